import type { IndexedText } from "./indexed-text.ts";
import type { Match } from "./match.ts";
import { OMISSION, type QuoteText, readQuote } from "./quote.ts";

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
  return readQuote({ ...words, quote: typeset }).key === readQuote(words).key ? typeset : undefined;
}

function wordsAt(text: IndexedText, start: number, end: number): string {
  return withoutLayout(text.slice({ start, end }));
}

/** Words with single spaces between them, composed, without invisible characters. */
function withoutLayout(words: string): string {
  return words.replace(INVISIBLE, "").replace(WHITE_SPACE, " ").trim().normalize("NFC");
}

function visible(text: string): string {
  return text.replace(INVISIBLE, "").replace(WHITE_SPACE, "").normalize("NFC");
}

/** One way each of typesetting what typists and typesetters do differently. */
const WAYS: readonly (readonly ((text: string) => string)[])[] = [
  [same, (text) => withoutLayout(text)],
  [same, curly, straight],
  [same, (text) => text.replace(/[-–—]/g, "–"), (text) => text.replace(/[-–—]/g, "—")],
  [same, (text) => text.replaceAll("...", "…"), (text) => text.replaceAll("…", "...")],
];
/** What is longer is not tried: nobody quotes so much. */
const LONGEST = 2_000;
/** Spaces tried in turn as the one at which a line ends. */
const MOST_BREAKS = 100;

/**
 * The usual ways of typesetting some words: white space and invisible characters, quotation marks, dashes and ellipses of one style each, or
 * one line end for a space. A lock that was written before it gave the words of its passages has
 * nothing else to be held against.
 */
export function* typesettingsOf(words: string): Generator<string> {
  if (words.length > LONGEST) return;
  let texts = [words];
  for (const ways of WAYS) texts = texts.flatMap((text) => ways.map((way) => way(text)));
  yield* new Set(texts);
  let breaks = 0;
  for (let at = words.indexOf(" "); at !== -1 && breaks < MOST_BREAKS; breaks++) {
    yield `${words.slice(0, at)}\n${words.slice(at + 1)}`;
    at = words.indexOf(" ", at + 1);
  }
}

function same(text: string): string {
  return text;
}

/** An opening mark stands at the start or behind white space or another opening mark. */
function curly(text: string): string {
  return straight(text)
    .replace(/(?<=^|[\s([“])"/g, "“")
    .replace(/(?<=^|[\s([“])'/g, "‘")
    .replaceAll('"', "”")
    .replaceAll("'", "’");
}

function straight(text: string): string {
  return text.replace(/[“”„]/g, '"').replace(/[‘’‚]/g, "'");
}
