import { fold } from "./fold.ts";
import type { IndexedText } from "./indexed-text.ts";
import type { Match } from "./match.ts";
import { wordsOf } from "./words.ts";

/** Words before or after a place that stand at no other place of the same quote. */
export interface Context {
  readonly key: "prefix" | "suffix";
  readonly words: string;
}

const MOST_WORDS = 6;
/** How far words are looked for, in UTF-16 units. */
const REACH = 400;
/** More places than this are not told apart: the quote itself is too common. */
const MOST_PLACES = 1_000;

/** The shortest prefix or suffix, in whole words, that tells one place of a quote from the others. */
export function settlingContext(
  text: IndexedText,
  place: Match,
  places: readonly Match[],
): Context | undefined {
  if (places.length > MOST_PLACES) return undefined;
  const { start, end } = place.original;
  const before = text.slice({ start: Math.max(0, start - REACH), end: start });
  const after = text.slice({ start: end, end: end + REACH });
  const wordsBefore = [...wordsOf(before)];
  const wordsAfter = [...wordsOf(after)];
  for (let count = 1; count <= MOST_WORDS; count++) {
    const first = wordsBefore.at(-count);
    const prefix = first && spaced(before.slice(first.start));
    if (prefix && settles(text, place, places, "prefix", prefix))
      return { key: "prefix", words: prefix };
    const last = wordsAfter[count - 1];
    const suffix = last && spaced(after.slice(0, last.end));
    if (suffix && settles(text, place, places, "suffix", suffix))
      return { key: "suffix", words: suffix };
  }
  return undefined;
}

function settles(
  { haystack }: IndexedText,
  wanted: Match,
  places: readonly Match[],
  key: Context["key"],
  words: string,
): boolean {
  const folded = fold(words);
  if (folded.text === "") return false;
  const fits = places.filter(({ folded: place }) =>
    key === "prefix"
      ? haystack.startOfContextBefore(folded, place.start) !== undefined
      : haystack.hasContextAfter(folded, place.end),
  );
  return fits.length === 1 && fits[0] === wanted;
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
