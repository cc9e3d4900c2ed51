import { beforeAll, describe, expect, test } from "vitest";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import { exported, type ExportedFiles, GRAPH_NAMES, graphOf } from "./exported.ts";
import { reader } from "./reader.ts";
import { IN_GEXF, IN_GRAPHML } from "./readings.ts";
import { parsed, sorted } from "./rows.ts";
import { alike, edgeSaid, nodeSaid, type Values, wrongCells } from "./said.ts";

/** A graph as networkx and igraph hold it. */
interface Read {
  readonly directed: boolean;
  readonly graph: Values;
  readonly nodes: readonly { readonly id: string; readonly values: Values }[];
  readonly edges: readonly {
    readonly source: string;
    readonly target: string;
    readonly values: Values;
  }[];
}

const python = reader("python");

describe.each(GRAPH_NAMES)("the %s graph", (name) => {
  let graph: CompiledGraph;
  beforeAll(async () => {
    graph = await graphOf(name);
  });

  describe.each(["networkx_graphml", "igraph_graphml"])("as GraphML by %s", (way) => {
    let file: ExportedFiles;
    let read: Read;
    beforeAll(async () => {
      file = await exported(name, "graphml");
      read = await python.read(way, ...file.paths);
      if (way === "igraph_graphml") read = { ...read, nodes: read.nodes.map(withTitles) };
    });

    test("has its title and sources", () => {
      expect(read.directed).toBe(true);
      expect(read.graph["title"]).toBe(graph.getAttribute("title"));
      expect(parsed(read.graph["sources"])).toEqual(graph.getAttribute("sources"));
    });

    test("has every node, with its label, texts, lists and properties", () => {
      expect(read.nodes.map(({ id }) => id).toSorted()).toEqual(graph.nodes().toSorted());
      for (const { id, values } of read.nodes) {
        const { label, x, y, size, color, facts } = graph.getNodeAttributes(id);
        const said = { ...nodeSaid(graph, id, IN_GRAPHML), label, x, y, size, color };
        expect({ id, ...filled(alike(values, said)) }).toEqual({ id, ...filled(said) });
        expect(parsed(values["facts"])).toEqual(facts ?? []);
      }
      const cells = new Map(read.nodes.map(({ id, values }) => [id, values]));
      expect(wrongCells(graph, cells, IN_GRAPHML)).toEqual([]);
    });

    test("has every edge, with its ends, direction, relation and evidence", () => {
      expect(sorted(read.edges.map(({ values }) => values["edge id"]))).toEqual(
        graph.edges().toSorted(),
      );
      for (const { source, target, values } of read.edges) {
        const id = String(values["edge id"]);
        const said = edgeSaid(graph, id, IN_GRAPHML);
        expect({ id, ...filled(alike(values, said)) }).toEqual({ id, ...filled(said) });
        expect([source, target, values["directed"]]).toEqual([
          graph.source(id),
          graph.target(id),
          graph.isDirected(id),
        ]);
        expect(parsed(values["citations"])).toEqual(graph.getEdgeAttribute(id, "citations"));
      }
    });

    test("undirected edges as directed ones are warned of", () => {
      expect(file.codes).toContain("GW0712");
    });

    test("the name that igraph does not read is warned of", () => {
      expect(file.codes).toContain("GW0728");
    });
  });

  test("as GEXF is refused by networkx for its edges of both kinds, as warned", async () => {
    const file = await exported(name, "gexf");
    await expect(python.read("networkx_gexf", ...file.paths)).rejects.toThrow("undirected graph");
    expect(file.codes).toContain("GW0714");
  });

  describe.each(["1.2", "1.3"])("as directed GEXF %s by networkx", (version) => {
    let file: ExportedFiles;
    let read: Read;
    beforeAll(async () => {
      file = await exported(name, "gexf", "--directed", "--gexf-version", version);
      read = await python.read("networkx_gexf", ...file.paths);
    });

    test("has every node, with its label, texts, lists, properties and picture", () => {
      expect(read.directed).toBe(true);
      expect(read.nodes.map(({ id }) => id).toSorted()).toEqual(graph.nodes().toSorted());
      for (const { id, values } of read.nodes) {
        const { label, x, y, size } = graph.getNodeAttributes(id);
        const said = { ...nodeSaid(graph, id, IN_GEXF), label };
        expect({ id, ...alike(values, said) }).toEqual({ id, ...said });
        expect(values["viz"]).toMatchObject({ position: { x, y, z: 0 }, size });
      }
      const cells = new Map(read.nodes.map(({ id, values }) => [id, values]));
      expect(wrongCells(graph, cells, IN_GRAPHML)).toEqual([]);
    });

    test("has every edge once, with its ends, relation and evidence", () => {
      expect(sorted(read.edges.map(({ values }) => values["id"]))).toEqual(
        graph.edges().toSorted(),
      );
      for (const { source, target, values } of read.edges) {
        const id = String(values["id"]);
        const said = edgeSaid(graph, id, IN_GEXF);
        expect({ id, ...alike(values, said) }).toEqual({ id, ...said });
        expect([source, target, values["directed"]]).toEqual([
          graph.source(id),
          graph.target(id),
          graph.isDirected(id),
        ]);
      }
      expect(file.codes).toContain("GW0712");
    });
  });
});

/** igraph leaves an ampersand in the name of a column as the file writes it; the export warns of it (GW0728). */
function withTitles({ id, values }: Read["nodes"][number]): Read["nodes"][number] {
  const entries = Object.entries(values);
  return {
    id,
    values: Object.fromEntries(
      entries.map(([title, value]) => [title.replaceAll("&#38;", "&"), value]),
    ),
  };
}

/** igraph has an empty text where there is none. */
function filled(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== "" && value !== undefined),
  );
}
