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
    let low = 0;
    let high = this.#seconds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#seconds[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }

  /** The UTF-16 offset before which so many code points stand: the inverse of `before`. */
  offsetOf(codePoints: number): number {
    let low = 0;
    let high = this.#seconds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#seconds[middle] ?? 0) - middle <= codePoints) low = middle + 1;
      else high = middle;
    }
    return codePoints + low;
  }
}
