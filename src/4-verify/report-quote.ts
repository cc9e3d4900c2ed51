import type { Diagnostic } from "../model/diagnostic.ts";
import type { Status } from "../model/linked.ts";
import type { Text } from "../model/range.ts";
import { settlingContexts } from "./context.ts";
import type { Judged } from "./judge.ts";
import type { IndexedText } from "./indexed-text.ts";
import type { Match } from "./match.ts";
import { ambiguous, longRange, negationAroundQuote, negationOmitted } from "./messages.ts";
import { negationAround, negationWithin } from "./negation.ts";
import { reportPage } from "./pages.ts";
import type { Quote } from "./quote.ts";
import { LONGEST_RANGE, type Stretch } from "./words.ts";

/** What a claim says that does not hold what its quotes say; it may rest on words that are denied. */
const HEDGED: ReadonlySet<Status> = new Set(["denied", "disputed", "alleged", "attributed"]);

/**
 * The problems of a quote that is in its source.
 *
 * @param status of the claim; left out where there is none, or where it could not be linked
 */
export function reportQuote(
  { citation, verdict }: Judged,
  quote: Quote,
  text: IndexedText | undefined,
  status?: Status,
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
  const isAsserted = status && citation.stance === "supports" && !HEDGED.has(status);
  const around = isAsserted ? reportAround(citation.quote, quote, text, verdict) : NONE;
  const page = reportPage(citation, text, verdict);
  const found = page ? [...around, page] : around;
  const { original, omitted } = verdict;
  if (!omitted) return found;
  return [
    ...found,
    ...reportLength(citation.quote, text, original),
    ...(isAsserted ? reportOmitted(citation.quote, text, original, omitted) : NONE),
  ];
}

const NONE: readonly Diagnostic[] = [];

/** A negation around the quote; with a prefix or a suffix, its author has seen what stands on that side. */
function reportAround(
  words: Text,
  { prefix, suffix }: Quote,
  text: IndexedText,
  { original }: Match,
): readonly Diagnostic[] {
  const found = negationAround(text, original);
  if (!found || (found.end <= original.start ? prefix : suffix)) return NONE;
  return [negationAroundQuote(words, found.word, found.end <= original.start, text.range(found))];
}

function reportLength(words: Text, text: IndexedText, original: Stretch): readonly Diagnostic[] {
  const count = text.countWords(original);
  return count > LONGEST_RANGE ? [longRange(words, count, text.range(original))] : NONE;
}

function reportOmitted(
  words: Text,
  text: IndexedText,
  original: Stretch,
  omitted: Stretch,
): readonly Diagnostic[] {
  const negation = negationWithin(text, omitted);
  if (!negation) return NONE;
  const { word, start, end } = negation;
  const within = { word, start: start - original.start, end: end - original.start };
  return [negationOmitted(words, text.slice(original), within, text.range(negation))];
}
