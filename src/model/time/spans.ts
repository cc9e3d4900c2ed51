import { dayNumber, LAST_YEAR } from "./days.ts";

/** The first and the last day on which something may have been, as day numbers, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** An EDTF date: the days of it, or of each end of an interval; an open end is undefined. */
export interface DateSpans {
  readonly start: Span | undefined;
  readonly end: Span | undefined;
  readonly interval: boolean;
}

/** No EDTF date is long; whatever is, is not looked at. */
const LONGEST = 64;

const DATE =
  /^(?:Y(-?\d{5,18})|(-?)(\d{4}|\d{3}X|\d\dXX))(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T[\d:.+Z-]*)?([?~%])?$/;

/**
 * The days that an EDTF text of level 0 or 1 leaves possible
 * (https://www.loc.gov/standards/datetime/). Parts that are left open widen it: `2024-XX` is any day
 * of the year, and so is a season, whose months depend on the hemisphere. A date marked as uncertain
 * or approximate reaches one unit further at each side: `2019~` is from 2018 to 2020.
 *
 * @returns undefined for what is no such date
 */
export function spansOf(edtf: string): DateSpans | undefined {
  if (edtf.length > LONGEST) return undefined;
  const [from = "", to, more] = edtf.split("/");
  if (more !== undefined) return undefined;
  if (to === undefined) {
    const span = dateSpan(from);
    return span && { start: span, end: span, interval: false };
  }
  const [start, end] = [endSpan(from), endSpan(to)];
  if (start === "none" || end === "none") return undefined;
  return { start, end, interval: true };
}

/**
 * The days that an EDTF text names, as `spansOf` gives them but without the unit at each side of what is
 * marked as uncertain or approximate: `2019~` is 2019.
 *
 * @returns undefined for what is no such date
 */
export function statedDays(edtf: string): DateSpans | undefined {
  return edtf.length > LONGEST ? undefined : spansOf(edtf.replaceAll(/[?~%]/g, ""));
}

/** One end of an interval; open or unknown ones are undefined. */
function endSpan(text: string): Span | "none" | undefined {
  return text === "" || text === ".." ? undefined : (dateSpan(text) ?? "none");
}

function dateSpan(text: string): Span | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [, long, sign, short = "", month, day, mark] = match;
  const years = long === undefined ? yearsOf(short, sign === "-") : longYear(long);
  const beyond = mark === undefined ? 0 : 1;
  if (month === undefined || month === "XX" || isSeason(month)) {
    if (day !== undefined && day !== "XX") return undefined;
    const unit = (years.last - years.first + 1) * beyond;
    return {
      first: dayNumber(years.first - unit),
      last: dayNumber(years.last + unit + 1) - 1,
    };
  }
  if (years.first !== years.last) return undefined;
  return spanInYear(years.first, Number(month), day, beyond);
}

function spanInYear(
  year: number,
  month: number,
  day: string | undefined,
  beyond: number,
): Span | undefined {
  if (month < 1 || month > 12) return undefined;
  if (day === undefined || day === "XX") {
    return {
      first: dayNumber(year, month - beyond),
      last: dayNumber(year, month + beyond + 1) - 1,
    };
  }
  const number = dayNumber(year, month, Number(day));
  if (Number(day) < 1 || number >= dayNumber(year, month + 1)) return undefined;
  return { first: number - beyond, last: number + beyond };
}

/** `201X` is from 2010 to 2019, `-015X` from -159 to -150. */
function yearsOf(text: string, isNegative: boolean): Span {
  const low = Number(text.replaceAll("X", "0"));
  const high = Number(text.replaceAll("X", "9"));
  return isNegative ? { first: -high, last: -low } : { first: low, last: high };
}

function longYear(text: string): Span {
  const year = Math.max(-LAST_YEAR, Math.min(LAST_YEAR, Number(text)));
  return { first: year, last: year };
}

function isSeason(month: string): boolean {
  return Number(month) >= 21 && Number(month) <= 24;
}
