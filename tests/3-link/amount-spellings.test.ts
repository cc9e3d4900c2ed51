import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DateReader } from "../../src/3-link/dates.ts";
import { isLiteral, readLiteral } from "../../src/3-link/literals.ts";
import type { LiteralType } from "../../src/model/linked.ts";

const dates = new DateReader();

function instead(text: string, type: LiteralType, unit?: string): string | undefined {
  const read = readLiteral(text, type, unit, dates);
  return isLiteral(read)
    ? "a value already"
    : (read.advice ?? (read.instead?.join(" or ") || undefined));
}

describe("how an amount is written", () => {
  it.each([
    ["1.9bn EUR", "money", undefined, "1900000000 EUR"],
    ["€35m", "money", undefined, "35000000 EUR"],
    ["35 M€", "money", undefined, "35000000 EUR"],
    ["35 k€", "money", "EUR", "35000 EUR"],
    ["1.5k km", "quantity", "km", "1500 km"],
    ["30 kilometres", "quantity", "km", "30 km"],
    ["3 Tonnes", "quantity", "t", "3 t"],
    ["1’000", "integer", undefined, "1000"],
    ["12.0", "integer", undefined, "12"],
    ["12,00", "integer", undefined, "12"],
    ["€ 35 million", "money", undefined, "35000000 EUR"],
    ["USD 5 million", "money", undefined, "5000000 USD"],
    ["US$5m", "money", undefined, "5000000 USD"],
    ["$4.5 million", "money", undefined, "4500000 USD"],
    ["HK$1,234.50", "money", undefined, "1234.50 HKD"],
    ["5,000,000 EUR", "money", undefined, "5000000 EUR"],
    ["5.000.000 EUR", "money", undefined, "5000000 EUR"],
    ["5 000 000 EUR", "money", undefined, "5000000 EUR"],
    ["5'000'000 CHF", "money", undefined, "5000000 CHF"],
    ["1.234,56 EUR", "money", undefined, "1234.56 EUR"],
    ["1,5 EUR", "money", undefined, "1.5 EUR"],
    ["3.5 Mio. EUR", "money", undefined, "3500000 EUR"],
    ["3,5 Mio. EUR", "money", undefined, "3500000 EUR"],
    ["3,5 Mio EUR", "money", undefined, "3500000 EUR"],
    ["3,5 Mio. €", "money", undefined, "3500000 EUR"],
    ["EUR 3,5 Mio.", "money", undefined, "3500000 EUR"],
    ["3,5 Millionen", "money", "EUR", "3500000"],
    ["30-35 million", "money", "EUR", "30000000..35000000"],
    ["30-35 million", "quantity", "vehicles", "30000000..35000000 vehicles"],
    ["30 to 35 million EUR", "money", undefined, "30000000..35000000 EUR"],
    ["30 million - 35 million EUR", "money", undefined, "30000000..35000000 EUR"],
    ["30m–35m EUR", "money", undefined, "30000000..35000000 EUR"],
    ["2,3 Mrd. Euro", "money", undefined, "2300000000 EUR"],
    ["299,900 yuan", "money", undefined, "299900 CNY"],
    ["RMB 299,900", "money", undefined, "299900 CNY"],
    ["21.59万元", "money", undefined, "215900 CNY"],
    ["10亿元", "money", undefined, "1000000000 CNY"],
    ["3 crore INR", "money", undefined, "30000000 INR"],
    ["12 cny", "money", undefined, "12 CNY"],
    ["-€5", "money", undefined, "-5 EUR"],
    ["€-5", "money", undefined, "-5 EUR"],
    ["£5.00", "money", undefined, "5.00 GBP"],
    ["5k", "money", "GBP", "5000"],
    ["¥5", "money", undefined, "5 CNY or 5 JPY"],
    ["5%", "decimal", undefined, "5"],
    ["5 percent", "decimal", "%", "5"],
    ["5%", "quantity", undefined, "5 %"],
    ["5%", "quantity", "%", "5 %"],
    ["35km", "quantity", undefined, "35 km"],
    ["35m", "quantity", undefined, "35 m"],
    ["5,000 km", "quantity", "km", "5000 km"],
    ["1.9bn", "quantity", "vehicles", "1900000000 vehicles"],
    ["258,000 vehicles", "integer", "vehicles", "258000"],
    ["5k", "integer", undefined, "5000"],
    ["2.5m", "integer", undefined, "2500000"],
    ["10 million", "integer", undefined, "10000000"],
    ["1e5", "integer", undefined, "100000"],
    ["1.25e1", "decimal", undefined, "12.5"],
    ["12.", "decimal", undefined, "12"],
    [".5", "decimal", undefined, "0.5"],
    ["\u22123", "integer", undefined, "-3"],
    ["1.900.000,50", "decimal", undefined, "1900000.50"],
  ] as const)("%s as %s of %s", (text, type, unit, expected) => {
    expect(instead(text, type, unit)).toBe(expected);
  });

  it.each([
    // Half a thing is no whole number; another unit is not converted; what is left out may matter.
    ["2.5555k", "integer", undefined],
    ["5%", "integer", "vehicles"],
    ["12.5", "integer", undefined],
    ["5 metres", "quantity", "km"],
    ["30 m", "quantity", "km"],
    ["35 miles", "quantity", "km"],
    ["12", "money", undefined],
    ["12", "quantity", undefined],
    ["5 EUR/month", "money", undefined],
    ["1/2", "decimal", undefined],
    ["0x10", "integer", undefined],
    ["$5 EUR", "money", undefined],
    ["1,23,4 EUR", "money", undefined],
    ["five", "integer", undefined],
  ] as const)("%s as %s of %s: nobody can tell", (text, type, unit) => {
    expect(instead(text, type, unit)).toBeUndefined();
  });

  it.each([
    ["90000.. GBP", "money", undefined, "both ends of the range, or 90000 GBP", "at least"],
    ["90000 GBP..", "money", undefined, "both ends of the range, or 90000 GBP", "at least"],
    ["90,000.. GBP", "money", undefined, "both ends of the range, or 90000 GBP", "at least"],
    ["90000..", "money", "GBP", "both ends of the range, or 90000", "at least"],
    ["€1.5m..", "money", undefined, "both ends of the range, or 1500000 EUR", "at least"],
    ["90000+ GBP", "money", undefined, "90000 GBP", "at least"],
    ["..90000 GBP", "money", undefined, "both ends of the range, or 90000 GBP", "at most"],
    ["..90,000 GBP", "money", undefined, "both ends of the range, or 90000 GBP", "at most"],
    ["..30", "quantity", "km", "both ends of the range, or 30", "at most"],
    ["… 30 km", "quantity", undefined, "30 km", "at most"],
    ["30...", "quantity", "km", "both ends of the range, or 30", "at least"],
    ["> 30 km", "quantity", undefined, "30 km", "more than"],
    ["about 30..35 km", "quantity", undefined, "30..35 km", "about"],
    ["≥30 km", "quantity", undefined, "30 km", "at least"],
    ["<5%", "decimal", undefined, "5", "less than"],
    ["<= 12", "integer", undefined, "12", "at most"],
    ["about 5 EUR", "money", undefined, "5 EUR", "about"],
    ["At least 3.5 Mio. EUR", "money", undefined, "3500000 EUR", "at least"],
    ["up to 30 miles", "quantity", undefined, "30 miles", "up to"],
    ["mehr als 1.000.000", "integer", undefined, "1000000", "mehr als"],
    ["30..", "integer", undefined, "30", "at least"],
  ] as const)(
    "%s as %s of %s is noted, for a value has no open end",
    (text, type, unit, amount, words) => {
      expect(instead(text, type, unit)).toBe(
        amount && `${amount} with a note that says “${words}”`,
      );
    },
  );

  it.each([
    ["30-35 million", "30000000..35000000 CNY"],
    ["30–35 Mio.", "30000000..35000000 CNY"],
    ["1.9bn", "1900000000 CNY"],
    ["12", "12 CNY"],
    ["5,000,000", "5000000 CNY"],
    ["five", "215900 CNY"],
  ])("%s, which wants a currency, is shown with one: %s", (text, example) => {
    expect(readLiteral(text, "money", undefined, dates)).toMatchObject({ example });
    expect(instead(text, "money")).toBeUndefined();
  });

  it("is a value of its type, whatever the text", () => {
    const part = fc.constantFrom(
      "5",
      "000",
      ",",
      ".",
      " ",
      "€",
      "$",
      "EUR",
      "m",
      "bn",
      "k",
      "%",
      "-",
      "万",
      "e9",
      "km",
      "Mio.",
    );
    const text = fc.oneof(
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary" }),
    );
    const type = fc.constantFrom<LiteralType[]>("integer", "decimal", "money", "quantity");
    fc.assert(
      fc.property(text, type, fc.constantFrom(undefined, "km", "EUR"), (written, kind, unit) => {
        const spelling = instead(written, kind, unit) ?? "a value already";
        if (spelling === "a value already" || / or | with a note /.test(spelling)) return;
        expect(readLiteral(spelling, kind, unit, dates)).toMatchObject({ type: kind });
      }),
      { numRuns: 3_000 },
    );
  });
});
