import type { CompiledGraph } from "../../model/compiled-graph.ts";
import { cleaner } from "../characters.ts";
import { chunked } from "../chunks.ts";
import { edgeTable } from "../columns/edges.ts";
import { nodeTable } from "../columns/nodes.ts";
import type { Cell } from "../columns/table.ts";
import type { Exporter, FormulaPolicy } from "../exporter.ts";
import { writableIds } from "../ids.ts";
import { edgesOf, nodesOf } from "../items.ts";
import { kindGiver } from "../kinds.ts";
import { Losses } from "../losses.ts";
import { formulasGuarded, leftOut } from "../messages.ts";
import { guarded, isFormula } from "./formulas.ts";

export const csv: Exporter = {
  name: "csv",
  title: "CSV: a table of nodes and one of edges, with the headers that Gephi expects",
  extension: "csv",
  mediaType: "text/csv",
  suffixes: ["-nodes", "-edges"],
  picture: true,
  export: (graph, { formulas = "guard" }) => {
    const losses = new Losses();
    losses.note(BEYOND_CSV, "");
    const writer = cellWriter(losses, formulas);
    return {
      files: [
        { suffix: "-nodes", chunks: chunked(table(nodeRows(graph, losses), writer)) },
        { suffix: "-edges", chunks: chunked(table(edgeRows(graph, losses), writer)) },
      ],
      diagnostics: () => losses.diagnostics(),
    };
  },
};

const BEYOND_CSV = leftOut(
  "CSV",
  "the title, the description, the licence, the schema and the details of sources",
);

/** The key of a row, for reports, and its cells. */
interface Row {
  readonly key: string;
  readonly cells: readonly (Cell | undefined)[];
}

function* nodeRows(graph: CompiledGraph, losses: Losses): Generator<Row> {
  const { columns, row } = nodeTable(graph, "json", losses);
  const id = writableIds(graph.nodes(), losses);
  const titles = columns.map(({ title }) => title);
  yield { key: "header", cells: ["Id", "Label", ...titles, "x", "y", "size", "color"] };
  for (const node of nodesOf(graph)) {
    const { label, x, y, size, color } = node.attributes;
    yield {
      key: node.key,
      cells: [id(node.key), label || node.key, ...row(node), x, y, size, color],
    };
  }
}

function* edgeRows(graph: CompiledGraph, losses: Losses): Generator<Row> {
  const { columns, row } = edgeTable(graph, "json");
  const id = writableIds(graph.nodes(), losses);
  const titles = columns.map(({ title }) => title);
  yield { key: "header", cells: ["Source", "Target", "Type", "Id", "Label", "Kind", ...titles] };
  const kindOf = kindGiver(graph);
  for (const edge of edgesOf(graph)) {
    const type = edge.undirected ? "Undirected" : "Directed";
    const label = edge.attributes.label || edge.attributes.relation;
    yield {
      key: edge.key,
      cells: [id(edge.source), id(edge.target), type, edge.key, label, kindOf(edge), ...row(edge)],
    };
  }
}

type CellWriter = (cell: Cell | undefined, row: string, column: number) => string;

function cellWriter(losses: Losses, formulas: FormulaPolicy): CellWriter {
  const clean = cleaner(losses);
  return (cell, row, column) => {
    if (cell === undefined) return "";
    if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
    const written = typeof cell === "string" ? cell : cell.length === 0 ? "" : JSON.stringify(cell);
    const text = clean(written, row, `column ${column + 1}`);
    if (formulas === "raw" || !isFormula(text)) return text;
    losses.note(formulasGuarded, `in column ${column + 1} of “${row}”`);
    return guarded(text);
  };
}

/** RFC 4180: CRLF between rows, quotes where needed. */
function* table(rows: Iterable<Row>, write: CellWriter): Generator<string> {
  for (const { key, cells } of rows) {
    yield `${cells.map((cell, column) => quoted(write(cell, key, column))).join(",")}\r\n`;
  }
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
