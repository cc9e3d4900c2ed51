import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDate, readPlainDate } from "../../src/3-link/dates.ts";
const digits = (count: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^\\d{${count}}$`));

const dateLike = fc.oneof(
  digits(4),
  fc.tuple(digits(4), digits(2)).map((parts) => parts.join("-")),
  fc.tuple(digits(4), digits(2), digits(2)).map((parts) => parts.join("-")),
  fc
    .tuple(
      digits(4),
      fc.constantFrom("01", "02", "04", "12"),
      fc.constantFrom("01", "28", "29", "30", "31"),
    )
    .map((parts) => parts.join("-")),
  fc.constantFrom(
    "0000",
    "0099-02",
    "1900-02-29",
    "2000-02-29",
    "9999-12-31",
    "2024-13",
    "2024-00",
    "2024-21",
    "2024-1",
  ),
);

describe("dates of level 1 that are more than years, months and days", () => {
  it.each([
    ["2001-21", "2001-22", "2001-23", "2001-24"],
    ["198X", "19XX", "2004-06-XX", "2004-XX"],
    ["1984?", "1984-06~", "2004-06-11%"],
    ["1964/2008", "1984~/2004-06", "../1903", "1904/..", "/2006", "2004-06-01/"],
    ["Y170000002", "-0043", "-1985"],
  ])("%s, %s, %s …", (...texts) => {
    for (const text of texts) expect(readDate(text)).toBeTypeOf("object");
  });
});

describe("years, months and days", () => {
  it("are read as the grammar reads them", () => {
    fc.assert(
      fc.property(dateLike, (text) => {
        const plain = readPlainDate(text);
        expect(plain ?? readDate(text)).toEqual(readDate(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it("are left to the grammar when they are no such thing, or when there is no such day", () => {
    for (const text of [
      "2024-13",
      "2024-21",
      "2023-02-29",
      "2024-1",
      "24",
      "2024~",
      "-0001",
      "2024-05-32",
      "2024-05/..",
    ])
      expect(readPlainDate(text)).toBeUndefined();
    expect(readPlainDate("2024-02-29")).toEqual({
      min: Date.UTC(2024, 1, 29),
      max: Date.UTC(2024, 2, 1) - 1,
      interval: false,
    });
  });
});
