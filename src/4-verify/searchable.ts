import { findAll, MOST_FOUND } from "./find-all.ts";

/** A text to search; what is sought often is found for all needles at once. */
export class Searchable {
  readonly text: string;
  #known = new Map<string, readonly number[]>();

  constructor(text: string) {
    this.text = text;
  }

  /** Finds the first places of some needles in one pass; those of an earlier call are kept or forgotten. */
  prepare(needles: Iterable<string>): void {
    const known = new Map<string, readonly number[]>();
    const fresh = new Set<string>();
    for (const needle of needles) {
      const places = this.#known.get(needle);
      if (places) known.set(needle, places);
      else fresh.add(needle);
    }
    for (const [needle, places] of findAll(this.text, fresh)) known.set(needle, places);
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

/** The index of the first of ascending `values` that is not below `least`. */
export function firstFrom(values: readonly number[], least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
