import { UNSPACED_CHARACTER } from "./characters.ts";
import { firstFrom } from "./searchable.ts";
import { wordsOf, type Stretch } from "./words.ts";

/** Longer stretches are looked up, shorter ones read. */
const LONG = 1_000;
const UNSPACED = new RegExp(UNSPACED_CHARACTER, "u");
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
