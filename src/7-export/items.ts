import type { CompiledGraph } from "../model/compiled-graph.ts";
import type { EdgeAttributes, NodeAttributes } from "../model/graph-file.ts";
import { byCodeUnit } from "../model/order.ts";

export interface NodeItem {
  readonly key: string;
  readonly attributes: NodeAttributes;
}

export interface EdgeItem {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly undirected: boolean;
  readonly attributes: EdgeAttributes;
}

/** The nodes of a graph in order of key: what every format writes. */
export function* nodesOf(graph: CompiledGraph): Generator<NodeItem> {
  for (const key of nodeKeys(graph)) yield nodeOf(graph, key);
}

/** The edges of a graph in order of key. */
export function* edgesOf(graph: CompiledGraph): Generator<EdgeItem> {
  for (const key of edgeKeys(graph)) yield edgeOf(graph, key);
}

/** The keys of all nodes, in order. */
export function nodeKeys(graph: CompiledGraph): string[] {
  return graph.nodes().sort(byCodeUnit);
}

/** The keys of all edges, in order. */
export function edgeKeys(graph: CompiledGraph): string[] {
  return graph.edges().sort(byCodeUnit);
}

/** The node of a key. */
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
