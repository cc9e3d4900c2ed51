import { expect, test } from "vitest";
import { catalogOf } from "../../viewer/graph/catalog.ts";
import { typeLines } from "../../viewer/legend/type-tree.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

/** The legend of a graph with so many entities of each type, a line each, indented. */
function legendOf(
  counts: Readonly<Record<string, number>>,
  lineages: readonly (readonly string[])[],
): string[] {
  const file = sampleGraph();
  const [like] = file.nodes;
  if (like === undefined) throw new Error("the sample has no nodes");
  const nodes = Object.entries(counts).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, at) => ({
      key: `${kind} ${at}`,
      attributes: { ...like.attributes, kind },
    })),
  );
  const types = lineages.map((lineage) => ({
    id: lineage[0] ?? "",
    lineage: [...lineage],
    color: "#336699",
  }));
  const schema = { ...file.attributes.schema, types };
  const attributes = { ...file.attributes, schema };
  const lines = typeLines(catalogOf({ ...file, attributes, nodes, edges: [] }));
  return lines.map(({ id, count, depth, isHeading }) => {
    return `${"  ".repeat(depth)}${id}${isHeading ? "" : ` ${count}`}`;
  });
}

test("types stand below the one they extend, where that is in use", () => {
  expect(
    legendOf({ Company: 2, Place: 4, Organisation: 1, Person: 3 }, [
      ["Company", "Organisation", "Agent"],
      ["Organisation", "Agent"],
    ]),
  ).toEqual(["Place 4", "Person 3", "Organisation 1", "  Company 2"]);
});

test("or where several extend it, but not all", () => {
  const lineages = [
    ["Company", "Agent"],
    ["Person", "Agent"],
    ["Place", "Site"],
  ];
  expect(legendOf({ Company: 2, Person: 3, Place: 4 }, lineages)).toEqual([
    "Agent",
    "  Person 3",
    "  Company 2",
    "Place 4",
  ]);
  expect(legendOf({ Company: 2, Person: 3 }, lineages)).toEqual(["Person 3", "Company 2"]);
});

test("types that extend each other are told once each", () => {
  const lines = legendOf({ A: 2, B: 1, C: 1 }, [
    ["A", "B", "A"],
    ["B", "A", "B"],
  ]);
  expect(lines.map((line) => line.trim()).toSorted()).toEqual(["A 2", "B 1", "C 1"]);
});

test("a chain of types may be as long as a file", () => {
  const ids = Array.from({ length: 12_000 }, (_, at) => `T${at}`);
  const lineages = ids.map((id, at) => [id, ...ids.slice(at + 1, at + 2)]);
  // The one that all others extend in the end comes first, for it is the most frequent.
  const counts = Object.fromEntries(ids.map((id, at) => [id, at === 11_999 ? 5 : 1]));
  const lines = legendOf(counts, lineages);
  expect(lines).toHaveLength(12_000);
  expect(lines.at(-1)?.trimStart()).toBe("T0 1");
  expect(lines.at(-1)).toMatch(/^ {20000,}T0/);
});
