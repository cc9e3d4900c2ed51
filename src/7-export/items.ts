import type { CompiledGraph } from "../model/compiled-graph.ts";
import type { EdgeItem, NodeItem } from "../model/graph-items.ts";
import { byCodeUnit } from "../model/order.ts";

export type { EdgeItem, NodeItem } from "../model/graph-items.ts";

/** The nodes of a graph in order of key: what every format writes. */
export function* nodesOf(graph: CompiledGraph): Generator<NodeItem> {
  for (const key of nodeKeys(graph)) yield nodeOf(graph, key);
}

/** The edges of a graph in order of key. */
export function* edgesOf(graph: CompiledGraph): Generator<EdgeItem> {
  for (const key of edgeKeys(graph)) yield edgeOf(graph, key);
}

export function nodeKeys(graph: CompiledGraph): string[] {
  return graph.nodes().sort(byCodeUnit);
}

export function edgeKeys(graph: CompiledGraph): string[] {
  return graph.edges().sort(byCodeUnit);
}

export function nodeOf(graph: CompiledGraph, key: string): NodeItem {
  return { key, attributes: graph.getNodeAttributes(key) };
}

/** The edge of a key, with its ends. */
export function edgeOf(graph: CompiledGraph, key: string): EdgeItem {
  return {
    key,
    source: graph.source(key),
    target: graph.target(key),
    undirected: graph.isUndirected(key),
    attributes: graph.getEdgeAttributes(key),
  };
}

/**
 * Gives each edge a kind that no other edge between its nodes has, `makes (2)` after `makes`: Gephi merges
 * edges of one kind, and refuses a directed and an undirected one.
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
