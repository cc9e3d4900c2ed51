import { CLAIM_FIELD_LIST, type ClaimField } from "../../model/claim-fields.ts";
import type { CompiledGraph } from "../../model/compiled-graph.ts";
import { weakest } from "../../model/proof.ts";
import type { EdgeItem } from "../items.ts";
import { canonicalJson } from "../json/canonical.ts";
import { type Detail, originField } from "./nodes.ts";
import { readableQualifiers, titles, type TitleOf } from "./readable.ts";
import { type Field, type Table, tableOf } from "./table.ts";

/** Stands in lists for what a citation does not have: Gephi drops a whole list with an empty item. */
const NOTHING = "—";

/** Whether a graph has directed edges and undirected ones, which some readers refuse. */
export function isMixed(graph: CompiledGraph): boolean {
  return graph.directedSize > 0 && graph.undirectedSize > 0;
}

/** The columns of edges besides ids, ends and labels; `allDirected` adds one that tells the direction. */
export function edgeTable(
  graph: CompiledGraph,
  detail: Detail,
  allDirected: boolean,
): Table<EdgeItem> {
  const direction: Field<EdgeItem> = ["directed", "boolean", ({ undirected }) => !undirected];
  return tableOf([
    ...(allDirected ? [direction] : []),
    ["relation", "string", ({ attributes }) => attributes.relation],
    ["inverse", "string", ({ attributes }) => attributes.inverse],
    ...CLAIM_FIELD_LIST.flatMap(columnOf),
    ...evidence(titles(graph.getAttribute("sources")), detail, hasPages(graph)),
    ["citation count", "integer", ({ attributes }) => attributes.citations.length],
    ["source count", "integer", ({ attributes }) => attributes.sources],
    ["weakest state", "string", ({ attributes }) => weakest(attributes.citations.map(stateOf))],
    originField,
  ]);
}

/** The column of a field that has one value or a list of texts; others are told as evidence. */
function columnOf(field: ClaimField): Field<EdgeItem>[] {
  if (field.shape === "citations" || field.shape === "qualifiers") return [];
  const type = field.shape === "speakers" ? "list" : "string";
  return [[field.name, type, ({ attributes }) => attributes[field.name]]];
}

type Citation = EdgeItem["attributes"]["citations"][number];

const stateOf = ({ state }: Citation) => state;

/** Lists with an entry per citation, to be read side by side; for programs, all of it as JSON as well. */
function evidence(titleOf: TitleOf, detail: Detail, isPaged: boolean): Field<EdgeItem>[] {
  const listed = (title: string, of: (citation: Citation) => string): Field<EdgeItem> => [
    title,
    "list",
    ({ attributes }) => attributes.citations.map(of),
  ];
  const lists = [
    listed("sources", ({ source }) => titleOf(source)),
    listed("quotes", ({ quote }) => quote || NOTHING),
    listed("paragraphs", ({ paragraph = NOTHING }) => String(paragraph)),
    ...(isPaged ? [listed("pages", ({ page }) => page ?? NOTHING)] : []),
    listed("stances", ({ stance }) => stance),
  ];
  if (detail === "readable") {
    return [
      ["qualifiers", "list", ({ attributes }) => readableQualifiers(attributes.qualifiers)],
      ...lists,
    ];
  }
  return [
    [
      "qualifiers",
      "json",
      ({ attributes: { qualifiers } }) => qualifiers && canonicalJson(qualifiers),
    ],
    ...lists,
    [
      "citations",
      "json",
      ({ attributes: { citations } }) =>
        citations.length > 0 ? canonicalJson(citations) : undefined,
    ],
  ];
}

/** Whether a citation of a relation knows its page: few texts have pages. */
function hasPages(graph: CompiledGraph): boolean {
  return graph.someEdge((_key, { citations }) => citations.some(({ page }) => page !== undefined));
}
