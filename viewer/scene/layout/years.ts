import { type Catalog, edgesAt } from "../../graph/catalog.ts";
import { type ClaimTimes, UNDATED } from "../../graph/time-claims.ts";
import { calendarDay } from "../../../src/model/time/days.ts";
import type { Years } from "./arrangement.ts";

/** Nodes of one time; without years, those that nothing dates. */
export interface Column {
  readonly years: Years | undefined;
  readonly members: readonly number[];
}

/** Columns of single years as long as there are no more than so many; else of more years each. */
const MOST_COLUMNS = 14;

/**
 * Nodes by the year of the earliest date of their claims, undated ones first. Where there are many
 * years, a column holds 2, 5, 10, 20, ... of them. Years without a node have no column.
 *
 * @param order of the nodes within each column
 */
export function columnsOf(catalog: Catalog, order: Iterable<number>): Column[] {
  const years = catalog.nodes.map((_, node) => firstYear(catalog, node));
  const step = stepFor(new Set(years));
  const columns = new Map<number | undefined, number[]>();
  for (const node of order) {
    const year = years[node];
    const start = year === undefined ? undefined : Math.floor(year / step) * step;
    const members = columns.get(start);
    if (members === undefined) columns.set(start, [node]);
    else members.push(node);
  }
  return [...columns]
    .toSorted(([a = -Infinity], [b = -Infinity]) => (a === b ? 0 : a - b))
    .map(([start, members]) => ({
      years: start === undefined ? undefined : { from: start, to: start + step - 1 },
      members,
    }));
}

function firstYear(catalog: Catalog, node: number): number | undefined {
  const { facts, factOffsets, relations } = catalog.times;
  let first = Infinity;
  for (const edge of edgesAt(catalog, node)) first = Math.min(first, dayOf(relations, edge));
  const end = factOffsets[node + 1] ?? 0;
  for (let fact = factOffsets[node] ?? 0; fact < end; fact++) {
    first = Math.min(first, dayOf(facts, fact));
  }
  return Number.isFinite(first) ? calendarDay(first).year : undefined;
}

/** The first day of a claim that is told; its last where only that is. */
function dayOf({ kind, first, last }: ClaimTimes, claim: number): number {
  if (kind[claim] === UNDATED) return Infinity;
  const day = first[claim] ?? Infinity;
  return Number.isFinite(day) ? day : (last[claim] ?? Infinity);
}

function stepFor(years: ReadonlySet<number | undefined>): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [power, 2 * power, 5 * power]) {
      const columns = new Set<number>();
      for (const year of years) {
        if (year !== undefined) columns.add(Math.floor(year / step));
      }
      if (columns.size <= MOST_COLUMNS) return step;
    }
  }
}
