import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { mulberry32 } from "./random.ts";
import type { Skeleton } from "./skeleton.ts";

const SEED = 1;

/**
 * The community of each node, by the Louvain method (Blondel et al. 2008, arXiv:0803.0476) on the
 * undirected projection, with the number of edges between two nodes as weight. Communities are
 * numbered from 0 by size, largest first, then by their first node.
 */
export function communities(of: Skeleton): number[] {
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (const index of of.ids.keys()) graph.addNode(String(index));
  for (const [from, links] of of.links.entries()) {
    for (const { to, count } of links) graph.addEdge(String(from), String(to), { weight: count });
  }
  const found = detect(graph, { rng: mulberry32(SEED) });
  return renumber(of.ids.map((_id, index) => found[String(index)] ?? index));
}

// Under nodenext, TypeScript takes the default import of this CommonJS module for its whole exports.
const detect = louvain as unknown as typeof louvain.default;

function renumber(raw: readonly number[]): number[] {
  const groups = new Map<number, { first: number; size: number }>();
  for (const [index, group] of raw.entries()) {
    const seen = groups.get(group);
    if (seen) seen.size++;
    else groups.set(group, { first: index, size: 1 });
  }
  const order = [...groups].sort((a, b) => b[1].size - a[1].size || a[1].first - b[1].first);
  const numbers = new Map(order.map(([group], number) => [group, number]));
  return raw.map((group) => numbers.get(group) ?? 0);
}
