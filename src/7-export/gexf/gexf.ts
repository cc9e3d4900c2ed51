import type { CompiledGraph } from "../../model/compiled-graph.ts";
import { type ExportOptions, type GexfVersion, textFormat } from "../exporter.ts";
import { edgeTable, isMixed } from "../columns/edges.ts";
import { nodeTable } from "../columns/nodes.ts";
import type { Column, Table } from "../columns/table.ts";
import { writableIds } from "../ids.ts";
import { edgesOf, nodesOf, type EdgeItem, type NodeItem, kindGiver } from "../items.ts";
import type { Losses } from "../losses.ts";
import { endsUnknown, timeOf } from "./days.ts";
import { valueWriter } from "./values.ts";

/** GEXF for Gephi and Gephi Lite. */
export const gexf = textFormat("gexf", "application/gexf+xml", true, document);

/** The 1.2 draft is spelt as the readers of its time expect. */
const HEADERS: Readonly<Record<GexfVersion, string>> = {
  "1.2": `<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">`,
  "1.3": `<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">`,
};

type Writing = ReturnType<typeof writingOf>;

function writingOf(graph: CompiledGraph, losses: Losses) {
  return {
    graph,
    losses,
    values: valueWriter(losses),
    nodeId: writableIds(graph.nodes(), losses),
    edgeId: writableIds(graph.edges(), losses),
  };
}

function* document(
  graph: CompiledGraph,
  losses: Losses,
  { gexfVersion = "1.3", directed = false }: ExportOptions,
): Generator<string> {
  losses.note(
    "leftOut",
    "GEXF leaves out the licence, the schema, the details of sources beyond their titles, and the prefixes, suffixes, pages, notes and offsets of citations",
  );
  const allDirected = directed && isMixed(graph);
  const nodes = nodeTable(graph, "readable", losses);
  const edges = edgeTable(graph, "readable", allDirected);
  const writing = writingOf(graph, losses);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${HEADERS[gexfVersion]}\n`;
  yield meta(writing);
  yield `<graph${direction(graph, allDirected)}${timeline(graph)}>\n`;
  yield attributes("node", nodes.columns, writing);
  yield attributes("edge", edges.columns, writing);
  yield "<nodes>\n";
  for (const node of nodesOf(graph)) yield nodeElement(node, nodes, writing);
  yield "</nodes>\n<edges>\n";
  const kindOf = kindGiver(graph);
  for (const edge of edgesOf(graph)) {
    if (edge.undirected && isMixed(graph)) {
      losses.note(allDirected ? "undirectedAsDirected" : "mixedDirections", `“${edge.key}”`);
    }
    const cells = writing.values.cells(edges.columns, edges.row(edge), edge.key);
    const drawn = allDirected ? { ...edge, undirected: false } : edge;
    yield edgeElement(drawn, kindOf(drawn), cells, writing);
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

/** Without a date: the same graph gives the same bytes. */
function meta({ graph, losses, values }: Writing): string {
  const title = graph.getAttribute("title");
  const description = graph.getAttribute("description");
  const text = description === undefined ? title : `${title}: ${description}`;
  const special = text.match(/[&<>]/g)?.length ?? 0;
  if (special > 0) losses.note("descriptionSimplified", "the description", special);
  const plain = text.replaceAll(/[&<>]/g, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
  );
  const content = values.plain(plain.replaceAll(/\s+/g, " "), "graph", "description");
  return `<meta>\n<creator>Graphwright</creator>\n<description>${content}</description>\n</meta>\n`;
}

/** A default only where all edges agree: in mixed graphs it makes readers ignore or refuse the others. */
function direction(graph: CompiledGraph, allDirected: boolean): string {
  if (allDirected || graph.undirectedSize === 0) return ' defaultedgetype="directed"';
  return graph.directedSize === 0 ? ' defaultedgetype="undirected"' : "";
}

function timeline(graph: CompiledGraph): string {
  const timed = graph.someEdge((_key, edge) => typeof timeOf(edge) === "object");
  return timed ? ' mode="dynamic" timeformat="date"' : ' mode="static"';
}

function attributes(of: "node" | "edge", columns: readonly Column[], { values }: Writing): string {
  const declared = columns.map(({ title, type }, index) => {
    const gexfType = type === "list" ? "liststring" : type === "json" ? "string" : type;
    const text = values.attribute(title, "the columns", "title");
    return `<attribute id="${index}" title="${text}" type="${gexfType}"/>\n`;
  });
  return `<attributes class="${of}" mode="static">\n${declared.join("")}</attributes>\n`;
}

function nodeElement(node: NodeItem, table: Table<NodeItem>, writing: Writing): string {
  const { key, attributes } = node;
  const { label, color, x, y, size } = attributes;
  const { values, nodeId } = writing;
  return (
    `<node id="${values.attribute(nodeId(key), key, "id")}"` +
    ` label="${values.attribute(label || key, key, "label")}">` +
    values.cells(table.columns, table.row(node), key) +
    colorElement(color, key, writing.losses) +
    `<viz:position x="${finite(x)}" y="${finite(y)}" z="0"/>` +
    `<viz:size value="${finite(size)}"/></node>\n`
  );
}

function colorElement(color: string, key: string, losses: Losses): string {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})([\da-f]{2})?$/i.exec(color);
  if (!match) {
    losses.note("colorsLeftOut", `“${key}”`);
    return "";
  }
  if (match[4] !== undefined) losses.note("opacityLeftOut", `“${key}”`);
  const [red, green, blue] = match.slice(1, 4).map((part) => Number.parseInt(part, 16));
  return `<viz:color r="${red}" g="${green}" b="${blue}"/>`;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

function edgeElement(edge: EdgeItem, kind: string, cells: string, writing: Writing): string {
  const { key, source, target, undirected, attributes: edge_ } = edge;
  const { values, nodeId, edgeId } = writing;
  const text = (value: string, field: string): string => values.attribute(value, key, field);
  return (
    `<edge id="${text(edgeId(key), "id")}" source="${text(nodeId(source), "source")}"` +
    ` target="${text(nodeId(target), "target")}" type="${undirected ? "undirected" : "directed"}"` +
    ` kind="${text(kind, "kind")}" label="${text(edge_.label || edge_.relation, "label")}"` +
    `${timeAttributes(edge, writing.losses)}>${cells}</edge>\n`
  );
}

function timeAttributes({ key, attributes: edge }: EdgeItem, losses: Losses): string {
  const time = timeOf(edge);
  if (time === "none") return "";
  if (time === "inexpressible") {
    losses.note("timesNotShown", `“${key}”`);
    return "";
  }
  if (endsUnknown(edge)) losses.note("endsNotKnown", `“${key}”`);
  // Gephi takes a bare day for its first moment: an end must be the last one of its day. It reads that in
  // dates as well, and networkx knows no other format.
  const start = time.start === undefined ? "" : ` start="${time.start}"`;
  return time.end === undefined ? start : `${start} end="${time.end}T23:59:59.999"`;
}
