import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { Told } from "../../src/model/told.ts";

function problem(file: string, severity: Diagnostic["severity"]): Diagnostic {
  return { code: "GW0301", severity, message: "No", range: { file, start: 3, end: 4 } };
}

function toldOf(limit: number, ...problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Told(limit);
  for (const one of problems) told.add(one);
  return told.all();
}

const [error, warning] = [problem("a", "error"), problem("a", "warning")];

describe("problems beyond the bound of their file", () => {
  it("are counted, each file for itself", () => {
    const other = problem("b", "warning");
    expect(toldOf(2, error, other, error, error, other, error)).toMatchObject([
      error,
      other,
      error,
      other,
      { code: "GW0227", message: "2 more problems in this file are not shown", untold: 2 },
    ]);
    expect(toldOf(1, error, other)).toEqual([error, other]);
  });

  it.each<[Diagnostic[], Diagnostic["severity"]]>([
    [[error, warning], "error"],
    [[warning, error], "error"],
    [[warning, warning], "warning"],
    [[error, error], "error"],
  ])("are an error when one of them is: %j", (more, severity) => {
    expect(toldOf(1, warning, ...more)[1]).toMatchObject({ severity, untold: 2 });
  });

  it("are added to those that were left out before", () => {
    const before = toldOf(1, error, warning, warning);
    expect(toldOf(5, ...before)).toMatchObject([error, { severity: "warning", untold: 2 }]);
    expect(toldOf(0, ...before)).toMatchObject([{ severity: "error", untold: 3 }]);
  });

  it("are none of a whole folder", () => {
    const folder: Diagnostic = { code: "GW0103", severity: "error", message: "Empty" };
    expect(toldOf(0, folder, folder)).toEqual([folder, folder]);
  });
});

it("there is room until the bound is reached", () => {
  const told = new Told(1);
  expect(told.hasRoom("a")).toBe(true);
  told.add(error);
  expect([told.hasRoom("a"), told.hasRoom("b")]).toEqual([false, true]);
});
