import type { Span } from "../model/linked.ts";
import type { Folded } from "./fold.ts";
import type { IndexedText } from "./indexed-text.ts";
import type { Quote } from "./quote.ts";
import type { Stretch } from "./words.ts";

/** A place where a quote stands. */
export interface Match {
  /** In the original text, UTF-16 offsets. */
  readonly original: Stretch;
  /** In the folded text. */
  readonly folded: Stretch;
  /** The words a range leaves out, in the original text, and with the white space around them in the folded one. */
  readonly omitted?: Stretch & { readonly folded: Stretch };
}

export interface Matches {
  /** Every place of the quote with its prefix and suffix, in order. */
  readonly places: readonly Match[];
  /** Every place when prefix and suffix are left out of account. */
  readonly withoutContext: readonly Match[];
}

/**
 * Finds every place of a quote: as it is written first, and if it stands nowhere so, as a range
 * from its first words to its last. Time is linear in the text.
 */
export function matchQuote(text: IndexedText, quote: Quote): Matches {
  const exact = isExact(text, quote) ? exactPlaces(text, quote.whole) : [];
  const all =
    exact.length > 0 || !quote.ends
      ? exact
      : ranges(text, quote.ends[0], quote.ends[1], quote.span);
  const places = all.filter(({ folded }) => hasContext(text, quote, folded));
  return { places, withoutContext: all };
}

/** What is searched for to find a quote in a text. */
export function needlesOf(text: IndexedText, quote: Quote): Folded[] {
  return [...(isExact(text, quote) ? [quote.whole] : []), ...(quote.ends ?? [])];
}

/** Whether the quote may stand there as it is written: a range does only where the text has an ellipsis. */
function isExact({ hasEllipsis }: IndexedText, { ends }: Quote): boolean {
  return !ends || hasEllipsis;
}

function exactPlaces(text: IndexedText, whole: Quote["whole"]): Match[] {
  return Array.from(text.haystack.find(whole), (folded) => ({
    folded,
    original: text.original(folded),
  }));
}

/** For each place of the first words, the range to the nearest place of the last words after it. */
function ranges(
  text: IndexedText,
  first: Quote["whole"],
  last: Quote["whole"],
  span: Span,
): Match[] {
  const { haystack } = text;
  const found: Match[] = [];
  let end: Stretch | undefined;
  for (const start of haystack.find(first)) {
    if (!end || end.start < start.end) [end] = haystack.find(last, start.end);
    if (!end) break;
    const folded = { start: start.start, end: end.end };
    const original = text.original(folded);
    if (span === "paragraph" && original.end > text.paragraphs.endAfter(original.start)) continue;
    const omitted = {
      start: text.original(start).end,
      end: text.original(end).start,
      folded: { start: start.end, end: end.start },
    };
    found.push({ folded, original, omitted });
  }
  return found;
}

function hasContext({ haystack }: IndexedText, quote: Quote, { start, end }: Stretch): boolean {
  if (quote.prefix && haystack.startOfContextBefore(quote.prefix, start) === undefined)
    return false;
  return !quote.suffix || haystack.hasContextAfter(quote.suffix, end);
}
