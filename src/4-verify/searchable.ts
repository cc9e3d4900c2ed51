import { firstFrom, firstIndex } from "../model/order.ts";
import { findAll, MOST_FOUND } from "./find-all.ts";
import {
  CONTINUOUS_CHARACTER,
  KEPT_HYPHEN,
  LINE_END_HYPHEN,
  OWN_LINE_HYPHEN,
  UNSPACED_LINE_END,
} from "./characters.ts";

/** A text to search; what is sought often is found for all needles at once. */
export class Searchable {
  readonly text: string;
  #known: ReadonlyMap<string, readonly number[]> = new Map();

  constructor(text: string) {
    this.text = text;
  }

  /** Finds the first places of some needles in one pass; those of an earlier call are kept or forgotten. */
  prepare(needles: Iterable<string>): void {
    const kept = new Map<string, readonly number[]>();
    const fresh: string[] = [];
    for (const needle of needles) {
      const places = this.#known.get(needle);
      if (places) kept.set(needle, places);
      else fresh.push(needle);
    }
    const known: Map<string, readonly number[]> = findAll(this.text, fresh);
    for (const [needle, places] of kept) known.set(needle, places);
    this.#known = known;
  }

  /** Where a needle stands, from an offset on, ascending; overlapping places included. */
  *places(needle: string, from: number): Generator<number> {
    const { text } = this;
    const known = this.#known.get(needle);
    let next = from;
    if (known) {
      for (let index = firstFrom(known, from); index < known.length; index++) {
        yield known[index] ?? 0;
      }
      if (known.length < MOST_FOUND) return;
      next = Math.max(from, (known.at(-1) ?? 0) + 1);
    }
    for (let at = text.indexOf(needle, next); at !== -1; at = text.indexOf(needle, at + 1)) {
      yield at;
    }
  }
}

/** Stands where a line ends within a word, so that the hyphen there may be part of the word or not. */
export const JOINT = String.fromCharCode(LINE_END_HYPHEN);
/** The same, where the hyphen is part of the word. */
export const KEPT = String.fromCharCode(KEPT_HYPHEN);
/** The same, where the hyphen stands on a line of its own. */
export const OWN_LINE = String.fromCharCode(OWN_LINE_HYPHEN);
/** A line end between words that no space parts. */
export const UNSPACED = String.fromCharCode(UNSPACED_LINE_END);
const HYPHEN = new RegExp(
  `(?<=[\\p{L}\\p{M}\\p{N}])(?:[${JOINT}${KEPT}${OWN_LINE}]|- ?| - )(?=[\\p{L}\\p{N}])|${UNSPACED}| (?<=${CONTINUOUS_CHARACTER} )(?=${CONTINUOUS_CHARACTER})`,
  "gu",
);

/** A folded text without the hyphens between letters and digits, and the spaces between words that need none. */
export function withoutHyphens(folded: string): string {
  return folded.replace(HYPHEN, "");
}

/** A folded text without the hyphens between letters and digits, to be searched, with the way back. */
export class Dehyphenated extends Searchable {
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
    const count = firstFrom(this.#from, index + 1);
    return index + (this.#skipped[count - 1] ?? 0);
  }

  /** The first index whose unit stands at or after a folded offset. */
  atOrAfter(folded: number): number {
    return firstIndex(0, this.text.length, (index) => this.toFolded(index) >= folded);
  }
}
