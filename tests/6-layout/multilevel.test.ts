import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { MOST_BY_LEVELS, picture } from "../../src/6-layout/index.ts";
import { Cells } from "../../src/6-layout/multilevel/cells.ts";
import { coarser } from "../../src/6-layout/multilevel/coarsen.ts";
import { finest, type Level, orderOf } from "../../src/6-layout/multilevel/level.ts";
import { multilevel } from "../../src/6-layout/multilevel/multilevel.ts";
import { components, skeleton } from "../../src/6-layout/skeleton.ts";
import { type Links, complete, grid, linked, path, random, star, tree } from "./shapes.ts";

const graphs = fc.integer({ min: 1, max: 60 }).chain((order) => {
  const node = fc.nat(order - 1);
  return fc.record({ order: fc.constant(order), links: fc.array(fc.tuple(node, node)) });
});

/** All of a graph as a level; nodes whose numbers leave the same rest by `kinds` are in one community. */
function levelOf(graph: Links, kinds = 1): Level {
  const of = skeleton(linked(graph));
  const nodes = [...of.ids.keys()];
  return finest(
    of,
    nodes,
    nodes.map((node) => node % kinds),
  );
}

/** What the links between each two nodes weigh, once the nodes are what `parents` says. */
function weightsOf({ offsets, neighbors, weights }: Level, parents: Uint32Array) {
  const sums = new Map<string, number>();
  for (const [node, parent] of parents.entries()) {
    for (let link = offsets[node] ?? 0; link < (offsets[node + 1] ?? 0); link++) {
      const other = parents[neighbors[link] ?? 0] ?? 0;
      const pair = `${parent} ${other}`;
      if (other !== parent) sums.set(pair, (sums.get(pair) ?? 0) + (weights[link] ?? 0));
    }
  }
  return sums;
}

function itself(level: Level): Uint32Array {
  return Uint32Array.from(level.sizes, (_size, node) => node);
}

describe("a coarser level", () => {
  it("joins nodes in pairs, and keeps how many nodes there are and what links weigh", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const level = levelOf(graph);
        const next = coarser(level, false);
        if (!next) return;
        const joined = Array.from(next.level.sizes, () => 0);
        for (const parent of next.parents) joined[parent] = (joined[parent] ?? 0) + 1;
        expect(joined.every((count) => count === 1 || count === 2)).toBe(true);
        expect([...next.level.sizes]).toEqual(joined);
        expect(weightsOf(next.level, itself(next.level))).toEqual(weightsOf(level, next.parents));
      }),
    );
  });

  it("joins nobody with another community, when asked", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const level = levelOf(graph, 3);
        const next = coarser(level, true);
        for (const [node, parent] of next?.parents.entries() ?? []) {
          expect(next?.level.community[parent]).toBe(level.community[node]);
        }
      }),
    );
  });

  it.each<[string, Links, number]>([
    ["a grid", grid(100, 100), 0.6],
    ["a star", star(10_000), 0.51],
    ["a path", path(10_000), 0.51],
    ["a tree", tree(10_000), 0.6],
  ])("of %s is not much larger than half of it", (_name, graph, share) => {
    const level = levelOf(graph);
    const next = coarser(level, false);
    expect(next && orderOf(next.level)).toBeLessThan(share * orderOf(level));
  });

  it("is none where all are one", () => {
    expect(coarser(levelOf({ order: 1, links: [] }), false)).toBeUndefined();
  });
});

describe("what a bucket of nodes sees", () => {
  const place = fc.integer({ min: -50, max: 50 });
  const places = fc.array(fc.tuple(place, place, fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 300,
  });

  test("is every node once, in a cell or by itself", () => {
    fc.assert(
      fc.property(places, (bodies) => {
        const [x, y, mass] = [0, 1, 2].map((at) =>
          Float64Array.from(bodies, (body) => body[at] ?? 0),
        );
        if (!x || !y || !mass) return;
        const cells = new Cells(bodies.length);
        cells.sort(x, y, mass);
        expect([...cells.nodes].sort((a, b) => a - b)).toEqual([...bodies.keys()]);
        const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
        for (let bucket = 0; bucket < cells.buckets; bucket++) {
          const seen = cells.seen.slice(0, cells.look(bucket));
          const masses = [...seen].filter((_number, at) => at % 3 === 2);
          const moments = masses.map((each, body) => each * (seen[3 * body] ?? 0));
          expect(sum(masses)).toBe(sum([...mass]));
          expect(sum(moments)).toBeCloseTo(sum(bodies.map(([at, , each]) => at * each)), 6);
        }
      }),
    );
  });

  test("is fewer bodies than there are nodes, when they are many", () => {
    const cells = new Cells(10_000);
    const all = Array.from({ length: 10_000 }, (_, node) => node);
    cells.sort(
      Float64Array.from(all, (node) => node % 100),
      Float64Array.from(all, (node) => Math.floor(node / 100)),
      new Float64Array(10_000).fill(1),
    );
    expect(cells.look(0)).toBeLessThan(3 * 300);
    expect(cells.look(700)).toBeLessThan(3 * 400);
  });
});

