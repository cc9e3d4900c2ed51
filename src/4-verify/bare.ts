import { LINE_END_HYPHEN } from "./characters.ts";
import { Searchable } from "./searchable.ts";

/** Stands where a line ends within a word, so that the hyphen there may be part of the word or not. */
export const JOINT = String.fromCharCode(LINE_END_HYPHEN);
const HYPHEN = new RegExp(`(?<=[\\p{L}\\p{M}])(?:${JOINT}|- ?)(?=\\p{L})`, "gu");

/** A folded text without the hyphens between letters. */
export function withoutHyphens(folded: string): string {
  return folded.replace(HYPHEN, "");
}

/** A folded text without the hyphens between letters, to be searched, with the way back. */
export class Bare extends Searchable {
  /** Per hyphen left out: the index in `text` from which `#skipped` units are missing before it. */
  readonly #from: readonly number[];
  readonly #skipped: readonly number[];

  constructor(folded: string) {
    const from: number[] = [];
    const skipped: number[] = [];
    const pieces: string[] = [];
    let total = 0;
    let last = 0;
    for (const { index, 0: hyphen } of folded.matchAll(HYPHEN)) {
      pieces.push(folded.slice(last, index));
      last = index + hyphen.length;
      from.push(index - total);
      total += hyphen.length;
      skipped.push(total);
    }
    pieces.push(folded.slice(last));
    super(pieces.join(""));
    this.#from = from;
    this.#skipped = skipped;
  }

  /** The folded offset of the unit at `index`. */
  toFolded(index: number): number {
    const count = countUpTo(this.#from, index);
    return index + (this.#skipped[count - 1] ?? 0);
  }

  /** The first index whose unit stands at or after a folded offset. */
  atOrAfter(folded: number): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.toFolded(middle) < folded) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** How many of ascending `values` are not above `limit`. */
function countUpTo(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
