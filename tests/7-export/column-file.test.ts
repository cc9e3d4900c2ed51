import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import type { NodeAttributes } from "../../src/model/graph-file.ts";
import { GraphFileError, graphFileOf, openGraph } from "../../src/query/index.ts";
import { edge, empty, fact, FORBIDDEN, HOSTILE, labelled, mixed, node } from "./sample.ts";
import { text, write } from "./written.ts";

function read(graph: CompiledGraph): unknown {
  return graphFileOf(JSON.parse(text("columns", graph)));
}

/** What graph.json holds of the same graph. */
function plain(graph: CompiledGraph): unknown {
  return JSON.parse(text("json", graph));
}

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("__proto__", "constructor", "", "half \ud83d pair", ...HOSTILE),
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const count = fc.nat(1_000);
const literal = fc.record(
  {
    type: fc.constant("text" as const),
    text: anyText,
    number: fc.double(),
    least: fc.double(),
    greatest: fc.double(),
    unit: anyText,
  },
  { requiredKeys: ["type", "text"] },
);
const citation = fc.record(
  {
    source: anyText,
    quote: anyText,
    stance: fc.constantFrom("supports" as const, "refutes" as const),
    state: fc.constant("verified" as const),
    start: count,
  },
  { requiredKeys: ["source", "stance", "state"] },
);
const claim = fc.record(
  {
    by: fc.array(anyText, { maxLength: 2 }),
    at: anyText,
    note: anyText,
    qualifiers: fc.array(fc.record({ name: anyText, value: literal }), { maxLength: 2 }),
    citations: fc.array(citation, { maxLength: 3 }),
    sources: count,
  },
  { requiredKeys: [] },
);
const entity = fc.record(
  {
    label: anyText,
    names: fc.dictionary(fc.constantFrom("en", "zh", "de"), anyText),
    aliases: fc.array(anyText, { maxLength: 2 }),
    x: fc.double({ noNaN: true, noDefaultInfinity: true }),
    facts: fc.array(
      fc
        .tuple(claim, literal)
        .map(([changes, value]) => ({ ...fact("height", value), ...changes })),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);
const graphs = fc
  .tuple(
    fc
      .uniqueArray(anyText, { minLength: 1, maxLength: 6 })
      .chain((keys) => fc.tuple(...keys.map((key) => entity.map((changes) => ({ key, changes }))))),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean(), claim, optional(anyText)), {
      maxLength: 6,
    }),
  )
  .map(([nodes, edges]) => {
    const graph = empty();
    for (const { key, changes } of nodes) graph.addNode(key, node(changes));
    for (const [index, [from, to, undirected, changes, inverse]] of edges.entries()) {
      const ends = [nodes[from % nodes.length]?.key, nodes[to % nodes.length]?.key];
      const attributes = edge({ ...changes, ...(inverse !== undefined && { inverse }) });
      // Graphology itself writes to the prototype of all objects for such ends.
      if (ends.some((end) => end !== undefined && end in Object.prototype)) continue;
      if (undirected) graph.addUndirectedEdgeWithKey(`e${index}`, ends[0], ends[1], attributes);
      else graph.addDirectedEdgeWithKey(`e${index}`, ends[0], ends[1], attributes);
    }
    return graph;
  });

describe("graph.columns.json", () => {
  test("holds exactly what graph.json holds", () => {
    expect(read(mixed())).toStrictEqual(plain(mixed()));
    expect(read(empty())).toStrictEqual(plain(empty()));
  });

  test("keeps every string there is, and says so by saying nothing", () => {
    const graph = labelled([...HOSTILE, ...FORBIDDEN]);
    expect(read(graph)).toStrictEqual(plain(graph));
    expect(write("columns", graph).diagnostics).toStrictEqual([]);
  });

  test("holds what graph.json holds, whatever the graph", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(read(graph)).toStrictEqual(plain(graph));
      }),
    );
  });

  test("keeps fields that this version does not know, and those that are not as they should be", () => {
    const strange = { mood: "calm", facts: ["none"], origin: { line: 3 }, names: null };
    const deeper = {
      facts: [{ ...fact("height", { type: "text", text: "1" }), weight: { of: [1, 2] } }],
    };
    const graph = empty();
    graph.addNode("a", { ...node(), ...strange } as unknown as NodeAttributes);
    graph.addNode("b", node(deeper));
    expect(read(graph)).toStrictEqual(plain(graph));
  });

  test("is opened as graph.json is", () => {
    const columns = openGraph(JSON.parse(text("columns", mixed())));
    const rows = openGraph(JSON.parse(text("json", mixed())));
    for (const id of rows.graph.nodes()) {
      expect(columns.show(id)).toStrictEqual(rows.show(id));
      expect(columns.neighbors(id)).toStrictEqual(rows.neighbors(id));
    }
  });

  test("writes a text that recurs once", () => {
    const graph = empty();
    for (let index = 0; index < 50; index++) graph.addNode(`n${index}`, node({ kind: "Kettle" }));
    expect(text("columns", graph).split('"Kettle"')).toHaveLength(2);
  });
});

