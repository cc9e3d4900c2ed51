import { firstIndex } from "../../src/model/order.ts";
import type { Span } from "../../src/model/time/spans.ts";
import {
  calendarDay,
  dayNumber,
  edtfOf,
  LAST_YEAR,
  monthNumber,
  type Precision,
} from "../../src/model/time/days.ts";

/** So many days, months or years. */
interface TimeUnit {
  readonly of: Precision;
  readonly size: number;
}

/** The stretch of time that a graph tells of, in equal parts, and how much is dated in each. */
export interface TimeAxis {
  readonly unit: TimeUnit;
  /** The first day of each part, and the day after the last part. */
  readonly starts: Float64Array;
  /** Dates in each part. A date that is known less well is spread over all the parts it may be in. */
  readonly weights: Float64Array;
}

/** Day 4 was a Monday. */
const MONDAY = 4;

/** Ways to divide time, from fine to coarse; the last divides the longest time there is in two. */
const LADDER: readonly TimeUnit[] = [
  { of: "day", size: 1 },
  { of: "day", size: 7 },
  { of: "month", size: 1 },
  { of: "month", size: 3 },
  ...Array.from({ length: 13 }, (_, power) =>
    [1, 2, 5].map((digit): TimeUnit => ({ of: "year", size: digit * 10 ** power })),
  ).flat(),
];
/** Years of more than four digits have no months in EDTF. */
const LONGEST_YEAR = 9_999;
const COARSEST: TimeUnit = { of: "year", size: 5 * LAST_YEAR };
const ORDER: readonly Precision[] = ["day", "month", "year"];

/**
 * The axis of some dates, with the finest parts of which there are at most so many. They are no
 * finer than the best known date, for what is known to the year says nothing of months.
 *
 * @param most how many parts there is room for; two are made at least where time is that long
 * @returns undefined where no date has an end
 */
export function axisOf(dates: readonly Span[], most: number): TimeAxis | undefined {
  let [first, last, finest] = [Infinity, -Infinity, Infinity];
  for (const date of dates) {
    first = Math.min(first, date.first);
    last = Math.max(last, date.last);
    finest = Math.min(finest, date.last - date.first + 1);
  }
  if (!Number.isFinite(first) || !Number.isFinite(last)) return undefined;
  const unit = unitFor(first, last, finest, most);
  const from = partOf(unit, first);
  const count = partOf(unit, last) - from + 1;
  const starts = Float64Array.from({ length: count + 1 }, (_, part) => startOf(unit, from + part));
  return { unit, starts, weights: weigh(dates, starts) };
}

/** How many parts an axis has. */
export function partsOf({ weights }: TimeAxis): number {
  return weights.length;
}

/** The part that a day is in; of a day beyond the axis, the part at that end. */
export function partAt({ starts }: Pick<TimeAxis, "starts">, day: number): number {
  return firstIndex(1, starts.length - 1, (part) => (starts[part] ?? 0) > day) - 1;
}

/** Where on the axis a day begins: 0 at its left end, 1 at its right. */
export function shareOf(axis: TimeAxis, day: number): number {
  const part = partAt(axis, day);
  const start = axis.starts[part] ?? 0;
  const end = axis.starts[part + 1] ?? start + 1;
  const within = Math.min(1, Math.max(0, (day - start) / (end - start)));
  return (part + within) / partsOf(axis);
}

/** The first day of a part, in EDTF and no more precisely than the parts are. */
export function beginningOf({ starts, unit }: TimeAxis, part: number): string {
  return edtfOf(starts[part] ?? 0, unit.of);
}

/** The last day of a part, in the same way: the last month of a quarter, the last year of a decade. */
export function endOf({ starts, unit }: TimeAxis, part: number): string {
  return edtfOf((starts[part + 1] ?? 1) - 1, unit.of);
}

/** The parts at which the axis is marked: those that begin a round stretch, at most so many. */
export function marksOf(axis: TimeAxis, most: number): { part: number; label: string }[] {
  const parts = partsOf(axis);
  const first = axis.starts[0] ?? 0;
  const last = (axis.starts[parts] ?? 1) - 1;
  const unit = LADDER.find((each) => {
    const isRound = each.of !== "day" || each.size === 1;
    return isRound && isCoarser(each, axis.unit) && count(each, first, last) <= Math.max(1, most);
  });
  if (unit === undefined) return [];
  const from = partOf(unit, first);
  return Array.from({ length: count(unit, first, last) }, (_, step) => startOf(unit, from + step))
    .filter((day) => day >= first)
    .map((day) => ({ part: partAt(axis, day), label: edtfOf(day, unit.of) }));
}

function unitFor(first: number, last: number, finest: number, most: number): TimeUnit {
  const isLong = first < dayNumber(-LONGEST_YEAR) || last >= dayNumber(LONGEST_YEAR + 1);
  const allowed: Precision = isLong || finest > 31 ? "year" : finest > 1 ? "month" : "day";
  const fits = LADDER.find(
    (unit) => isCoarser(unit, { of: allowed, size: 1 }) && count(unit, first, last) <= most,
  );
  return fits ?? COARSEST;
}

function isCoarser(unit: TimeUnit, than: TimeUnit): boolean {
  const [left, right] = [ORDER.indexOf(unit.of), ORDER.indexOf(than.of)];
  return left > right || (left === right && unit.size >= than.size);
}

function count(unit: TimeUnit, first: number, last: number): number {
  return partOf(unit, last) - partOf(unit, first) + 1;
}

/** Which stretch of a unit a day is in, counted from a fixed one. */
function partOf({ of, size }: TimeUnit, day: number): number {
  if (of === "day") return Math.floor(size === 1 ? day : (day - MONDAY) / size);
  return Math.floor((of === "month" ? monthNumber(day) : calendarDay(day).year) / size);
}

function startOf({ of, size }: TimeUnit, part: number): number {
  if (of === "day") return size === 1 ? part : part * size + MONDAY;
  return of === "month" ? dayNumber(0, part * size + 1) : dayNumber(part * size);
}

/** Linear in the dates and the parts: what covers whole parts is noted where it begins and ends. */
function weigh(dates: readonly Span[], starts: Float64Array): Float64Array {
  const weights = new Float64Array(starts.length - 1);
  const changes = new Float64Array(starts.length);
  const add = (to: Float64Array, at: number, weight: number): void => {
    to[at] = (to[at] ?? 0) + weight;
  };
  for (const { first, last } of dates) {
    const perDay = 1 / (last - first + 1);
    const [from, to] = [partAt({ starts }, first), partAt({ starts }, last)];
    if (from === to) {
      add(weights, from, 1);
      continue;
    }
    add(weights, from, ((starts[from + 1] ?? 0) - first) * perDay);
    add(weights, to, (last - (starts[to] ?? 0) + 1) * perDay);
    add(changes, from + 1, perDay);
    add(changes, to, -perDay);
  }
  let perDay = 0;
  for (let part = 0; part < weights.length; part++) {
    perDay += changes[part] ?? 0;
    // Not below nothing, as the rounding of sums would have it.
    add(weights, part, Math.max(0, perDay) * ((starts[part + 1] ?? 0) - (starts[part] ?? 0)));
  }
  return weights;
}
