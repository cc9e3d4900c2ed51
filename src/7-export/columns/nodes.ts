import type { CompiledGraph } from "../../model/compiled-graph.ts";
import { nodesOf } from "../items.ts";
import type { NodeItem } from "../items.ts";
import { canonicalJson } from "../json/canonical.ts";
import type { Losses } from "../losses.ts";
import { propertyTable } from "./properties.ts";
import { readableFact, readableNames, titles } from "./readable.ts";
import type { Field, Table } from "./table.ts";

/** How a format carries what has parts: as lines for people, or as JSON that loses nothing. */
export type Detail = "readable" | "json";

/**
 * Titles that Gephi keeps for itself, besides the ones this program writes elsewhere. Kept free in
 * every format, so that columns have the same titles in all.
 */
const RESERVED = "id label timeset weight color size x y z kind source target type start end".split(
  " ",
);

/** What a table of nodes holds, apart from ids, labels, positions and colours. */
export function nodeTable(graph: CompiledGraph, detail: Detail, losses: Losses): Table<NodeItem> {
  const before = ownFields(graph);
  const after = [factsField(graph, detail), originField];
  const taken = new Set([
    ...RESERVED,
    ...[...before, ...after].map(({ title }) => title.toLowerCase()),
  ]);
  const properties = propertyTable(nodesOf(graph), taken, losses);
  return {
    columns: [...before, ...properties.columns, ...after],
    row: (item) => [
      ...before.map((field) => field.value(item)),
      ...properties.row(item),
      ...after.map((field) => field.value(item)),
    ],
  };
}

function ownFields(graph: CompiledGraph): Field<NodeItem>[] {
  return [
    { title: "entity type", type: "string", value: ({ attributes }) => attributes.kind },
    { title: "names", type: "list", value: ({ attributes }) => readableNames(attributes.names) },
    { title: "aliases", type: "list", value: ({ attributes }) => attributes.aliases },
    { title: "summary", type: "string", value: ({ attributes }) => attributes.summary },
    { title: "note", type: "string", value: ({ attributes }) => attributes.note },
    { title: "same as", type: "list", value: ({ attributes }) => attributes.sameAs },
    { title: "merged from", type: "list", value: ({ attributes }) => attributes.mergedFrom },
    { title: "community", type: "integer", value: ({ attributes }) => attributes.community },
    { title: "source count", type: "integer", value: (item) => countSources(graph, item) },
  ];
}

/** Distinct sources that the node's facts and edges cite. */
function countSources(graph: CompiledGraph, { key, attributes }: NodeItem): number {
  const sources = new Set<string>();
  for (const { citations } of attributes.facts ?? [])
    for (const { source } of citations) sources.add(source);
  graph.forEachEdge(key, (_edge, { citations }) => {
    for (const { source } of citations) sources.add(source);
  });
  return sources.size;
}

function factsField(graph: CompiledGraph, detail: Detail): Field<NodeItem> {
  if (detail === "json") {
    const value = ({ attributes }: NodeItem) => attributes.facts && canonicalJson(attributes.facts);
    return { title: "facts", type: "json", value };
  }
  const titleOf = titles(graph.getAttribute("sources"));
  return {
    title: "facts",
    type: "list",
    value: ({ attributes }) => attributes.facts?.map((fact) => readableFact(fact, titleOf)),
  };
}

const originField: Field<NodeItem> = {
  title: "written at",
  type: "string",
  value: ({ attributes: { origin } }) => `${origin.file}:${origin.line}`,
};
