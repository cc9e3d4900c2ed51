import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replaceForbidden } from "../../src/2-parse/characters.ts";
import { DEFAULT_LIMITS } from "../../src/2-parse/limits.ts";
import { readTree } from "../../src/2-parse/parse-tree.ts";
import { Problems } from "../../src/2-parse/problems.ts";
import { scanTree } from "../../src/2-parse/scan.ts";
import type { Node } from "../../src/2-parse/tree.ts";
import { written } from "./yaml-texts.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BUNDLED = filesBelow("graph");
const FIXTURES = filesBelow("tests/fixtures");
const SUITE = fixture("yaml/suite.json").map(([, yaml]) => yaml ?? "");
const NAUGHTY = fixture("naughty/blns.json").map((text) => `a:\n  b: ${String(text)}\n`);

describe("what the scanner reads is what js-yaml's events say, places and all, without a problem", () => {
  test.each([
    ["the bundled graph", BUNDLED, 1],
    ["the graphs of the tests", FIXTURES, 0.9],
    ["the YAML test suite", SUITE, 0.15],
    ["naughty strings as values", NAUGHTY, 0.5],
  ])("%s", (_, texts, share) => {
    expect(texts.map(difference)).toEqual(texts.map(() => undefined));
    const read = texts.filter(isRead);
    expect(read.length).toBeGreaterThanOrEqual(texts.length * share);
  });

  test("YAML in every style", () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(difference(text)).toBeUndefined();
      }),
    );
  });

  test("graphs with something put into them", () => {
    const seeds = [...FIXTURES, ...BUNDLED, ...SUITE].map((text) => text.slice(0, 1_500));
    const pieces = Array.from("\n \t:-#,[]{}'\"|>&*!%@`?\\a中\u00a0");
    const longer = [
      ": ",
      "- ",
      " #",
      "\n  ",
      "\n---\n",
      "...",
      "\r\n",
      '""',
      ": |\n",
      "<<: ",
      "a:",
    ];
    const piece = fc.constantFrom(...pieces, ...longer);
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.nat(1_500), piece, (seed, nat, put) => {
        const at = nat % (seed.length + 1);
        expect(difference(seed.slice(0, at) + put + seed.slice(at))).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("the scanner reads", () => {
  test.each([
    ["keys and texts", "a: b\nc d: e f # comment\n"],
    ["a text on the line below its key", "a:\n  b\nc: d\n"],
    ["text over several lines", "a: b\n  c\n\n  d\ne: f\n"],
    ["values that are absent", "a:\nb: # nothing\nc:\n  -\n  - d\n"],
    ["lists in the column of their key", "a:\n- b\n- c: d\n  e: f\ng: h\n"],
    ["lists in lists", "- - a\n  - b\n-\n  - c\n"],
    ["both kinds of quotes", `a: 'it''s'\n"b c": "d"\n'e': "f # g" # h\n`],
    ["quotes over several lines", `a: "b\n  c\\\n  d"\ne: 'f\n\n  g'\n`],
    ["escapes", String.raw`a: "\t\n\ \"\/\\\_\L\P\x41\u00e9\U0001F600"`],
    ["texts of several lines", "a: |\n  b\n   c\n\nd: >-\n  e\n  f\ng: |2+\n   h\n\n"],
    ["brackets", 'a: {b: c, "d":e, f: [g, h i, [], {}]}\n'],
    ["brackets over several lines", "a: {\n  b: c, # d\n  e: [\n    f,\n    g\n    h,\n  ],\n}\n"],
    ["a mapping of one entry in a list", "a: [b: c, d]\n"],
    ["the mark before a document", "# a\n---\nb: c\n"],
    ["line ends of Windows", "a:\r\n  b: |\r\n    c\r\n  d: e\r\n    f\r\n"],
    ["other scripts", "小米: 汽车 😀\ncafé: “naïve”\n"],
    ["text with signs of YAML in it", "a: b:c d#e -f [g] {h}, i\nj: -1\nk: .5\n"],
  ])("%s", (_, text) => {
    expect(isRead(text)).toBe(true);
    expect(difference(text)).toBeUndefined();
  });

  test("collections inside one another up to a depth", () => {
    expect(scanTree("a:\n  - b: {c: [d]}\n", 5)).toBeDefined();
    expect(scanTree("a:\n  - b: {c: [d]}\n", 4)).toBeUndefined();
  });

  test("as many keys as there are, each once", () => {
    const lines = Array.from({ length: 100 }, (_, index) => `k${index}: v\n`).join("");
    expect(difference(lines)).toBeUndefined();
    expect(isRead(lines)).toBe(true);
    expect(scanTree(`${lines}k99: v\n`, 1)).toBeUndefined();
  });
});

test.each([
  ["nothing", "# a\n"],
  ["text", "a\n"],
  ["brackets around everything", "{a: b}\n"],
  ["a key twice", "a: b\na: c\n"],
  ["a key without text", '"": a\n'],
  ["a merge key", "<<: a\n"],
  ["a key with what only looks like a space", "a:\u00a0b: c\n"],
  ["a key over several lines", "a\n b: c\n"],
  ["a key that is a list", "[a]: b\n"],
  ["a key behind a question mark", "? a\n: b\n"],
  ["a dash with what only looks like a space", "a:\n  -\u00a0b\n"],
  ["an anchor", "a: &b c\n"],
  ["an alias", "a: *b\n"],
  ["a tag", "a: !b c\n"],
  ["a directive", "%YAML 1.2\n---\na: b\n"],
  ["a second document", "a: b\n---\nc: d\n"],
  ["the end of a document", "a: b\n...\n"],
  ["a tab", "a:\tb\n"],
  ["a tab before a key", "\ta: b\n"],
  ["a comment that may be meant as a value", "a: #b\n"],
  ["an empty text of several lines", "a: >5\nb: c\n"],
  ["an escape that is none", String.raw`a: "\q"`],
  ["an escape of what may not stand in a file", String.raw`a: "\u0007"`],
  ["an escape beyond Unicode", String.raw`a: "\U00110000"`],
  ["a byte order mark", "\ufeffa: b\n"],
  ["a line that does not fit", "a: b\n  c: d\n"],
  ["a value with a key in it", "a: b: c\n"],
  ["an entry in brackets without a value", "a: {b, c: d}\n"],
  ["brackets that are never closed", "a: [b\n"],
  ["brackets that close others", "a: [b}\n"],
  ["a line in brackets too far left", "a:\n  b: [c,\n d]\n"],
  ["text behind quotes", 'a: "b" c\n'],
  ["a quote that is never closed", "a: 'b\n"],
  ["very many brackets", "a: ".concat("[".repeat(100_000))],
])("the scanner leaves to js-yaml: %s", (_, text) => {
  expect(scanTree(text, DEFAULT_LIMITS.depth)).toBeUndefined();
});

function isRead(original: string): boolean {
  return scanTree(withoutForbidden(original), DEFAULT_LIMITS.depth) !== undefined;
}

/** What the scanner and js-yaml make of a text that the scanner reads; undefined when it is the same. */
function difference(original: string): unknown {
  const text = withoutForbidden(original);
  const scanned = scanTree(text, DEFAULT_LIMITS.depth);
  if (scanned === undefined) return undefined;
  const problems = new Problems("a.yaml", DEFAULT_LIMITS.problems);
  const limits = { ...DEFAULT_LIMITS, explained: 0 };
  const tree = readTree({ path: "a.yaml", text }, limits, problems);
  const [ours, theirs] = [outline(scanned), outline(tree)];
  const isSame = isDeepStrictEqual(ours, theirs) && problems.all().length === 0;
  return isSame ? undefined : { text, ours, theirs, problems: problems.all() };
}

function withoutForbidden(text: string): string {
  return replaceForbidden(text, new Problems("a.yaml", 0));
}

/** A tree without what the composer needs for itself. */
function outline(node: Node | undefined): unknown {
  if (node?.kind === "sequence") {
    return { start: node.start, end: node.end, items: node.items.map(outline) };
  }
  if (node?.kind !== "mapping") return node;
  const { start, end, flow, repeated } = node;
  const entries = node.entries.map(({ key, value }) => [key, outline(value)]);
  return { start, end, flow, repeated, entries };
}

function filesBelow(folder: string): string[] {
  const paths = readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" });
  return paths
    .filter((path) => path.endsWith(".yaml"))
    .map((path) => readFileSync(`${ROOT}${folder}/${path}`, "utf8"));
}

function fixture(path: string): readonly (readonly string[])[] {
  return JSON.parse(readFileSync(`${ROOT}tests/fixtures/${path}`, "utf8"));
}
