import { expect, test } from "vitest";
import { openGraph, type BetweenOptions, type RelationResult } from "../../src/query/index.ts";
import { kettles } from "./fixture.ts";

const graph = openGraph(kettles());

const said = (claims: readonly RelationResult[]) =>
  claims.map((claim) => `${claim.from.id} ${claim.label} ${claim.to.id}`);

function between(a: string, b: string, options?: BetweenOptions) {
  const result = graph.between(a, b, options);
  return {
    ends: [result.a.label, result.b.label],
    direct: said(result.direct),
    shared: result.shared.map(({ node, fromA, toB }) => [node.id, said(fromA), said(toB)]),
  };
}

test("direct claims read from the first to the second, and what both are joined to", () => {
  expect(between("acme", "kettle")).toEqual({
    ends: ["Acme", "Kettle One"],
    direct: ["acme makes kettle"],
    shared: [
      ["ann", ["acme run by ann"], ["ann praises kettle"]],
      ["bolt", ["acme competes with bolt"], ["bolt copies kettle", "bolt copies kettle"]],
    ],
  });
});

test("the other way round, the same claims read the other way round", () => {
  expect(between("kettle", "acme")).toEqual({
    ends: ["Kettle One", "Acme"],
    direct: ["kettle made by acme"],
    shared: [
      ["ann", ["kettle ← praises ann"], ["ann runs acme"]],
      ["bolt", ["kettle ← copies bolt", "kettle ← copies bolt"], ["bolt competes with acme"]],
    ],
  });
});

test("filters apply to both halves; shared entities can be left out, limited, or of a type", () => {
  expect(between("acme", "kettle", { status: ["asserted", "attributed"] }).shared).toEqual([
    ["ann", ["acme run by ann"], ["ann praises kettle"]],
  ]);
  expect(between("acme", "kettle", { shared: false }).shared).toEqual([]);
  expect(between("acme", "kettle", { limit: 1 }).shared).toHaveLength(1);
  expect(between("acme", "kettle", { type: "Company" }).shared).toHaveLength(1);
});

test("nothing between two strangers", () => {
  expect(between("ann", "lone")).toEqual({
    ends: ["Ann Ødegård", "Lone"],
    direct: [],
    shared: [],
  });
});