/** Where all of a connected graph comes to lie. */
function placed(graph: Links): { x: number; y: number }[] {
  const of = skeleton(linked(graph));
  const [members = []] = components(of, of.ids.keys());
  return multilevel(
    of,
    members,
    members.map(() => 0),
    () => {},
  );
}

describe("a picture by levels", () => {
  it("unfolds a grid: linked nodes are nearer than any others", () => {
    const points = placed(grid(12, 12));
    const distance = (a: number, b: number): number =>
      Math.hypot(
        (points[a]?.x ?? 0) - (points[b]?.x ?? 0),
        (points[a]?.y ?? 0) - (points[b]?.y ?? 0),
      );
    const pairs = points.flatMap((_point, a) =>
      [...points.keys()].slice(a + 1).map((b) => [a, b] as const),
    );
    const isLinked = ([a, b]: readonly [number, number]): boolean =>
      b - a === 12 || (b - a === 1 && b % 12 !== 0);
    const lengths = pairs.filter(isLinked).map(([a, b]) => distance(a, b));
    const others = pairs.filter((pair) => !isLinked(pair)).map(([a, b]) => distance(a, b));
    expect(Math.max(...lengths)).toBeLessThan(1.5 * Math.min(...others));
  });

  it("tells how much is done, up to all of it", () => {
    const of = skeleton(linked(path(100)));
    const told: number[] = [];
    multilevel(
      of,
      [...of.ids.keys()],
      of.ids.map(() => 0),
      (share) => told.push(share),
    );
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  // Made with Node 20, 22 and 24: whatever differs here differs in every picture.
  it.each<[string, Links, string]>([
    ["a grid", grid(30, 40), "fd32114a0a05a516"],
    ["a tree", tree(1_000), "0bc340b1b687b4b7"],
    ["a graph from a seed", random(6_000, 15_000), "59b89d767164a253"],
  ])("has the same bytes everywhere: %s", (_name, graph, hash) => {
    const points = placed(graph);
    const bytes = new Uint8Array(Float64Array.from(points.flatMap(({ x, y }) => [x, y])).buffer);
    expect(createHash("sha256").update(bytes).digest("hex").slice(0, 16)).toBe(hash);
  });
});

describe("unless a method is asked for", () => {
  it.each([
    [MOST_BY_LEVELS, "multilevel", "forceatlas2"],
    [MOST_BY_LEVELS + 1, "forceatlas2", "multilevel"],
  ] as const)("%i nodes are laid out by %s, not by %s", (order, method, other) => {
    // Most nodes stand alone, so that no forces take long.
    const graph = linked({ order, links: path(100).links });
    const usual = picture(graph, new Map());
    expect(usual).toEqual(picture(graph, new Map(), { method }));
    expect(usual).not.toEqual(picture(graph, new Map(), { method: other }));
  });
});

describe("the picture of", () => {
  it.each<[string, Links]>([
    ["nothing", { order: 0, links: [] }],
    ["two nodes", path(2)],
    ["a star of 50,000", star(50_000)],
    ["a path of 50,000", path(50_000)],
    ["a complete graph of 500", complete(500)],
    [
      "3,000 pairs",
      { order: 6_000, links: Array.from({ length: 3_000 }, (_, pair) => [2 * pair, 2 * pair + 1]) },
    ],
    [
      "3,000 nodes alone, some linked with themselves",
      {
        order: 3_000,
        links: [
          [0, 0],
          [7, 7],
          [7, 7],
        ],
      },
    ],
  ])("%s has every disc at a place of its own", (_name, graph) => {
    const { x, y } = picture(linked(graph), new Map(), { method: "multilevel" });
    const places = new Set(Array.from(x, (each, node) => `${each} ${y[node]}`));
    expect(places.size).toBe(graph.order);
    expect(x.every(Number.isFinite) && y.every(Number.isFinite)).toBe(true);
  });
});
