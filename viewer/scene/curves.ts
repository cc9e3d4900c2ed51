/** The nodes at both ends of each edge, by index. */
interface Ends {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Distance between neighbouring edges of a fan, as a share of the distance between the nodes. */
const STEP = 0.16;
/** No edge of a fan bends further than this. */
const WIDEST = 0.9;

/**
 * How far each edge bends, so that no two edges between the same nodes lie on one another.
 *
 * The edges of a pair are fanned symmetrically about the straight line: one edge is straight, two
 * bend to either side, three are two bent and one straight, and so on, whatever their directions.
 * A curvature is the distance of the Bézier control point from the middle of the line over the
 * length of the line, to the left of the edge's own direction.
 *
 * @param drawn the edges to look at; the others stay straight
 * @returns one curvature per edge, computed in linear time; 0 for self-loops
 */
export function fan(ends: Ends, drawn: Iterable<number> = ends.from.keys()): Float32Array {
  const curvatures = new Float32Array(ends.from.length);
  for (const edges of pairs(ends, drawn)) {
    const middle = (edges.length - 1) / 2;
    const step = middle === 0 ? 0 : Math.min(STEP, WIDEST / middle);
    for (const [place, edge] of edges.entries()) {
      const forward = (ends.from[edge] ?? 0) < (ends.to[edge] ?? 0);
      curvatures[edge] = (place - middle) * step * (forward ? 1 : -1);
    }
  }
  return curvatures;
}

/** The self-loops at each node that has any, in the order of the file. */
export function loopsByNode(
  ends: Ends,
  drawn: Iterable<number> = ends.from.keys(),
): Map<number, number[]> {
  const loops = new Map<number, number[]>();
  for (const edge of drawn) {
    const from = ends.from[edge] ?? 0;
    if (from === ends.to[edge]) append(loops, from, edge);
  }
  return loops;
}

/** The edges of each pair of nodes that has several. */
function pairs({ from, to }: Ends, drawn: Iterable<number>): Iterable<number[]> {
  const first = new Map<number, number>();
  const several = new Map<number, number[]>();
  for (const edge of drawn) {
    const [start, end] = [from[edge] ?? 0, to[edge] ?? 0];
    if (start === end) continue;
    // Both numbers are below 2^26 in any graph a browser can hold, so the product is exact.
    const pair = Math.min(start, end) * 2 ** 26 + Math.max(start, end);
    const before = first.get(pair);
    // Most pairs have one edge, which is straight, and so need no list.
    if (before === undefined) first.set(pair, edge);
    else if (several.has(pair)) append(several, pair, edge);
    else several.set(pair, [before, edge]);
  }
  return several.values();
}

function append(lists: Map<number, number[]>, key: number, item: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
