import { describe, expect, it } from "vitest";
import { datesIn } from "../../src/4-verify/audit/date-mentions.ts";
import { numbersIn } from "../../src/4-verify/audit/numbers.ts";

/** Every number that a text may hold. */
function values(text: string): number[] {
  return numbersIn(text).flatMap((mention) => mention.values);
}

describe("numbers of a text", () => {
  it.each([
    ["19.1 billion", 19.1e9],
    ["258,000 units", 258_000],
    ["3.500 Einwohner", 3_500],
    ["3,5 Mio. EUR", 3.5e6],
    ["61,5 Millionen Euro", 61.5e6],
    ["7,2 Mrd.", 7.2e9],
    ["18 000 personnes", 18_000],
    ["30-35 million", 30e6],
    ["20 to 30 billion", 20e9],
    ["two hundred and forty", 240],
    ["twenty-three", 23],
    ["zweiundvierzig Kühe", 42],
    ["zwölftausend", 12_000],
    ["quatre-vingt", 80],
    ["a dozen", 12],
    ["3万人", 30_000],
    ["1.5亿元", 150e6],
    ["二十三", 23],
    ["三百五十万", 3_500_000],
    ["百分之五", 5],
    ["70k", 70_000],
    ["47 Cent", 47],
    ["41 m high", 41],
    ["41 m copies", 41e6],
  ])("%s holds %d", (text, value) => {
    expect(values(text)).toContain(value);
  });

  it.each(["two thirds", "2/3 of them", "zwei Drittel", "deux tiers", "三分之二"])(
    "%s is two thirds, and 67 %%",
    (text) => {
      expect(values(text).map((value) => value.toPrecision(3))).toEqual(
        expect.arrayContaining(["0.667", "66.7"]),
      );
    },
  );

  it.each([
    ["SU7", 8],
    ["47 cents", 4_700],
    ["nothing to see here", 0],
    ["23 ships", 2],
  ])("%s does not hold %d", (text, value) => {
    expect(values(text)).not.toContain(value);
  });
});

describe("dates of a text", () => {
  it.each([
    ["on March 28, 2024", { year: 2024, month: 3, day: 28 }],
    ["on the 3rd of February 1928", { year: 1928, month: 2, day: 3 }],
    ["am 3. Oktober 1990", { year: 1990, month: 10, day: 3 }],
    ["le 14 juillet 1789", { year: 1789, month: 7, day: 14 }],
    ["2020年6月22日", { year: 2020, month: 6, day: 22 }],
    ["on 2024-03-28", { year: 2024, month: 3, day: 28 }],
    ["im März 2019", { year: 2019, month: 3 }],
    ["in the first quarter of 2025", { year: 2025, month: 1, lastMonth: 3 }],
    ["in the 1990s", { year: 1990, years: 10 }],
    ["last year", { fromNow: -1 }],
    ["去年", { fromNow: -1 }],
    ["three years ago", { fromNow: -3 }],
  ])("%s", (text, date) => {
    expect(datesIn(text)[0]).toMatchObject(date);
  });

  it.each(["Lei Jun began", "it cost 2,024 crowns", "SU7 2024x", "35 May"])(
    "%s has none",
    (text) => {
      expect(datesIn(text).filter(({ year, day }) => year ?? day)).toEqual([]);
    },
  );
});
