import type { CompiledGraph } from "../../model/compiled-graph.ts";
import { chunked, type TextExporter } from "../exporter.ts";
import { edgeKeys, edgeOf, nodeKeys, nodeOf } from "../items.ts";
import { canonicalJson, orderedEntries } from "./canonical.ts";
import { KeptLines, type LineMaker } from "./kept-lines.ts";

export const json: TextExporter = {
  title: "graph.json: everything, as Graphology reads it",
  extension: "json",
  mediaType: "application/json",
  suffixes: [""],
  picture: true,
  export: (graph) => ({
    files: [{ suffix: "", chunks: writeGraphFile(graph) }],
    diagnostics: () => [],
  }),
};

/**
 * The text of `graph.json` (a `GraphFile`): each node and edge on its own line, in order of key, so
 * that versions of it can be compared. The same graph gives the same bytes.
 */
export function writeGraphFile(graph: CompiledGraph): Iterable<string> {
  return chunked(pieces(graph, lines, lines));
}

/** Writes a graph after every edit, making only the lines anew that changed. */
export class GraphFileMemory {
  readonly #nodes = new KeptLines();
  readonly #edges = new KeptLines();

  /**
   * The text of `graph.json`, as `writeGraphFile` gives it.
   *
   * @param graph one whose attributes of a node or edge are the same object only while they hold the
   *   same: as builds with a memory give it
   */
  write(graph: CompiledGraph): Iterable<string | Uint8Array> {
    return pieces(
      graph,
      (keys, maker) => this.#nodes.write(keys, maker),
      (keys, maker) => this.#edges.write(keys, maker),
    );
  }
}

type LineWriter<T> = (keys: readonly string[], maker: LineMaker) => Iterable<T>;

function* pieces<T>(
  graph: CompiledGraph,
  nodes: LineWriter<T>,
  edges: LineWriter<T>,
): Generator<string | T> {
  yield '{\n"attributes": ';
  yield* outline(graph.getAttributes());
  yield ',\n"options": {"type":"mixed","multi":true,"allowSelfLoops":true},\n"nodes": [';
  yield* nodes(nodeKeys(graph), {
    of: (key) => graph.getNodeAttributes(key),
    line: (key) => canonicalJson(nodeOf(graph, key)),
  });
  yield '\n],\n"edges": [';
  yield* edges(edgeKeys(graph), {
    of: (key) => graph.getEdgeAttributes(key),
    line: (key) => edgeLine(graph, key),
  });
  yield "\n]\n}\n";
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

function* lines(keys: readonly string[], { line }: LineMaker): Generator<string> {
  let separator = "\n";
  for (const key of keys) {
    yield `${separator}${line(key)}`;
    separator = ",\n";
  }
}

function edgeLine(graph: CompiledGraph, key: string): string {
  const { undirected, ...edge } = edgeOf(graph, key);
  return canonicalJson(undirected ? { ...edge, undirected } : edge);
}
