import { beforeAll, describe, expect, test } from "vitest";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import { GRAPH_NAMES, graphOf } from "./exported.ts";
import { reader } from "./reader.ts";
import { IN_CELLS } from "./readings.ts";
import { expectEdges, expectNodes } from "./rows.ts";
import { type Values, wrongCells } from "./said.ts";
import { exportedTables, type Tables } from "./tables.ts";

/** A table as a library of Python holds it. */
interface Frame {
  readonly types: Readonly<Record<string, string>>;
  readonly rows: readonly Values[];
}

const python = reader("python");

/** Text of many digits that is taken for a number (GW0709 and GW0724 warn). */
const ROUNDED = [
  "height of big is 123456789012345680, not 123456789012345678",
  "wage (EUR) of big is 12345678901234567000, not 12345678901234567890.12 EUR",
];

/** What each library guesses wrong of the nasty graph. */
const GUESSES = [
  [
    "pandas_csv",
    [
      ...ROUNDED.slice(0, 1),
      // A column of whole numbers with a gap is one of doubles.
      "serial of big is 9007199254740992, not 9007199254740993",
      ...ROUNDED.slice(1),
      // Words that pandas takes for missing values (GW0725).
      "motto of infinite is undefined, not NaN",
      'INFO of infinite is "inf", not INF',
      "motto of nothing is undefined, not null",
    ],
  ],
  ["duckdb_csv", [...ROUNDED, 'INFO of infinite is "9999-12-31", not INF']],
  ["spark_csv", ROUNDED],
] as const;

describe.each(GRAPH_NAMES)("CSV of the %s graph", (name) => {
  let graph: CompiledGraph;
  let tables: Tables;
  beforeAll(async () => {
    graph = await graphOf(name);
    tables = await exportedTables(name, "--formulas", "raw");
  });

  describe.each(["pandas_text", "duckdb_text", "spark_text"])("%s", (way) => {
    let nodes: Frame;
    let edges: Frame;
    beforeAll(async () => {
      nodes = await python.read(way, tables.nodes.path);
      edges = await python.read(way, tables.edges.path);
    });

    test("has every node, with its label, texts, lists and properties", () => {
      expect(Object.keys(nodes.types)).toEqual(tables.nodes.headers);
      expectNodes(graph, tables.nodes, nodes.rows, IN_CELLS);
    });

    test("has every edge, with its ends, direction, relation and evidence", () => {
      expect(Object.keys(edges.types)).toEqual(tables.edges.headers);
      expectEdges(graph, tables.edges, edges.rows, IN_CELLS);
    });
  });

  test.each(GUESSES)(
    "%s guesses numbers and nothing that is not warned of",
    async (way, misread) => {
      const { rows } = await python.read<Frame>(way, tables.nodes.path);
      // An id may be guessed to be something else, such as true; its row is in place all the same.
      const texts = await python.read<Frame>(way.replace("_csv", "_text"), tables.nodes.path);
      const cells = new Map(
        rows.map((row, index) => [String(texts.rows[index]?.["Id"]), tables.nodes.valuesOf(row)]),
      );
      expect(cells.size).toBe(graph.order);
      expect(wrongCells(graph, cells, IN_CELLS)).toEqual(name === "nasty" ? misread : []);
      const warned = ["GW0709", "GW0724", "GW0725"];
      expect(warned.filter((code) => tables.codes.includes(code))).toEqual(
        name === "nasty" ? warned : [],
      );
    },
  );
});
