/** Discs of one cell that are looked at: where there are more, each has enough to be pushed by. */
const MOST = 64;

/**
 * Points by the square cell that they are in, to find those near a place without looking at all. Cells share the
 * slots of a table, so a picture may be as wide as it likes.
 */
export class Grid {
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #side: number;
  readonly #mask: number;
  /** By slot: one more than its first point; by point: one more than the next, and the one before. */
  readonly #first: Uint32Array;
  readonly #next: Uint32Array;
  readonly #before: Uint32Array;

  /** @param side the width of a cell: points whose cells do not touch are farther apart */
  constructor(x: Float64Array, y: Float64Array, side: number) {
    this.#x = x;
    this.#y = y;
    this.#side = side;
    let slots = 16;
    while (slots < 2 * x.length) slots *= 2;
    this.#mask = slots - 1;
    this.#first = new Uint32Array(slots);
    this.#next = new Uint32Array(x.length + 1);
    this.#before = new Uint32Array(x.length + 1);
    for (let point = 0; point < x.length; point++) this.#add(point);
  }

  /** Visits the points in the cell of a place and the eight around it. */
  around(x: number, y: number, visit: (point: number) => void): void {
    const [column, row] = [this.#cell(x), this.#cell(y)];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) this.#visit(column + dx, row + dy, visit);
    }
  }

  #visit(column: number, row: number, visit: (point: number) => void): void {
    let place = this.#first[this.#slot(column, row)] ?? 0;
    for (let seen = 0; place > 0 && seen < MOST; seen++) {
      const point = place - 1;
      place = this.#next[place] ?? 0;
      const isThere =
        this.#cell(this.#x[point] ?? 0) === column && this.#cell(this.#y[point] ?? 0) === row;
      if (isThere) visit(point);
    }
  }

  /** Puts a point at another place. */
  move(point: number, x: number, y: number): void {
    const next = this.#next[point + 1] ?? 0;
    const before = this.#before[point + 1] ?? 0;
    if (before > 0) this.#next[before] = next;
    else this.#first[this.#slotOf(point)] = next;
    if (next > 0) this.#before[next] = before;
    this.#x[point] = x;
    this.#y[point] = y;
    this.#add(point);
  }

  #add(point: number): void {
    const slot = this.#slotOf(point);
    const next = this.#first[slot] ?? 0;
    this.#next[point + 1] = next;
    this.#before[point + 1] = 0;
    if (next > 0) this.#before[next] = point + 1;
    this.#first[slot] = point + 1;
  }

  #slotOf(point: number): number {
    return this.#slot(this.#cell(this.#x[point] ?? 0), this.#cell(this.#y[point] ?? 0));
  }

  #slot(column: number, row: number): number {
    return (Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)) & this.#mask;
  }

  #cell(at: number): number {
    return Math.floor(at / this.#side);
  }
}
