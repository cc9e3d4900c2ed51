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
 * An EDTF text in the parts of CSL-JSON, in which an open end is the year 0. What these cannot say stays as
 * written, but for an open beginning: a dash says it to everybody.
 */
export function cslDate(edtf: string): CslDate {
  const [first = "", last, more] = edtf.trim().split("/");
  if (more !== undefined) return { literal: edtf };
  if (isOpen(first) && last !== undefined && partsOf(last)) return { literal: `–${last}` };
  const start = partsOf(first);
  const end = isOpen(last) ? OPEN : last === undefined ? undefined : partsOf(last);
  if (start === undefined || (last !== undefined && end === undefined)) return { literal: edtf };
  if (end === undefined)
    return { ...written(start), ...(start.season && { season: start.season }) };
  if (start.season !== undefined || end.season !== undefined) return { literal: edtf };
  const parts = [start.parts[0] ?? [], end.parts.at(-1) ?? []];
  return { "date-parts": parts, ...((start.circa || end.circa) && { circa: true }) };
}

const OPEN: Parts = { parts: [[0]], circa: false };

/** Whether one end of an interval is open or unknown. */
function isOpen(end: string | undefined): boolean {
  return end === ".." || end === "";
}

interface Parts {
  /** One date, or first and last year of a year with unknown digits. */
  readonly parts: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa: boolean;
}

const DATE = /^(-?(?:\d{4}|\d{3}X|\d\dXX))(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T\S*)?([?~%])?$/;

function partsOf(text: string): Parts | undefined {
  const [, year, month = "XX", day = "XX", mark] = DATE.exec(text) ?? [];
  if (year === undefined || (month === "XX" && day !== "XX")) return undefined;
  const [first, last] = yearsOf(year).map(cslYear) as [number, number];
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

/** The first and the last year that a year with unknown digits may be: `201X`, `-01XX`. */
function yearsOf(year: string): [number, number] {
  const low = Number(year.replaceAll("X", "0"));
  const high = Number(year.replaceAll("X", "9"));
  return year.startsWith("-") ? [high, low] : [low, high];
}

/** CSL has no year 0: what is -51 to EDTF is 52 BC, and -52 to CSL. */
function cslYear(year: number): number {
  return year > 0 ? year : year - 1;
}

function written({ parts, circa }: Parts): CslDate {
  return { "date-parts": parts, ...(circa && { circa: true }) };
}

/**
 * An EDTF text as biber reads it, and pandoc, to which two dots are no end: without times of day, and without what is not known of a date beside a mark,
 * a sign or another date; a year with unknown digits beside these becomes the years it may be.
 */
export function biberDate(edtf: string): string {
  const [first = "", last, more] = edtf
    .trim()
    .split("/")
    .map((date) => date.replace(/T.*$/, ""));
  if (more !== undefined) return edtf;
  if (last !== undefined) {
    const [from, to] = [knownPart(first).from, knownPart(last).to];
    return [from, to].map((end) => (isOpen(end) ? "" : end)).join("/");
  }
  if (/^\d{4}-/.test(first) && !/[?~%]$/.test(first)) return first;
  if (/^\d+X+$/.test(first)) return first;
  const { from, to } = knownPart(first);
  return from === to ? from : `${from}/${to}`;
}

/** A date without what is not known of it; the first and the last year where that is of the year. */
function knownPart(date: string): { from: string; to: string } {
  const known = date.replace(/(?:-XX)+/, "");
  const [, year, mark = ""] = /^(-?\d+X+)([?~%]?)$/.exec(known) ?? [];
  if (year === undefined) return { from: known, to: known };
  const [from, to] = yearsOf(year).map((number) => `${edtfYear(number)}${mark}`);
  return { from: from ?? known, to: to ?? known };
}

function edtfYear(year: number): string {
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
}
