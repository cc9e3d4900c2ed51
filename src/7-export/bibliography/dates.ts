/** A date of CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html#date-variables */
export interface CslDate {
  readonly "date-parts"?: readonly (readonly number[])[];
  /** 1 for spring to 4 for winter. */
  readonly season?: number;
  readonly circa?: true;
  /** As written, where the others cannot say it. */
  readonly literal?: string;
}

/**
 * An EDTF text (levels 0 and 1) in the parts that CSL-JSON has: a day, month, year or season, or the
 * two ends of an interval. Uncertain and approximate dates, and years with unknown digits, are
 * `circa`. What these cannot say, such as an open end or a year of five digits, stays as written.
 */
export function cslDate(edtf: string): CslDate {
  const [first = "", last, more] = edtf.trim().split("/");
  if (more !== undefined) return { literal: edtf };
  const start = partsOf(first);
  const end = last === undefined ? undefined : partsOf(last);
  if (start === undefined || (last !== undefined && end === undefined)) return { literal: edtf };
  if (end === undefined)
    return { ...written(start), ...(start.season && { season: start.season }) };
  if (start.season !== undefined || end.season !== undefined) return { literal: edtf };
  const parts = [start.parts[0] ?? [], end.parts.at(-1) ?? []];
  return { "date-parts": parts, ...((start.circa || end.circa) && { circa: true }) };
}

interface Parts {
  /** One date, or first and last year of a year with unknown digits. */
  readonly parts: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa: boolean;
}

const DATE = /^(-?\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T\S*)?([?~%])?$/;

function partsOf(text: string): Parts | undefined {
  const [, year, month = "XX", day = "XX", mark] = DATE.exec(text) ?? [];
  if (year === undefined || (month === "XX" && day !== "XX")) return undefined;
  const [first, last] = [Number(year.replaceAll("X", "0")), Number(year.replaceAll("X", "9"))];
  const vague = first !== last;
  const circa = mark !== undefined || vague;
  if (month === "XX") return { parts: vague ? [[first], [last]] : [[first]], circa };
  const number = Number(month);
  if (vague || number < 1 || number > 24 || (number > 12 && (number < 21 || day !== "XX"))) {
    return undefined;
  }
  if (number > 12) return { parts: [[first]], season: number - 20, circa };
  return { parts: [day === "XX" ? [first, number] : [first, number, Number(day)]], circa };
}

function written({ parts, circa }: Parts): CslDate {
  return { "date-parts": parts, ...(circa && { circa: true }) };
}
