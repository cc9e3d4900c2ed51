import type { IndexedText } from "./indexed-text.ts";
import type { Match } from "./match.ts";
import { OMISSION, readQuote } from "./quote.ts";
import type { Quote, QuoteText } from "./quote.ts";

/** Layout, and controls of layout: what a quote need not copy from its source. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\p{Bidi_Control}]/gu;
const WHITE_SPACE = /\p{White_Space}+/gu;
/** What no text file should carry. */
const UNFIT = /\p{Cc}|\p{Cs}/u;

/**
 * The quote with the characters of the source, where they differ in more than white space and
 * invisible characters; undefined when there is nothing to mend. What it returns asks for the same
 * words as before: it folds to the same text.
 */
export function asTypeset(
  text: IndexedText,
  { original, omitted }: Match,
  quote: Quote,
  words: QuoteText,
): string | undefined {
  const ellipsis = omitted && OMISSION.exec(words.quote.trim());
  const typeset = ellipsis
    ? [
        wordsAt(text, original.start, omitted.start),
        ellipsis[0],
        wordsAt(text, omitted.end, original.end),
      ].join("")
    : wordsAt(text, original.start, original.end);
  if (UNFIT.test(typeset) || visible(typeset) === visible(words.quote)) return undefined;
  return readQuote({ ...words, quote: typeset }).key === quote.key ? typeset : undefined;
}

function wordsAt(text: IndexedText, start: number, end: number): string {
  return withoutLayout(text.slice({ start, end }));
}

/** Words with single spaces between them, composed, without invisible characters. */
export function withoutLayout(words: string): string {
  return words.replace(INVISIBLE, "").replace(WHITE_SPACE, " ").trim().normalize("NFC");
}

function visible(text: string): string {
  return text.replace(INVISIBLE, "").replace(WHITE_SPACE, "").normalize("NFC");
}
