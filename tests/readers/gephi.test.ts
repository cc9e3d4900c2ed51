import { beforeAll, describe, expect, test } from "vitest";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import { exported, type ExportedFiles, GRAPH_NAMES, type GraphName, graphOf } from "./exported.ts";
import { IN_GEPHI, IN_GEPHI_CELLS, isNull } from "./readings.ts";
import { exportedTables, type Tables } from "./tables.ts";
import { reader } from "./reader.ts";
import { sorted } from "./rows.ts";
import { alike, cellCount, edgeSaid, nodeSaid, type Values, wrongCells } from "./said.ts";

interface Element {
  readonly id: string;
  readonly label: string;
  readonly values: Values;
  /** First and last moment, in the way of ISO 8601. */
  readonly intervals: readonly (readonly [string, string])[];
}

interface Node extends Element {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
}

interface Edge extends Element {
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly kind: string;
  readonly weight: number;
}

/** What Gephi holds after an import. */
interface Workspace {
  readonly issues: readonly string[];
  /** The types of columns, by title. */
  readonly nodeColumns: Readonly<Record<string, string>>;
  readonly edgeColumns: Readonly<Record<string, string>>;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

const gephi = reader("gephi");

const GEXF = GRAPH_NAMES.flatMap((name) =>
  (["1.2", "1.3"] as const).map((version) => [name, version] as const),
);

describe.each(GEXF)("Gephi: the %s graph as GEXF %s", (name, version) => {
  let graph: CompiledGraph;
  let file: ExportedFiles;
  let workspace: Workspace;
  beforeAll(async () => {
    graph = await graphOf(name);
    file = await exported(name, "gexf", "--gexf-version", version);
    workspace = await gephi.read("open", ...file.paths);
  });

  test("every node and edge is there, without a complaint", () => {
    expect(workspace.issues).toEqual([]);
    expect(workspace.nodes.map(({ id }) => id).toSorted()).toEqual(graph.nodes().toSorted());
    expect(workspace.edges.map(({ id }) => id).toSorted()).toEqual(graph.edges().toSorted());
  });

  test("nodes have their names, texts, lists and places", () => {
    for (const { id, label, values, color } of workspace.nodes) {
      const node = graph.getNodeAttributes(id);
      const said = nodeSaid(graph, id, IN_GEPHI);
      expect({ id, ...alike(values, said) }).toEqual({ id, ...said });
      expect({ label, color }).toEqual({ label: node.label, color: node.color });
    }
    // Gephi moves the picture and makes it larger, as a whole.
    const nodes = workspace.nodes.map(({ id }) => graph.getNodeAttributes(id));
    for (const of of ["x", "y", "size"] as const) {
      const read = workspace.nodes.map((node) => node[of]);
      expect(scaled(read)).toEqual(about(scaled(nodes.map((node) => node[of]))));
    }
  });

  test("properties have their values, in columns of their type", () => {
    const cells = new Map(workspace.nodes.map(({ id, values }) => [id, values]));
    expect(wrongCells(graph, cells, IN_GEPHI)).toEqual([]);
    expect(cellCount(graph)).toBeGreaterThan(100);
  });

  test("edges have their ends, direction, relation and evidence, and none is merged", () => {
    for (const { id, source, target, directed, weight, label, kind, values } of workspace.edges) {
      const said = edgeSaid(graph, id, IN_GEPHI);
      expect({ id, ...alike(values, said) }).toEqual({ id, ...said });
      const { relation } = graph.getEdgeAttributes(id);
      expect({ source, target, directed, weight, label }).toEqual({
        source: graph.source(id),
        target: graph.target(id),
        directed: graph.isDirected(id),
        weight: 1,
        label: graph.getEdgeAttribute(id, "label"),
      });
      expect(kind.replace(/ \(\d+\)$/, "")).toBe(relation);
    }
  });

  test("edges with dates hold from the first of their days to the end of the last", () => {
    const known = new Set(DAYS[name].map(([key]) => key));
    const dated = workspace.edges.filter(({ intervals }) => intervals.length > 0);
    const read = name === "nasty" ? dated : dated.filter(({ id }) => known.has(id));
    const held = DAYS[name].map(([key, first, last]) => [key, [during(first, last)]]);
    expect(Object.fromEntries(read.map(({ id, intervals }) => [id, intervals]))).toEqual(
      Object.fromEntries(held),
    );
  });

  test("what Gephi reads otherwise is warned of", () => {
    const said = new Set(file.codes);
    const warned = ["GW0706", "GW0708", "GW0711", "GW0720", "GW0721", "GW0726"];
    const expected = name === "bundled" ? ["GW0720"] : warned;
    expect(warned.filter((code) => said.has(code))).toEqual(expected);
  });
});

type Held = readonly [edge: string, first: string | undefined, last: string | undefined];

const OPEN = undefined;

/** First and last day of edges that a timeline can show, by hand: of the nasty graph, all of them. */
const DAYS: Readonly<Record<GraphName, readonly Held[]>> = {
  bundled: [["apple|abandoned|apple-car", "2024-02-01", "2024-02-29"]],
  nasty: [
    ["told|makes|untold|2", "2020-01-01", "2020-12-31"],
    ["told|makes|untold|3", "2021-01-01", "2021-12-31"],
    ["told|rivals|untold|2", "2001-01-01", OPEN],
    ["dates|holds|n01", "2024-01-01", "2024-12-31"],
    ["dates|holds|n02", "2024-02-01", "2024-02-29"],
    ["dates|holds|n03", "2024-02-29", "2024-02-29"],
    ["dates|holds|n04", "2023-02-01", "2024-12-31"],
    ["dates|holds|n05", "2023-01-01", OPEN],
    ["dates|holds|n06", OPEN, "2023-06-30"],
    // It has ended; when is not known, so it is shown for as long as it is known to have held.
    ["dates|holds|n07", "2020-01-01", "2020-12-31"],
    ["dates|holds|n08", "2024-01-01", "2024-12-31"],
    ["dates|holds|n09", "2024-03-01", "2024-03-31"],
    ["dates|holds|n10", "1984-01-01", "1984-12-31"],
    ["dates|holds|n11", "2020-01-01", "2029-12-31"],
    ["dates|holds|n13", "2020-01-01", "2021-12-31"],
    ["dates|holds|n14", "2020-01-01", OPEN],
    ["dates|holds|n15", OPEN, "2020-12-31"],
    ["dates|holds|n18", "2024-03-15", "2024-03-15"],
    ["dates|holds|n19", "0044-01-01", "0098-12-31"],
  ],
};

/** An interval from the first moment of a day to the last of another: not a day less, not one more. */
function during(first: string | undefined, last: string | undefined): unknown[] {
  const end: unknown = expect.stringMatching(`^${last}T23:59:59`);
  return [
    first === undefined ? "-Infinity" : `${first}T00:00:00Z`,
    last === undefined ? "Infinity" : end,
  ];
}

describe.each(GRAPH_NAMES)("Gephi: the %s graph as GraphML", (name) => {
  test("nodes are there with their values; edges between the same two are merged", async () => {
    const graph = await graphOf(name);
    const { paths } = await exported(name, "graphml");
    const { issues, nodeColumns, nodes, edges } = await gephi.read<Workspace>("open", ...paths);
    expect(issues).toEqual([]);
    expect(sorted(nodes.map(({ id }) => id))).toEqual(graph.nodes().toSorted());
    const cells = new Map(nodes.map(({ id, values }) => [id, withoutNaN(values, nodeColumns)]));
    expect(wrongCells(graph, cells, IN_GEPHI)).toEqual([]);
    // GraphML has no kinds of edges, which is why GEXF is what Gephi is given.
    const pairs = graph.mapEdges((_key, _values, source, target) => `${source} ${target}`);
    expect(sorted(edges.map(({ source, target }) => `${source} ${target}`))).toEqual(
      [...new Set(pairs)].toSorted(),
    );
  });
});

/** A number that is absent, as GraphML says it for readers that would make 0 of it. */
function withoutNaN(values: Values, types: Workspace["nodeColumns"]): Values {
  const entries = Object.entries(values);
  return Object.fromEntries(
    entries.filter(([title, value]) => value !== "NaN" || types[title] !== "Double"),
  );
}

describe.each(GRAPH_NAMES)("Gephi: the %s graph as CSV", (name) => {
  let graph: CompiledGraph;
  let tables: Tables;
  let workspace: Workspace;
  beforeAll(async () => {
    graph = await graphOf(name);
    tables = await exportedTables(name, "--formulas", "raw");
    workspace = await gephi.read("open", tables.nodes.path, tables.edges.path);
  });

  test("every node is there, with its label, texts, lists and properties", () => {
    expect(workspace.nodes.map(({ id }) => id).toSorted()).toEqual(graph.nodes().toSorted());
    const cells = new Map<string, Values>();
    for (const { id, label, values: row } of workspace.nodes) {
      const values = tables.nodes.valuesOf(row);
      const said = nodeSaid(graph, id, IN_GEPHI_CELLS);
      expect({ id, ...alike(values, said) }).toEqual({ id, ...said });
      // Labels are texts, whatever they look like.
      const text = graph.getNodeAttribute(id, "label");
      expect(label).toBe(isNull(text) ? text : IN_GEPHI_CELLS.text(text));
      cells.set(id, values);
    }
    expect(wrongCells(graph, cells, IN_GEPHI_CELLS)).toEqual(name === "nasty" ? MISREAD : []);
  });

  test("every edge is there, with its ends, direction, relation and evidence, and none is merged", () => {
    expect(workspace.edges.map(({ id }) => id).toSorted()).toEqual(graph.edges().toSorted());
    for (const { id, source, target, directed, kind, values: row } of workspace.edges) {
      const values = tables.edges.valuesOf(row);
      const { at, since, until, ...said } = edgeSaid(graph, id, IN_GEPHI_CELLS);
      expect({ id, ...alike(values, said) }).toEqual({ id, ...said });
      for (const [title, date] of Object.entries({ at, since, until })) {
        const type = workspace.edgeColumns[title];
        const isText = date === undefined || type === "String";
        // A column of nothing but years is one of numbers, which say the same. GW0724: one of years and
        // months is one of moments.
        const read = type === "Integer" ? Number(date) : MOMENT;
        expect(values[title]).toEqual(isText ? date : read);
      }
      expect({ source, target, directed }).toEqual({
        source: graph.source(id),
        target: graph.target(id),
        directed: graph.isDirected(id),
      });
      expect(kind.replace(/ \(\d+\)$/, "")).toBe(graph.getEdgeAttribute(id, "relation"));
    }
  });

  test("what Gephi reads otherwise is warned of", () => {
    const warned = ["GW0722", "GW0723", "GW0724", "GW0725", "GW0727"];
    expect(warned.filter((code) => tables.codes.includes(code))).toEqual(
      name === "nasty" ? warned : [],
    );
  });
});

const MOMENT: unknown = expect.stringMatching(/^<\[.*\]>$/);

/** Columns of text that Gephi takes for numbers or for times, of which GW0724 warns. */
const MISREAD = [
  "height of big is 123456789012345680, not 123456789012345678",
  "wage (EUR) of big is 12345678901234567000, not 12345678901234567890.12 EUR",
  "last timestamp of told is undefined, not noon",
  "opening interval of told is undefined, not every second day",
];

/** Numbers between 0 and 1, in proportion. */
function scaled(numbers: readonly number[]): number[] {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return numbers.map((number) => (number - least) / (most - least));
}

function about(numbers: readonly number[]): unknown[] {
  return numbers.map((number): unknown => expect.closeTo(number, 4));
}
