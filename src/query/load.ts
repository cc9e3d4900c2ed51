import { MultiGraph } from "graphology";
import type {
  EdgeAttributes,
  GraphAttributes,
  GraphFile,
  NodeAttributes,
} from "../model/graph-file.ts";
import { guardAdjacency } from "../model/adjacency.ts";
import type { Check } from "./check.ts";
import { GraphFileError } from "./errors.ts";
import {
  edgeAttributes,
  graphAttributes,
  graphFile,
  graphHeader,
  nodeAttributes,
} from "./graph-file-shape.ts";
import type { CompiledGraph } from "../model/compiled-graph.ts";

/**
 * The Graphology instance to query: the one given, or one filled from a file. Either way the data
 * is checked first, for a file may come from a stranger.
 *
 * @throws GraphFileError
 */
export function load(input: GraphFile | CompiledGraph): CompiledGraph {
  if (isLoaded(input)) {
    checkLoaded(input);
    return input;
  }
  demand(graphFile, input, "not a graph file");
  checkAttributes(input.attributes);
  return fill(input);
}

/** By its methods: a page or a script may hold another copy of Graphology than this module's. */
function isLoaded(input: GraphFile | CompiledGraph): input is CompiledGraph {
  return typeof input === "object" && input !== null && "forEachEdge" in input;
}

function checkLoaded(graph: CompiledGraph): void {
  checkAttributes(graph.getAttributes());
  graph.forEachNode((id, attributes) => {
    demand(nodeAttributes, attributes, "not a graph", `node “${id}”`);
  });
  graph.forEachEdge((key, attributes) => {
    demand(edgeAttributes, attributes, "not a graph", `edge “${key}”`);
  });
}

function checkAttributes(attributes: unknown): void {
  demand(graphHeader, attributes, "not a graph file that this version can read", "attributes");
  demand(graphAttributes, attributes, "not a graph file", "attributes");
}

function demand(check: Check, value: unknown, what: string, where = "the graph"): void {
  const problem = check(value);
  if (problem !== undefined) throw new GraphFileError(`${what}: ${where}${problem}`);
}

function fill(file: GraphFile): CompiledGraph {
  const graph: CompiledGraph = new MultiGraph<NodeAttributes, EdgeAttributes, GraphAttributes>({
    type: "mixed",
    allowSelfLoops: true,
  });
  graph.replaceAttributes({ ...file.attributes });
  addNodes(graph, file);
  addEdges(graph, file);
  return graph;
}

function addNodes(graph: CompiledGraph, file: GraphFile): void {
  for (const { key, attributes } of file.nodes) {
    if (graph.hasNode(key)) throw new GraphFileError(`not a graph file: two nodes “${key}”`);
    graph.addNode(key, { ...attributes });
  }
  guardAdjacency(graph);
}

function addEdges(graph: CompiledGraph, file: GraphFile): void {
  for (const { key, source, target, undirected, attributes } of file.edges) {
    if (graph.hasEdge(key)) throw new GraphFileError(`not a graph file: two edges “${key}”`);
    for (const end of [source, target]) {
      if (graph.hasNode(end)) continue;
      throw new GraphFileError(`not a graph file: edge “${key}” names no node: “${end}”`);
    }
    if (undirected) graph.addUndirectedEdgeWithKey(key, source, target, { ...attributes });
    else graph.addDirectedEdgeWithKey(key, source, target, { ...attributes });
  }
}
