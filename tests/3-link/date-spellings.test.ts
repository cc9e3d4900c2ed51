import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateSpellings } from "../../src/3-link/date-spellings.ts";
import { readDate } from "../../src/3-link/dates.ts";

/** What people write, and what EDTF writes for it; several where nobody can tell which is meant. */
const SPELLINGS: readonly (readonly [string, ...string[]])[] = [
  // Days
  ["22 June 2020", "2020-06-22"],
  ["June 22, 2020", "2020-06-22"],
  ["June 22nd, 2020", "2020-06-22"],
  ["Monday, 22 June 2020", "2020-06-22"],
  ["06-JAN-2006", "2006-01-06"],
  ["10 Dec 1815", "1815-12-10"],
  ["10. Dezember 1815", "1815-12-10"],
  ["1er mai 1968", "1968-05-01"],
  ["20 de mayo de 2020", "2020-05-20"],
  ["2020 Jun 19", "2020-06-19"],
  ["19.06.2020", "2020-06-19"],
  ["2020/06/19", "2020-06-19"],
  ["2020.6.19", "2020-06-19"],
  ["2020-6-19", "2020-06-19"],
  ["20200619", "2020-06-19"],
  ["2020年6月19日", "2020-06-19"],
  ["2020-19-06", "2020-06-19"],
  ["13/07/2020", "2020-07-13"],
  ["07/13/2020", "2020-07-13"],
  ["06/07/2020", "2020-07-06", "2020-06-07"],
  ["06-07-2020", "2020-07-06", "2020-06-07"],
  ["19.06.20", "2020-06-19", "1920-06-19"],
  ["2020-06-19 14:30", "2020-06-19"],
  ["June 22, 2020 at 2:30 pm", "2020-06-22"],
  ["1984-366", "1984-12-31"],
  ["2020-W25-3", "2020-06-17"],
  ["2020-W25", "2020-06-15/2020-06-21"],
  // Months
  ["June 2020", "2020-06"],
  ["Sept. 2020", "2020-09"],
  ["mid-June 2020", "2020-06"],
  ["2020/06", "2020-06"],
  ["06/2020", "2020-06"],
  ["2020-6", "2020-06"],
  ["2020年6月", "2020-06"],
  ["Jun-20", "2020-06", "1920-06"],
  // Parts of a year
  ["spring 2019", "2019-21"],
  ["Summer, 2019", "2019-22"],
  ["Fall 2019", "2019-23"],
  ["2019 winter", "2019-24"],
  ["winter 2019/20", "2019-24"],
  ["Q1 2020", "2020-01/2020-03"],
  ["2020Q4", "2020-10/2020-12"],
  ["3Q20", "2020-07/2020-09"],
  ["first quarter of 2020", "2020-01/2020-03"],
  ["H1 2020", "2020-01/2020-06"],
  ["second half of 2019", "2019-07/2019-12"],
  ["early 2019", "2019-01/2019-04", "2019"],
  ["mid-2019", "2019-05/2019-08", "2019"],
  ["late 2019", "2019-09/2019-12", "2019"],
  ["end of 2019", "2019-12", "2019"],
  // Years with too few or too many digits
  ["44", "1944", "2044", "0044"],
  ["98", "1998", "2098", "0098"],
  ["08", "2008", "1908", "0008", "08XX"],
  ["8", "2008", "1908", "0008"],
  ["198", "0198", "198X"],
  ["476", "0476"],
  ["-44", "-0044"],
  ["+1984", "1984"],
  ["'99", "1999", "2099"],
  ["’05", "2005", "1905"],
  ["19840", "Y19840"],
  // Many years
  ["1990s", "199X"],
  ["the early '90s", "199X"],
  ["1900s", "19XX", "190X"],
  ["19th century", "18XX"],
  ["5th century BC", "-0499/-0400"],
  ["44 BC", "-0043"],
  ["AD 79", "0079"],
  // Not so sure
  ["circa 1990", "1990~"],
  ["c. 1990", "1990~"],
  ["about 22 June 2020", "2020-06-22~"],
  ["~1990", "1990~"],
  ["1990 (?)", "1990?"],
  ["probably June 2020", "2020-06?"],
  // Periods
  ["1984-1985", "1984/1985"],
  ["1984–85", "1984/1985"],
  ["from May 2019 to June 2020", "2019-05/2020-06"],
  ["19-25 June 2020", "2020-06-19/2020-06-25"],
  ["May/June 2020", "2020-05/2020-06"],
  ["3.10.1990-4.11.1990", "1990-10-03/1990-11-04"],
  ["before June 2020", "../2020-06"],
  ["since 1990", "1990/.."],
  ["2015–present", "2015/.."],
  ["1984/1980", "1980/1984"],
  ["1984-06-02/1984-06-01", "1984-06-01/1984-06-02"],
  // Days and months that do not exist
  ["2023-02-29", "2023-02"],
  ["30 February 2020", "2020-02"],
  ["2024-13", "2024"],
  // Nothing to go by
  ["1984/44"],
  ["1984/33"],
  ["unknown"],
  ["nonsense"],
  ["0/0/0"],
  ["32.13.2020"],
  ["2020-W54-9"],
];

describe("what EDTF writes for", () => {
  it.each(SPELLINGS)("%s", (text, ...expected) => {
    expect(readDate(text)).toBeTypeOf("string");
    expect(dateSpellings(text)).toEqual(expected);
  });

  it("any text at all is a valid date, or nothing", () => {
    const word = fc.constantFrom(
      "june",
      "mai",
      "circa",
      "Q1",
      "spring",
      "th",
      "century",
      "bc",
      "s",
      "mid",
      "to",
      "W",
      "年",
      "?",
    );
    const number = fc.oneof(fc.nat(40), fc.nat(9999), fc.nat(99_999_999)).map(String);
    const separator = fc.constantFrom(" ", "", "-", "/", ".", ", ");
    const text = fc
      .array(fc.oneof(word, number, separator), { maxLength: 9 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (written) => {
        for (const date of dateSpellings(written)) expect(readDate(date)).toBeTypeOf("object");
      }),
      { numRuns: 3_000 },
    );
  });
});