describe("columns that do not agree are refused with what is wrong", () => {
  /** What a file of three nodes and an edge is refused with after a change. */
  function refused(change: (file: ReturnType<typeof JSON.parse>) => void): string {
    const graph = empty();
    for (const key of ["a", "b", "c"])
      graph.addNode(key, node({ facts: [fact("height", { type: "text", text: "1" })] }));
    graph.addDirectedEdgeWithKey("e", "a", "b", edge());
    const file = JSON.parse(text("columns", graph));
    change(file);
    try {
      openGraph(file);
    } catch (error) {
      if (error instanceof GraphFileError) return error.message.replace(/^not a graph file: /, "");
      throw error;
    }
    return "";
  }

  test("nothing is refused without a change", () => {
    expect(refused(() => {})).toBe("");
  });

  test.each<[string, (file: ReturnType<typeof JSON.parse>) => void]>([
    ["nodes should be an object", (file) => (file.nodes = [])],
    ["nodes.keys should be a list", (file) => delete file.nodes.keys],
    ["nodes.attributes should be an object", (file) => delete file.nodes.attributes],
    [
      "nodes.attributes.x should hold 3 values, but holds 2",
      ({ nodes }) => nodes.attributes.x.values.pop(),
    ],
    ["nodes.attributes.x.rows should ascend", ({ nodes }) => (nodes.attributes.x.rows = [1, 1, 2])],
    [
      "nodes.attributes.x.rows should hold whole numbers below 3",
      ({ nodes }) => (nodes.attributes.x.rows = [0, 1, 3]),
    ],
    [
      "nodes.attributes.kind.at should hold whole numbers below 1",
      ({ nodes }) => (nodes.attributes.kind.at[0] = 9e9),
    ],
    [
      "nodes.attributes.kind.texts should hold texts",
      ({ nodes }) => (nodes.attributes.kind.texts[0] = {}),
    ],
    [
      "nodes.attributes.facts.lengths should hold whole numbers below 4294967296",
      ({ nodes }) => (nodes.attributes.facts.lengths[0] = -1),
    ],
    [
      "nodes.attributes.facts.items.property should hold 4294967297 values, but holds 3",
      ({ nodes }) => (nodes.attributes.facts.lengths[0] = 2 ** 32 - 1),
    ],
    [
      "nodes.attributes.facts.items.property should be an object",
      ({ nodes }) => (nodes.attributes.facts.items = {}),
    ],
    [
      "nodes.attributes has a column “mood” that this version does not know",
      ({ nodes }) => (nodes.attributes.mood = { values: [1, 2, 3] }),
    ],
    ["edges.to should hold whole numbers below 3", ({ edges }) => (edges.to[0] = 3)],
    ["edges.from should hold 1 values, but holds 0", ({ edges }) => edges.from.pop()],
    ["edges.undirected should hold whole numbers below 1", ({ edges }) => (edges.undirected = [1])],
    ["two nodes “a”", ({ nodes }) => (nodes.keys[1] = "a")],
    ["the graph.nodes[0].key should be text", ({ nodes }) => (nodes.keys[0] = 7)],
    [
      "nodes.attributes should not have a key “__proto__”",
      ({ nodes }) =>
        (nodes.attributes[""] = JSON.parse('{"values":[{"__proto__":{"x":1}},{},{}]}')),
    ],
    [
      "nodes.attributes has a column “__proto__” that this version does not know",
      ({ nodes }) =>
        Object.defineProperty(nodes.attributes, "__proto__", { value: {}, enumerable: true }),
    ],
    [
      "not a graph file that this version can read: version should be 1",
      (file) => (file.version = 2),
    ],
  ])("%s", (message, change) => {
    expect(refused(change)).toBe(message);
  });

  test("whatever is changed, it is opened or refused", () => {
    const whole = text("columns", mixed());
    const paths: (readonly string[])[] = [];
    const collect = (value: unknown, path: readonly string[]): void => {
      paths.push(path);
      if (typeof value !== "object" || value === null) return;
      for (const [key, item] of Object.entries(value)) collect(item, [...path, key]);
    };
    collect(JSON.parse(whole), []);
    const values = fc.oneof(fc.jsonValue(), fc.constantFrom(2 ** 32 - 1, -1, 0.5, [], {}, null));
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom(...paths.slice(1)), values, (path, value) => {
        const file = JSON.parse(whole);
        const holder = path.slice(0, -1).reduce((object, key) => object[key], file);
        holder[path.at(-1) ?? ""] = value;
        outcomes.add(outcomeOf(() => openGraph(file)));
      }),
      { numRuns: 300 },
    );
    expect(outcomes).toContain("refused");
  });

  function outcomeOf(open: () => void): "opened" | "refused" {
    try {
      open();
      return "opened";
    } catch (error) {
      if (error instanceof GraphFileError) return "refused";
      throw error;
    }
  }
});
