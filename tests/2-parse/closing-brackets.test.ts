import { expect, test } from "vitest";
import { DEFAULT_LIMITS, parseFile } from "../../src/2-parse/index.ts";
import { parse, places } from "./places.ts";

test.each([
  ["braces", "entities: {\n  ada: {\n    aliases: [\n      A,\n      Lady\n    ]\n  }\n}\n"],
  ["braces, CRLF", "entities: {\r\n  ada: {aliases: [\r\n    A, Lady\r\n  ]}\r\n}\r\n"],
  ["a list in a block", "entities:\n  ada:\n    aliases: [\n      A,\n      Lady\n    ]\n"],
  ["after a comment", "entities:\n  ada:\n    aliases: [\n      A, # short\n      Lady\n    ]\n"],
])("a closing bracket may stand below its key: %s", (_, text) => {
  const { records, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  const [entity] = records.entities;
  expect(entity?.aliases.map(({ value }) => value)).toEqual(["A", "Lady"]);
  expect(entity?.aliases.map(({ start, end }) => text.slice(start, end))).toEqual(["A", "Lady"]);
  expect(text.slice(entity?.id.start, entity?.id.end)).toBe("ada");
});

test("what is wrong in such a file has its place, as in any other", () => {
  const text = (inner: string) => `entities: {\n  ada: {${inner}}\n}\n`;
  expect(places(text("nane: x"))).toEqual(["GW0241 2:9"]);
  expect(places(text("name: x, name: y"))).toEqual(["GW0211 2:18"]);
  expect(places(text("name: Lady #1\n  "))).toEqual(["GW0209 2:15 warning"]);
  expect(places(text('name: "\\u0007"'))).toEqual(["GW0215 2:15"]);
  expect(places(text("name:"))).toEqual(["GW0213 2:9"]);
});

test("what the format leaves out is refused there, too", () => {
  for (const inner of ["&a x", "*a", "!t x"]) {
    expect(places(`entities: {\n  ada: {name: ${inner}}\n}\n`)).toEqual(["GW0218 3:1"]);
  }
});

test("a file too large for the slower parser says what to do", () => {
  const file = { path: "a.yaml", text: "entities: {\n}\n" };
  const { diagnostics } = parseFile(file, { ...DEFAULT_LIMITS, explained: 5 });
  expect(diagnostics).toMatchObject([{ code: "GW0218", range: { start: 12 } }]);
});

test("a slip before nesting that no stack holds is one problem", () => {
  const { diagnostics } = parse(`entities: {}x: ${"a: ".repeat(3_000)}`);
  expect(diagnostics).toMatchObject([{ severity: "error" }]);
});

test("a carriage return without a line feed is refused, as lines would not be lines", () => {
  expect(places("entities:\r  ada: {}\r")).toEqual(["GW0215 1:10", "GW0215 1:20"]);
});

test("a document that begins within a line is refused", () => {
  expect(places(" ---\nentities: {}\n")).toEqual(["GW0232 1:2"]);
  expect(places("---\nentities: {}\n")).toEqual([]);
});

test("an end before everything else that does not end its line is refused", () => {
  expect(places("... entities: {}\n")).toEqual(["GW0232 1:1"]);
  expect(places("# made by hand\n\n... entities: {}\n")).toEqual(["GW0232 3:1"]);
  expect(places("... # nothing yet\n")).toEqual([]);
});

test("a key behind a tab is refused where js-yaml reads it", () => {
  expect(places("? entities\n\t? sources\n")).toContain("GW0233 2:1");
  expect(places("?\tentities\n?\tsources\n")).not.toContain("GW0233");
  expect(places("? entities\n? sources\n\n\tgraph:\n")).toContain("GW0233 4:1");
});

test("an entry that begins in the middle of a line is refused where js-yaml reads it", () => {
  const list = (item: string) => `entities:\n  ada:\n    aliases:\n    - ${item}summary: x\n`;
  expect(places(list("'A'"))).toEqual(["GW0232 4:10"]);
  expect(places(list("[]"))).toContain("GW0232 4:9");
  expect(places("? entities\n? sources\n? graph\n")).not.toContain("GW0232");
});
