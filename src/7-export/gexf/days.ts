import type { EdgeAttributes } from "../../model/graph-file.ts";

/** First and last day as `YYYY-MM-DD`, both included; open where absent. */
export interface Span {
  readonly start?: string;
  readonly end?: string;
}

/** `none` when nothing is written, `inexpressible` when it is no span of days. */
export type EdgeTime = Span | "none" | "inexpressible";

/**
 * When a claim holds, in days: from `since`, or the first day of `at`, to `until`, or the last day
 * of `at`. `until: unknown` leaves the end open.
 */
export function timeOf({
  at,
  since,
  until,
}: Pick<EdgeAttributes, "at" | "since" | "until">): EdgeTime {
  const closed = until === "unknown" ? undefined : until;
  if (at === undefined && since === undefined && closed === undefined) return "none";
  const spans = [at, since, closed].map((text) => (text === undefined ? {} : spanOf(text)));
  const [during, from, to] = spans;
  if (!during || !from || !to) return "inexpressible";
  const start = from.start ?? during.start;
  const end = to.end ?? during.end;
  if (start === undefined && end === undefined) return "inexpressible";
  if (start !== undefined && end !== undefined && start > end) return "inexpressible";
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

/**
 * The days that an EDTF text covers; undefined for what is no span of days of the years 1 to 9999:
 * seasons, negative and longer years. Marks of uncertainty do not change the days.
 *
 * EDTF levels 0 and 1: https://www.loc.gov/standards/datetime/
 */
export function spanOf(edtf: string): Span | undefined {
  const [first = "", last, more] = edtf.trim().split("/");
  if (more !== undefined) return undefined;
  if (last === undefined) return dateSpan(first);
  const from = endpoint(first);
  const to = endpoint(last);
  if (!from || !to) return undefined;
  return {
    ...(from.start !== undefined && { start: from.start }),
    ...(to.end !== undefined && { end: to.end }),
  };
}

/** One side of an interval; `..` is open, an empty one unknown: both leave it out. */
function endpoint(text: string): Span | undefined {
  return text === "" || text === ".." ? {} : dateSpan(text);
}

const DATE = /^(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T.*)?[?~%]?$/;

function dateSpan(text: string): Span | undefined {
  const [, year, month = "XX", day = "XX"] = DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const first = Math.max(1, Number(year.replaceAll("X", "0")));
  const last = Number(year.replaceAll("X", "9"));
  if (last < 1 || (first !== last && month !== "XX") || (month === "XX" && day !== "XX"))
    return undefined;
  if (month === "XX") return { start: iso(first, 1, 1), end: iso(last, 12, 31) };
  const months = Number(month);
  if (months < 1 || months > 12) return undefined;
  const length = daysOf(first, months);
  if (day === "XX") return { start: iso(first, months, 1), end: iso(first, months, length) };
  const days = Number(day);
  if (days < 1 || days > length) return undefined;
  return { start: iso(first, months, days), end: iso(first, months, days) };
}

/** Days of a month in the proleptic Gregorian calendar. */
function daysOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function iso(year: number, month: number, day: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
