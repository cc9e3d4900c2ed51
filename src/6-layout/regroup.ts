import type { CompiledGraph } from "../model/compiled-graph.ts";
import { byCodeUnit } from "../model/order.ts";
import type { Point } from "../model/plane/point.ts";
import { radius } from "./skeleton.ts";

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
/** And so many times those of the nodes that have changed: where communities are weak, one move would lead to another without end. */
const SPREAD = 100;
/** What modularity must gain for a node to move: less is the rounding of sums. */
const LEAST_GAIN = 1e-9;

/**
 * The communities of a large graph as they were, changed only near what has changed: the method of Louvain, begun with
 * those of before. A node that came, or has another degree, moves where modularity gains most, and then its
 * neighbors are asked. Finding all anew gives most nodes another community after any edit.
 *
 * @param earlier by key of the node
 * @returns by key of the node; undefined where all are to be found anew
 */
export function regroup(
  graph: CompiledGraph,
  earlier: ReadonlyMap<string, Earlier>,
): Map<string, number> | undefined {
  if (graph.order <= FEW) return undefined;
  const { groups, changed } = before(graph, earlier);
  if (!groups) return undefined;
  const totals = new Map<number, number>();
  const move = (group: number, degree: number): void =>
    void totals.set(group, (totals.get(group) ?? 0) + degree);
  let all = 0;
  for (const [node, group] of groups) {
    const degree = graph.degreeWithoutSelfLoops(node);
    all += degree;
    move(group, degree);
  }
  const best = (degree: number, own: number, neighbors: readonly Neighbor[]): number => {
    const links = new Map([[own, 0]]);
    for (const [node, count] of neighbors) {
      const group = groups.get(node) ?? own;
      links.set(group, (links.get(group) ?? 0) + count);
    }
    const gain = (group: number): number =>
      (links.get(group) ?? 0) - (degree * (totals.get(group) ?? 0)) / all;
    let [found, most] = [own, gain(own)];
    for (const group of links.keys()) {
      if (gain(group) > most + LEAST_GAIN) [found, most] = [group, gain(group)];
    }
    return found;
  };
  const queue = new Set(changed.sort(byCodeUnit));
  const links = changed.reduce((sum, node) => sum + graph.degree(node), 0);
  let work = Math.min(PASSES * 2 * graph.size, SPREAD * links);
  for (const node of queue) {
    queue.delete(node);
    const neighbors = neighborsOf(graph, node);
    work -= neighbors.length;
    if (work < 0) break;
    const own = groups.get(node) ?? 0;
    const degree = graph.degreeWithoutSelfLoops(node);
    move(own, -degree);
    const group = best(degree, own, neighbors);
    move(group, degree);
    groups.set(node, group);
    if (group === own) continue;
    for (const [neighbor] of neighbors) if (groups.get(neighbor) !== group) queue.add(neighbor);
  }
  return groups;
}

/** Its community before, or one of its own, for every node; and the nodes whose degree is another now. */
function before(graph: CompiledGraph, earlier: ReadonlyMap<string, Earlier>) {
  const groups = new Map<string, number>();
  const changed: string[] = [];
  const unknown: string[] = [];
  let next = 0;
  graph.forEachNode((node) => {
    const { community, size } = earlier.get(node) ?? {};
    if (size !== radius(graph.degreeWithoutSelfLoops(node))) changed.push(node);
    if (community === undefined) unknown.push(node);
    else {
      groups.set(node, community);
      next = Math.max(next, community + 1);
    }
  });
  if (groups.size < graph.order * KNOWN_SHARE) return { changed };
  for (const node of unknown.sort(byCodeUnit)) groups.set(node, next++);
  return { groups, changed };
}

/** A node, and how many edges lead to it. */
type Neighbor = readonly [node: string, edges: number];

/** In code-unit order: of communities in which as much is gained, the first is taken. */
function neighborsOf(graph: CompiledGraph, node: string): Neighbor[] {
  const counts = new Map<string, number>();
  graph.forEachEdge(node, (_edge, _attributes, source, target) => {
    const other = source === node ? target : source;
    if (other !== node) counts.set(other, (counts.get(other) ?? 0) + 1);
  });
  return [...counts].sort(([a], [b]) => byCodeUnit(a, b));
}
