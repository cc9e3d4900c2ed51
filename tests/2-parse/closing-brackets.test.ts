import { expect, test } from "vitest";
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
  const inner = { "&a x": "GW0202", "*a": "GW0201", "!t x": "GW0234" };
  for (const [value, code] of Object.entries(inner)) {
    expect(places(`entities: {\n  ada: {name: ${value}}\n}\n`)).toEqual([`${code} 2:15`]);
  }
});

test.each([1, 40, 384, 2_048])("is one rule whatever the size: %i KiB", (kibibytes) => {
  const entity = (id: number) => `  e${id}: {name: Entity ${id}, aliases: [\n    A${id}\n  ]},\n`;
  const count = Math.ceil((kibibytes * 1_024) / entity(10_000).length);
  const entities = Array.from({ length: count }, (_, id) => entity(id)).join("");
  const right = `entities: {\n${entities.replaceAll("\n  ]", "\n    ]")}}\n`;
  const { records, diagnostics } = parse(right);
  expect(diagnostics).toEqual([]);
  expect(records.entities).toHaveLength(count);
  const last = records.entities.at(-1)?.aliases[0];
  expect(right.slice(last?.start, last?.end)).toBe(`A${count - 1}`);
  const wrong = `graph: {}\nentities: {\n${entities.replace("\n  ]", "\n]")}}\n`;
  expect(places(wrong)).toEqual(["GW0254 5:1"]);
});

test.each([1, 200, 384, 1_024])("a line that is not indented, in %i KiB", (kibibytes) => {
  const many = (line: string) => line.repeat(Math.ceil((kibibytes * 1_024) / line.length));
  const entities = `entities: {\n${many("e0: {name: E},\n")}}\n`;
  const list = `entities:\n  a:\n    aliases: [\n${many("A name,\n")}]\n`;
  const below = many("  # a comment\n");
  expect(places(entities)).toEqual(["GW0254 2:1"]);
  expect(places(list)).toEqual(["GW0254 4:1"]);
  expect(parse(list).diagnostics).toMatchObject([
    {
      message: "This line stands inside “[” and has to be indented",
      related: [{ range: { start: list.indexOf("["), end: list.indexOf("[") + 1 } }],
    },
  ]);
  expect(places(entities.replace("}\n}", "}\n  # } ]\n"))).toHaveLength(1);
  expect(places(`entities: {\n${many("  e0: {name: E},\n")}`)).toEqual(["GW0239 1:11"]);
  expect(places(`entities: {\na: [x}]\n${below}`)).toEqual(["GW0239 1:11"]);
  // What js-yaml refuses first, the bracket below its key, is right.
  const other = `graph: {\n  title: x\n}\nentities:\n${below}  a: {}\n    b: c\n`;
  const line = other.split("\n").length - 1;
  expect(places(other)).toEqual([`GW0218 ${line}:5`]);
});

test("brackets in texts are text, also where they begin a line", () => {
  const text =
    "graph: {\n  title: A,\n}\nentities:\n  ada:\n    note: |\n      }\n        ] and\n      }\n    summary: x\n     ] y\n";
  const { records, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  expect(records.entities[0]?.note?.value).toBe("}\n  ] and\n}\n");
  expect(records.entities[0]?.summary?.value).toBe("x ] y");
});

test("only what closes the outermost brackets may stand below its key", () => {
  expect(places("entities: {a: {aliases: [\n  b\n]}\n}\n")).toEqual(["GW0254 3:1"]);
  expect(places("entities:\n  a: {\n }\n")).toEqual(["GW0254 3:2"]);
  expect(places('entities: {a: {name: "x\n}"}\n}\n')).toHaveLength(1);
});

test("a tab between words in brackets is white space, and stays in a text", () => {
  const { records, diagnostics } = parse(
    'entities:\n  a: {\tname: "x\ty",\taliases: [\tb\tc,\n    d]}\n',
  );
  expect(diagnostics).toEqual([]);
  const [entity] = records.entities;
  expect(entity?.name?.value).toBe("x\ty");
  expect(entity?.aliases.map(({ value }) => value)).toEqual(["b\tc", "d"]);
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
