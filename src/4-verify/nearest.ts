import type { IndexedText } from "./indexed-text.ts";
import { JOINT } from "./searchable.ts";
import { differenceOf, type Hunk } from "./difference.ts";
import { type Stretch, wordsOf } from "./words.ts";

/** A passage that resembles a quote which is not in the source. */
export interface Nearest {
  /** In the original text, UTF-16 offsets. */
  readonly original: Stretch;
  /** What differs, word by word. */
  readonly hunks: readonly Hunk[];
}

/** Words of a quote that are compared; the rest of a longer quote only repeats the cost. */
const MOST_WORDS = 64;
/** Places of one word that are looked at: a word that stands everywhere leads nowhere. */
const MOST_PLACES = 200;
/** The share of a quote's words that a passage must hold to be worth showing. */
const LEAST_SHARE = 0.5;
/** Words that a passage may have more or fewer than the quote before its start is lost. */
const SLACK = 4;

/**
 * The passage nearest to each quote, for suggestions only. Words of a quote vote for the places
 * where it would start, rare words with more weight; the place with most votes is aligned word by
 * word. One pass over the text serves all quotes, and the work per quote is bounded.
 *
 * @param quotes folded quotes
 */
export function findNearest(
  text: IndexedText,
  quotes: readonly string[],
): readonly (Nearest | undefined)[] {
  const folded = text.haystack.folded.text;
  const wanted = quotes.map((quote) => [...tokensOf(quote)].slice(0, MOST_WORDS));
  const places = new Map<string, number[]>();
  for (const tokens of wanted) for (const token of tokens) places.set(token.key, []);
  const words: Stretch[] = [];
  for (const word of wordsOf(folded)) {
    const found = places.get(keyOf(wordAt(folded, word)));
    if (found && found.length < MOST_PLACES) found.push(words.length);
    words.push(word);
  }
  return wanted.map((tokens) => nearestOf(text, tokens, words, places));
}

/** Most words: nothing to leave out. */
const PLAIN_WORD = /^(?:[a-z0-9]+|\p{Lo})$/u;

interface Token {
  readonly text: string;
  readonly key: string;
}

function* tokensOf(folded: string): Generator<Token> {
  for (const word of wordsOf(folded)) {
    const text = wordAt(folded, word);
    yield { text, key: keyOf(text) };
  }
}

/** A word, in one piece where a line end breaks it. */
function wordAt(folded: string, { start, end }: Stretch): string {
  const word = folded.slice(start, end);
  return word.includes(JOINT) ? word.replaceAll(JOINT, "") : word;
}

/** A word without case and the punctuation around it: near enough to be meant. */
function keyOf(word: string): string {
  if (PLAIN_WORD.test(word)) return word;
  const bare = word.replace(/^[^\p{L}\p{N}]+/u, "").replace(/[^\p{L}\p{N}]+$/u, "");
  return (bare || word).toLowerCase();
}

function nearestOf(
  text: IndexedText,
  tokens: readonly Token[],
  words: readonly Stretch[],
  places: ReadonlyMap<string, readonly number[]>,
): Nearest | undefined {
  const start = likeliestStart(tokens, places);
  if (start === undefined) return undefined;
  const from = Math.max(0, start - SLACK);
  const window = words.slice(from, Math.max(from, start + tokens.length + SLACK));
  const folded = text.haystack.folded.text;
  const there = window.map((word) => wordAt(folded, word));
  const comparison = differenceOf(
    tokens.map((token) => token.text),
    there,
    keyOf,
  );
  const [first, last] = [window[comparison.start], window[comparison.end - 1]];
  if (!first || !last || comparison.alike < LEAST_SHARE * tokens.length) return undefined;
  const original = text.original({ start: first.start, end: last.end });
  return { original, hunks: comparison.hunks };
}

/** The index of the word at which the quote would most likely start. */
function likeliestStart(
  tokens: readonly Token[],
  places: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  const votes = new Map<number, number>();
  tokens.forEach((token, index) => {
    const found = places.get(token.key) ?? [];
    for (const place of found) {
      const start = place - index;
      votes.set(start, (votes.get(start) ?? 0) + 1 / (1 + Math.log2(found.length)));
    }
  });
  let best: { start: number; score: number } | undefined;
  for (const start of votes.keys()) {
    let score = 0;
    for (let near = -SLACK; near <= SLACK; near++) {
      score += (votes.get(start + near) ?? 0) * (near === 0 ? 1 : 0.75);
    }
    const better = !best || score > best.score || (score === best.score && start < best.start);
    if (better) best = { start, score };
  }
  return best?.start;
}
