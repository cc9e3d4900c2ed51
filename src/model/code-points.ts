import { firstFrom, firstIndex } from "./order.ts";

/** Counts Unicode code points up to any UTF-16 offset of a text, after one linear pass. */
export class CodePoints {
  /** Offsets of the second halves of surrogate pairs, ascending. */
  readonly #seconds: number[] = [];

  constructor(text: string) {
    const pair = /[\ud800-\udbff][\udc00-\udfff]/g;
    while (pair.test(text)) this.#seconds.push(pair.lastIndex - 1);
  }

  /** The number of code points before a UTF-16 offset that does not split a pair. */
  before(offset: number): number {
    return offset - firstFrom(this.#seconds, offset);
  }

  /** The UTF-16 offset before which so many code points stand: the inverse of `before`. */
  offsetOf(codePoints: number): number {
    const seconds = this.#seconds;
    const isAfter = (index: number): boolean => (seconds[index] ?? 0) - index > codePoints;
    return codePoints + firstIndex(0, seconds.length, isAfter);
  }
}
