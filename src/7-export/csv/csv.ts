import type { CompiledGraph } from "../../model/compiled-graph.ts";
import { chunked, type TextExporter } from "../exporter.ts";
import { edgeTable, isMixed } from "../columns/edges.ts";
import { nodeTable } from "../columns/nodes.ts";
import type { Cell, CellType, Column } from "../columns/table.ts";
import { takeName, writableIds } from "../ids.ts";
import { edgeKeys, edgeOf, edgesOf, nodeKeys, nodeOf, kindGiver } from "../items.ts";
import { Losses } from "../losses.ts";
import { type CellWriter, cellWriter, quoted, textOf } from "./cells.ts";
import { Guesses } from "./guesses.ts";

/** CSV: a table of nodes and one of edges, with the headers that Gephi expects. */
export const csv: TextExporter = {
  extension: "csv",
  mediaType: "text/csv",
  suffixes: ["-nodes", "-edges"],
  picture: true,
  export: (graph, { formulas = "escape", bom = false, directed = false }) => {
    const losses = new Losses();
    losses.note(
      "leftOut",
      "CSV leaves out the title, the description, the licence, the schema and the details of sources",
    );
    const write = cellWriter(losses, formulas);
    const allDirected = directed && isMixed(graph);
    const file = (suffix: string, sheet: (losses: Losses) => Sheet) => {
      return { suffix, chunks: chunked(lines(sheet, write, bom, losses)) };
    };
    return {
      files: [
        file("-nodes", (found) => nodeSheet(graph, found)),
        file("-edges", (found) => edgeSheet(graph, allDirected, found)),
      ],
      diagnostics: () => losses.diagnostics(),
    };
  },
};

interface Sheet {
  readonly columns: readonly Column[];
  /** How many of the first columns every reader knows: ids, labels and the like. */
  readonly known: number;
  readonly keys: readonly string[];
  readonly cells: (key: string) => readonly (Cell | undefined)[];
}

function nodeSheet(graph: CompiledGraph, losses: Losses): Sheet {
  const { columns, row } = nodeTable(graph, "json", losses);
  const id = writableIds(graph.nodes(), losses);
  const picture: Column[] = [
    ...["x", "y", "size"].map((title): Column => ({ title, type: "double" })),
    { title: "color", type: "string" },
  ];
  return {
    columns: [...texts("Id", "Label"), ...columns, ...picture],
    known: 2,
    keys: nodeKeys(graph),
    cells: (key) => {
      const node = nodeOf(graph, key);
      const { label, x, y, size, color } = node.attributes;
      return [id(key), label || key, ...row(node), x, y, size, color];
    },
  };
}

function edgeSheet(graph: CompiledGraph, allDirected: boolean, losses: Losses): Sheet {
  const { columns, row } = edgeTable(graph, "json", allDirected);
  const id = writableIds(graph.nodes(), losses);
  const kinds = otherKinds(graph, allDirected);
  return {
    columns: [...texts("Source", "Target", "Type", "Id", "Label", "Kind"), ...columns],
    known: 6,
    keys: edgeKeys(graph),
    cells: (key) => {
      const edge = edgeOf(graph, key);
      const { label, relation } = edge.attributes;
      if (edge.undirected && allDirected) losses.note("undirectedAsDirected", `“${key}”`);
      const type = edge.undirected && !allDirected ? "Undirected" : "Directed";
      const kind = kinds.get(key) ?? relation;
      const ends = [id(edge.source), id(edge.target)];
      return [...ends, type, key, label || relation, kind, ...row(edge)];
    },
  };
}

/** The kinds that are not the name of their relation, by edge: given in order, whatever the rows’. */
function otherKinds(graph: CompiledGraph, allDirected: boolean): ReadonlyMap<string, string> {
  const kindOf = kindGiver(graph);
  const kinds = new Map<string, string>();
  for (const edge of edgesOf(graph)) {
    const kind = kindOf(allDirected ? { ...edge, undirected: false } : edge);
    if (kind !== edge.attributes.relation) kinds.set(edge.key, kind);
  }
  return kinds;
}

function texts(...titles: readonly string[]): Column[] {
  return titles.map((title) => ({ title, type: "string" }));
}

/** The lines of a file (RFC 4180). The table is read twice: which row comes first depends on all of it. */
function* lines(
  make: (losses: Losses) => Sheet,
  write: CellWriter,
  bom: boolean,
  losses: Losses,
): Generator<string> {
  const first = guessesOf(make(new Losses()));
  const { columns, known, keys, cells } = make(losses);
  const headers = headersOf(columns.map(({ title }) => title));
  first.report(new Map([...headers.entries()].slice(known)), losses);
  yield `${bom ? "\ufeff" : ""}${headers.map(quoted).join(",")}\r\n`;
  for (const key of withFirst(keys, first.rowsToShow())) {
    const row = cells(key).map((cell, index) => {
      const { type = "string", title = "" } = columns[index] ?? {};
      return quoted(write(cell, type, key, title));
    });
    yield `${row.join(",")}\r\n`;
  }
}

function guessesOf({ columns, keys, cells }: Sheet): Guesses {
  const types = columns.map(({ type }): CellType => type);
  const guesses = new Guesses(types);
  for (const key of keys) {
    guesses.add(cells(key).map((cell, index) => textOf(cell, types[index] ?? "string")));
  }
  return guesses;
}

/** The keys in their order, but some of them, by index, before all others. */
function* withFirst(keys: readonly string[], first: readonly number[]): Generator<string> {
  const before = new Set(first.flatMap((index) => keys[index] ?? []));
  yield* before;
  for (const key of keys) if (!before.has(key)) yield key;
}

/**
 * The titles of columns as headers that differ by more than case, without what readers act on: Gephi takes
 * the most frequent of blank, comma and semicolon for the separator and an apostrophe for a quotation mark,
 * Neo4j has a grammar of colons and brackets, a spreadsheet runs what begins with a sign.
 */
function headersOf(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain = title
      .replaceAll(/[\s"'`“”‘’,;:()[\]{}<>|\\]+/g, "_")
      .replaceAll(/^[_=+\-@＝＋－＠]+|_+$/g, "");
    return takeName(plain === "" ? "column" : plain, taken, (number) => `_${number}`);
  });
}
