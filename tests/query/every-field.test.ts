import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openGraph } from "../../src/query/index.ts";
import type { GraphFile } from "../../src/model/graph-file.ts";

type Path = readonly (string | number)[];

const formats = new URL("../fixtures/formats/everything/", import.meta.url);

/** What a damaged file may hold in the place of anything. */
const WRONG: readonly (readonly [string, unknown])[] = [
  ["nothing", undefined],
  ["null", null],
  ["text", "x"],
  ["no text", ""],
  ["a number", 7],
  ["a half", 0.5],
  ["less than none", -1],
  ["more than 32 bits", 2 ** 32],
  ["true", true],
  ["a list", []],
  ["a list of text", ["x"]],
  ["an object", {}],
];

/** Every place of a value, but for one alone of those that differ by their numbers in lists. */
function placesOf(value: unknown, path: Path = [], seen = new Set<string>()): Path[] {
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(typeof value === "object" && value !== null ? value : {});
  return entries.flatMap(([key, item]) => {
    const inner = [...path, key];
    const kind = inner.map((part) => (typeof part === "number" ? "*" : part)).join(".");
    const own = seen.has(kind) ? [] : [inner];
    seen.add(kind);
    return [...own, ...placesOf(item, inner, seen)];
  });
}

/** A copy with another value in one place. */
function withValue(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  const copy: unknown = Array.isArray(value) ? [...value] : { ...(value as object) };
  const inner = withValue(Reflect.get(copy as object, key), rest, other);
  if (inner === undefined) Reflect.deleteProperty(copy as object, key);
  else Reflect.set(copy as object, key, inner);
  return copy;
}

/** What opening a file says, or that it opens. */
function said(file: unknown): string {
  try {
    openGraph(file as GraphFile);
    return "opens";
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : "?";
  }
}

/** Accept a change with `vitest -u` only after reading the difference. */
describe("a graph of which one field is wrong", () => {
  it.each(["json", "columns"])("is told of, or opened, as %s", async (format) => {
    const [text = ""] = readFileSync(new URL(`${format}.txt`, formats), "utf8").split("\n=====\n");
    const file: unknown = JSON.parse(text);
    expect(said(file)).toBe("opens");
    // What both formats have alike is told of once.
    const places = placesOf(file).filter(([top]) => format === "json" || top !== "attributes");
    const told = places.map((path) => {
      const byAnswer = new Map<string, string[]>();
      for (const [name, value] of WRONG) {
        const answer = said(withValue(file, path, value));
        byAnswer.set(answer, [...(byAnswer.get(answer) ?? []), name]);
      }
      const lines = [...byAnswer].map(([answer, names]) => `  ${names.join(", ")}: ${answer}`);
      return `${path.join(".")}\n${lines.join("\n")}\n`;
    });
    const expected = fileURLToPath(new URL(`wrong-${format}.txt`, formats));
    await expect(told.join("")).toMatchFileSnapshot(expected);
  });
});
