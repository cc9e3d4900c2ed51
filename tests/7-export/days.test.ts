import { describe, expect, test } from "vitest";
import { endsUnknown, daysOf, timeOf } from "../../src/7-export/gexf/days.ts";

describe("the days of an EDTF text", () => {
  test.each([
    ["2024", "2024-01-01", "2024-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-02", "2023-02-01", "2023-02-28"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2000-02-29", "2000-02-29", "2000-02-29"],
    ["2024-03-28T10:00:00Z", "2024-03-28", "2024-03-28"],
    ["2024?", "2024-01-01", "2024-12-31"],
    ["2024-03~", "2024-03-01", "2024-03-31"],
    ["2024-03-05%", "2024-03-05", "2024-03-05"],
    ["201X", "2010-01-01", "2019-12-31"],
    ["20XX", "2000-01-01", "2099-12-31"],
    ["2024-XX", "2024-01-01", "2024-12-31"],
    ["2024-04-XX", "2024-04-01", "2024-04-30"],
    ["2024-XX-XX", "2024-01-01", "2024-12-31"],
    ["2023-05/2024", "2023-05-01", "2024-12-31"],
    ["0001", "0001-01-01", "0001-12-31"],
    ["9999", "9999-01-01", "9999-12-31"],
    ["0044-03-15", "0044-03-15", "0044-03-15"],
  ])("%s runs from %s to %s", (edtf, start, end) => {
    expect(daysOf(edtf)).toStrictEqual({ start, end });
  });

  test.each([
    ["2023/..", { start: "2023-01-01" }],
    ["2023/", { start: "2023-01-01" }],
    ["../2023", { end: "2023-12-31" }],
  ])("%s is open at one end", (edtf, span) => {
    expect(daysOf(edtf)).toStrictEqual(span);
  });

  test.each([
    "-0500",
    "-0500/2000",
    "2000/Y10000",
    "2020-21/2021",
    "0000",
    "Y170000002",
    "2024-21",
    "2023-02-29",
    "2024-13",
    "2024-XX-05",
    "soon",
    "",
    "1/2/3",
  ])("%s is no span of days", (edtf) => {
    expect(daysOf(edtf === "" ? "unknown" : edtf)).toBeUndefined();
  });
});

describe("the time of a claim", () => {
  test("is none when nothing is written, or only that it ended", () => {
    expect(timeOf({})).toBe("none");
    expect(timeOf({ until: "unknown" })).toBe("none");
  });

  test("runs from since to until, and is open where one is missing", () => {
    expect(timeOf({ since: "2020", until: "2021-06" })).toStrictEqual({
      start: "2020-01-01",
      end: "2021-06-30",
    });
    expect(timeOf({ since: "2020" })).toStrictEqual({ start: "2020-01-01" });
    expect(timeOf({ until: "2020" })).toStrictEqual({ end: "2020-12-31" });
  });

  test("is a single day when that is all that is said", () => {
    const day = { start: "2020-05-03", end: "2020-05-03" };
    expect(timeOf({ at: "2020-05-03" })).toStrictEqual(day);
    expect(timeOf({ since: "2020-05-03", until: "2020-05-03" })).toStrictEqual(day);
    expect(timeOf({ since: "2020-05-04", until: "2020-05-03" })).toBe("inexpressible");
  });

  test("that ended nobody knows when is over after what is known of it, not open", () => {
    expect(timeOf({ since: "2020-02", until: "unknown" })).toStrictEqual({
      start: "2020-02-01",
      end: "2020-02-29",
    });
    expect(timeOf({ at: "2021", since: "2020", until: "unknown" })).toStrictEqual({
      start: "2020-01-01",
      end: "2021-12-31",
    });
    expect(endsUnknown({ since: "2020", until: "unknown" })).toBe(true);
    expect(endsUnknown({ since: "2020" })).toBe(false);
    expect(endsUnknown({ until: "unknown" })).toBe(false);
  });

  test("is that of at when there is no other", () => {
    expect(timeOf({ at: "2020-05" })).toStrictEqual({ start: "2020-05-01", end: "2020-05-31" });
  });

  test("is inexpressible when it runs backwards or a part of it is no day", () => {
    expect(timeOf({ since: "2021", until: "2020" })).toBe("inexpressible");
    expect(timeOf({ since: "2020", until: "2024-21" })).toBe("inexpressible");
    expect(timeOf({ at: "../.." })).toBe("inexpressible");
  });
});
