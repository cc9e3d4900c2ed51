import { describe, expect, test } from "vitest";
import type { LiteralAttributes } from "../../src/model/graph-file.ts";
import { CITATION_STATES, type CitationState, type Tally } from "../../src/model/proof.ts";
import { count, countZh, group, numberWords } from "../../viewer/ui/format/count.ts";
import { edtfWords, timeWords } from "../../viewer/ui/format/date.ts";
import { formatLiteral, safeHref } from "../../viewer/ui/format/literal.ts";
import { tallyWords } from "../../viewer/bars/StatusBar.tsx";

describe("dates", () => {
  test.each([
    ["2024", "2024"],
    ["2024-03", "March 2024"],
    ["2024-03-09", "9 March 2024"],
    ["2024-22", "summer 2024"],
    ["2024~", "about 2024"],
    ["2024-03?", "March 2024 (uncertain)"],
    ["2024%", "about 2024 (uncertain)"],
    ["201X", "2010s"],
    ["19XX", "1900s"],
    ["2024-XX", "2024, month unknown"],
    ["2024-03-XX", "March 2024, day unknown"],
    ["2020/2021-06", "2020 to June 2021"],
    ["../2020", "until 2020"],
    ["2020/..", "from 2020"],
    ["2020/", "from 2020"],
    ["-0043", "44 BC"],
    ["Y17000", "17000"],
    ["2024-13", "2024-13"],
    ["soon", "soon"],
    ["a/b/c", "a/b/c"],
  ])("%s reads %s", (edtf, words) => expect(edtfWords(edtf, "en")).toBe(words));

  test.each([
    ["2024", "2024年"],
    ["2021-03", "2021年3月"],
    ["2025-03-29", "2025年3月29日"],
    ["2024-22", "2024年夏"],
    ["2024~", "约2024年"],
    ["2024-03?", "2024年3月（存疑）"],
    ["2024%", "约2024年（存疑）"],
    ["201X", "2010年代"],
    ["19XX", "1900至1999年间"],
    ["2024-XX", "2024年，月份不详"],
    ["2024-03-XX", "2024年3月，日期不详"],
    ["2020/2021-06", "2020年至2021年6月"],
    ["../2020", "至2020年为止"],
    ["2020/..", "2020年起"],
    ["-0043", "公元前44年"],
    ["-0043-03-15", "公元前44年3月15日"],
    ["2024-02-31", "2024-02-31"],
    ["soon", "soon"],
  ])("%s reads %s in Chinese", (edtf, words) => expect(edtfWords(edtf, "zh")).toBe(words));

  test("an end that nobody knows differs from none", () => {
    expect(timeWords({ since: "2019" }, "en")).toBe("since 2019");
    expect(timeWords({ since: "2019", until: "2021-05" }, "en")).toBe("2019 to May 2021");
    expect(timeWords({ until: "2021" }, "en")).toBe("until 2021");
    expect(timeWords({ since: "2019", until: "unknown" }, "en")).toBe(
      "since 2019, ended, date unknown",
    );
    expect(timeWords({}, "en")).toBeUndefined();
    expect(timeWords({ since: "2019", until: "2021-05" }, "zh")).toBe("2019年至2021年5月");
    expect(timeWords({ since: "2019" }, "zh")).toBe("2019年以来");
    expect(timeWords({ until: "unknown" }, "zh")).toBe("已结束，时间不详");
  });
});

describe("values", () => {
  const literal = (type: LiteralAttributes["type"], text: string, more = {}) =>
    formatLiteral({ type, text, ...more }, "en");

  test("keep the digits that were written", () => {
    expect(literal("integer", "12345678901234567890").text).toBe("12,345,678,901,234,567,890");
    expect(literal("decimal", "1.10", { number: 1.1 }).text).toBe("1.10");
    expect(literal("integer", "007", { number: 7 }).text).toBe("007");
    expect(literal("decimal", "-1234.5678", { number: -1234.5678 }).text).toBe("-1,234.5678");
  });

  test("have their unit and, when large, their magnitude", () => {
    expect(literal("money", "215900 CNY", { number: 215_900, unit: "CNY" })).toEqual({
      text: "215,900\u00a0CNY",
    });
    expect(literal("money", "438512345678 CNY", { number: 438_512_345_678, unit: "CNY" })).toEqual({
      text: "438,512,345,678\u00a0CNY",
      about: "about 438.51 billion",
    });
    expect(literal("decimal", "23.2", { number: 23.2, unit: "%" }).text).toBe("23.2%");
  });

  test("have in Chinese the magnitudes of Chinese", () => {
    const chinese = (text: string, number: number) =>
      formatLiteral({ type: "money", text, number, unit: "CNY" }, "zh");
    expect(chinese("440000000000 CNY", 440e9)).toEqual({
      text: "440,000,000,000\u00a0CNY",
      about: "4400亿",
    });
    expect(chinese("438512345678 CNY", 438_512_345_678).about).toBe("约4385.12亿");
    expect(chinese("215900 CNY", 215_900).about).toBe("21.59万");
    expect(chinese("9999 CNY", 9_999).about).toBeUndefined();
    expect(formatLiteral({ type: "boolean", text: "yes" }, "zh").text).toBe("是");
    expect(formatLiteral({ type: "date", text: "2021-03" }, "zh").text).toBe("2021年3月");
  });

  test("are what was written where they are not understood", () => {
    expect(literal("quantity", "a lot").text).toBe("a lot");
    const range = literal("money", "30000000..35000000 EUR", { unit: "EUR" });
    expect(range).toEqual({ text: "30,000,000–35,000,000\u00a0EUR" });
    expect(literal("boolean", "maybe").text).toBe("maybe");
    expect(literal("text", "<b>").text).toBe("<b>");
  });

  test("are links only to the web", () => {
    expect(literal("url", "https://example.org/a b").href).toBe("https://example.org/a%20b");
    for (const address of [
      "javascript:alert(1)",
      "data:text/html,x",
      "//example.org",
      "nonsense",
    ]) {
      expect(literal("url", address)).toEqual({ text: address });
      expect(safeHref(address)).toBeUndefined();
    }
  });
});

describe("counts", () => {
  test("agree with their noun", () => {
    expect(count(1, "claim")).toBe("1 claim");
    expect(count(0, "claim")).toBe("0 claims");
    expect(count(12_345, "entity", "entities")).toBe("12,345 entities");
    expect(countZh(12_345, "条引证")).toBe("12,345条引证");
    expect(numberWords(12_345, "zh")).toBe("12,345");
    expect(group("999")).toBe("999");
  });

  test("of citations name each state that occurs, from best to worst", () => {
    expect(tallyWords(tally({ unverifiable: 3, verified: 409 }), "en")).toBe(
      "412 citations: 409 verified, 3 unverifiable",
    );
    expect(tallyWords(tally({}), "en")).toBe("0 citations");
    expect(tallyWords(tally({ unverifiable: 3, verified: 409 }), "zh")).toBe(
      "412条引证：已核实409条，无法核实3条",
    );
  });
});

function tally(some: Partial<Record<CitationState, number>>): Tally {
  const states = Object.fromEntries(
    CITATION_STATES.map((state) => [state, some[state] ?? 0]),
  ) as Record<CitationState, number>;
  const citations = Object.values(states).reduce((sum, each) => sum + each, 0);
  return { citations, states, claims: citations, uncited: 0 };
}
