import { describe, expect, test } from "vitest";
import { write } from "../7-export/written.ts";
import { build, idFile, IDS, quoteOf, valueFile, VALUES } from "../hostile/naughty-graph.ts";
import { written } from "./exported.ts";
import { reader } from "./reader.ts";
import { sorted } from "./rows.ts";
import { IN_GEPHI, IN_GEXF, IN_GRAPHML, type Reading } from "./readings.ts";
import type { Values } from "./said.ts";

interface Element {
  readonly id?: string;
  readonly values: Values;
}

interface Read {
  readonly nodes: readonly Element[];
  readonly edges: readonly (Element & { readonly source: string; readonly target: string })[];
}

const python = reader("python");
const gephi = reader("gephi");

const GRAPHS = [
  ["networkx", "graphml", "networkx_graphml", IN_GRAPHML],
  ["igraph", "graphml", "igraph_graphml", IN_GRAPHML],
  ["networkx", "gexf", "networkx_gexf", IN_GEXF],
  ["Gephi", "gexf", "open", IN_GEPHI],
] as const;

async function read(way: string, files: readonly string[]): Promise<Read> {
  return await (way === "open" ? gephi : python).read<Read>(way, ...files);
}

describe("the big list of naughty strings as values", () => {
  test.each(GRAPHS)("by %s as %s (%s)", async (_name, format, way, reading: Reading) => {
    const graph = await build(valueFile(VALUES));
    const { nodes, edges } = await read(way, written(write(format, graph).texts, format));
    expect(sorted(nodes.map(({ id }) => id))).toEqual(graph.nodes().toSorted());
    for (const { id = "", values } of nodes) {
      const { summary = "", aliases = [] } = graph.getNodeAttributes(id);
      expect({ id, summary: values["summary"], aliases: values["aliases"] }).toEqual({
        id,
        summary: reading.text(summary),
        aliases: reading.list(aliases),
      });
    }
    expect(edges).toHaveLength(VALUES.length);
    for (const { source, values } of edges) {
      const { summary = "" } = graph.getNodeAttributes(source);
      expect({ source, note: values["note"], quotes: values["quotes"] }).toEqual({
        source,
        note: reading.text(summary),
        quotes: reading.list([quoteOf(summary)]),
      });
    }
  });

  test("by Python's csv, in rows as wide as the header", async () => {
    const graph = await build(valueFile(VALUES));
    const { texts } = write("csv", graph, { formulas: "raw" });
    for (const file of written(texts, "csv")) {
      const [header = [], ...rows] = await python.read<string[][]>("python_csv", file);
      expect(rows).toHaveLength(VALUES.length);
      expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
    }
  });
});

describe("the big list of naughty strings as ids", () => {
  test.each(GRAPHS)("by %s as %s (%s)", async (_name, format, way) => {
    const graph = await build(idFile(IDS));
    const { nodes, edges } = await read(way, written(write(format, graph).texts, format));
    expect(sorted(nodes.map(({ id }) => id))).toEqual(IDS.toSorted());
    expect(sorted(edges.map(({ source, target }) => `${source} ${target}`))).toEqual(
      IDS.map((id) => `${id} ${id}`).toSorted(),
    );
  });
});
