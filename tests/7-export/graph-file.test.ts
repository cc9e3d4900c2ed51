import * as fc from "fast-check";
import { MultiGraph } from "graphology";
import { describe, expect, test } from "vitest";
import { exporterOf, FORMAT_NAMES, writeGraphFile } from "../../src/7-export/index.ts";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import { edge, empty, fact, FORBIDDEN, HOSTILE, labelled, mixed, node, VIEWER } from "./sample.ts";
import { text, write } from "./written.ts";

function read(json: string): CompiledGraph {
  return MultiGraph.from(JSON.parse(json));
}

function content(graph: CompiledGraph): unknown {
  const { attributes, nodes, edges } = graph.export();
  const byKey = (a: { key?: string }, b: { key?: string }): number =>
    (a.key ?? "") < (b.key ?? "") ? -1 : 1;
  return { attributes, nodes: nodes.toSorted(byKey), edges: edges.toSorted(byKey) };
}

describe("graph.json", () => {
  test("gives Graphology the same graph back", () => {
    const graph = mixed();
    expect(content(read(text("json", graph)))).toStrictEqual(content(graph));
  });

  test("keeps every string there is, and says so by saying nothing", () => {
    const graph = labelled([...HOSTILE, ...FORBIDDEN]);
    const { texts, diagnostics } = write("json", graph);
    expect(content(read(texts[0] ?? ""))).toStrictEqual(content(graph));
    expect(diagnostics).toStrictEqual([]);
  });

  test("has each node, edge and source on its own line, in order of key", () => {
    const lines = text("json", mixed()).split("\n");
    const keys = lines.flatMap((line) => /^\{"key":"([^"]+)"/.exec(line)?.[1] ?? []);
    expect(keys).toStrictEqual([
      "kettle",
      "kite",
      "works",
      "kettle|rivals|kite",
      "kite|copies|kite",
      "kite|rivals|kettle",
      "works|makes|kite",
      "works|makes|kite|2",
      "works|sells|kite",
    ]);
    expect(lines.filter((line) => line.startsWith('{"id":"gazette"'))).toHaveLength(1);
  });

  test("is the same text whatever the order in which the graph and its objects were made", () => {
    const graph = empty();
    const { x, y, ...rest } = node({ names: { zh: "一", de: "eins" } });
    graph.addNode("b", { ...rest, y, x });
    graph.addNode("a", node());
    graph.addDirectedEdgeWithKey("e", "a", "b", edge());
    const again = empty();
    again.addNode("a", node());
    again.addNode("b", node({ names: { de: "eins", zh: "一" } }));
    again.addDirectedEdgeWithKey("e", "a", "b", edge());
    expect(text("json", again)).toBe(text("json", graph));
  });

  test("leaves out what has no value", () => {
    const graph = empty();
    const unknown = { summary: undefined, note: null } as unknown as { note: string };
    graph.addNode("a", { ...node(), ...unknown });
    expect(text("json", graph)).not.toMatch(/null|undefined|"note"|"summary"/);
  });

  test("keeps a language called __proto__", () => {
    const graph = empty();
    graph.addNode(
      "a",
      node({ names: JSON.parse('{"__proto__":"a name"}') as Record<string, string> }),
    );
    expect(text("json", graph)).toContain('"names":{"__proto__":"a name"}');
  });

  test("is valid for a graph of nothing", () => {
    expect(read(text("json", empty())).order).toBe(0);
  });

  test("survives any texts and edges", () => {
    const edges = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.boolean()), { maxLength: 12 });
    const labels = fc.array(fc.string({ unit: "binary" }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(labels, edges, (names, pairs) => {
        const graph = labelled(names);
        for (const [index, [from, to, undirected]] of pairs.entries()) {
          const ends = [`n${from}`, `n${to}`, edge({ note: names[index % 5] ?? "" })] as const;
          if (undirected) graph.addUndirectedEdgeWithKey(`p${index}`, ...ends);
          else graph.addDirectedEdgeWithKey(`p${index}`, ...ends);
        }
        expect(content(read(text("json", graph)))).toStrictEqual(content(graph));
      }),
    );
  });
});

describe("every format", () => {
  test.each(FORMAT_NAMES)("%s writes the files it announces", (name) => {
    const exporter = exporterOf(name);
    const { files } = exporter.export(mixed(), { viewer: VIEWER });
    expect(files.map(({ suffix }) => suffix)).toStrictEqual(exporter.suffixes);
  });

  test.each(FORMAT_NAMES)("%s comes in chunks of a bounded size", (name) => {
    const graph = empty();
    for (let index = 0; index < 2000; index++) {
      const source = `${"made-up-".repeat(6)}${index}`;
      const citations = [{ source, stance: "supports", state: "verified" } as const];
      const facts = [fact("motto", { type: "text", text: "none" }, { citations })];
      graph.addNode(source, node({ summary: "A made-up thing. ".repeat(5), facts }));
    }
    const [file] = exporterOf(name).export(graph, { viewer: VIEWER }).files;
    const lengths = Array.from(file?.chunks ?? [], (chunk) => chunk.length);
    expect(lengths.length).toBeGreaterThan(5);
    expect(Math.max(...lengths)).toBeLessThan(64 * 1024);
  });

  test.each(FORMAT_NAMES)("%s is the same bytes each time", (name) => {
    const once = write(name, mixed(), { viewer: VIEWER });
    expect(write(name, mixed(), { viewer: VIEWER })).toStrictEqual(once);
  });

  test("the build writes what the json format writes", () => {
    expect([...writeGraphFile(mixed())].join("")).toBe(text("json", mixed()));
  });
});
