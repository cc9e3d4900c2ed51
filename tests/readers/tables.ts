import { parseCsv } from "../7-export/csv-reader.ts";
import { exported, type ExportedFiles, type GraphName, textOf } from "./exported.ts";
import type { Values } from "./said.ts";

/** The two tables of a graph, and what their headers stand for. */
export interface Tables extends ExportedFiles {
  readonly nodes: Table;
  readonly edges: Table;
}

export interface Table {
  readonly path: string;
  readonly headers: readonly string[];
  /** What a row holds, by titles; lists are lists again. */
  readonly valuesOf: (row: Values) => Values;
}

/** Exports a graph as CSV. */
export async function exportedTables(
  name: GraphName,
  ...options: readonly string[]
): Promise<Tables> {
  const csv = await exported(name, "csv", ...options);
  const [nodes = "", edges = ""] = csv.paths;
  return {
    ...csv,
    nodes: table(nodes, await nodeTitles(name)),
    edges: table(edges, (headers) => headers.map((header) => header.replaceAll("_", " "))),
  };
}

function table(path: string, titlesOf: (headers: readonly string[]) => readonly string[]): Table {
  const [headers = []] = parseCsv(textOf(path).replace(/^\ufeff/, ""));
  const titles = titlesOf(headers);
  return {
    path,
    headers,
    valuesOf: (row) => {
      // Gephi changes headers to lower case; no two differ by that alone.
      const cells = new Map(Object.entries(row).map(([key, cell]) => [key.toLowerCase(), cell]));
      return Object.fromEntries(
        headers.flatMap((header, index) => {
          const cell = cells.get(header.toLowerCase());
          const title = titles[index] ?? header;
          return isAbsent(cell) ? [] : [[title, LISTS.has(title) ? items(cell) : cell]];
        }),
      );
    },
  };
}

/**
 * What the headers of nodes stand for: GEXF has the same columns in the same order, under the titles that
 * headers are made of.
 */
async function nodeTitles(name: GraphName) {
  const gexf = await exported(name, "gexf");
  const [declared = ""] =
    /<attributes class="node"[^]*?<\/attributes>/.exec(textOf(gexf.paths[0])) ?? [];
  const titles = Array.from(declared.matchAll(/ title="([^"]*)"/g), ([, title = ""]) =>
    title
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&"),
  );
  return (headers: readonly string[]) => {
    const [id = "", label = ""] = headers;
    return [id, label, ...titles, ...headers.slice(titles.length + 2)];
  };
}

const LISTS: ReadonlySet<string> = new Set([
  "names",
  "aliases",
  "same as",
  "by",
  "sources",
  "quotes",
  "paragraphs",
  "stances",
]);

/** Items of a list, which is JSON in a cell. */
function items(cell: unknown): unknown {
  return typeof cell === "string" ? JSON.parse(cell) : cell;
}

function isAbsent(cell: unknown): boolean {
  return cell === undefined || cell === null || cell === "";
}
