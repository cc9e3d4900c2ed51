/**
 * From places in a folded text to places in the original, both in UTF-16 units.
 *
 * Most of a text is folded one unit to one unit, so only the places where that changes are kept:
 * memory grows with what was changed, and a look-up is a binary search.
 */
export interface OffsetMap {
  /** The original offset at which the folded unit at `index` starts. */
  startOf(index: number): number;
  /** The original offset just after the folded unit before `index`. */
  endOf(index: number): number;
}

/** The map of a text that folding leaves as it is. */
export const SAME: OffsetMap = { startOf: (index) => index, endOf: (index) => index };

/** Builds an offset map from left to right. */
export class OffsetMapBuilder implements OffsetMap {
  #folded = new Uint32Array(8);
  #original = new Uint32Array(8);
  /** 0 for units that map one to one; otherwise the length of the original that maps as a whole. */
  #whole = new Uint32Array(8);
  #count = 0;
  /** Original minus folded offset of the current run; NaN equals nothing, so it ends a run. */
  #shift = Number.NaN;

  /** From `folded` on, units map one to one from `original` on. */
  run(folded: number, original: number): void {
    if (original - folded === this.#shift) return;
    this.#push(folded, original, 0);
    this.#shift = original - folded;
  }

  /** From `folded` on, all units stand for the `length` original units at `original`. */
  block(folded: number, original: number, length: number): void {
    this.#push(folded, original, length);
    this.#shift = Number.NaN;
  }

  startOf(index: number): number {
    const at = this.#find(index);
    const original = this.#original[at] ?? 0;
    return this.#whole[at] ? original : original + index - (this.#folded[at] ?? 0);
  }

  endOf(index: number): number {
    if (index === 0) return this.startOf(0);
    const at = this.#find(index - 1);
    const original = this.#original[at] ?? 0;
    return original + (this.#whole[at] || index - (this.#folded[at] ?? 0));
  }

  #find(index: number): number {
    let low = 0;
    let high = this.#count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#folded[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #push(folded: number, original: number, length: number): void {
    if (this.#count === this.#folded.length) this.#grow();
    this.#folded[this.#count] = folded;
    this.#original[this.#count] = original;
    this.#whole[this.#count] = length;
    this.#count++;
  }

  #grow(): void {
    this.#folded = doubled(this.#folded);
    this.#original = doubled(this.#original);
    this.#whole = doubled(this.#whole);
  }
}

function doubled(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}
