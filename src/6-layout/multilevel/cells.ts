import { Curve } from "./curve.ts";

/** How many nodes a bucket has, and how many cells a cell of the next storey. */
const BUCKET = 8;
const FAN = 4;
/**
 * How large a cell may look to be one body (Barnes and Hut 1986, doi:10.1038/324446a0). At 1.7 a grid of 10,000 nodes
 * stays folded.
 */
const THETA = 1.2;

/** A body is three numbers: x, y, mass. */
export const BODY = 3;
const Y = 1;
const MASS = 2;
/** A cell is eight: its centre of mass and mass, the box around its nodes, … */
const CELL = 8;
const LEFT = 3;
const RIGHT = 4;
const BOTTOM = 5;
const TOP = 6;
/** … and the square of the distance beyond which it is one body. */
const REACH = 7;

/**
 * Nodes in the order of a Morton curve, in buckets of eight; four buckets make a cell, four cells one of the next
 * storey, up to one cell with all. Cells are numbered from the buckets up.
 */
export class Cells {
  readonly buckets: number;
  /** By place on the curve: which node is there. */
  readonly nodes: Uint32Array;
  /** What the bucket sees that was asked about last, body by body. */
  readonly seen: Float64Array;
  readonly #curve: Curve;
  readonly #bodies: Float64Array;
  readonly #cells: Float64Array;
  /** By cell: the first of its parts (places for a bucket, cells for a cell), and where they end. */
  readonly #first: Uint32Array;
  readonly #end: Uint32Array;
  /** By cell: the first of its places, and where they end. */
  readonly #from: Uint32Array;
  readonly #until: Uint32Array;
  readonly #waiting: Uint32Array;

  constructor(order: number) {
    const [first, end] = [partsOf(order, BUCKET, 0), partsOf(order, BUCKET, BUCKET)];
    this.buckets = first.length;
    for (let storey = 0; first.length - storey > 1;) {
      const above = first.length;
      for (const part of partsOf(above - storey, FAN, 0)) first.push(storey + part);
      for (const part of partsOf(above - storey, FAN, FAN)) end.push(storey + part);
      storey = above;
    }
    this.nodes = Uint32Array.from({ length: order }, (_, node) => node);
    this.seen = new Float64Array((order + first.length) * BODY);
    this.#curve = new Curve(order);
    this.#bodies = new Float64Array(order * BODY);
    this.#cells = new Float64Array(first.length * CELL);
    this.#first = Uint32Array.from(first);
    this.#end = Uint32Array.from(end);
    this.#from = this.#first.slice();
    this.#until = this.#end.slice();
    for (let cell = this.buckets; cell < first.length; cell++) {
      this.#from[cell] = this.#from[first[cell] ?? 0] ?? 0;
      this.#until[cell] = this.#until[(end[cell] ?? 0) - 1] ?? 0;
    }
    this.#waiting = new Uint32Array(first.length);
  }

  /** Where the places of a bucket's nodes begin; they end where those of the next begin. */
  startOf(bucket: number): number {
    return Math.min(bucket * BUCKET, this.nodes.length);
  }

  /** Takes in where nodes are now. */
  sort(x: Float64Array, y: Float64Array, mass: Float64Array): void {
    this.#curve.sort(this.nodes, x, y);
    for (let place = 0, at = 0; place < this.nodes.length; place++, at += BODY) {
      const node = this.nodes[place] ?? 0;
      this.#bodies[at] = x[node] ?? 0;
      this.#bodies[at + Y] = y[node] ?? 0;
      this.#bodies[at + MASS] = mass[node] ?? 0;
    }
    for (let cell = 0; cell < this.#first.length; cell++) this.#sum(cell);
  }

  /** Sums up a cell from its parts. */
  #sum(cell: number): void {
    const isBucket = cell < this.buckets;
    const parts = isBucket ? this.#bodies : this.#cells;
    const step = isBucket ? BODY : CELL;
    const [toLeft, toRight] = isBucket ? [0, 0] : [LEFT, RIGHT];
    const [toBottom, toTop] = isBucket ? [Y, Y] : [BOTTOM, TOP];
    let [mass, x, y] = [0, 0, 0];
    let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
    const end = (this.#end[cell] ?? 0) * step;
    for (let part = (this.#first[cell] ?? 0) * step; part < end; part += step) {
      const share = parts[part + MASS] ?? 0;
      mass += share;
      x += share * (parts[part] ?? 0);
      y += share * (parts[part + Y] ?? 0);
      left = Math.min(left, parts[part + toLeft] ?? 0);
      right = Math.max(right, parts[part + toRight] ?? 0);
      bottom = Math.min(bottom, parts[part + toBottom] ?? 0);
      top = Math.max(top, parts[part + toTop] ?? 0);
    }
    const side = Math.max(right - left, top - bottom) / THETA;
    this.#cells.set([x / mass, y / mass, mass, left, right, bottom, top, side * side], cell * CELL);
  }

  /**
   * Lists in `seen` what a bucket sees: cells that look small as one body each, and the nodes of the others, its own
   * among them.
   *
   * @returns how many numbers of `seen` count
   */
  look(bucket: number): number {
    const { seen, buckets } = this;
    const cells = this.#cells;
    const waiting = this.#waiting;
    const own = this.startOf(bucket);
    const left = cells[bucket * CELL + LEFT] ?? 0;
    const right = cells[bucket * CELL + RIGHT] ?? 0;
    const bottom = cells[bucket * CELL + BOTTOM] ?? 0;
    const top = cells[bucket * CELL + TOP] ?? 0;
    let count = 0;
    let open = 1;
    waiting[0] = this.#first.length - 1;
    while (open > 0) {
      const cell = waiting[--open] ?? 0;
      const at = cell * CELL;
      const x = cells[at] ?? 0;
      const y = cells[at + Y] ?? 0;
      const dx = x < left ? left - x : x > right ? x - right : 0;
      const dy = y < bottom ? bottom - y : y > top ? y - top : 0;
      if ((cells[at + REACH] ?? 0) < dx * dx + dy * dy && !this.#holds(cell, own)) {
        seen[count++] = x;
        seen[count++] = y;
        seen[count++] = cells[at + MASS] ?? 0;
        continue;
      }
      const end = this.#end[cell] ?? 0;
      if (cell >= buckets) {
        for (let part = this.#first[cell] ?? 0; part < end; part++) waiting[open++] = part;
      } else {
        for (let from = (this.#first[cell] ?? 0) * BODY; from < end * BODY; from++) {
          seen[count++] = this.#bodies[from] ?? 0;
        }
      }
    }
    return count;
  }

  #holds(cell: number, place: number): boolean {
    return place >= (this.#from[cell] ?? 0) && place < (this.#until[cell] ?? 0);
  }
}

/** `count` things in groups of `size`: where each begins, or ends when `shift` is `size`. */
function partsOf(count: number, size: number, shift: number): number[] {
  const groups = Math.ceil(count / size);
  return Array.from({ length: groups }, (_, group) => Math.min(count, group * size + shift));
}
