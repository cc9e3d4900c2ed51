import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openGraph, type KnowledgeGraph } from "../../src/query/index.ts";
import { shapeOf } from "./fixture.ts";

const ORDER = 8;

const graphs = fc
  .array(fc.tuple(fc.nat(ORDER - 1), fc.nat(ORDER - 1), fc.boolean()), { maxLength: 20 })
  .map((pairs) => openGraph(shapeOf(ORDER, pairs)));
const end = fc.nat(ORDER - 1).map((index) => `n0${index}`);
const filters = fc.record(
  {
    relation: fc.constantFrom("odd", "even"),
    minSources: fc.nat(2),
  },
  { requiredKeys: [] },
);
type Filter = typeof filters extends fc.Arbitrary<infer T> ? T : never;

/** Where one step leads, by asking Graphology about every edge. */
function step(kg: KnowledgeGraph, from: string, direction: string, filter: Filter): Set<string> {
  const reached = new Set<string>();
  kg.graph.forEachEdge((_key, { relation, sources }, source, target, _s, _t, undirected) => {
    if (filter.relation !== undefined && filter.relation !== relation) return;
    if (sources < (filter.minSources ?? 0)) return;
    if (source === from && (undirected || direction !== "in")) reached.add(target);
    if (target === from && (undirected || direction !== "out")) reached.add(source);
  });
  return reached;
}

/** Depth of every node that can be reached, level by level. */
function depths(kg: KnowledgeGraph, start: string, direction: string, filter: Filter) {
  const depth = new Map([[start, 0]]);
  for (const [node, at] of depth) {
    for (const next of step(kg, node, direction, filter)) {
      if (!depth.has(next)) depth.set(next, at + 1);
    }
  }
  return depth;
}

/** Every path without a repeated node, by trying them all; shortest first, then by ids. */
function allPaths(kg: KnowledgeGraph, a: string, b: string, direction: string, filter: Filter) {
  const found: string[][] = [];
  const extend = (path: string[]): void => {
    const last = path.at(-1) ?? "";
    if (last === b) found.push(path);
    else {
      for (const next of step(kg, last, direction, filter)) {
        if (!path.includes(next)) extend([...path, next]);
      }
    }
  };
  extend([a]);
  return found.sort((x, y) => x.length - y.length || (x.join(" ") < y.join(" ") ? -1 : 1));
}

describe("walks agree with plain ones over Graphology", () => {
  test("neighbors", () => {
    const direction = fc.constantFrom("in" as const, "out" as const, "both" as const);
    fc.assert(
      fc.property(
        graphs,
        end,
        direction,
        fc.integer({ min: 1, max: 4 }),
        filters,
        (kg, start, way, depth, filter) => {
          const expected = [...depths(kg, start, way, filter)]
            .filter(([, at]) => at > 0 && at <= depth)
            .sort(([x, i], [y, j]) => i - j || (x < y ? -1 : 1));
          const found = kg.neighbors(start, { direction: way, depth, ...filter });
          expect(found.map(({ node, depth }) => [node.id, depth])).toEqual(expected);
          for (const { node, via, depth } of found) {
            const from = new Set(via.map((claim) => claim.from.id));
            expect(via.length).toBeGreaterThan(0);
            for (const claim of via) expect(claim.to.id).toBe(node.id);
            for (const id of from) expect(step(kg, id, way, filter)).toContain(node.id);
            expect(depth === 1 ? [...from] : [start]).toEqual([start]);
            expect(new Set(via.map(({ key }) => key)).size).toBe(via.length);
          }
        },
      ),
    );
  });

  test("ids of neighbors: those that come with their claims, in the same order", () => {
    const options = fc.record(
      {
        direction: fc.constantFrom("in" as const, "out" as const, "both" as const),
        depth: fc.constantFrom(1, 2, 3, Infinity),
        limit: fc.nat(6),
        relation: fc.constantFrom("odd", "even"),
        minSources: fc.nat(2),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(graphs, end, options, (kg, start, asked) => {
        const expected = kg.neighbors(start, asked).map(({ node }) => node.id);
        expect(kg.neighborIds(start, asked)).toEqual(expected);
      }),
    );
  });

  test("shortest path: as long as Dijkstra's, which here is breadth-first", () => {
    fc.assert(
      fc.property(graphs, end, end, fc.boolean(), filters, (kg, a, b, directed, filter) => {
        const depth = depths(kg, a, directed ? "out" : "both", filter).get(b);
        expect(kg.path(a, b, { directed, ...filter })?.length).toBe(depth);
      }),
    );
  });

  test("k shortest paths: the first k of all there are", () => {
    fc.assert(
      fc.property(graphs, end, end, fc.boolean(), filters, (kg, a, b, directed, filter) => {
        const expected = allPaths(kg, a, b, directed ? "out" : "both", filter);
        const options = { directed, ...filter };
        const ids = kg
          .paths(a, b, { k: 12, ...options })
          .map(({ nodes }) => nodes.map(({ id }) => id));
        expect(ids).toEqual(expected.slice(0, 12));
        expect(kg.path(a, b, options)).toEqual(kg.paths(a, b, { k: 1, ...options })[0]);
        const short = kg.paths(a, b, { k: 12, maxDepth: 3, ...options });
        const bounded = expected.filter((path) => path.length <= 4).slice(0, 12);
        expect(short.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual(bounded);
      }),
    );
  });

  test("hops hold every claim between their two ends, and only those", () => {
    fc.assert(
      fc.property(graphs, end, end, (kg, a, b) => {
        const path = kg.path(a, b);
        path?.hops.forEach((hop, index) => {
          const [from, to] = [path.nodes[index]?.id ?? "", path.nodes[index + 1]?.id ?? ""];
          const keys = [...kg.graph.edges(from, to), ...kg.graph.directedEdges(to, from)];
          expect(hop.map(({ key }) => key)).toEqual([...new Set(keys)].sort());
        });
      }),
    );
  });

  test("between: direct claims and shared neighbors", () => {
    fc.assert(
      fc.property(graphs, end, end, (kg, a, b) => {
        fc.pre(a !== b);
        const { direct, shared } = kg.between(a, b);
        expect(direct.length > 0).toBe(step(kg, a, "both", {}).has(b));
        const expected = [...step(kg, a, "both", {})]
          .filter((id) => id !== a && id !== b && step(kg, b, "both", {}).has(id))
          .sort();
        expect(shared.map(({ node }) => node.id)).toEqual(expected);
      }),
    );
  });
});
