/**
 * What layout needs of a graph: nodes as numbers in the order of their ids, and one link per pair
 * of nodes. Numbers make it independent of the order of insertion, and of ids such as `__proto__`
 * that the layout libraries would use as keys of plain objects.
 *
 * The links of node `n` are numbered from `offsets[n]` to `offsets[n + 1]`, in order of the node at
 * the other end; each link is there at both its ends (compressed sparse rows).
 */
export interface Skeleton {
  readonly ids: readonly string[];
  readonly offsets: Uint32Array;
  /** By link: the node at the other end. */
  readonly neighbors: Uint32Array;
  /** By link: the number of edges between the two nodes, in either direction. */
  readonly counts: Uint32Array;
  /** Radius of each node, in the units of the positions. */
  readonly radii: readonly number[];
}

/** A graph as far as a layout depends on it. */
export interface Linked {
  /** The keys of the nodes, in code-unit order. */
  readonly ids: readonly string[];
  /** Number of edges. */
  readonly size: number;
  /** Visits the keys at both ends of every edge. */
  readonly forEachEdge: (visit: (source: string, target: string) => void) => void;
}

/** The skeleton of a graph: self-loops are left out, parallel edges counted. Linear, but for sorting. */
export function skeleton({ ids, size, forEachEdge }: Linked): Skeleton {
  const numbers = new Map(ids.map((id, index) => [id, index]));
  const ends = new Uint32Array(2 * size);
  const degrees = new Uint32Array(ids.length);
  let filled = 0;
  // Most edges come after another of the same source.
  let [last, a] = ["", 0];
  forEachEdge((source, target) => {
    if (source !== last) [last, a] = [source, numbers.get(source) ?? 0];
    const b = numbers.get(target) ?? 0;
    if (a === b) return;
    ends[filled++] = a;
    ends[filled++] = b;
    degrees[a] = at(degrees, a) + 1;
    degrees[b] = at(degrees, b) + 1;
  });
  const links = linksOf(degrees, ends.subarray(0, filled));
  return { ids, ...links, radii: Array.from(degrees, radius) };
}

function linksOf(degrees: Uint32Array, ends: Uint32Array) {
  const starts = new Uint32Array(degrees.length + 1);
  for (const [node, degree] of degrees.entries()) starts[node + 1] = at(starts, node) + degree;
  const row = new Uint32Array(ends.length);
  const free = starts.slice();
  for (const [end, node] of ends.entries()) {
    row[at(free, node)] = at(ends, end ^ 1);
    free[node] = at(free, node) + 1;
  }
  const offsets = new Uint32Array(degrees.length + 1);
  const counts = new Uint32Array(ends.length);
  let link = 0;
  for (const node of degrees.keys()) {
    // Parallel edges become one link; what is written never overtakes what is read.
    const first = link;
    for (const other of row.slice(at(starts, node), at(starts, node + 1)).sort()) {
      if (link === first || row[link - 1] !== other) row[link++] = other;
      counts[link - 1] = at(counts, link - 1) + 1;
    }
    offsets[node + 1] = link;
  }
  return { offsets, neighbors: row.subarray(0, link), counts: counts.subarray(0, link) };
}

/** The nodes that a node is linked with, ascending. */
export function neighborsOf({ offsets, neighbors }: Skeleton, node: number): Uint32Array {
  return neighbors.subarray(at(offsets, node), at(offsets, node + 1));
}

/** An element of a typed array, at an index known to be in it. */
export function at(array: Uint32Array | Float32Array | Float64Array, index: number): number {
  return array[index] ?? 0;
}

const SMALLEST = 4;
const LARGEST = 20;
const LARGEST_DEGREE = 100;

/**
 * The radius of a node with `degree` edges, from 4 to 20: area grows with degree. It depends on
 * nothing but the node's own degree, so that an edit changes only the nodes it touches.
 */
export function radius(degree: number): number {
  const share = Math.sqrt(Math.min(degree, LARGEST_DEGREE) / LARGEST_DEGREE);
  return round(SMALLEST + (LARGEST - SMALLEST) * share);
}

/** Three decimals: finer than any screen, short in files. Never negative zero. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

/**
 * The connected components of the graph that `members` and the links among them make, each in
 * ascending order; the largest first, then by first node. Linear, but for sorting.
 */
export function components(of: Skeleton, members: Iterable<number>): number[][] {
  const unseen = new Set(members);
  const found: number[][] = [];
  for (const first of unseen) {
    unseen.delete(first);
    const component = [first];
    for (const node of component) {
      for (const neighbor of neighborsOf(of, node)) {
        if (unseen.delete(neighbor)) component.push(neighbor);
      }
    }
    found.push(component.sort((left, right) => left - right));
  }
  return found.sort(
    (left, right) => right.length - left.length || (left[0] ?? 0) - (right[0] ?? 0),
  );
}
