import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCutShort } from "../../src/6-layout/budget.ts";
import { layout } from "../../src/6-layout/index.ts";
import { radius } from "../../src/6-layout/skeleton.ts";
import type { Point } from "../../src/model/plane/point.ts";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import type { NodeAttributes } from "../../src/model/graph-file.ts";
import { byKey } from "../../src/model/order.ts";
import { curated, graphOf } from "./sample.ts";

const NOTHING: ReadonlyMap<string, Point> = new Map();

function positions(graph: CompiledGraph): Map<string, Point> {
  return new Map(graph.mapNodes((key, { x, y }) => [key, { x, y }]));
}

function attributes(graph: CompiledGraph): Map<string, NodeAttributes> {
  return new Map(graph.mapNodes((key, node) => [key, { ...node }]));
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(byKey(([key]) => key));
}

function overlaps(graph: CompiledGraph): string[] {
  const found: string[] = [];
  graph.forEachNode((left, a) => {
    graph.forEachNode((right, b) => {
      if (left < right && Math.hypot(a.x - b.x, a.y - b.y) < a.size + b.size) {
        found.push(`${left} and ${right}`);
      }
    });
  });
  return found;
}

describe("a first layout", () => {
  test("sets position, size and community and leaves everything else as it is", () => {
    const graph = graphOf(["a", "b"], [["a", "b"]]);
    const before = graph.getNodeAttributes("a");
    const untouched = {
      label: before.label,
      kind: before.kind,
      color: before.color,
      origin: before.origin,
    };
    layout(graph, NOTHING);
    const { x, y, size, community, ...rest } = graph.getNodeAttributes("a");
    expect(rest).toStrictEqual(untouched);
    for (const value of [x, y, size, community]) expect(Number.isFinite(value)).toBe(true);
  });

  test("reports how many nodes it placed and how many communities it found", () => {
    const graph = graphOf(
      ["a", "b", "c", "d"],
      [
        ["a", "b"],
        ["c", "d"],
      ],
    );
    expect(layout(graph, NOTHING)).toStrictEqual({
      kept: 0,
      placed: 4,
      communities: 2,
      cutShort: 0,
    });
  });

  test.each([
    ["nothing", [], []],
    ["one node", ["a"], []],
    ["two nodes without an edge", ["a", "b"], []],
    ["two nodes with an edge", ["a", "b"], [["a", "b"]]],
    [
      "self-loops only",
      ["a", "b", "c"],
      [
        ["a", "a"],
        ["b", "b"],
        ["b", "b"],
      ],
    ],
    [
      "parallel edges in both directions",
      ["a", "b"],
      [
        ["a", "b"],
        ["a", "b"],
        ["b", "a"],
      ],
    ],
    [
      "ids that are names of object methods",
      ["__proto__", "constructor", "toString"],
      [
        ["__proto__", "constructor"],
        ["constructor", "toString"],
      ],
    ],
  ] satisfies [string, string[], [string, string][]][])("handles %s", (_name, ids, edges) => {
    const graph = graphOf(ids, edges);
    layout(graph, NOTHING);
    expect(overlaps(graph)).toStrictEqual([]);
    for (const { x, y } of positions(graph).values()) expect(Number.isFinite(x + y)).toBe(true);
  });

  test("draws a curated graph without overlaps, around the origin, in a box that fits its size", () => {
    const graph = curated(150);
    layout(graph, NOTHING);
    expect(overlaps(graph)).toStrictEqual([]);
    const [xs, ys] = [graph.mapNodes((_key, { x }) => x), graph.mapNodes((_key, { y }) => y)];
    const [width, height] = [xs, ys].map((list) => Math.max(...list) - Math.min(...list));
    expect(Math.max(...xs) + Math.min(...xs)).toBeCloseTo(0, 1);
    expect(Math.max(...ys) + Math.min(...ys)).toBeCloseTo(0, 1);
    expect(width).toBeGreaterThan(600);
    expect(width).toBeLessThan(1200);
    expect(height).toBeGreaterThan(600);
    expect(height).toBeLessThan(1200);
  });

  test("sets linked nodes nearer to each other than others", () => {
    const graph = curated(150);
    layout(graph, NOTHING);
    const all = [...positions(graph)];
    const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
    const mean = (values: number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const linked = graph.mapEdges((_key, _edge, _source, _target, a, b) => distance(a, b));
    const any = all.flatMap(([, a], index) => all.slice(index + 1).map(([, b]) => distance(a, b)));
    expect(mean(linked)).toBeLessThan(0.5 * mean(any));
  });

  test("keeps nodes apart from the rest near the picture, not flung away", () => {
    const graph = curated(150);
    layout(graph, NOTHING);
    const of = (keys: string[]): number[] =>
      keys.map((key) =>
        Math.hypot(graph.getNodeAttribute(key, "x"), graph.getNodeAttribute(key, "y")),
      );
    const apart = graph.filterNodes((key) => graph.degree(key) < 1);
    const linked = graph.filterNodes((key) => graph.degree(key) > 1);
    expect(apart.length).toBeGreaterThan(0);
    expect(Math.max(...of(apart))).toBeLessThan(1.3 * Math.max(...of(linked)));
  });

  test("keeps numbers to three decimals", () => {
    const graph = curated(40);
    layout(graph, NOTHING);
    for (const { x, y } of positions(graph).values()) {
      expect(String(x)).toMatch(/^-?\d+(\.\d{1,3})?$/);
      expect(String(y)).toMatch(/^-?\d+(\.\d{1,3})?$/);
    }
  });

  test("does not depend on the order in which nodes and edges were added", () => {
    const graph = curated(60);
    const shuffled = graphOf([], []);
    for (const key of graph.nodes().toReversed())
      shuffled.addNode(key, graph.getNodeAttributes(key));
    for (const key of graph.edges().toReversed()) {
      const ends = [graph.source(key), graph.target(key), graph.getEdgeAttributes(key)] as const;
      if (graph.isUndirected(key)) shuffled.addUndirectedEdgeWithKey(key, ...ends);
      else shuffled.addDirectedEdgeWithKey(key, ...ends);
    }
    layout(graph, NOTHING);
    layout(shuffled, NOTHING);
    expect(sorted(attributes(shuffled))).toStrictEqual(sorted(attributes(graph)));
  });
});

describe("communities", () => {
  test("are numbered from the largest", () => {
    const graph = graphOf(
      ["a", "b", "c", "d", "e", "z"],
      [
        ["a", "b"],
        ["c", "d"],
        ["d", "e"],
        ["e", "c"],
      ],
    );
    layout(graph, NOTHING);
    const found = graph.mapNodes((_key, { community }) => community);
    expect(found).toStrictEqual([1, 1, 0, 0, 0, 2]);
  });
});

describe("sizes", () => {
  test("grow with the square root of the degree, from 4 to 20", () => {
    expect([0, 1, 4, 25, 100, 5000].map(radius)).toStrictEqual([4, 5.6, 7.2, 12, 20, 20]);
  });

  test("do not count self-loops", () => {
    const graph = graphOf(["a"], [["a", "a"]]);
    layout(graph, NOTHING);
    expect(graph.getNodeAttribute("a", "size")).toBe(4);
  });
});

describe("a layout after an earlier one", () => {
  test("changes nothing when every node has a position", () => {
    const graph = curated(60);
    layout(graph, NOTHING);
    const first = attributes(graph);
    expect(layout(graph, positions(graph))).toMatchObject({ kept: 60, placed: 0 });
    expect(attributes(graph)).toStrictEqual(first);
  });

  test("keeps positions exactly, however written", () => {
    const graph = graphOf(["a", "b"], [["a", "b"]]);
    layout(graph, new Map([["a", { x: 1 / 3, y: -1e9 }]]));
    expect(graph.getNodeAttributes("a")).toMatchObject({ x: 1 / 3, y: -1e9 });
  });

  test("gives a new position where the earlier one is no number", () => {
    const graph = graphOf(["a"], []);
    layout(graph, new Map([["a", { x: Number.NaN, y: 0 }]]));
    expect(Number.isFinite(graph.getNodeAttribute("a", "x"))).toBe(true);
  });

  test("sets a newcomer near its neighbors", () => {
    const graph = curated(150);
    layout(graph, NOTHING);
    const before = positions(graph);
    graph.mergeNode("new", { ...graph.getNodeAttributes("n00020") });
    graph.addEdge("new", "n00020", graph.getEdgeAttributes(graph.edges()[0] ?? ""));
    layout(graph, before);
    const [a, b] = [graph.getNodeAttributes("new"), graph.getNodeAttributes("n00020")];
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(150);
    expect(overlaps(graph)).toStrictEqual([]);
  });

  test("sets newcomers that are linked only with each other beside the picture", () => {
    const graph = graphOf(
      ["a", "b", "c", "d"],
      [
        ["a", "b"],
        ["c", "d"],
      ],
    );
    layout(
      graph,
      new Map([
        ["a", { x: 0, y: 0 }],
        ["b", { x: 100, y: 50 }],
      ]),
    );
    const [c, d] = [graph.getNodeAttributes("c"), graph.getNodeAttributes("d")];
    expect(Math.min(c.x, d.x)).toBeGreaterThan(100);
    expect(Math.max(c.x, d.x)).toBeLessThan(400);
  });

  test("keeps a crowd of newcomers to one hub apart", () => {
    const ids = Array.from({ length: 200 }, (_, index) => `leaf${index}`);
    const graph = graphOf(
      ["hub", ...ids],
      ids.map((id) => ["hub", id]),
    );
    layout(graph, new Map([["hub", { x: 0, y: 0 }]]));
    expect(overlaps(graph)).toStrictEqual([]);
  });

  test("never moves a node that stays, whatever edit is made", () => {
    const name = fc.integer({ min: 0, max: 14 }).map((index) => `n${index}`);
    const names = fc.uniqueArray(name, { maxLength: 15 });
    const pairs = fc.array(fc.tuple(name, name), { maxLength: 30 });
    const build = (ids: string[], edges: [string, string][]): CompiledGraph =>
      graphOf(
        ids,
        edges.filter((edge) => edge.every((id) => ids.includes(id))),
      );
    fc.assert(
      fc.property(names, pairs, names, pairs, (ids, edges, idsAfter, edgesAfter) => {
        const before = build(ids, edges);
        layout(before, NOTHING);
        const old = positions(before);
        const after = build(idsAfter, edgesAfter);
        layout(after, old);
        for (const [id, point] of positions(after)) {
          expect(Number.isFinite(point.x + point.y)).toBe(true);
          expect(point).toStrictEqual(old.get(id) ?? point);
        }
        const again = build(idsAfter, edgesAfter);
        layout(again, positions(after));
        expect(attributes(again)).toStrictEqual(attributes(after));
      }),
    );
  });
});

describe("the budget of work", () => {
  test("is enough for graphs of thousands of nodes, and said to be too little beyond", () => {
    expect([10, 1_000, 10_000].map(isCutShort)).toEqual([false, false, false]);
    expect([20_000, 1_000_000].map(isCutShort)).toEqual([true, true]);
    expect(layout(curated(30), NOTHING).cutShort).toBe(0);
  });
});
