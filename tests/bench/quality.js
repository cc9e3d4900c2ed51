/** Nodes whose neighborhoods are looked at, of larger graphs. */
const SAMPLE = 4_000;
/** The nearest nodes among which those of the same community are counted. */
const NEAR = 10;

/**
 * @typedef {object} Picture
 * @property {import("./shapes.js").Links} graph
 * @property {ArrayLike<number>} x
 * @property {ArrayLike<number>} y
 * @property {ArrayLike<number>} size radii
 * @property {ArrayLike<number>} community
 */

/**
 * Measures of a picture: the mean share (Jaccard) of each node's graph neighbors with as many
 * nearest nodes of the picture (Gansner, Hu and Krishnan 2013), the coefficient of variation of edge
 * lengths, the pairs of discs that overlap, and the share of the ten nearest that are of the same community.
 *
 * @param {Picture} picture
 */
export function qualityOf({ graph, x, y, size, community }) {
  const neighbors = neighborsOf(graph);
  const squares = new Squares(x, y);
  const stride = Math.max(1, Math.floor(graph.order / SAMPLE));
  let [kept, alike, looked] = [0, 0, 0];
  for (let node = 0; node < graph.order; node += stride) {
    const own = neighbors[node] ?? new Set();
    const near = squares.nearest(node, Math.max(own.size, NEAR));
    const both = near.slice(0, own.size).filter((other) => own.has(other)).length;
    kept += own.size === 0 ? 1 : both / (2 * own.size - both);
    const ten = near.slice(0, NEAR);
    alike += ten.filter((other) => community[other] === community[node]).length / ten.length;
    looked++;
  }
  const distance = (/** @type {number} */ a, /** @type {number} */ b) =>
    Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
  let [sum, squared, links, overlaps] = [0, 0, 0, 0];
  for (const [node, others] of neighbors.entries()) {
    for (const other of others) {
      const length = distance(node, other);
      sum += length;
      squared += length ** 2;
      links++;
    }
    for (const other of squares.near(node)) {
      const reach = (size[node] ?? 0) + (size[other] ?? 0);
      if (other > node && distance(node, other) < reach) overlaps++;
    }
  }
  const mean = sum / links;
  const variation = Math.sqrt(Math.max(0, squared / links - mean ** 2)) / mean;
  return { preserved: kept / looked, variation, overlaps, alike: alike / looked };
}

/** @param {import("./shapes.js").Links} graph */
function neighborsOf({ order, links }) {
  /** @type {Set<number>[]} */
  const neighbors = Array.from({ length: order }, () => new Set());
  for (const [from, to] of links) {
    if (from === to) continue;
    neighbors[from]?.add(to);
    neighbors[to]?.add(from);
  }
  return neighbors;
}

/** Nodes by squares of the plane that hold three of them on average. */
class Squares {
  #x;
  #y;
  #side;
  /** @type {Map<string, number[]>} */
  #nodes = new Map();

  /**
   * @param {ArrayLike<number>} x
   * @param {ArrayLike<number>} y
   */
  constructor(x, y) {
    this.#x = x;
    this.#y = y;
    const extent = (/** @type {ArrayLike<number>} */ values) => {
      const sorted = Float64Array.from(values).sort();
      return (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
    };
    this.#side = Math.sqrt((3 * extent(x) * extent(y)) / x.length) || 1;
    for (let node = 0; node < x.length; node++) {
      const key = this.#squareOf(node).join();
      const nodes = this.#nodes.get(key);
      if (nodes) nodes.push(node);
      else this.#nodes.set(key, [node]);
    }
  }

  /** @param {number} node */
  #squareOf(node) {
    return [
      Math.floor((this.#x[node] ?? 0) / this.#side),
      Math.floor((this.#y[node] ?? 0) / this.#side),
    ];
  }

  /**
   * The nodes in the squares at so many steps from a node's own.
   *
   * @param {number} node
   * @param {number} steps
   */
  *#ring(node, steps) {
    const [column = 0, row = 0] = this.#squareOf(node);
    for (let dx = -steps; dx <= steps; dx++) {
      const across = Math.abs(dx) === steps ? 1 : 2 * steps;
      for (let dy = -steps; dy <= steps; dy += across) {
        yield* this.#nodes.get(`${column + dx},${row + dy}`) ?? [];
      }
    }
  }

  /**
   * The nodes in a node's square and the eight around it.
   *
   * @param {number} node
   */
  *near(node) {
    yield* this.#ring(node, 0);
    yield* this.#ring(node, 1);
  }

  /**
   * The nodes nearest to one, the nearest first.
   *
   * @param {number} node
   * @param {number} count
   */
  nearest(node, count) {
    const wanted = Math.min(count, this.#x.length - 1);
    const distance = (/** @type {number} */ other) =>
      Math.hypot(
        (this.#x[node] ?? 0) - (this.#x[other] ?? 0),
        (this.#y[node] ?? 0) - (this.#y[other] ?? 0),
      );
    /** @type {{ other: number, far: number }[]} */
    const found = [];
    for (let steps = 0; ; steps++) {
      for (const other of this.#ring(node, steps)) {
        if (other !== node) found.push({ other, far: distance(other) });
      }
      // Whatever is in a farther ring is at least so far away.
      found.sort((a, b) => a.far - b.far);
      if (found.length >= wanted && (found[wanted - 1]?.far ?? 0) <= steps * this.#side) break;
    }
    return found.slice(0, wanted).map(({ other }) => other);
  }
}
