import { CLAIM_FIELD_LIST, type ClaimField } from "../../model/claim-fields.ts";
import type { CompiledGraph } from "../../model/compiled-graph.ts";
import { weakest } from "../../model/proof.ts";
import type { EdgeItem } from "../items.ts";
import { canonicalJson } from "../json/canonical.ts";
import type { Detail } from "./nodes.ts";
import { readableQualifiers, titles, type TitleOf } from "./readable.ts";
import type { Field, Table } from "./table.ts";

/** Stands in lists for what a citation does not have: Gephi drops a whole list with an empty item. */
const NOTHING = "—";

/** Whether a graph has directed edges and undirected ones, which some readers refuse. */
export function isMixed(graph: CompiledGraph): boolean {
  return graph.directedSize > 0 && graph.undirectedSize > 0;
}

/** Tells, where all edges are written as directed, which of them are not. */
const directedField: Field<EdgeItem> = {
  title: "directed",
  type: "boolean",
  value: ({ undirected }) => !undirected,
};

/**
 * What a table of edges holds, apart from ids, ends, labels and direction.
 *
 * @param allDirected whether the undirected edges are written as directed, and a column tells of it
 */
export function edgeTable(
  graph: CompiledGraph,
  detail: Detail,
  allDirected: boolean,
): Table<EdgeItem> {
  const titleOf = titles(graph.getAttribute("sources"));
  const listed = listedEvidence(titleOf, hasPages(graph));
  const evidence = detail === "json" ? jsonEvidence(listed) : listed;
  const direction = allDirected ? [directedField] : [];
  const columns = [...direction, ...claimFields, ...evidence, ...countFields];
  return { columns, row: (item) => columns.map((field) => field.value(item)) };
}

const claimFields: readonly Field<EdgeItem>[] = [
  { title: "relation", type: "string", value: ({ attributes }) => attributes.relation },
  { title: "inverse", type: "string", value: ({ attributes }) => attributes.inverse },
  ...CLAIM_FIELD_LIST.flatMap(columnOf),
];

/** The column of a field that has one value or a list of texts; others are told as evidence. */
function columnOf(field: ClaimField): Field<EdgeItem>[] {
  if (field.shape === "citations" || field.shape === "qualifiers") return [];
  const type = field.shape === "speakers" ? "list" : "string";
  return [{ title: field.name, type, value: ({ attributes }) => attributes[field.name] }];
}

/** Whether a citation of a relation knows its page: few texts have pages. */
function hasPages(graph: CompiledGraph): boolean {
  return graph.someEdge((_key, { citations }) => citations.some(({ page }) => page !== undefined));
}

const pagesField: Field<EdgeItem> = {
  title: "pages",
  type: "list",
  value: ({ attributes }) => attributes.citations.map(({ page }) => page ?? NOTHING),
};

/** One entry per citation in each list, so that they can be read side by side. */
function listedEvidence(titleOf: TitleOf, isPaged: boolean): Field<EdgeItem>[] {
  return [
    {
      title: "qualifiers",
      type: "list",
      value: ({ attributes }) => readableQualifiers(attributes.qualifiers),
    },
    {
      title: "sources",
      type: "list",
      value: ({ attributes }) => attributes.citations.map(({ source }) => titleOf(source)),
    },
    {
      title: "quotes",
      type: "list",
      value: ({ attributes }) => attributes.citations.map(({ quote }) => quote || NOTHING),
    },
    {
      title: "paragraphs",
      type: "list",
      value: ({ attributes }) =>
        attributes.citations.map(({ paragraph }) =>
          paragraph === undefined ? NOTHING : String(paragraph),
        ),
    },
    ...(isPaged ? [pagesField] : []),
    {
      title: "stances",
      type: "list",
      value: ({ attributes }) => attributes.citations.map(({ stance }) => stance),
    },
  ];
}

/** For reading, the citations side by side; for programs, everything about them as JSON. */
function jsonEvidence([, ...lists]: readonly Field<EdgeItem>[]): Field<EdgeItem>[] {
  return [qualifiersAsJson, ...lists, citationsAsJson];
}

const qualifiersAsJson: Field<EdgeItem> = {
  title: "qualifiers",
  type: "json",
  value: ({ attributes }) => attributes.qualifiers && canonicalJson(attributes.qualifiers),
};

const citationsAsJson: Field<EdgeItem> = {
  title: "citations",
  type: "json",
  value: ({ attributes: { citations } }) =>
    citations.length === 0 ? undefined : canonicalJson(citations),
};

const countFields: readonly Field<EdgeItem>[] = [
  {
    title: "citation count",
    type: "integer",
    value: ({ attributes }) => attributes.citations.length,
  },
  { title: "source count", type: "integer", value: ({ attributes }) => attributes.sources },
  {
    title: "weakest state",
    type: "string",
    value: ({ attributes }) => weakest(attributes.citations.map(({ state }) => state)),
  },
  {
    title: "written at",
    type: "string",
    value: ({ attributes: { origin } }) => `${origin.file}:${origin.line}`,
  },
];
