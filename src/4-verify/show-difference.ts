import { showHidden } from "../model/hidden.ts";
import type { Difference, Hunk, Word } from "./difference.ts";
import { lookAlike, unlikeness } from "../model/look-alikes.ts";

/** Agreeing words shown on either side of a difference; more are left out. */
const MARGIN = 6;
/** What differs stands between the first of these that neither text holds, so that nothing is taken for a mark. */
const BRACKETS = [
  ["[", "]"],
  ["{", "}"],
  ["⟦", "⟧"],
  ["⟪", "⟫"],
] as const;

type Side = "quote" | "source";

/**
 * A difference for people: what it is, then quote and source one above the other as they are written, with the
 * words that differ in brackets.
 */
export function showDifference(difference: Difference): string {
  const differing = difference.hunks.filter(({ alike }) => !alike);
  const [only] = differing.length === 1 ? differing : [];
  const what = only
    ? describe(only, difference)
    : differing.length === 0
      ? "The quote has the words of the nearest passage, but not the spaces between them."
      : `The quote differs from the nearest passage in ${differing.length} places.`;
  const lines = (["quote", "source"] as const).map((side) => lineOf(difference, side));
  const [open, close] =
    BRACKETS.find((pair) => !lines.some((line) => holds(line, pair))) ?? BRACKETS[0];
  const [quote, source] = lines.map((line) =>
    line.map(({ text, differs }) => (differs ? open + text + close : text)).join(""),
  );
  const reasons = differing.flatMap((hunk) => [...reasonsFor(hunk, difference)]);
  return `${[what, ...reasons].join(" ")}\nquote:  ${quote}\nsource: ${source}`;
}

function describe(hunk: Hunk, { texts }: Difference): string {
  const [wrong, right] = [wordsOf(hunk.quote, texts.quote), wordsOf(hunk.source, texts.source)];
  if (right === "") return `The quote adds “${wrong}”.`;
  if (wrong === "") return `The quote leaves out “${right}”.`;
  return `The quote has “${wrong}” where the nearest passage has “${right}”.`;
}

/** Raised and bracketed numbers and the signs that stand for them, behind a word. */
const FOOTNOTE = /^\s*(?:[⁰¹²³⁴-⁹]+|\[\p{Nd}+\]|[*†‡§¶]+)[,.;:]?$/u;
/** The same where raising was lost, behind a word that is no name such as SU7. */
const LOWERED = /^\p{Nd}{1,2}[,.;:]?$/u;
const WORD_END = /\p{Ll}{3}['’”"]?$/u;
const LETTER_END = /\p{L}['’”"]?$/u;

/** Why words differ that look alike, and what may stand between those of a quote without belonging to them. */
function* reasonsFor({ quote, source }: Hunk, { texts }: Difference): Generator<string> {
  for (const [index, { written }] of quote.entries()) {
    const there = source[index]?.written;
    if (there === undefined || quote.length !== source.length) break;
    if (!lookAlike(written, there)) continue;
    yield `“${showHidden(written)}” looks like “${showHidden(there)}”, but ${unlikeness(written, there)}.`;
  }
  const found = rawWords(source, texts.source);
  const wanted = rawWords(quote, texts.quote);
  const more = found.startsWith(wanted) ? found.slice(wanted.length) : "";
  const [start = 0] = source.map((word) => word.start);
  const before = texts.source.slice(Math.max(0, start - 2), start);
  const word = wanted === "" ? before.trimEnd() : wanted;
  const isNote = FOOTNOTE.test(more) && LETTER_END.test(word);
  if (isNote || (LOWERED.test(more) && WORD_END.test(word))) {
    yield `“${more.trim()}” may be the mark of a footnote: quote it too, or end the quote before it.`;
  }
  const end = source.at(-1)?.end ?? start;
  const after = /^\s*/u.exec(texts.source.slice(end, end + 8))?.[0] ?? "";
  const around = texts.source.slice(Math.max(0, start - 2), end) + after;
  if (wanted === "" && around.includes("\f")) {
    yield "A page begins there, and what is left out may be its header or its footer: end the quote before it.";
  }
}

function rawWords(words: readonly Word[], text: string): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}

function wordsOf(words: readonly Word[], text: string): string {
  return spaced(rawWords(words, text));
}

/** In one line, words that a line end breaks in one piece. */
function spaced(text: string): string {
  return showHidden(text.replace(BROKEN_WORD, "").replace(/\s+/gu, " "));
}

const BROKEN_WORD = /(?<=\p{L})[-\u2010\u00ad][ \t]*\r?\n\s*(?=\p{L})/gu;

/** A piece of a line. */
interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

/** The words of one side with what stands between them; of long agreement, the middle is left out. */
function lineOf({ hunks, texts }: Difference, side: Side): Piece[] {
  const text = texts[side];
  const pieces: Piece[] = [];
  let last: number | undefined;
  for (const [index, hunk] of hunks.entries()) {
    const words = hunk[side];
    const [first] = words;
    if (!first) continue;
    if (last !== undefined)
      pieces.push({ text: spaced(text.slice(last, first.start)), differs: false });
    last = words.at(-1)?.end;
    const shown = hunk.alike
      ? shorten(words, text, index === 0, index === hunks.length - 1)
      : wordsOf(words, text);
    pieces.push({ text: shown, differs: !hunk.alike });
  }
  return pieces;
}

function shorten(words: readonly Word[], text: string, isFirst: boolean, isLast: boolean): string {
  const before = isFirst ? 0 : MARGIN;
  const after = isLast ? 0 : MARGIN;
  if (words.length <= before + after + 1) return wordsOf(words, text);
  const kept = [words.slice(0, before), words.slice(words.length - after)];
  return kept
    .map((part) => wordsOf(part, text))
    .join(" … ")
    .trim();
}

function holds(line: readonly Piece[], brackets: readonly string[]): boolean {
  return line.some(({ text }) => brackets.some((bracket) => text.includes(bracket)));
}
