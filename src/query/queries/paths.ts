import { nodeOf, type Context } from "../context.ts";
import { K } from "../parameters.ts";
import { shortestPath, type Terrain } from "../search.ts";
import type { PathsOptions } from "../options.ts";
import type { Path } from "../types.ts";
import { pathResult, terrainOf } from "./path.ts";

/** The `k` shortest paths that visit no entity twice, ordered by length, then by ids. */
export function paths(context: Context, a: string, b: string, options: PathsOptions): Path[] {
  const terrain = terrainOf(context, options);
  const k = options.k ?? K.default;
  const most = options.maxDepth ?? Infinity;
  const found = shortestPaths(terrain, nodeOf(context, a), nodeOf(context, b), k, most);
  return found.map((nodes) => pathResult(context, terrain, nodes));
}

interface Candidate {
  readonly nodes: readonly number[];
  readonly leaves: number;
}

/**
 * Yen's algorithm (Management Science 17, 1971) with Lawler's rule (18, 1972): a path is varied only
 * from the place on where it left its parent, so no candidate is ever found twice.
 */
function shortestPaths(
  terrain: Terrain,
  start: number,
  end: number,
  k: number,
  most: number,
): (readonly number[])[] {
  const first = shortestPath(terrain, start, end, most);
  const found: (readonly number[])[] = [];
  const candidates: Candidate[] = first ? [{ nodes: first, leaves: 0 }] : [];
  while (found.length < k) {
    const best = takeBest(candidates);
    if (best === undefined) break;
    found.push(best.nodes);
    if (found.length === k) break;
    for (let place = best.leaves; place + 1 < best.nodes.length; place++) {
      const nodes = detour(terrain, found, best.nodes, place, most);
      if (nodes) candidates.push({ nodes, leaves: place });
    }
  }
  return found;
}

/** The best path that shares `path` up to `place` and then goes on as no found path does. */
function detour(
  terrain: Terrain,
  found: readonly (readonly number[])[],
  path: readonly number[],
  place: number,
  most: number,
): number[] | undefined {
  const root = path.slice(0, place);
  const [spur, end] = [path[place], path.at(-1)];
  if (spur === undefined || end === undefined) return undefined;
  const second = new Set<number>();
  for (const other of found) {
    const next = other[place + 1];
    if (next !== undefined && sharesRoot(other, path, place)) second.add(next);
  }
  const rest = shortestPath(terrain, spur, end, most - place, { nodes: new Set(root), second });
  return rest && [...root, ...rest];
}

function sharesRoot(other: readonly number[], path: readonly number[], place: number): boolean {
  for (let index = place; index >= 0; index--) {
    if (other[index] !== path[index]) return false;
  }
  return true;
}

function takeBest(candidates: Candidate[]): Candidate | undefined {
  let best = 0;
  for (let index = 1; index < candidates.length; index++) {
    if (compare(candidates[index], candidates[best]) < 0) best = index;
  }
  return candidates.splice(best, 1)[0];
}

function compare(left: Candidate | undefined, right: Candidate | undefined): number {
  const [a, b] = [left?.nodes ?? [], right?.nodes ?? []];
  if (a.length !== b.length) return a.length - b.length;
  const place = a.findIndex((node, index) => node !== b[index]);
  return place === -1 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}
