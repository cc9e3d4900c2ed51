import type { MultiGraph } from "graphology";
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from "./graph-file.ts";

/** A compiled graph in memory: Graphology's mixed multigraph with the attributes of `graph.json`. */
export type CompiledGraph = MultiGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/**
 * Lets ids such as `__proto__` and `constructor` be ids as good as any: call it after the nodes are
 * added and before the edges. Graphology 0.26 keeps the
 * neighbors of a node in plain objects keyed by id: an edge to `constructor` would write to the
 * global `Object`, one to `__proto__` would be lost. Objects without a prototype do neither; there
 * is no public way to give it any.
 */
export function guardAdjacency(graph: CompiledGraph): void {
  if (!graph.someNode((id) => id in Object.prototype)) return;
  const nodes: unknown = Reflect.get(graph, "_nodes");
  if (!(nodes instanceof Map)) return;
  for (const node of nodes.values()) {
    for (const side of ["in", "out", "undirected"]) Reflect.set(node, side, Object.create(null));
  }
}
