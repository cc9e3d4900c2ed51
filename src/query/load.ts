import { MultiGraph } from "graphology";
import type { ColumnFile } from "../model/column-file.ts";
import { type CompiledGraph, guardAdjacency } from "../model/compiled-graph.ts";
import type { Replaced } from "../model/graph-change.ts";
import type {
  EdgeAttributes,
  GraphAttributes,
  GraphFile,
  GraphFileEdge,
  NodeAttributes,
} from "../model/graph-file.ts";
import { byKey } from "../model/order.ts";
import type { Check } from "./check.ts";
import { graphFileOf } from "./columns.ts";
import { GraphFileError } from "./errors.ts";
import {
  edgeAttributes,
  graphAttributes,
  graphFile,
  graphHeader,
  nodeAttributes,
} from "./graph-file-shape.ts";
import { type GraphIndex, type IndexedEdge, indexGraph, item, reindexed } from "./graph-index.ts";

export interface LoadedGraph {
  readonly attributes: GraphAttributes;
  readonly index: GraphIndex;
  /** The Graphology instance: the one that was given, or one that is made now. */
  readonly graph: () => CompiledGraph;
}

/** What is known of a file already, when it is an earlier one with some parts changed. */
export interface Known {
  /** The parts that have not been checked. */
  readonly added: GraphFile;
  /** Of the earlier file. */
  readonly index: GraphIndex;
  /** Where they are, unless other parts have other places now. */
  readonly replaced: Replaced | undefined;
}

/**
 * Checks and indexes a file or a Graphology instance, which no query asks: of a file it is made on demand.
 *
 * @throws GraphFileError
 */
export function load(input: GraphFile | ColumnFile | CompiledGraph, known?: Known): LoadedGraph {
  return isInstance(input) ? loadInstance(input) : loadFile(graphFileOf(input), known);
}

/** By its methods: a page or a script may hold another copy of Graphology than this module's. */
function isInstance(input: GraphFile | ColumnFile | CompiledGraph): input is CompiledGraph {
  return typeof input === "object" && input !== null && "forEachEdge" in input;
}

function loadInstance(graph: CompiledGraph): LoadedGraph {
  const attributes = graph.getAttributes();
  checkAttributes(attributes);
  const nodes = graph.mapNodes((key, attributes) => {
    demand(nodeAttributes, attributes, "not a graph", `node “${key}”`);
    return { key, attributes };
  });
  const edgesOf = (nodeOf: ReadonlyMap<string, number>): IndexedEdge[] => {
    return graph.mapEdges((key, attributes, source, target, _source, _target, undirected) => {
      demand(edgeAttributes, attributes, "not a graph", `edge “${key}”`);
      const [from, to] = [nodeOf.get(source) ?? 0, nodeOf.get(target) ?? 0];
      return { key, from, to, undirected, attributes };
    });
  };
  return { attributes, index: indexGraph(nodes, edgesOf), graph: () => graph };
}

function loadFile(file: GraphFile, known: Known | undefined): LoadedGraph {
  demand(graphFile, known?.added ?? file, "not a graph file");
  checkAttributes(file.attributes);
  const { attributes } = file;
  const { index: before, replaced } = known ?? {};
  const index = (before && replaced && reindexed(before, file, replaced)) ?? indexFile(file);
  let made: CompiledGraph | undefined;
  return { attributes, index, graph: () => (made ??= instanceOf(attributes, index)) };
}

function indexFile({ nodes, edges }: GraphFile): GraphIndex {
  const index = indexGraph(nodes, (nodeOf) => {
    if (nodeOf.size < nodes.length) refuseTwins("nodes", nodes.toSorted(byKey(({ key }) => key)));
    return edges.map((edge) => indexed(edge, nodeOf));
  });
  refuseTwins("edges", index.edges);
  return index;
}

function indexed(edge: GraphFileEdge, nodeOf: ReadonlyMap<string, number>): IndexedEdge {
  const { key, attributes, undirected } = edge;
  const endOf = (id: string): number => {
    const node = nodeOf.get(id);
    if (node !== undefined) return node;
    throw new GraphFileError(`not a graph file: edge “${key}” names no node: “${id}”`);
  };
  const [from, to] = [endOf(edge.source), endOf(edge.target)];
  return { key, from, to, undirected: undirected === true, attributes };
}

/** @param sorted in order of key, so that twins are neighbors */
function refuseTwins(what: "nodes" | "edges", sorted: readonly { readonly key: string }[]): void {
  const twin = sorted.find(({ key }, index) => key === sorted[index + 1]?.key);
  if (twin) throw new GraphFileError(`not a graph file: two ${what} “${twin.key}”`);
}

function checkAttributes(attributes: unknown): void {
  demand(graphHeader, attributes, "not a graph file that this version can read", "attributes");
  demand(graphAttributes, attributes, "not a graph file", "attributes");
}

function demand(check: Check, value: unknown, what: string, where = "the graph"): void {
  const problem = check(value);
  if (problem !== undefined) throw new GraphFileError(`${what}: ${where}${problem}`);
}

/** A Graphology instance in order of key. Attributes are copied: setting one changes nothing else. */
function instanceOf(attributes: GraphAttributes, index: GraphIndex): CompiledGraph {
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
