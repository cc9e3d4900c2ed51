import type { Diagnostic } from "../model/diagnostic.ts";
import type { Text } from "../model/range.ts";
import { settlingContexts } from "./context.ts";
import type { Judged } from "./judge.ts";
import type { IndexedText } from "./indexed-text.ts";
import type { Match } from "./match.ts";
import { ambiguous, longRange, negationBeforeQuote, negationOmitted } from "./messages.ts";
import { negationBefore } from "./negation.ts";
import { reportPage } from "./pages.ts";
import type { Quote } from "./quote.ts";
import { LONGEST_RANGE, type Stretch } from "./words.ts";

/** The problems of a quote that is in its source. */
export function reportQuote(
  { citation, verdict }: Judged,
  quote: Quote,
  text: IndexedText | undefined,
): readonly Diagnostic[] {
  if (!text) return NONE;
  if (verdict.state === "ambiguous") {
    const { places, count, sharesEnd } = verdict.matches;
    const contexts = settlingContexts(text, quote, places, count);
    const shown = places.map((place, index) => ({
      range: text.range(place.original),
      paragraph: text.paragraphs.of(place.original.start),
      context: contexts[index],
    }));
    return [ambiguous(citation.quote, citation.source, count, shown, sharesEnd)];
  }
  if (verdict.state !== "verified" && verdict.state !== "moved") return NONE;
  const start = reportStart(citation.quote, quote, text, verdict);
  const page = reportPage(citation, text, verdict);
  const found = page ? [...start, page] : start;
  if (!verdict.omitted) return found;
  return [...found, ...reportRange(citation.quote, text, verdict.original, verdict.omitted)];
}

const NONE: readonly Diagnostic[] = [];

/** A quote that begins just after a negation; with a prefix, its author has seen what stands there. */
function reportStart(
  words: Text,
  { prefix }: Quote,
  text: IndexedText,
  { folded }: Match,
): readonly Diagnostic[] {
  const negation = prefix ? undefined : negationBefore(text.haystack.folded.text, folded.start);
  if (!negation) return NONE;
  const place = text.range(text.original(negation));
  return [negationBeforeQuote(words, negation.word, place)];
}

function reportRange(
  words: Text,
  text: IndexedText,
  original: Stretch,
  omitted: NonNullable<Match["omitted"]>,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const count = text.countWords(original);
  if (count > LONGEST_RANGE) diagnostics.push(longRange(words, count, text.range(original)));
  const negation = text.negations.firstIn(omitted.folded);
  if (negation) {
    const { start, end } = text.original(negation);
    const within = {
      word: negation.word,
      start: start - original.start,
      end: end - original.start,
    };
    const place = text.range({ start, end });
    diagnostics.push(negationOmitted(words, text.slice(original), within, place));
  }
  return diagnostics;
}
