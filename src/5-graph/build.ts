import { MultiGraph } from "graphology";
import { type CompiledGraph, guardAdjacency } from "../model/compiled-graph.ts";
import { type EdgeItem, type GraphItems, NOWHERE } from "../model/graph-items.ts";
import type { LinkedGraph } from "../model/linked.ts";
import type { BuildContext } from "./attributes.ts";
import { itemsOf, type PlaceOf } from "./items.ts";

/** What was linked, as nodes and edges that are made while they are read, and as a Graphology graph. */
export class BuiltGraph {
  readonly items: GraphItems;
  readonly #linked: LinkedGraph;
  #placeOf: PlaceOf;
  #graph: CompiledGraph | undefined;

  /** @param graph the same graph, where it was made already */
  constructor(linked: LinkedGraph, context: BuildContext, graph?: CompiledGraph) {
    this.#linked = linked;
    this.#graph = graph;
    this.#placeOf = graph ? (_entity, id) => graph.getNodeAttributes(id) : () => NOWHERE;
    this.items = itemsOf(linked, context, (entity, id) => this.#placeOf(entity, id));
  }

  /** Made when it is first asked for. */
  get graph(): CompiledGraph {
    return (this.#graph ??= buildGraph(this.items));
  }

  /** What a layout needs of it. */
  get links() {
    const { entities, relations } = this.#linked;
    const forEachEdge = (visit: (source: string, target: string) => void): void => {
      for (const { from, to } of relations) visit(from, to);
    };
    return { ids: [...entities.keys()], size: relations.length, forEachEdge };
  }

  /** Gives the nodes their places, by the index of their entity; before any of them is read. */
  place(placeOf: PlaceOf): void {
    this.#placeOf = placeOf;
  }
}

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
