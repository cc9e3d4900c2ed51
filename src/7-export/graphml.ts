import type { CompiledGraph } from "../model/compiled-graph.ts";
import { cleaner } from "./characters.ts";
import { oneFile, type TextExporter } from "./exporter.ts";
import { edgeTable, isMixed } from "./columns/edges.ts";
import { nodeTable } from "./columns/nodes.ts";
import {
  isFilled,
  type Cell,
  type CellType,
  type Column,
  type Field,
  type Table,
} from "./columns/table.ts";
import { writableIds } from "./ids.ts";
import { edgesOf, nodesOf, type EdgeItem, type NodeItem } from "./items.ts";
import { canonicalJson } from "./json/canonical.ts";
import type { Losses } from "./losses.ts";
import { escapeXml } from "./xml.ts";

export const graphml: TextExporter = {
  title: "GraphML for networkx, igraph and Tulip, with lists and evidence as JSON text",
  extension: "graphml",
  mediaType: "application/graphml+xml",
  suffixes: [""],
  picture: true,
  export: (graph) => oneFile((losses) => document(graph, losses)),
};

const TYPES: Readonly<Record<CellType, string>> = {
  boolean: "boolean",
  double: "double",
  integer: "int",
  json: "string",
  list: "string",
  long: "long",
  string: "string",
};

type Clean = (text: string, owner: string, field: string) => string;

function* document(graph: CompiledGraph, losses: Losses): Generator<string> {
  const clean = cleaner(losses);
  const nodes = extended(nodeTable(graph, "json", losses), viewFields);
  const edges = extended(edgeTable(graph, "json", isMixed(graph)), [keyField, labelField]);
  const nodeId = writableIds(graph.nodes(), losses);
  const edgeId = writableIds(graph.edges(), losses);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const { title } of [...nodes.columns, ...edges.columns]) {
    if (/[&<>]/.test(title)) losses.note("namesMisread", `“${title}”`);
  }
  yield keys("graph", "g", graphFields, clean);
  yield keys("node", "n", nodes.columns, clean);
  yield keys("edge", "e", edges.columns, clean);
  yield `<graph edgedefault="${isUndirected(graph) ? "undirected" : "directed"}">\n`;
  yield `${data(
    "g",
    graphFields,
    graphFields.map((field) => field.value(graph)),
    "graph",
    clean,
  )}\n`;
  const id = (text: string): string => escapeXml(text);
  for (const node of nodesOf(graph)) {
    const cells = data("n", nodes.columns, nodes.row(node), node.key, clean);
    yield `<node id="${id(nodeId(node.key))}">${cells}</node>\n`;
  }
  for (const edge of edgesOf(graph)) {
    if (edge.undirected && isMixed(graph)) losses.note("undirectedAsDirected", `“${edge.key}”`);
    const ends = `source="${id(nodeId(edge.source))}" target="${id(nodeId(edge.target))}"`;
    const cells = data("e", edges.columns, edges.row(edge), edge.key, clean);
    yield `<edge id="${id(edgeId(edge.key))}" ${ends}>${cells}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

/**
 * GraphML can mark single edges as directed or not, but networkx refuses graphs that do: a graph is
 * written as undirected when all its edges are, otherwise as directed with a column that tells.
 */
function isUndirected(graph: CompiledGraph): boolean {
  return graph.directedSize === 0 && graph.undirectedSize > 0;
}

/** The key once more: igraph does not read the ids of edges. */
const keyField: Field<EdgeItem> = { title: "edge id", type: "string", value: ({ key }) => key };

const labelField: Field<EdgeItem> = {
  title: "label",
  type: "string",
  value: ({ attributes }) => attributes.label || attributes.relation,
};

const viewFields: readonly Field<NodeItem>[] = [
  { title: "label", type: "string", value: ({ key, attributes }) => attributes.label || key },
  { title: "x", type: "double", value: ({ attributes }) => attributes.x },
  { title: "y", type: "double", value: ({ attributes }) => attributes.y },
  { title: "size", type: "double", value: ({ attributes }) => attributes.size },
  { title: "color", type: "string", value: ({ attributes }) => attributes.color },
];

const graphFields: readonly Field<CompiledGraph>[] = [
  { title: "title", type: "string", value: (graph) => graph.getAttribute("title") },
  { title: "description", type: "string", value: (graph) => graph.getAttribute("description") },
  { title: "licence", type: "string", value: (graph) => graph.getAttribute("licence") },
  {
    title: "schema",
    type: "string",
    value: (graph) => canonicalJson(graph.getAttribute("schema")),
  },
  {
    title: "sources",
    type: "string",
    value: (graph) => canonicalJson(graph.getAttribute("sources")),
  },
  { title: "tally", type: "string", value: (graph) => canonicalJson(graph.getAttribute("tally")) },
];

function extended<Item>(table: Table<Item>, fields: readonly Field<Item>[]): Table<Item> {
  return {
    columns: [...fields, ...table.columns],
    row: (item) => [...fields.map((field) => field.value(item)), ...table.row(item)],
  };
}

function keys(of: string, prefix: string, columns: readonly Column[], clean: Clean): string {
  const declared = columns.map((column, index) => {
    const name = escapeXml(clean(column.title, "the columns", "title"));
    const { type, absent } = declarationOf(column);
    const key = `<key id="${prefix}${index}" for="${of}" attr.name="${name}" attr.type="${type}"`;
    return absent === undefined ? `${key}/>\n` : `${key}><default>${absent}</default></key>\n`;
  });
  return declared.join("");
}

/**
 * How a column is declared. Readers take an absent boolean for false, and some an absent number for 0:
 * where values are missing, a truth is text, and a number a double that is none unless it is given.
 */
function declarationOf({ type, partial }: Column): { type: string; absent?: string } {
  if (!partial) return { type: TYPES[type] };
  if (type === "boolean") return { type: "string" };
  const isNumber = type === "double" || type === "integer" || type === "long";
  return isNumber ? { type: "double", absent: "NaN" } : { type: TYPES[type] };
}

function data(
  prefix: string,
  columns: readonly Column[],
  row: readonly (Cell | undefined)[],
  owner: string,
  clean: Clean,
): string {
  let text = "";
  for (const [index, { title }] of columns.entries()) {
    const cell = row[index];
    if (!isFilled(cell)) continue;
    const written = typeof cell === "object" ? JSON.stringify(cell) : String(cell);
    text += `<data key="${prefix}${index}">${escapeXml(clean(written, owner, title))}</data>`;
  }
  return text;
}
