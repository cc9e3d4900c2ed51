import { beforeAll, describe, expect, test } from "vitest";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import { GRAPH_NAMES, graphOf, textOf, written } from "./exported.ts";
import { reader } from "./reader.ts";
import { expectEdges, expectNodes } from "./rows.ts";
import { IN_CELLS, IN_NEO4J } from "./readings.ts";
import type { Values } from "./said.ts";
import { exportedTables, type Tables } from "./tables.ts";

/** What the database holds. */
interface Database {
  readonly nodes: readonly { readonly labels: readonly string[]; readonly values: Values }[];
  readonly edges: readonly {
    readonly type: string;
    readonly source: string;
    readonly target: string;
    readonly values: Values;
  }[];
}

const neo4j = reader("neo4j");

/** The headers that neo4j-admin wants: which columns are the id, the ends and the type. */
function withGrammar({ nodes, edges }: Tables): string[] {
  return written(
    [
      textOf(nodes.path).replace(/^Id,/, "Id:ID,"),
      textOf(edges.path)
        .replace(/^Source,Target,/, "Source:START_ID,Target:END_ID,")
        .replace(",Kind,", ",Kind:TYPE,"),
    ],
    "csv",
  );
}

describe.each(GRAPH_NAMES)("Neo4j: the %s graph as CSV", (name) => {
  let graph: CompiledGraph;
  let tables: Tables;
  beforeAll(async () => {
    graph = await graphOf(name);
    tables = await exportedTables(name, "--formulas", "raw");
  });

  const ways = [
    ["load_csv", IN_NEO4J, (read: Tables) => [read.nodes.path, read.edges.path]],
    ["import", IN_CELLS, withGrammar],
  ] as const;

  describe.each(ways)("%s", (way, reading, filesOf) => {
    let database: Database;
    beforeAll(async () => {
      database = await neo4j.read(way, ...filesOf(tables));
    });

    test("has every node, with its label, texts, lists and properties", () => {
      const rows = database.nodes.map(({ values }) => values);
      expect(rows).toHaveLength(graph.order);
      expectNodes(graph, tables.nodes, rows, reading);
    });

    test("has every edge, with its ends, direction, relation and evidence", () => {
      const rows = database.edges.map(({ source, target, values }) => {
        return { Source: source, Target: target, ...values };
      });
      expectEdges(graph, tables.edges, rows, reading);
      if (way === "load_csv") return;
      for (const { type, values } of database.edges) {
        expect(type.replace(/ \(\d+\)$/, "")).toBe(values["relation"]);
      }
    });
  });
});
