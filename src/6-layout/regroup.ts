import type { Point } from "../model/plane/point.ts";
import { at, neighborsOf, type Skeleton } from "./skeleton.ts";

/** What an earlier layout gave a node. */
export interface Earlier extends Point {
  readonly size?: number;
  readonly community?: number;
}

/** Up to so many nodes, finding all communities anew takes no longer than an edit may. */
const FEW = 5_000;
/** With fewer than this share of the nodes known, all are found anew. */
const KNOWN_SHARE = 0.9;
/** Links that are looked at, at most: so many times all there are. */
const PASSES = 10;
/** What modularity must gain for a node to move: less is the rounding of sums. */
const LEAST_GAIN = 1e-9;

/**
 * The communities of a large graph as they were, changed only near what has changed: the method of Louvain, begun with
 * those of before. A node that came, or has another degree, moves where modularity gains most, and then its
 * neighbors are asked. Finding all anew gives most nodes another community after any edit.
 *
 * @param earlier by node
 * @returns undefined where all are to be found anew
 */
export function regroup(of: Skeleton, earlier: ReadonlyMap<number, Earlier>): number[] | undefined {
  const { ids, neighbors, counts, offsets, radii } = of;
  let [known, next] = [0, 0];
  for (const { community } of earlier.values()) {
    if (community === undefined) continue;
    known++;
    next = Math.max(next, community + 1);
  }
  if (ids.length <= FEW || known < ids.length * KNOWN_SHARE) return undefined;
  const groups = ids.map((_id, node) => earlier.get(node)?.community ?? next++);
  const degrees = new Float64Array(ids.length);
  const totals = new Map<number, number>();
  const move = (node: number, group: number, sign: number): void =>
    void totals.set(group, (totals.get(group) ?? 0) + sign * at(degrees, node));
  let all = 0;
  for (const [node, group] of groups.entries()) {
    for (let link = at(offsets, node); link < at(offsets, node + 1); link++) {
      degrees[node] = at(degrees, node) + at(counts, link);
    }
    all += at(degrees, node);
    move(node, group, 1);
  }
  const best = (node: number, own: number): number => {
    const links = new Map([[own, 0]]);
    for (let link = at(offsets, node); link < at(offsets, node + 1); link++) {
      const group = groups[at(neighbors, link)] ?? own;
      links.set(group, (links.get(group) ?? 0) + at(counts, link));
    }
    const gain = (group: number): number =>
      (links.get(group) ?? 0) - (at(degrees, node) * (totals.get(group) ?? 0)) / all;
    let [found, most] = [own, gain(own)];
    for (const group of links.keys()) {
      if (gain(group) > most + LEAST_GAIN) [found, most] = [group, gain(group)];
    }
    return found;
  };
  const changed = Array.from(radii.keys()).filter(
    (node) => earlier.get(node)?.size !== radii[node],
  );
  const queue = new Set(changed);
  let work = PASSES * neighbors.length;
  for (const node of queue) {
    queue.delete(node);
    work -= at(offsets, node + 1) - at(offsets, node);
    if (work < 0) break;
    const own = groups[node] ?? 0;
    move(node, own, -1);
    const group = best(node, own);
    move(node, group, 1);
    groups[node] = group;
    if (group === own) continue;
    for (const neighbor of neighborsOf(of, node)) {
      if (groups[neighbor] !== group) queue.add(neighbor);
    }
  }
  return groups;
}
