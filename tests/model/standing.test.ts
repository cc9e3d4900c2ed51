import { describe, expect, test } from "vitest";
import type { FactAttributes } from "../../src/model/graph-file.ts";
import { standingFirst } from "../../src/model/standing.ts";
import { statedDays } from "../../src/model/time/spans.ts";
import { fact } from "../7-export/sample.ts";

/** Facts in the order in which they are written, each on a line of its own and named by its number. */
function written(...said: readonly Partial<FactAttributes>[]): FactAttributes[] {
  return said.map((changes, line) =>
    fact(
      "wage",
      { type: "text", text: String(line) },
      { origin: { file: "a.yaml", line }, ...changes },
    ),
  );
}

/** The numbers of facts in their order of standing, which is the same whatever the order of the list. */
function standing(...said: readonly Partial<FactAttributes>[]): string {
  const facts = written(...said);
  const order = standingFirst(facts).map(({ value }) => value.text);
  expect(standingFirst(facts.toReversed()).map(({ value }) => value.text)).toStrictEqual(order);
  return order.join(" ");
}

describe("the value that stands where one can be shown", () => {
  test.each([
    [
      "a preferred one, whatever its date",
      [{ at: "2024" }, { at: "1990", rank: "preferred" }],
      "1 0",
    ],
    ["the later of two", [{ at: "1990" }, { at: "2024" }], "1 0"],
    ["the later of two, written the other way round", [{ at: "2024" }, { at: "1990" }], "0 1"],
    ["what holds still before what held at a time", [{ at: "2024" }, { since: "2001" }], "1 0"],
    ["what began later of what holds still", [{ since: "2001" }, { since: "2010-05" }], "1 0"],
    [
      "what holds before what is over",
      [{ since: "2020", until: "2021" }, { since: "2010" }],
      "1 0",
    ],
    ["what ended later", [{ until: "2021" }, { since: "2001", until: "2022-03" }], "1 0"],
    [
      "a known time before an unknown end",
      [{ since: "2001", until: "unknown" }, { at: "2005" }],
      "1 0",
    ],
    ["a time before none", [{}, { at: "1990" }], "1 0"],
    [
      "what is so before what is to come",
      [{ at: "2030", status: "forecast" }, { at: "2024" }],
      "1 0",
    ],
    ["what is so, undated, before a plan", [{ at: "2030", status: "planned" }, {}], "1 0"],
    ["times before Christ", [{ at: "-0100" }, { at: "-0051" }, { at: "Y-17000" }], "1 0 2"],
    ["a long year", [{ at: "2024" }, { at: "Y17000" }], "1 0"],
    ["a date as it is stated, whatever the doubt", [{ at: "2023~" }, { at: "2024-03" }], "1 0"],
    ["an interval by its end", [{ at: "2020/2022" }, { at: "2021" }, { at: "2019/.." }], "2 0 1"],
    ["what is asserted, of one time", [{ at: "2024", status: "disputed" }, { at: "2024" }], "1 0"],
    [
      "the later even where it is attributed",
      [{ at: "1990" }, { at: "2024", status: "attributed" }],
      "1 0",
    ],
    ["what was written first, of what is alike", [{}, {}, {}], "0 1 2"],
    ["never what is deprecated or denied", [{ rank: "deprecated" }, {}, { status: "denied" }], "1"],
    ["nothing, of nothing", [], ""],
  ] as const)("is %s", (_what, said, order) => {
    expect(standing(...said)).toBe(order);
  });

  test("is what stands first in the file that comes first", () => {
    const [one, two] = written({}, {}) as [FactAttributes, FactAttributes];
    const other = { ...one, origin: { file: "b.yaml", line: 0 } };
    expect(standingFirst([other, two])[0]).toBe(two);
  });
});

test("the stated days of a doubtful date are those of the date", () => {
  expect(statedDays("2019~")).toStrictEqual(statedDays("2019"));
  expect(statedDays("2019%/2020?")).toStrictEqual(statedDays("2019/2020"));
  expect(statedDays("soon")).toBeUndefined();
});
