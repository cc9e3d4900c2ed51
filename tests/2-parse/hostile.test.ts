import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, parseFile } from "../../src/2-parse/index.ts";
import { hasRepetition } from "../../src/2-parse/keys.ts";
import type { Entry, Scalar } from "../../src/2-parse/tree.ts";
import { parse, places } from "./places.ts";

describe("deep nesting is refused before anything is built", () => {
  test.each([
    ["lists in brackets", "[".repeat(100_000)],
    ["mappings in braces", "{".repeat(100_000)],
    ["brackets and quotes", "['".repeat(10_000)],
    ["brackets, quotes, commas", "['',".repeat(10_000)],
    ["keys that are keys", "? ".repeat(10_000)],
    ["keys inside brackets", "[? ".repeat(10_000)],
    ["lists in lists", "- ".repeat(100_000)],
    ["indented keys", Array.from({ length: 10_000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
    ["mappings in one line", "{a: ".repeat(10_000)],
    ["colons", "a: ".repeat(10_000)],
    ["closing brackets", "]".repeat(100_000)],
    ["tags", "!a ".repeat(100_000)],
    ["quotes", '"a" '.repeat(50_000)],
  ])("%s", (_, text) => {
    expect(parse(text).diagnostics.filter((d) => d.severity === "error")).toHaveLength(1);
  });

  test("at the limit, and not below", () => {
    const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
    expect(places(nested(64))).toEqual(["GW0243 1:1"]);
    expect(places(nested(65))).toEqual(["GW0236 1:65"]);
    const blocks = (depth: number) => `${"- ".repeat(depth)}a`;
    expect(places(blocks(64))).toEqual(["GW0243 1:1"]);
    expect(places(blocks(65))).toEqual(["GW0236 1:129"]);
  });
});

describe("many keys take linear time", () => {
  const keys = (name: (index: number) => string) =>
    `entities:\n${Array.from({ length: 50_000 }, (_, i) => `  ${name(i)}: {}`).join("\n")}\n`;

  test("50,000 in one mapping", () => {
    const { records, diagnostics } = parse(keys((index) => `k${index}`));
    expect(diagnostics).toEqual([]);
    expect(records.entities).toHaveLength(50_000);
  });

  test("50,000 times the same: the first thousand problems are told, the others counted", () => {
    const { diagnostics } = parse(keys(() => "k"));
    expect(diagnostics).toHaveLength(1_001);
    expect(diagnostics.at(-1)).toMatchObject({
      code: "GW0227",
      message: "48999 more problems in this file are not shown",
    });
  });

  test("a duplicate is found among few keys and among many", () => {
    for (const count of [1, 11, 12, 13, 14, 100]) {
      const ids = Array.from({ length: count }, (_, index) => `k${index}: {}`);
      for (const id of ids) {
        const text = `entities: {${[...ids, id].join(", ")}}`;
        const first = text.indexOf(id);
        expect(parse(text).diagnostics).toMatchObject([
          { code: "GW0211", related: [{ range: { start: first } }] },
        ]);
      }
    }
  });

  test("each key is looked at once, however many there are", () => {
    let looks = 0;
    const entries = Array.from({ length: 1_000 }, (_, index): Entry => {
      const key = scalar(`k${index % 999}`, index);
      Object.defineProperty(key, "value", { get: () => `k${(looks++, index % 999)}` });
      return { key, value: key };
    });
    expect(hasRepetition(entries)).toBe(true);
    expect(hasRepetition(entries.slice(1))).toBe(false);
    expect(looks).toBe(1_999);
  });

  function scalar(value: string, start: number): Scalar {
    return { kind: "scalar", value, style: "plain", start, end: start + 1 };
  }
});

test("more nodes than memory should hold are refused before parsing", () => {
  const limits = { ...DEFAULT_LIMITS, indicators: 100 };
  const text = `[${"a,".repeat(100)}]`;
  expect(parseFile({ path: "a.yaml", text }, limits).diagnostics).toMatchObject([
    { code: "GW0237", range: { start: 0 } },
  ]);
  const prose = `# ${"a,".repeat(40)}`;
  expect(parseFile({ path: "a.yaml", text: prose }, limits).diagnostics).toEqual([]);
});

test("a broken file too large to be explained still has its place", () => {
  const limits = { ...DEFAULT_LIMITS, explained: 10 };
  const { diagnostics } = parseFile({ path: "a.yaml", text: "graph:\n  title: @home\n" }, limits);
  expect(diagnostics).toMatchObject([{ severity: "error", range: { file: "a.yaml" } }]);
});

/** Pieces that mean something to YAML, so that random texts get somewhere. */
const PIECES = [
  "entities", "relations", "facts", "cite", "a", "b", ":", ": ", " ", "  ", "\n", "\n  ", "\n    ",
  "- ", "? ", "[", "]", "{", "}", ",", ", ", "#", " #", "&", "*", "!", "|", "|-", ">", ">+", "'", '"',
  "\\", "%", "@", "`", "---", "...", "<<", "\t", "\r\n", "\u0000", "\ud800", "\u202e", "\ufeff", "é", "😀",
]; // prettier-ignore

describe("any text", () => {
  test("is parsed without throwing, and every place is inside the file", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { range, related = [] } of parse(text).diagnostics) {
          for (const place of [range, ...related.map((other) => other.range)]) {
            expect(place?.start).toBeGreaterThanOrEqual(0);
            expect(place?.end).toBeGreaterThanOrEqual(place?.start ?? 0);
            expect(place?.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
