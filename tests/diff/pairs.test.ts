import { describe, expect, it } from "vitest";
import { compareGraphs } from "../../src/diff/index.ts";
import type { FactAttributes, GraphFile } from "../../src/model/graph-file.ts";
import { graphFile } from "../graph-file.ts";
import { node } from "./graphs.ts";

interface Said {
  readonly value: string;
  readonly at?: string;
  readonly quote?: string;
  readonly note?: string;
}

function saying(...claims: readonly Said[]): GraphFile {
  const facts = claims.map(({ value, at, quote, note }): FactAttributes => {
    const cited = { source: "log", stance: "supports", state: "verified" } as const;
    return {
      property: "wage",
      value: { type: "text", text: value },
      status: "asserted",
      rank: "normal",
      ...(at !== undefined && { at }),
      ...(note !== undefined && { note }),
      citations: quote === undefined ? [] : [{ ...cited, quote }],
      sources: 1,
      origin: { file: "graph.yaml", line: 1 },
    };
  });
  return graphFile([node("mara", { facts })], []);
}

/** Values before and after of the claims that changed; how many came and went. */
function changes(before: GraphFile, after: GraphFile) {
  const { added, removed, changed } = compareGraphs(before, after).claims;
  const values = changed.map(({ fields }) => {
    const value = fields.find(({ field }) => field === "value");
    return [value?.before ?? "=", "→", value?.after ?? "="].flat().join(" ");
  });
  return { values: values.sort(), added: added.length, removed: removed.length };
}

describe("of several claims of one property", () => {
  it.each<[string, Said[], Said[], string[]]>([
    [
      "those of the same time are the same, whatever else is new",
      [{ value: "1", at: "2020" }, { value: "2", at: "2021" }],
      [{ value: "9", at: "2021" }, { value: "8", at: "2020" }],
      ["1 → 8", "2 → 9"],
    ],
    [
      "those of the same quote are, before those of the same time",
      [{ value: "1", at: "2020", quote: "one" }, { value: "2", at: "2021", quote: "two" }],
      [{ value: "8", at: "2021", quote: "one" }, { value: "9", at: "2020", quote: "two" }],
      ["1 → 8", "2 → 9"],
    ],
    [
      "those of the same value are, before those of the same quote",
      [{ value: "1", quote: "one" }, { value: "2", quote: "two" }],
      [{ value: "2", quote: "one" }, { value: "1", quote: "two" }],
      ["= → =", "= → ="],
    ],
    [
      "those that are the same in everything are, before those that differ in a note",
      [{ value: "1", note: "a" }, { value: "1", note: "b" }],
      [{ value: "1", note: "b" }, { value: "1", note: "c" }],
      ["= → ="],
    ],
  ])("%s", (_what, before, after, values) => {
    expect(changes(saying(...before), saying(...after))).toEqual({ values, added: 0, removed: 0 });
  }); // prettier-ignore

  it("those that share nothing that tells came and went", () => {
    const before = saying({ value: "1", at: "2020" }, { value: "2", at: "2021" });
    const after = saying({ value: "8", at: "2022" }, { value: "9", at: "2023" });
    expect(changes(before, after)).toEqual({ values: [], added: 2, removed: 2 });
  });
});
