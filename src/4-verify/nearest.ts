import { afterOptionalMarks, CONTINUOUS_CHARACTER } from "./characters.ts";
import { compare, type Difference, type Word } from "./difference.ts";
import { fold } from "./fold.ts";
import type { IndexedText } from "./indexed-text.ts";
import { looksOf } from "../model/look-alikes.ts";
import { KEPT, JOINT, OWN_LINE } from "./searchable.ts";
import { type Stretch, wordsOf } from "./words.ts";

/** A passage that resembles a quote which is not in the source. */
export interface Nearest {
  /** In the original text, UTF-16 offsets. */
  readonly original: Stretch;
  /** What differs, word by word. */
  readonly difference: Difference;
}

/** Words of a quote that are compared; the rest of a longer quote only repeats the cost. */
const MOST_WORDS = 64;
/** Places of one word that are looked at: a word that stands everywhere leads nowhere. */
const MOST_PLACES = 200;
/** The share of a quote's words that a passage must hold to be worth showing. */
const LEAST_SHARE = 0.5;
/** Words that a passage may have more or fewer than the quote before its start is lost. */
const SLACK = 4;
/** The same in a text with pages, whose headers may stand between the words of a quote. */
const PAGE_SLACK = 16;

/**
 * The passage nearest to each quote, for suggestions only. Words of a quote vote for the places
 * where it would start, rare words with more weight; the place with most votes is aligned word by
 * word. One pass over the text serves all quotes, and the work per quote is bounded.
 *
 * @param quotes as written
 */
export function findNearest(
  text: IndexedText,
  quotes: readonly string[],
): readonly (Nearest | undefined)[] {
  const { text: folded } = text.haystack.folded;
  const wanted = quotes.map(wordsOfQuote);
  const places = new Map<string, number[]>();
  for (const words of wanted) for (const { key } of words) places.set(key, []);
  const words: Stretch[] = [];
  for (const word of piecesOf(folded)) {
    const found = places.get(keyOf(wordAt(folded, word)));
    if (found && found.length < MOST_PLACES) found.push(words.length);
    words.push(word);
  }
  return quotes.map((quote, index) => nearestOf(text, quote, wanted[index] ?? [], words, places));
}

function wordsOfQuote(quote: string): Word[] {
  const { text, offsets } = fold(quote);
  const words: Word[] = [];
  for (const piece of piecesOf(text)) {
    const { start, end } = piece;
    const folded = wordAt(text, piece);
    const [from, to] = [offsets.startOf(start), afterOptionalMarks(quote, offsets.endOf(end))];
    words.push({
      folded,
      key: keyOf(folded),
      start: from,
      end: to,
      written: quote.slice(from, to),
    });
    if (words.length === MOST_WORDS) break;
  }
  return words;
}

/**
 * Within a word as spaces set it apart: before and after a tag, behind a hyphen or a stroke, and before each
 * letter of a script whose words are not set apart.
 */
const SEAM = new RegExp(
  `(?=<)|(?<=>)|(?<=\\p{L}[-/\\u2010\\u2011])(?=[\\p{L}\\p{N}])|(?<=${CONTINUOUS_CHARACTER})(?=\\p{L})`,
  "u",
);
const HAS_SEAM = new RegExp(`[-/<>\\u2010\\u2011]|${CONTINUOUS_CHARACTER}`, "u");

/** The words of a folded text, compounds and tags taken apart. */
function* piecesOf(folded: string): Generator<Stretch> {
  for (const { start, end } of wordsOf(folded)) {
    const word = folded.slice(start, end);
    if (!HAS_SEAM.test(word)) {
      yield { start, end };
      continue;
    }
    let from = start;
    for (const piece of word.split(SEAM)) {
      yield { start: from, end: from + piece.length };
      from += piece.length;
    }
  }
}

/** A word, in one piece where a line end breaks it. */
function wordAt(folded: string, { start, end }: Stretch): string {
  const word = folded.slice(start, end);
  return word.includes(JOINT) ? word.replaceAll(JOINT, "") : word;
}

/** Longer words are compared as they are. */
const LONGEST_WORD = 200;
/** Most words: nothing to leave out. */
const PLAIN_WORD = /^[a-z]+$/;
const OUTER = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** Raised and bracketed numbers behind a word: its footnote. */
const FOOTNOTE = /(?<=\p{L}['"]?)(?:[⁰¹²³⁴-⁹]+|\[\p{Nd}+\])/gu;
const HYPHENS = new RegExp(`[-${KEPT}${OWN_LINE}]`, "gu");

/** What makes two words near enough to be meant: letters without case, marks, looks and punctuation around them. */
function keyOf(word: string): string {
  if (word.length > LONGEST_WORD || PLAIN_WORD.test(word)) return word;
  if (word.length === 1) return looksOf(word).toLowerCase();
  const bare = word.replace(FOOTNOTE, "").replace(HYPHENS, "").replace(OUTER, "");
  return bare === "" ? word : looksOf(bare).toLowerCase();
}

const SOLID = /[\p{L}\p{N}]/u;

function nearestOf(
  text: IndexedText,
  quote: string,
  wanted: readonly Word[],
  words: readonly Stretch[],
  places: ReadonlyMap<string, readonly number[]>,
): Nearest | undefined {
  const start = likeliestStart(wanted, places);
  if (start === undefined) return undefined;
  const from = Math.max(0, start - SLACK);
  const slack = text.pages.count === undefined ? SLACK : PAGE_SLACK;
  const window = words
    .slice(from, Math.max(from, start + wanted.length + slack))
    .map((word): Word => {
      const folded = wordAt(text.haystack.folded.text, word);
      const original = text.original(word);
      return { folded, key: keyOf(folded), ...original, written: text.slice(original) };
    });
  const difference = compare(
    { words: wanted, text: quote },
    { words: window, text: text.source.text },
  );
  const [first, last] = [window[difference.start], window[difference.end - 1]];
  const solid = wanted.filter(({ folded }) => SOLID.test(folded)).length;
  if (!first || !last || difference.alike < LEAST_SHARE * solid) return undefined;
  return { original: { start: first.start, end: last.end }, difference };
}

/** The index of the word at which the quote would most likely start. */
function likeliestStart(
  words: readonly Word[],
  places: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  const votes = new Map<number, number>();
  words.forEach(({ key }, index) => {
    const found = places.get(key) ?? [];
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
