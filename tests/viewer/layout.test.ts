import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GraphFile } from "../../src/model/graph-file.ts";
import { type Arrangement, LAYOUTS } from "../../viewer/scene/layout/arrangement.ts";
import { radiiOf } from "../../viewer/scene/layout/radii.ts";
import { arranged, freed, tokenOf, withMove, withMoved } from "../../viewer/view/arranging.ts";
import { type Catalog, catalogOf } from "../../viewer/graph/catalog.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

const NAMED = LAYOUTS.filter((layout) => layout !== "given");
const catalog = catalogOf(sampleGraph());

/** Graphs with any types, communities, sizes, dates and relations, self-loops included. */
const graphs: fc.Arbitrary<GraphFile> = fc
  .array(
    fc.record({
      kind: fc.constantFrom("Person", "Place", "__proto__", ""),
      community: fc.nat({ max: 6 }),
      size: fc.oneof(
        fc.double({ min: 4, max: 26, noNaN: true }),
        fc.constantFrom(0, 1e9, Number.NaN),
      ),
      at: fc.constantFrom("2020", "1999-05", "-0043", "Y170000002", "2016/..", "soon", undefined),
    }),
    { maxLength: 70 },
  )
  .chain((entities) => {
    const end = fc.nat({ max: Math.max(0, entities.length - 1) });
    const links = fc.array(fc.tuple(end, end), { maxLength: entities.length * 2 });
    return links.map((pairs) => graphOf(entities, entities.length === 0 ? [] : pairs));
  });

interface Entity {
  readonly kind: string;
  readonly community: number;
  readonly size: number;
  readonly at: string | undefined;
}

function graphOf(entities: readonly Entity[], links: readonly (readonly [number, number])[]) {
  const { nodes, edges, ...file } = sampleGraph();
  const [node, edge] = [nodes[0], edges[0]];
  if (node === undefined || edge === undefined) throw new Error("the sample is empty");
  const { at: _at, since: _since, until: _until, ...claim } = edge.attributes;
  const { facts: _facts, ...plain } = node.attributes;
  return {
    ...file,
    nodes: entities.map(({ kind, community, size }, index) => ({
      key: `n${index}`,
      attributes: { ...plain, kind, community, size },
    })),
    edges: links.map(([from, to], index) => {
      const at = entities[from]?.at;
      return {
        key: `e${index}`,
        source: `n${from}`,
        target: `n${to}`,
        attributes: { ...claim, ...(at !== undefined && { at }) },
      };
    }),
  };
}

/** Pairs of nodes whose discs cover each other. */
function overlaps({ x, y }: Arrangement, of: Catalog): string[] {
  const radii = radiiOf(of);
  const found: string[] = [];
  for (let a = 0; a < x.length; a++) {
    for (let b = a + 1; b < x.length; b++) {
      const apart = Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
      if (apart < (radii[a] ?? 0) + (radii[b] ?? 0)) found.push(`${a} and ${b}`);
    }
  }
  return found;
}

describe.each(NAMED)("the arrangement “%s”", (layout) => {
  test("puts no disc upon another, whatever the graph", () => {
    fc.assert(
      fc.property(graphs, (file) => {
        const of = catalogOf(file);
        const arrangement = arranged(of, layout);
        expect(arrangement.x).toHaveLength(of.nodes.length);
        expect([...arrangement.x, ...arrangement.y].every(Number.isFinite)).toBe(true);
        expect(overlaps(arrangement, of)).toEqual([]);
      }),
    );
  });

  test("is the same for the same graph", () => {
    expect(arranged(catalogOf(sampleGraph()), layout)).toEqual(arranged(catalog, layout));
  });

  test("has discs room to be as much larger as it says", () => {
    const { x, y, looseness } = arranged(catalog, layout);
    const radii = radiiOf(catalog).map((radius) => radius * looseness);
    for (const [a, left] of x.entries()) {
      for (let b = a + 1; b < x.length; b++) {
        const apart = Math.hypot(left - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
        expect(apart).toBeGreaterThanOrEqual(((radii[a] ?? 0) + (radii[b] ?? 0)) * 0.999);
      }
    }
  });
});

describe("groups", () => {
  test.each(["types", "communities"] as const)(
    "of %s hold their members and no others",
    (layout) => {
      const { x, y, marks } = arranged(catalog, layout);
      const groups = marks.filter((mark) => mark.kind !== "column");
      expect(groups.length).toBeGreaterThan(1);
      for (const group of groups) {
        for (const [node, { attributes }] of catalog.nodes.entries()) {
          const key = layout === "types" ? attributes.kind : String(attributes.community);
          const apart = Math.hypot((x[node] ?? 0) - group.x, (y[node] ?? 0) - group.y);
          expect(apart < group.radius).toBe(key === group.key);
        }
      }
    },
  );
});

describe("along time", () => {
  const columns = (of: Catalog) =>
    arranged(of, "time").marks.flatMap((mark) => (mark.kind === "column" ? [mark] : []));

  test("years follow each other, and what nothing dates stands apart", () => {
    const years = columns(catalog).map((column) => column.years?.from);
    expect(years[0]).toBeUndefined();
    const dated = years.slice(1);
    expect(dated).toEqual(dated.toSorted((a = 0, b = 0) => a - b));
    expect(dated.length).toBeGreaterThan(2);
  });

  test("many years share columns", () => {
    const entities = Array.from({ length: 60 }, (_, index) => ({
      kind: "Event",
      community: 0,
      size: 5,
      at: String(1900 + index),
    }));
    const links = entities.map((_, index) => [index, index] as const);
    const found = columns(catalogOf(graphOf(entities, links)));
    expect(found).toHaveLength(12);
    expect(found[0]?.years).toEqual({ from: 1900, to: 1904 });
  });
});

describe("what was moved", () => {
  const given = arranged(catalog, "given");
  const ada = catalog.nodeIndex.get("ada-lindqvist") ?? -1;

  test("is where it was put, whatever the arrangement, and nothing else moves", () => {
    const moved = [{ id: "ada-lindqvist", x: 12.5, y: -7 }];
    for (const layout of LAYOUTS) {
      const base = arranged(catalog, layout);
      const { x, y, box } = withMoved(base, catalog, moved);
      expect([x[ada], y[ada]]).toEqual([12.5, -7]);
      expect(x.filter((each, node) => each !== base.x[node])).toHaveLength(1);
      expect(box).toBe(base.box);
    }
  });

  test("is moved once, however often", () => {
    const once = withMove([], { id: "a", x: 1, y: 1 });
    expect(withMove(once, { id: "a", x: 2, y: 2 })).toEqual([{ id: "a", x: 2, y: 2 }]);
  });

  test("by forces has no marks behind it", () => {
    const at = new Map([["ada-lindqvist", { x: 3, y: 4 }]]);
    const free = freed(arranged(catalog, "types"), catalog, { token: tokenOf(at), at });
    expect([free.x[ada], free.y[ada], free.marks]).toEqual([3, 4, []]);
    expect(given.x[ada]).not.toBe(3);
  });
});
