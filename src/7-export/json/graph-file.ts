import type { CompiledGraph } from "../../model/compiled-graph.ts";
import type { GraphFileEdge, GraphFileNode } from "../../model/graph-file.ts";
import { chunked } from "../chunks.ts";
import type { Exporter } from "../exporter.ts";
import { edgesOf, nodesOf } from "../items.ts";
import { canonicalJson, orderedEntries } from "./canonical.ts";

export const json: Exporter = {
  name: "json",
  title: "graph.json: everything, as Graphology reads it",
  extension: "json",
  mediaType: "application/json",
  suffixes: [""],
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
  return chunked(pieces(graph));
}

function* pieces(graph: CompiledGraph): Generator<string> {
  yield '{\n"attributes": ';
  yield* outline(graph.getAttributes());
  yield ',\n"options": {"type":"mixed","multi":true,"allowSelfLoops":true},\n"nodes": [';
  yield* lines(nodesOf(graph));
  yield '],\n"edges": [';
  yield* lines(edges(graph));
  yield "]\n}\n";
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

function* lines(items: Iterable<GraphFileNode | GraphFileEdge>): Generator<string> {
  let separator = "\n";
  for (const item of items) {
    yield `${separator}${canonicalJson(item)}`;
    separator = ",\n";
  }
  yield "\n";
}

function* edges(graph: CompiledGraph): Generator<GraphFileEdge> {
  for (const { undirected, ...edge } of edgesOf(graph)) {
    yield undirected ? { ...edge, undirected: true } : edge;
  }
}
