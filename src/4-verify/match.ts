import type { QuoteSpan } from "../model/linked.ts";
import type { Folded } from "./fold.ts";
import type { IndexedText } from "./indexed-text.ts";
import type { Quote } from "./quote.ts";
import { agreeInVowels } from "./vowel-marks.ts";
import type { Stretch } from "./words.ts";

/** A place where a quote stands. One object of numbers: a graph has as many as citations. */
export class Match {
  /** The words a range leaves out, in the original text. */
  readonly omitted: Stretch | undefined;
  readonly #start: number;
  readonly #end: number;
  readonly #foldedStart: number;
  readonly #foldedEnd: number;

  constructor(original: Stretch, folded: Stretch, omitted: Match["omitted"]) {
    this.omitted = omitted;
    this.#start = original.start;
    this.#end = original.end;
    this.#foldedStart = folded.start;
    this.#foldedEnd = folded.end;
  }

  /** In the original text, UTF-16 offsets. */
  get original(): Stretch {
    return { start: this.#start, end: this.#end };
  }

  /** In the folded text. */
  get folded(): Stretch {
    return { start: this.#foldedStart, end: this.#foldedEnd };
  }
}

/** Where a quote stands. A text may hold it hundreds of thousands of times: only the first places are kept. */
export interface Matches {
  /** The first places of the quote with its prefix and suffix, in order. */
  readonly places: readonly Match[];
  /** How many such places there are. */
  readonly count: number;
  /** Whether two of them end alike, so that the quote begins anew before it ends. */
  readonly sharesEnd: boolean;
  /** The first places when prefix and suffix are left out of account. */
  readonly withoutContext: readonly Match[];
}

/** Places that are kept; a diagnostic shows no more. */
export const MOST_PLACES = 5;

/**
 * Finds the first places of a quote and counts all of them. Time is linear in the text, memory bounded.
 */
export function matchQuote(text: IndexedText, quote: Quote): Matches {
  const places: Match[] = [];
  const withoutContext: Match[] = [];
  let count = 0;
  let sharesEnd = false;
  let lastEnd = -1;
  for (const place of placesWithoutContext(text, quote)) {
    const isKept = withoutContext.length < MOST_PLACES || places.length < MOST_PLACES;
    const match = isKept ? located(text, place) : undefined;
    if (match && withoutContext.length < MOST_PLACES) withoutContext.push(match);
    if (!hasContext(text, quote, place)) continue;
    count++;
    sharesEnd ||= place.end === lastEnd;
    lastEnd = place.end;
    if (match && places.length < MOST_PLACES) places.push(match);
  }
  return { places, count, sharesEnd, withoutContext };
}

/** Every place of a quote with its prefix and suffix, in order, each found when it is asked for. */
export function* placesOf(text: IndexedText, quote: Quote): Generator<Match> {
  for (const place of placesWithoutContext(text, quote)) {
    if (hasContext(text, quote, place)) yield located(text, place);
  }
}

/** A place in the folded text. */
interface FoldedPlace extends Stretch {
  /** The words a range leaves out. */
  readonly omitted?: Stretch;
}

/** Those where no letter has another vowel than in the quote. */
function* placesWithoutContext(text: IndexedText, quote: Quote): Generator<FoldedPlace> {
  for (const place of placesOfWords(text, quote)) {
    if (!quote.isVocalized || agreeAt(text, quote.written, place)) yield place;
  }
}

function agreeAt(text: IndexedText, written: readonly string[], place: FoldedPlace): boolean {
  const { start, end, omitted } = place;
  const stretches = omitted
    ? [
        { start, end: omitted.start },
        { start: omitted.end, end },
      ]
    : [{ start, end }];
  if (stretches.length !== written.length) return true;
  return stretches.every((stretch, index) =>
    agreeInVowels(written[index] ?? "", text.slice(text.original(stretch))),
  );
}

/** As the quote is written first, and if it stands nowhere so, as a range from its first words to its last. */
function* placesOfWords(text: IndexedText, quote: Quote): Generator<FoldedPlace> {
  let isThere = false;
  if (isExact(text, quote)) {
    for (const place of text.haystack.find(quote.whole)) {
      isThere = true;
      yield place;
    }
  }
  if (!isThere && quote.ends) yield* ranges(text, quote.ends[0], quote.ends[1], quote.span);
}

function located(text: IndexedText, { start, end, omitted }: FoldedPlace): Match {
  const folded = { start, end };
  const original = text.original(folded);
  if (!omitted) return new Match(original, folded, undefined);
  const { start: after, end: before } = omitted;
  return new Match(original, folded, {
    start: text.original({ start, end: after }).end,
    end: text.original({ start: before, end }).start,
  });
}

/** What is searched for to find a quote in a text. */
export function needlesOf(text: IndexedText, { whole, ends }: Quote): readonly Folded[] {
  if (!ends) return [whole];
  return text.hasEllipsis ? [whole, ...ends] : ends;
}

/** Whether the quote may stand there as it is written: a range does only where the text has an ellipsis. */
function isExact({ hasEllipsis }: IndexedText, { ends }: Quote): boolean {
  return !ends || hasEllipsis;
}

/** For each place of the first words, the range to the nearest place of the last words after it. */
function* ranges(
  text: IndexedText,
  first: Quote["whole"],
  last: Quote["whole"],
  span: QuoteSpan,
): Generator<FoldedPlace> {
  const { haystack } = text;
  let end: Stretch | undefined;
  for (const start of haystack.find(first)) {
    if (!end || end.start < start.end) [end] = haystack.find(last, start.end);
    if (!end) break;
    const place = { start: start.start, end: end.end };
    const original = text.original(place);
    if (span === "paragraph" && original.end > text.paragraphs.holding(original.start).end)
      continue;
    yield { ...place, omitted: { start: start.end, end: end.start } };
  }
}

function hasContext({ haystack }: IndexedText, quote: Quote, { start, end }: Stretch): boolean {
  if (quote.prefix && haystack.startOfContextBefore(quote.prefix, start) === undefined)
    return false;
  return !quote.suffix || haystack.hasContextAfter(quote.suffix, end);
}
