import { describe, expect, test } from "vitest";
import { openGraph, type Path } from "../../src/query/index.ts";
import { kettles, shapeOf } from "./fixture.ts";

const graph = openGraph(kettles());

const ids = (path: Path | undefined) => path?.nodes.map(({ id }) => id).join(" ");
const said = (path: Path | undefined) =>
  path?.hops.map((hop) => hop.map((claim) => `${claim.from.id} ${claim.label} ${claim.to.id}`));

describe("path", () => {
  test("each hop reads in the direction of travel, with all its claims", () => {
    const path = graph.path("carl", "ann");
    expect(path?.length).toBe(3);
    expect(path?.nodes).toEqual([
      { id: "carl", label: "Carl", kind: "Person" },
      { id: "bolt", label: "Bolt", kind: "Company" },
      { id: "acme", label: "Acme", kind: "Company" },
      { id: "ann", label: "Ann Ødegård", kind: "Person" },
    ]);
    expect(said(path)).toEqual([
      ["carl runs bolt"],
      ["bolt competes with acme"],
      ["acme run by ann"],
    ]);
  });

  test("directed paths follow claims from subject to object", () => {
    expect(ids(graph.path("carl", "kettle", { directed: true }))).toBe("carl bolt kettle");
    expect(graph.path("kettle", "carl", { directed: true })).toBeUndefined();
    expect(ids(graph.path("kettle", "acme", { directed: true, relation: "made by" }))).toBe(
      "kettle acme",
    );
  });

  test("filters leave claims out of hops, too", () => {
    expect(said(graph.path("bolt", "kettle", { status: "denied" }))).toEqual([
      ["bolt copies kettle"],
    ]);
    expect(ids(graph.path("ann", "kettle", { minSources: 1 }))).toBe("ann acme kettle");
  });

  test("a caller may ask what it likes of each relation by its key", () => {
    const all = graph.path("carl", "ann");
    const avoided = all?.hops[1]?.map(({ key }) => key) ?? [];
    const where = (key: string): boolean => !avoided.includes(key);
    expect(ids(graph.path("carl", "ann", { where }))).toBe("carl bolt kettle ann");
    expect(graph.paths("carl", "ann", { k: 9, where }).map(ids)).not.toContain(ids(all));
    expect(graph.path("carl", "ann", { where: () => false })).toBeUndefined();
  });

  test("an entity to itself is a path of no hops; none at all is undefined", () => {
    expect(graph.path("ann", "ann")).toEqual({
      length: 0,
      nodes: [{ id: "ann", label: "Ann Ødegård", kind: "Person" }],
      hops: [],
    });
    expect(graph.path("ann", "lone")).toBeUndefined();
  });

  test("a path longer than the depth allowed is not found", () => {
    expect(graph.path("carl", "ann", { maxDepth: 2 })).toBeUndefined();
    expect(ids(graph.path("carl", "ann", { maxDepth: 3 }))).toBe("carl bolt acme ann");
  });
});

describe("paths", () => {
  test("by length, then by ids, never through an entity twice", () => {
    expect(graph.paths("carl", "ann", { k: 9 }).map(ids)).toEqual([
      "carl bolt acme ann",
      "carl bolt kettle ann",
      "carl bolt acme kettle ann",
      "carl bolt kettle acme ann",
    ]);
    expect(graph.paths("carl", "ann")).toHaveLength(3);
    expect(graph.paths("carl", "ann", { k: 9, maxDepth: 3 })).toHaveLength(2);
    expect(graph.paths("ann", "lone")).toEqual([]);
    expect(graph.paths("ann", "ann").map(ids)).toEqual(["ann"]);
  });

  test("all paths of a crowded graph are found when asked for", () => {
    const all = [0, 1, 2, 3, 4].flatMap((from) =>
      [0, 1, 2, 3, 4].filter((to) => to > from).map((to) => [from, to, true] as const),
    );
    const found = openGraph(shapeOf(5, all)).paths("n00", "n04", { k: Infinity });
    expect(found.map(({ length }) => length)).toEqual([1, 2, 2, 2, ...six(3), ...six(4)]);
  });

  test("k starts at one", () => {
    expect(() => graph.paths("ann", "carl", { k: 0 })).toThrow("“k” should be a whole number");
  });
});

function six(value: number): number[] {
  return Array.from({ length: 6 }, () => value);
}
