import type { CompiledGraph } from "../../model/compiled-graph.ts";
import type { EdgeItem, GraphItems } from "../../model/graph-items.ts";
import { chunked, textFormat } from "../exporter.ts";
import { edgeOf, edgesOf, nodeOf, nodesOf } from "../items.ts";
import { canonicalJson, orderedEntries } from "./canonical.ts";
import { type Block, KeptLines, type LineMaker } from "./kept-lines.ts";

/** graph.json: everything, as Graphology reads it. */
export const json = textFormat("json", "application/json", true, writeGraphFile);

/**
 * The text of `graph.json` (a `GraphFile`): each node and edge on its own line, in order of key, so
 * that versions of it can be compared. The same graph gives the same bytes.
 */
export function writeGraphFile(graph: CompiledGraph): Iterable<string> {
  const [nodes, edges] = [() => nodesOf(graph), () => edgesOf(graph)];
  return writeItems({ attributes: graph.getAttributes(), nodes, edges });
}

/** The same for a graph that is made while it is written. */
export function writeItems({
  attributes,
  nodes,
  edges,
}: Pick<GraphItems, "attributes" | "nodes" | "edges">): Iterable<string> {
  return chunked(
    fileOf(outline(attributes), lines(nodes(), canonicalJson), lines(edges(), edgeLine)),
  );
}

/** A graph as it was written, in parts that it shares with what was written before. */
export interface WrittenGraph {
  readonly attributes: string;
  readonly nodes: readonly Block[];
  readonly edges: readonly Block[];
}

/** Writes a graph after every edit, making only the lines anew that changed. */
export class GraphFileWriter {
  readonly #nodes = new KeptLines();
  readonly #edges = new KeptLines();
  #graph: CompiledGraph | undefined;
  /** Keys of what has changed since the last call. */
  readonly #changed = { nodes: new Set<string>(), edges: new Set<string>() };

  /** @param graph one whose attributes of a node or edge are replaced where they change, as builds do */
  write(graph: CompiledGraph): WrittenGraph {
    if (graph !== this.#graph) this.#follow(graph);
    const { nodes, edges } = this.#changed;
    const written = {
      attributes: [...outline(graph.getAttributes())].join(""),
      nodes: this.#nodes.update(nodes, nodeLines(graph)),
      edges: this.#edges.update(edges, edgeLines(graph)),
    };
    nodes.clear();
    edges.clear();
    return written;
  }

  /** Takes another graph: all that it has, and all that the last one had, may have changed. */
  #follow(graph: CompiledGraph): void {
    const { nodes, edges } = this.#changed;
    for (const each of [this.#graph, graph]) {
      for (const key of each?.nodes() ?? []) nodes.add(key);
      for (const key of each?.edges() ?? []) edges.add(key);
    }
    this.#graph = graph;
    for (const event of ["Added", "Dropped", "AttributesUpdated"] as const) {
      graph.on(`node${event}`, ({ key }: { readonly key: string }) => nodes.add(key));
      graph.on(`edge${event}`, ({ key }: { readonly key: string }) => edges.add(key));
    }
  }
}

/** The text of `graph.json`, as `writeItems` gives it. */
export function textOf({ attributes, nodes, edges }: WrittenGraph): Iterable<string | Uint8Array> {
  return fileOf([attributes], textOfBlocks(nodes), textOfBlocks(edges));
}

function* textOfBlocks(blocks: readonly Block[]): Generator<Uint8Array> {
  for (const [at, { text }] of blocks.entries()) yield at === 0 ? text.subarray(1) : text;
}

function* fileOf<T>(
  attributes: Iterable<string>,
  nodes: Iterable<T>,
  edges: Iterable<T>,
): Generator<string | T> {
  yield '{\n"attributes": ';
  yield* attributes;
  yield ',\n"options": {"type":"mixed","multi":true,"allowSelfLoops":true},\n"nodes": [';
  yield* nodes;
  yield '\n],\n"edges": [';
  yield* edges;
  yield "\n]\n}\n";
}

function nodeLines(graph: CompiledGraph): LineMaker {
  return {
    of: (key) => (graph.hasNode(key) ? graph.getNodeAttributes(key) : undefined),
    line: (key) => canonicalJson(nodeOf(graph, key)),
  };
}

function edgeLines(graph: CompiledGraph): LineMaker {
  return {
    of: (key) => (graph.hasEdge(key) ? graph.getEdgeAttributes(key) : undefined),
    line: (key) => edgeLine(edgeOf(graph, key)),
  };
}

/** An object with each entry on its own line, and each item of an entry's list on its own. */
function* outline(object: object): Generator<string> {
  let separator = "{\n";
  for (const [key, value] of orderedEntries(object)) {
    yield `${separator}${JSON.stringify(key)}: `;
    if (Array.isArray(value))
      yield `[${value.map((item) => `\n${canonicalJson(item)}`).join(",")}\n]`;
    else yield canonicalJson(value);
    separator = ",\n";
  }
  yield separator === ",\n" ? "\n}" : "{}";
}

function* lines<T>(items: Iterable<T>, lineOf: (item: T) => string): Generator<string> {
  let separator = "\n";
  for (const item of items) {
    yield `${separator}${lineOf(item)}`;
    separator = ",\n";
  }
}

function edgeLine({ undirected, ...edge }: EdgeItem): string {
  return canonicalJson(undirected ? { ...edge, undirected } : edge);
}
