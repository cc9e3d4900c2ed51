import { firstFrom } from "./order.ts";

/** The non-empty lines of a text; a line of white space alone is empty. */
export class Paragraphs {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(text: string) {
    for (let start = 0; start <= text.length;) {
      const found = text.indexOf("\n", start);
      const end = found === -1 ? text.length : found;
      if (text.slice(start, end).trim() !== "") {
        this.#starts.push(start);
        this.#ends.push(end);
      }
      start = end + 1;
    }
  }

  /** The number, from 1, of the paragraph that holds a UTF-16 offset or ends last before it. */
  of(offset: number): number {
    return Math.max(1, firstFrom(this.#starts, offset + 1));
  }

  /** The paragraphs in order, line ends left out. */
  *[Symbol.iterator](): Generator<{ readonly start: number; readonly end: number }> {
    for (const [index, start] of this.#starts.entries()) {
      yield { start, end: this.#ends[index] ?? start };
    }
  }

  /** The UTF-16 offset at which the paragraph that holds `offset` ends. */
  endAfter(offset: number): number {
    return this.#ends[this.of(offset) - 1] ?? offset;
  }
}
