import { MultiGraph } from "graphology";
import { type CompiledGraph, guardAdjacency } from "../model/compiled-graph.ts";
import type { EdgeItem, GraphItems } from "../model/graph-items.ts";

/** Builds the Graphology graph of nodes and edges. */
export function buildGraph({ attributes, nodes, edges }: GraphItems): CompiledGraph {
  const graph: CompiledGraph = new MultiGraph({ type: "mixed", allowSelfLoops: true });
  graph.replaceAttributes(attributes);
  for (const node of nodes()) graph.addNode(node.key, node.attributes);
  guardAdjacency(graph);
  for (const edge of edges()) addEdge(graph, edge);
  return graph;
}

/** Adds an edge whose ends are there. */
export function addEdge(graph: CompiledGraph, edge: EdgeItem): void {
  const { key, source, target, attributes } = edge;
  if (edge.undirected) graph.addUndirectedEdgeWithKey(key, source, target, attributes);
  else graph.addDirectedEdgeWithKey(key, source, target, attributes);
}
