import type { CompiledGraph } from "../model/compiled-graph.ts";
import type { EdgeItem } from "./items.ts";

/**
 * Gives each edge a kind that no other edge between the same nodes has: Gephi merges edges of one
 * kind from one node to another, and refuses a file with a directed and an undirected edge of one
 * kind between two nodes. The first edge keeps its relation's name; others get `makes (2)`.
 */
export function kindGiver(graph: CompiledGraph): (edge: EdgeItem) => string {
  const numbers = new Map(graph.nodes().map((key, index) => [key, index]));
  const pair = (from: string, to: string): string => `${numbers.get(from)}>${numbers.get(to)}:`;
  const taken = new Set<string>();
  return ({ source, target, undirected, attributes }) => {
    const there = pair(source, target);
    const back = pair(target, source);
    const clashes = (kind: string): boolean =>
      taken.has(there + kind) || (undirected && taken.has(back + kind));
    let kind = attributes.relation;
    for (let count = 2; clashes(kind); count++) kind = `${attributes.relation} (${count})`;
    taken.add(there + kind);
    if (undirected) taken.add(back + kind);
    return kind;
  };
}
