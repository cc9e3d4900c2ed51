import { firstFrom } from "../model/order.ts";
import { KIND, kindOf, UNSPACED_CHARACTER } from "./characters.ts";

const UNSPACED = new RegExp(UNSPACED_CHARACTER, "u");

/** A stretch of a text, in UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The words of a text: what stands between spaces; in scripts without them, each character. */
export function* wordsOf(text: string): Generator<Stretch> {
  let start = -1;
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    const kind = kindOf(codePoint);
    const end = at + (codePoint > 0xffff ? 2 : 1);
    const alone =
      kind === KIND.unspaced || (kind > KIND.space && UNSPACED.test(text.slice(at, end)));
    if (start !== -1 && (alone || kind === KIND.space)) {
      yield { start, end: at };
      start = -1;
    }
    if (alone) yield { start: at, end };
    else if (start === -1 && kind !== KIND.space) start = at;
    at = end;
  }
  if (start !== -1) yield { start, end: text.length };
}

/** A range of more words than this hardly proves that its ends belong together. */
export const LONGEST_RANGE = 60;

/** Longer stretches are looked up, shorter ones read. */
const LONG = 1_000;
const COUNTED = /[\p{L}\p{N}]/u;

/** The words of a text, counted once however many stretches of it are asked about. */
export class CountedWords {
  readonly #text: string;
  #whole: Words | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** How many words a reader would count in a stretch; two characters of a script without spaces make one. */
  in({ start, end }: Stretch): number {
    if (end - start <= LONG) {
      const { starts, characters } = read(this.#text.slice(start, end));
      return total(starts.length, characters.at(-1) ?? 0);
    }
    this.#whole ??= read(this.#text);
    const { starts, ends, characters } = this.#whole;
    const first = firstFrom(starts, start);
    const after = firstFrom(ends, end + 1);
    // A stretch may begin and end within a word.
    if (after < first) return this.#isCounted(start, end) ? 1 : 0;
    const before = (ends[first - 1] ?? 0) > start && this.#isCounted(start, ends[first - 1] ?? 0);
    const behind = (starts[after] ?? Infinity) < end && this.#isCounted(starts[after] ?? 0, end);
    const alone = (characters[after - 1] ?? 0) - (characters[first - 1] ?? 0);
    return total(after - first, alone) + (before ? 1 : 0) + (behind ? 1 : 0);
  }

  #isCounted(start: number, end: number): boolean {
    return COUNTED.test(this.#text.slice(start, end));
  }
}

/** Where the words of a text begin and end, and how many of those up to each are a character that stands alone. */
interface Words {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly characters: readonly number[];
}

function read(text: string): Words {
  const words = { starts: [] as number[], ends: [] as number[], characters: [] as number[] };
  let alone = 0;
  for (const { start, end } of wordsOf(text)) {
    const word = text.slice(start, end);
    if (!COUNTED.test(word)) continue;
    if (UNSPACED.test(word)) alone++;
    words.starts.push(start);
    words.ends.push(end);
    words.characters.push(alone);
  }
  return words;
}

function total(words: number, alone: number): number {
  return words - alone + Math.ceil(alone / 2);
}
