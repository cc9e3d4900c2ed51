import { MultiGraph } from "graphology";
import { type CompiledGraph, guardAdjacency } from "../model/compiled-graph.ts";
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from "../model/graph-file.ts";
import { type GraphIndex, item } from "./graph-index.ts";

/**
 * A Graphology instance of an indexed graph, its nodes and edges in order of key. Attributes are
 * copied, so that setting one changes nothing else.
 */
export function instanceOf(attributes: GraphAttributes, index: GraphIndex): CompiledGraph {
  const graph: CompiledGraph = new MultiGraph<NodeAttributes, EdgeAttributes, GraphAttributes>({
    type: "mixed",
    allowSelfLoops: true,
  });
  graph.replaceAttributes({ ...attributes });
  const { ids, nodes, edges } = index;
  for (const [node, id] of ids.entries()) graph.addNode(id, { ...item(nodes, node) });
  guardAdjacency(graph);
  for (const { key, from, to, undirected, attributes } of edges) {
    const [source, target] = [item(ids, from), item(ids, to)];
    if (undirected) graph.addUndirectedEdgeWithKey(key, source, target, { ...attributes });
    else graph.addDirectedEdgeWithKey(key, source, target, { ...attributes });
  }
  return graph;
}
