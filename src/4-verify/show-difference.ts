import type { Hunk } from "./difference.ts";
import { joinWords } from "./words.ts";

/** Agreeing words shown on either side of a difference; more are left out. */
const MARGIN = 6;

/**
 * A difference for people: what it is, then quote and source one above the other with the words
 * that differ in brackets.
 */
export function showDifference(hunks: readonly Hunk[]): string {
  const differing = hunks.filter(({ alike }) => !alike);
  const [only] = differing.length === 1 ? differing : [];
  const what = only
    ? describe(only)
    : `The quote differs from the nearest passage in ${differing.length} places.`;
  return `${what}\nquote:  ${line(hunks, "quote")}\nsource: ${line(hunks, "source")}`;
}

function describe({ quote, source }: Hunk): string {
  const [wrong, right] = [joinWords(quote), joinWords(source)];
  if (right === "") return `The quote adds “${wrong}”.`;
  if (wrong === "") return `The quote leaves out “${right}”.`;
  return `The quote has “${wrong}” where the nearest passage has “${right}”.`;
}

function line(hunks: readonly Hunk[], side: "quote" | "source"): string {
  const parts = hunks.flatMap((hunk, index) => {
    const words = hunk[side];
    if (!hunk.alike) return words.length === 0 ? [] : [`[${joinWords(words)}]`];
    return shorten(words, index === 0, index === hunks.length - 1);
  });
  return joinWords(parts);
}

function shorten(words: readonly string[], isFirst: boolean, isLast: boolean): readonly string[] {
  const before = isFirst ? 0 : MARGIN;
  const after = isLast ? 0 : MARGIN;
  if (words.length <= before + after + 1) return words;
  return [...words.slice(0, before), "…", ...words.slice(words.length - after)];
}
