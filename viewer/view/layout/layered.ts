import { type Catalog, edgesAt, otherEnd } from "../../graph/catalog.ts";
import { type Laid, radiiOf } from "./arrangement.ts";
import { groupsOf } from "../../graph/communities.ts";
import { type ClaimTimes, UNDATED } from "../../graph/time-claims.ts";
import { calendarDay } from "../../../src/model/time/days.ts";
import { groupBy } from "../../graph/groups.ts";

/** Space between two nodes of a pile, between piles and between columns; in graph units. */
const GAP = 17;
const ASIDE = 80;
const MARGIN = 24;
const ABOVE = 34;
/** Width over height, as screens are. */
const ASPECT = 1.35;
const SWEEPS = 10;
/** Two of the largest discs, so many times as large, would touch. */
const DISC_SCALE = 1.3;

/**
 * Columns of time from left to right, each node in the one of its first date; what nothing dates
 * stands at the left. Within a column, nodes stand near those that they are related to: sweeps by
 * barycentre, after Sugiyama, Tagawa and Toda (1981, doi:10.1109/TSMC.1981.4308636). n log n.
 */
export function layered(catalog: Catalog): Laid {
  const radii = radiiOf(catalog);
  const order = groupsOf(catalog, "community").flatMap(({ members }) => members);
  const strips = stripsOf(columnsOf(catalog, order, radii));
  const x = new Float64Array(catalog.nodes.length);
  const y = new Float64Array(catalog.nodes.length);
  for (const strip of strips) pile(strip, strip.members, radii, x, y);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const strip of sweep % 2 === 0 ? strips : strips.toReversed()) {
      pile(strip, byNeighbours(catalog, strip.members, x, y), radii, x, y);
    }
  }
  const top = y.reduce((most, each, node) => Math.max(most, each + (radii[node] ?? 0)), 0) + ABOVE;
  return {
    points: Array.from(x, (each, node) => ({ x: each, y: y[node] ?? 0 })),
    marks: strips.map(({ years, left, right }) => ({ kind: "column", years, left, right, top })),
    discScale: DISC_SCALE,
  };
}

/** A column with its place: nodes stand in piles side by side. */
type Strip = ReturnType<typeof stripsOf>[number];

/** As many piles in each column as make the whole fit a screen. */
function stripsOf(columns: readonly Column[]) {
  const most = heightFor(columns);
  let left = 0;
  return columns.map((column) => {
    const piles = Math.max(1, Math.ceil(column.height / most));
    const right = left + MARGIN + piles * column.width;
    const strip = { ...column, left, right, piles };
    left = right + (column.years === undefined ? MARGIN : 0);
    return strip;
  });
}

/** The greatest height of a pile for which all piles side by side are as wide as a screen would be. */
function heightFor(columns: readonly Column[]): number {
  let low = 1;
  let high = columns.reduce((sum, column) => sum + column.height, 1);
  // Halving: the width falls as piles grow.
  for (let round = 0; round < 32; round++) {
    const height = (low + high) / 2;
    const width = columns.reduce(
      (sum, column) => sum + MARGIN + column.width * Math.ceil(column.height / height),
      0,
    );
    if (width > height * ASPECT) low = height;
    else high = height;
  }
  return high;
}

/** Stacks nodes from the top, pile by pile in turns, each pile about the middle line. */
function pile(
  { left, piles, width }: Strip,
  order: readonly number[],
  radii: readonly number[],
  x: Float64Array,
  y: Float64Array,
): void {
  for (let start = 0; start < Math.min(piles, order.length); start++) {
    const nodes = order.filter((_, place) => place % piles === start);
    let top = heightOf(nodes, radii) / 2;
    for (const node of nodes) {
      const half = (radii[node] ?? 0) + GAP / 2;
      x[node] = left + MARGIN / 2 + (start + 0.5) * width;
      y[node] = top - half;
      top -= 2 * half;
    }
  }
}

/** The nodes of a column by how high their neighbours in other columns stand, highest first. */
function byNeighbours(
  catalog: Catalog,
  members: readonly number[],
  x: Float64Array,
  y: Float64Array,
): number[] {
  const own = new Set(members);
  const wanted = new Map<number, number>();
  for (const node of members) {
    let [sum, count] = [0, 0];
    for (const edge of edgesAt(catalog, node)) {
      const other = otherEnd(catalog, edge, node);
      if (own.has(other)) continue;
      sum += y[other] ?? 0;
      count++;
    }
    wanted.set(node, count === 0 ? (y[node] ?? 0) : sum / count);
  }
  const height = (node: number): number => wanted.get(node) ?? 0;
  return members.toSorted(
    (a, b) =>
      height(b) - height(a) || (y[b] ?? 0) - (y[a] ?? 0) || (x[a] ?? 0) - (x[b] ?? 0) || a - b,
  );
}

function heightOf(nodes: readonly number[], radii: readonly number[]): number {
  return nodes.reduce((sum, node) => sum + 2 * (radii[node] ?? 0) + GAP, 0);
}

/** Nodes of one time; without years, those that nothing dates. */
type Column = ReturnType<typeof columnsOf>[number];

/** Columns of single years as long as there are no more than so many; else of more years each. */
const MOST_COLUMNS = 14;

/**
 * Nodes by the year of the earliest date of their claims, undated ones first. Where there are many
 * years, a column holds 2, 5, 10, 20, ... of them. Years without a node have no column.
 */
function columnsOf(catalog: Catalog, order: Iterable<number>, radii: readonly number[]) {
  const years = catalog.nodes.map((_, node) => firstYear(catalog, node));
  const step = stepFor(new Set(years));
  const columns = groupBy(order, (node) => {
    const year = years[node];
    return year === undefined ? undefined : Math.floor(year / step) * step;
  });
  return [...columns]
    .toSorted(([a = -Infinity], [b = -Infinity]) => (a === b ? 0 : a - b))
    .map(([start, members]) => ({
      years: start === undefined ? undefined : { from: start, to: start + step - 1 },
      members,
      /** Of all members in one pile. */
      height: heightOf(members, radii),
      /** Of one pile, with the space beside it. */
      width: 2 * members.reduce((most, node) => Math.max(most, radii[node] ?? 0), 0) + ASIDE,
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
      const columns = new Set([...years].map((year) => year && Math.floor(year / step)));
      columns.delete(undefined);
      if (columns.size <= MOST_COLUMNS) return step;
    }
  }
}
