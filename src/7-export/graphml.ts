import type { CompiledGraph } from "../model/compiled-graph.ts";
import { type Clean, cleaner } from "./characters.ts";
import { textFormat } from "./exporter.ts";
import { edgeTable, isMixed } from "./columns/edges.ts";
import { nodeTable } from "./columns/nodes.ts";
import {
  isFilled,
  joined,
  tableOf,
  type Cell,
  type CellType,
  type Column,
} from "./columns/table.ts";
import { writableIds } from "./ids.ts";
import { edgesOf, nodesOf, type EdgeItem, type NodeItem } from "./items.ts";
import { canonicalJson } from "./json/canonical.ts";
import type { Losses } from "./losses.ts";
import { escapeXml } from "./xml.ts";

/** GraphML for networkx, igraph and Tulip, with lists and evidence as JSON text. */
export const graphml = textFormat("graphml", "application/graphml+xml", true, document);

const TYPES: Partial<Record<CellType, string>> = { integer: "int", json: "string", list: "string" };

function* document(graph: CompiledGraph, losses: Losses): Generator<string> {
  const clean = cleaner(losses);
  const nodes = joined(viewTable, nodeTable(graph, "json", losses));
  const edges = joined(edgeNames, edgeTable(graph, "json", isMixed(graph)));
  const nodeId = writableIds(graph.nodes(), losses);
  const edgeId = writableIds(graph.edges(), losses);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const { title } of [...nodes.columns, ...edges.columns]) {
    if (/[&<>]/.test(title)) losses.note("namesMisread", `“${title}”`);
  }
  yield keys("graph", "g", graphTable.columns, clean);
  yield keys("node", "n", nodes.columns, clean);
  yield keys("edge", "e", edges.columns, clean);
  yield `<graph edgedefault="${isUndirected(graph) ? "undirected" : "directed"}">\n`;
  yield `${data("g", graphTable.columns, graphTable.row(graph), "graph", clean)}\n`;
  for (const node of nodesOf(graph)) {
    const cells = data("n", nodes.columns, nodes.row(node), node.key, clean);
    yield `<node id="${escapeXml(nodeId(node.key))}">${cells}</node>\n`;
  }
  for (const edge of edgesOf(graph)) {
    if (edge.undirected && isMixed(graph)) losses.note("undirectedAsDirected", `“${edge.key}”`);
    const ends = `source="${escapeXml(nodeId(edge.source))}" target="${escapeXml(nodeId(edge.target))}"`;
    const cells = data("e", edges.columns, edges.row(edge), edge.key, clean);
    yield `<edge id="${escapeXml(edgeId(edge.key))}" ${ends}>${cells}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

/** Whether all edges are undirected: networkx refuses graphs that mark single edges, which GraphML could. */
function isUndirected(graph: CompiledGraph): boolean {
  return graph.directedSize === 0 && graph.undirectedSize > 0;
}

const viewTable = tableOf<NodeItem>([
  ["label", "string", ({ key, attributes }) => attributes.label || key],
  ["x", "double", ({ attributes }) => attributes.x],
  ["y", "double", ({ attributes }) => attributes.y],
  ["size", "double", ({ attributes }) => attributes.size],
  ["color", "string", ({ attributes }) => attributes.color],
]);

const edgeNames = tableOf<EdgeItem>([
  // The key once more: igraph does not read the ids of edges.
  ["edge id", "string", ({ key }) => key],
  ["label", "string", ({ attributes }) => attributes.label || attributes.relation],
]);

const graphTable = tableOf<CompiledGraph>([
  ["title", "string", (graph) => graph.getAttribute("title")],
  ["description", "string", (graph) => graph.getAttribute("description")],
  ["licence", "string", (graph) => graph.getAttribute("licence")],
  ["schema", "string", (graph) => canonicalJson(graph.getAttribute("schema"))],
  ["sources", "string", (graph) => canonicalJson(graph.getAttribute("sources"))],
  ["tally", "string", (graph) => canonicalJson(graph.getAttribute("tally"))],
]);

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
  if (!partial) return { type: TYPES[type] ?? type };
  if (type === "boolean") return { type: "string" };
  const isNumber = type === "double" || type === "integer" || type === "long";
  return isNumber ? { type: "double", absent: "NaN" } : { type: TYPES[type] ?? type };
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
