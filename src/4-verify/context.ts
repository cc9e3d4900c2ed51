import { fold } from "./fold.ts";
import type { IndexedText } from "./indexed-text.ts";
import { type Match, placesOf } from "./match.ts";
import type { Quote } from "./quote.ts";
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

/**
 * For some places of a quote, the shortest prefix or suffix, in whole words, that tells each from all
 * the others; undefined where none does.
 *
 * @param count how many places there are in all
 */
export function settlingContexts(
  text: IndexedText,
  quote: Quote,
  places: readonly Match[],
  count: number,
): readonly (Context | undefined)[] {
  if (count > MOST_PLACES) return places.map(() => undefined);
  const all = [...placesOf(text, quote)];
  return places.map((place) => settlingContext(text, place, all));
}

function settlingContext(
  text: IndexedText,
  place: Match,
  places: readonly Match[],
): Context | undefined {
  const { start, end } = place.original;
  const before = text.slice({ start: Math.max(0, start - REACH), end: start });
  const after = text.slice({ start: end, end: end + REACH });
  const wordsBefore = [...wordsOf(before)];
  const wordsAfter = [...wordsOf(after)];
  for (let count = 1; count <= MOST_WORDS; count++) {
    const first = wordsBefore.at(-count);
    const last = wordsAfter[count - 1];
    const candidates: Context[] = [
      ...(first ? [{ key: "prefix", words: spaced(before.slice(first.start)) } as const] : []),
      ...(last ? [{ key: "suffix", words: spaced(after.slice(0, last.end)) } as const] : []),
    ];
    for (const context of candidates) {
      const bare = withoutOuterMarks(context);
      if (settles(text, place, places, bare)) return bare;
      if (settles(text, place, places, context)) return context;
    }
  }
  return undefined;
}

/** Words are easier to type and to read without the punctuation at their outer end. */
function withoutOuterMarks({ key, words }: Context): Context {
  const outer = key === "prefix" ? /^[^\p{L}\p{N}]+/u : /[^\p{L}\p{N}]+$/u;
  return { key, words: words.replace(outer, "") };
}

/**
 * What stands before and after a place, as many words as the quote's prefix and suffix have; for
 * those that it has.
 */
export function contextAt(
  text: IndexedText,
  { original: { start, end } }: Match,
  { prefix, suffix }: Quote,
): { readonly before?: string; readonly after?: string } {
  const before = text.slice({ start: Math.max(0, start - REACH), end: start });
  const after = text.slice({ start: end, end: end + REACH });
  const first = prefix && [...wordsOf(before)].at(-[...wordsOf(prefix.text)].length);
  const last = suffix && [...wordsOf(after)][[...wordsOf(suffix.text)].length - 1];
  return {
    ...(prefix && { before: spaced(before.slice(first?.start ?? 0)) }),
    ...(suffix && { after: spaced(after.slice(0, last?.end)) }),
  };
}

function settles(
  { haystack }: IndexedText,
  wanted: Match,
  places: readonly Match[],
  { key, words }: Context,
): boolean {
  const folded = fold(words);
  if (folded.text === "") return false;
  const fits = places.filter(({ folded: place }) =>
    key === "prefix"
      ? haystack.startOfContextBefore(folded, place.start) !== undefined
      : haystack.hasContextAfter(folded, place.end),
  );
  return fits.length === 1 && fits[0]?.folded.start === wanted.folded.start;
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
