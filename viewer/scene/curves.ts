import type { Catalog } from "../state/catalog.ts";

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
 * @returns one curvature per edge, computed in linear time; 0 for self-loops
 */
export function fan(catalog: Pick<Catalog, "from" | "to">): Float32Array {
  const curvatures = new Float32Array(catalog.from.length);
  for (const edges of pairs(catalog).values()) {
    const middle = (edges.length - 1) / 2;
    const step = middle === 0 ? 0 : Math.min(STEP, WIDEST / middle);
    for (const [place, edge] of edges.entries()) {
      const forward = (catalog.from[edge] ?? 0) < (catalog.to[edge] ?? 0);
      curvatures[edge] = (place - middle) * step * (forward ? 1 : -1);
    }
  }
  return curvatures;
}

/** The self-loops at each node that has any, in the order of the file. */
export function loopsByNode(catalog: Pick<Catalog, "from" | "to">): Map<number, number[]> {
  const loops = new Map<number, number[]>();
  for (const [edge, from] of catalog.from.entries()) {
    if (from === catalog.to[edge]) append(loops, from, edge);
  }
  return loops;
}

function pairs({ from, to }: Pick<Catalog, "from" | "to">): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [edge, start] of from.entries()) {
    const end = to[edge] ?? 0;
    // Both numbers are below 2^26 in any graph a browser can hold, so the product is exact.
    if (start !== end) append(found, Math.min(start, end) * 2 ** 26 + Math.max(start, end), edge);
  }
  return found;
}

function append(lists: Map<number, number[]>, key: number, item: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
