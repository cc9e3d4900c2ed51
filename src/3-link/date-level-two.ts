import { partSpan, yearFirst } from "./date-forms.ts";

/**
 * What EDTF has only at level 2, as level 1 says it: `2001-34` is a quarter, `1984?-06` and `?1984-06` doubt a
 * part, `[1667,1668]` is one of some, `Y17E7` a long year, `1950S2` one that is known to two digits, and in `198X?`
 * the doubt is about the ends.
 */
export function secondLevel(text: string): readonly string[] {
  const [, year = "", code] = /^(\d{4})-(2[5-9]|3\d|4[01])$/.exec(text) ?? [];
  if (code !== undefined)
    return [seasonOfLevelTwo(year, Number(code)), ...yearFirst(text).filter(isInterval)];
  const [, digits, marks, mark] = /^(\d{2,3})(xx?)([?~%])$/.exec(text) ?? [];
  if (digits !== undefined && mark !== undefined && digits.length + (marks ?? "").length === 4) {
    const [first, last] = [digits.padEnd(4, "0"), digits.padEnd(4, "9")];
    return [`${first}${mark}/${last}${mark}`];
  }
  const parts = text.split("-");
  const [sign] = /[?~%]/.exec(text) ?? [];
  if (sign !== undefined && parts.length > 1) {
    return [`${text.replace(/[?~%]/g, "")}${sign}`];
  }
  const [, listed] = /^[[{](.+)[\]}]$/.exec(text) ?? [];
  if (listed !== undefined) {
    const ends = listed.split(/,|\.\./).map((date) => date.trim() || "..");
    return [`${ends[0]}/${ends.at(-1)}`];
  }
  const [, base = "", power] = /^y(-?\d+)e(\d)$/.exec(text) ?? [];
  if (power !== undefined) return [`Y${base}${"0".repeat(Number(power))}`];
  const [, known] = /^(-?\d{4})s\d$/.exec(text) ?? [];
  return known === undefined ? [] : [`${known}~`];
}

function isInterval(date: string): boolean {
  return date.includes("/");
}

/** The codes 25 to 41: seasons of either half of the earth, quarters, thirds and halves of a year. */
function seasonOfLevelTwo(year: string, code: number): string {
  if (code < 33) return `${year}-${21 + ((code - 25) % 4)}`;
  if (code < 37) return partSpan(year, code - 32, 4);
  return code < 40 ? partSpan(year, code - 36, 3) : partSpan(year, code - 39, 2);
}
