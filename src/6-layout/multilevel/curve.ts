/** Cells a side of the grid whose cells the curve numbers: 32 bits for both sides. */
const SIDE = 65_535;
const BITS = 8;
const DIGITS = 2 ** BITS;

/** Sorts nodes along a Morton curve: what is near in the plane is mostly near on it (Morton 1966). */
export class Curve {
  readonly #codes: Uint32Array;
  readonly #spare: Uint32Array;
  readonly #starts = new Uint32Array(DIGITS + 1);

  /** @param order how many nodes there are */
  constructor(order: number) {
    this.#codes = new Uint32Array(order);
    this.#spare = new Uint32Array(order);
  }

  /** @param nodes every node once; sorted in place, by a radix sort that keeps the order of nodes on one spot */
  sort(nodes: Uint32Array, x: Float64Array, y: Float64Array): void {
    this.#number(x, y);
    // An even number of passes ends where it began.
    let [from, to] = [nodes, this.#spare];
    for (let shift = 0; shift < 32; shift += BITS) {
      this.#pass(from, to, shift);
      [from, to] = [to, from];
    }
  }

  #pass(from: Uint32Array, to: Uint32Array, shift: number): void {
    const codes = this.#codes;
    const starts = this.#starts.fill(0);
    for (let node = 0; node < codes.length; node++) {
      const digit = ((codes[node] ?? 0) >>> shift) & (DIGITS - 1);
      starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
    }
    for (let digit = 0; digit < DIGITS; digit++) {
      starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0);
    }
    for (let place = 0; place < from.length; place++) {
      const node = from[place] ?? 0;
      const digit = ((codes[node] ?? 0) >>> shift) & (DIGITS - 1);
      const at = starts[digit] ?? 0;
      to[at] = node;
      starts[digit] = at + 1;
    }
  }

  #number(x: Float64Array, y: Float64Array): void {
    let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let node = 0; node < x.length; node++) {
      left = Math.min(left, x[node] ?? 0);
      right = Math.max(right, x[node] ?? 0);
      bottom = Math.min(bottom, y[node] ?? 0);
      top = Math.max(top, y[node] ?? 0);
    }
    const side = Math.max(right - left, top - bottom);
    const scale = side > 0 ? SIDE / side : 0;
    for (let node = 0; node < x.length; node++) {
      const column = interleaved(((x[node] ?? 0) - left) * scale);
      const row = interleaved(((y[node] ?? 0) - bottom) * scale);
      this.#codes[node] = column | (row << 1);
    }
  }
}

/** The sixteen bits of a number with a zero before each. */
function interleaved(value: number): number {
  let bits = value & SIDE;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
