import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findAll } from "../../src/4-verify/find-all.ts";

function placesOf(text: string, needle: string): number[] {
  return Array.from(text, (_, index) => index).filter((index) => text.startsWith(needle, index));
}

test("property: finds what a search for each needle finds", () => {
  const unit = fc.constantFrom("a", "b", "汽", "\ud800");
  const string = (maxLength: number) =>
    fc.array(unit, { maxLength }).map((units) => units.join(""));
  fc.assert(
    fc.property(string(120), fc.array(string(16), { maxLength: 60 }), (text, needles) => {
      const wanted = needles.filter((needle) => needle !== "");
      const found = findAll(text, wanted);
      expect([...found.keys()].sort()).toEqual([...new Set(wanted)].sort());
      for (const [needle, places] of found) expect(places).toEqual(placesOf(text, needle));
    }),
  );
});

test("a needle that is given twice is found once, and nothing is not a needle", () => {
  expect([...findAll("aba", ["a", "", "a", "ba"])]).toEqual([
    ["a", [0, 2]],
    ["ba", [1]],
  ]);
});

test("needles that all begin alike are told apart", () => {
  const needles = Array.from({ length: 100 }, (_, index) => `the same beginning ${index};`);
  const text = needles.join(" and ");
  for (const [needle, places] of findAll(text, needles))
    expect(places).toEqual([text.indexOf(needle)]);
});
