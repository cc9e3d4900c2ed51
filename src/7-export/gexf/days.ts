import type { EdgeAttributes } from "../../model/graph-file.ts";
import { dayNumber, edtfOf } from "../../model/time/days.ts";
import { type Span, statedDays } from "../../model/time/spans.ts";

/** First and last day as `YYYY-MM-DD`, both included; open where absent. */
export interface DayRange {
  readonly start?: string;
  readonly end?: string;
}

/** `none` when nothing is written, `inexpressible` when it is no span of days. */
export type EdgeTime = DayRange | "none" | "inexpressible";

type Dated = Pick<EdgeAttributes, "at" | "since" | "until">;

/**
 * When a claim holds, in days: from `since`, or the first day of `at`, to `until`, or the last day
 * of `at`. With `until: unknown` it holds for no longer than is known: to the last day of `since`.
 */
export function timeOf({ at, since, until }: Dated): EdgeTime {
  const end = until === "unknown" ? (at ?? since) : until;
  if (at === undefined && since === undefined && end === undefined) return "none";
  const [during, from, to] = [at, since, end].map((text) =>
    text === undefined ? {} : daysOf(text),
  );
  if (!during || !from || !to) return "inexpressible";
  return ordered(from.start ?? during.start, to.end ?? during.end) ?? "inexpressible";
}

/** Whether a claim ended at a time that nobody knows. */
export function endsUnknown({ at, since, until }: Dated): boolean {
  return until === "unknown" && (at ?? since) !== undefined;
}

/** Years of four digits, 0 left out: dates that Gephi reads. */
const FIRST = dayNumber(1);
const LAST = dayNumber(10_000) - 1;

const SEASON = /(?:^|\/)-?[\dX]{4}-2[1-4]/;

/**
 * The days that an EDTF text covers, whatever its marks of uncertainty; undefined for seasons, whose days are
 * nowhere the same, and for years before 1 or after 9999.
 */
export function daysOf(edtf: string): DayRange | undefined {
  const days = statedDays(edtf.trim());
  if (days === undefined || SEASON.test(edtf)) return undefined;
  if (!isExpressible(days.start) || !isExpressible(days.end)) return undefined;
  const { start, end } = days;
  return {
    ...(start && { start: edtfOf(Math.max(start.first, FIRST), "day") }),
    ...(end && { end: edtfOf(end.last, "day") }),
  };
}

function isExpressible(days: Span | undefined): boolean {
  return days === undefined || (days.last >= FIRST && days.last <= LAST);
}

function ordered(start: string | undefined, end: string | undefined): DayRange | undefined {
  if (start === undefined && end === undefined) return undefined;
  if (start !== undefined && end !== undefined && start > end) return undefined;
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}
