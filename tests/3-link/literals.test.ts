import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DateReader } from "../../src/3-link/dates.ts";
import { isLiteral, readLiteral } from "../../src/3-link/literals.ts";
import type { LiteralType } from "../../src/model/linked.ts";

const dates = new DateReader();

function read(text: string, type: LiteralType, unit?: string) {
  return readLiteral(text, type, unit, dates);
}

describe("typed values", () => {
  it.each([
    ["007", "text", undefined, { type: "text", text: "007" }],
    ["007", "integer", undefined, { type: "integer", text: "007", number: 7 }],
    ["-3", "integer", "m", { type: "integer", text: "-3", number: -3, unit: "m" }],
    ["23.2", "decimal", "%", { type: "decimal", text: "23.2", number: 23.2, unit: "%" }],
    [
      "529900 CNY",
      "money",
      undefined,
      { type: "money", text: "529900 CNY", number: 529900, unit: "CNY" },
    ],
    [
      "30000000..35000000 EUR",
      "money",
      undefined,
      {
        type: "money",
        text: "30000000..35000000 EUR",
        least: 3e7,
        greatest: 3.5e7,
        unit: "EUR",
      },
    ],
    [
      "-5..-3",
      "quantity",
      "°C",
      { type: "quantity", text: "-5..-3", least: -5, greatest: -3, unit: "°C" },
    ],
    ["529900", "money", "CNY", { type: "money", text: "529900", number: 529900, unit: "CNY" }],
    [
      "5.4 million km",
      "quantity",
      undefined,
      { type: "quantity", text: "5.4 million km", number: 5.4, unit: "million km" },
    ],
    ["true", "boolean", undefined, { type: "boolean", text: "true" }],
    ["2024-03~", "date", undefined, { type: "date", text: "2024-03~" }],
    ["doi:10.1000/182", "url", undefined, { type: "url", text: "doi:10.1000/182" }],
  ] as const)("reads %s as %s", (text, type, unit, expected) => {
    expect(read(text, type, unit)).toEqual(expected);
  });

  it.each([
    ["258,000", "integer", "258000"],
    ["1 234 567", "integer", "1234567"],
    ["23,2", "decimal", "23.2"],
    ["215,900 CNY", "money", "215900 CNY"],
    ["30-35 million EUR", "money", "30000000..35000000 EUR"],
  ] as const)("says how to write %s", (text, type, instead) => {
    expect(read(text, type)).toMatchObject({ instead: [instead] });
  });

  it("shows a range that is turned round in its order, for either end may be wrong", () => {
    const wrong = read("35..30 EUR", "money");
    expect(wrong).toMatchObject({ example: "30..35 EUR" });
    expect(wrong).not.toHaveProperty("instead");
  });

  it.each([
    ["1e5", "integer"],
    ["", "integer"],
    ["12.", "decimal"],
    [".5", "decimal"],
    ["12 cny", "money"],
    ["12", "quantity"],
    ["TRUE", "boolean"],
    ["2023-02-29", "date"],
    ["https://a b", "url"],
    ["//example.org", "url"],
    ["data:text/html,x", "url"],
  ] as const)("refuses %s as %s", (text, type) => {
    expect(isLiteral(read(text, type))).toBe(false);
  });

  it("keeps every text as it was written, whatever its type", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.constantFrom("integer", "decimal", "text"), (number, type) => {
        expect(read(String(number), type as LiteralType)).toMatchObject({ text: String(number) });
      }),
    );
  });

  it("never throws on any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("date", "url", "money", "quantity"),
        (text, type) => {
          expect(read(text, type as LiteralType)).toBeTypeOf("object");
        },
      ),
    );
  });
});
