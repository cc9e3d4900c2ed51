import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogOf } from "../../viewer/graph/catalog.ts";
import { propertiesOf } from "../../viewer/graph/facts.ts";
import { LARGEST_NODE, SMALLEST_NODE } from "../../viewer/view/layout/arrangement.ts";
import { FILE_SIZES, type SizeBy, sizingOf, sourceCounts } from "../../viewer/view/sizing.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

const catalog = catalogOf(sampleGraph());
const node = (id: string): number => catalog.nodeIndex.get(id) ?? -1;

/** The radii of a graph whose first entities have these head-counts. */
function sized(counts: readonly number[]) {
  const graph = sampleGraph();
  const nodes = graph.nodes.map(({ key, attributes }, index) => {
    const { facts: _, ...rest } = attributes;
    const number = counts[index];
    if (number === undefined) return { key, attributes: rest };
    const value = { type: "integer", text: String(number), number, unit: "people" } as const;
    const [like] = catalog.nodes[node("qingmu")]?.attributes.facts ?? [];
    const facts = like === undefined ? [] : [{ ...like, property: "staff", value }];
    return { key, attributes: { ...rest, facts } };
  });
  const own = catalogOf({ ...graph, nodes });
  const sizing = sizingOf(own, { kind: "fact", property: "staff" }, propertiesOf(own));
  return sizing.kind === "measured" ? sizing : undefined;
}

/** A quantity that is none counts as missing, which is smallest. */
function known(quantity: number | undefined): number {
  return quantity !== undefined && Number.isFinite(quantity) ? quantity : -Infinity;
}

describe("the size of entities", () => {
  test("is that of the graph, by degree and by what nobody has", () => {
    for (const by of [{ kind: "degree" }, { kind: "fact", property: "nothing" }] as SizeBy[]) {
      expect(sizingOf(catalog, by, propertiesOf(catalog))).toBe(FILE_SIZES);
    }
  });

  test("by a quantity has areas in proportion to it, and what is missing is smallest", () => {
    const radii = sized([100, 400, 900])?.radii ?? new Float32Array();
    expect((radii[1] ?? 0) / (radii[0] ?? 1)).toBeCloseTo(2);
    expect((radii[2] ?? 0) / (radii[0] ?? 1)).toBeCloseTo(3);
    expect(radii[3]).toBe(SMALLEST_NODE);
  });

  test("has an example of the least and of the most, with its unit", () => {
    const sizing = sized([5, 500]);
    expect(sizing?.most.value).toMatchObject({ text: "500", unit: "people" });
    expect(sizing?.least.value).toMatchObject({ text: "5" });
    expect(sizing?.most.radius).toBeCloseTo(LARGEST_NODE);
  });

  test("stays within bounds and in order, whatever the quantities", () => {
    const numbers = fc.array(fc.double({ noDefaultInfinity: true, noNaN: true }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(numbers, (counts) => {
        const radii = sized(counts)?.radii ?? [];
        for (const [at, radius] of radii.entries()) {
          expect(radius).toBeGreaterThanOrEqual(SMALLEST_NODE);
          expect(radius).toBeLessThanOrEqual(LARGEST_NODE + 0.001);
          const isLess = known(counts[at]) < known(counts[0]);
          expect(isLess && radius > (radii[0] ?? 0)).toBe(false);
        }
      }),
    );
  });

  test("takes no more room in all than it does by degree", () => {
    const sizing = sized(catalog.nodes.map(() => 7));
    const area = (sizes: Iterable<number>): number =>
      [...sizes].reduce((sum, size) => sum + size ** 2, 0);
    const given = area(catalog.nodes.map(({ attributes }) => attributes.size));
    expect(area(sizing?.radii ?? [])).toBeLessThanOrEqual(given * 1.001);
  });
});

describe("the sources behind an entity", () => {
  test("are those that prove its facts and its relations, each counted once", () => {
    const counts = sourceCounts(catalog);
    expect(counts[node("ada-lindqvist")]).toBe(2);
    expect(counts[node("tang-wei")]).toBe(1);
    expect(counts[node("lonely")]).toBe(0);
  });
});
