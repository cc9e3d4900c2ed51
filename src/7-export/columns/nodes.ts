import type { CompiledGraph } from "../../model/compiled-graph.ts";
import type { Origin } from "../../model/graph-file.ts";
import { nodesOf, type NodeItem } from "../items.ts";
import { canonicalJson } from "../json/canonical.ts";
import type { Losses } from "../losses.ts";
import { propertyTable } from "./properties.ts";
import { readableFact, readableNames, titles } from "./readable.ts";
import { type Field, joined, type Table, tableOf } from "./table.ts";

/** How a format carries what has parts: as lines for people, or as JSON that loses nothing. */
export type Detail = "readable" | "json";

/** Titles that Gephi keeps for itself, kept free in every format: columns have the same titles in all. */
const RESERVED = "id label timeset weight color size x y z kind source target type start end".split(
  " ",
);

/** What a table of nodes holds, apart from ids, labels, positions and colours. */
export function nodeTable(graph: CompiledGraph, detail: Detail, losses: Losses): Table<NodeItem> {
  const before = tableOf<NodeItem>([
    ["entity type", "string", ({ attributes }) => attributes.kind],
    ["names", "list", ({ attributes }) => readableNames(attributes.names)],
    ["aliases", "list", ({ attributes }) => attributes.aliases],
    ["summary", "string", ({ attributes }) => attributes.summary],
    ["note", "string", ({ attributes }) => attributes.note],
    ["same as", "list", ({ attributes }) => attributes.sameAs],
    ["merged from", "list", ({ attributes }) => attributes.mergedFrom],
    ["community", "integer", ({ attributes }) => attributes.community],
    ["source count", "integer", (item) => countSources(graph, item)],
  ]);
  const after = tableOf<NodeItem>([factsField(graph, detail), originField]);
  const own = joined(before, after).columns.map(({ title }) => title.toLowerCase());
  const taken = new Set([...RESERVED, ...own]);
  return joined(before, propertyTable(nodesOf(graph), taken, losses), after);
}

function countSources(graph: CompiledGraph, { key, attributes }: NodeItem): number {
  const claims = [...(attributes.facts ?? []), ...graph.mapEdges(key, (_edge, claim) => claim)];
  return new Set(claims.flatMap(({ citations }) => citations.map(({ source }) => source))).size;
}

function factsField(graph: CompiledGraph, detail: Detail): Field<NodeItem> {
  if (detail === "json") {
    return ["facts", "json", ({ attributes: { facts } }) => facts && canonicalJson(facts)];
  }
  const titleOf = titles(graph.getAttribute("sources"));
  return [
    "facts",
    "list",
    ({ attributes }) => attributes.facts?.map((fact) => readableFact(fact, titleOf)),
  ];
}

export const originField: Field<{ readonly attributes: { readonly origin: Origin } }> = [
  "written at",
  "string",
  ({ attributes: { origin } }) => `${origin.file}:${origin.line}`,
];
