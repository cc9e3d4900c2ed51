import type { Communities } from "../../graph/communities.ts";
import { type Arrangement, type Box, boxOfPoints } from "./arrangement.ts";

/** The stage for which discs are meant, in pixels, and the share of it that they cover together. */
const STAGE = { width: 760, height: 520 };
const COVERED = 0.17;
const SMALLEST = 5;
const LARGEST = 46;
/** Free space between two discs, in pixels. */
const GAP = 7;
const ROUNDS = 80;

/** The radius of the disc of so many members, in pixels at the first zoom: its area grows with them. */
export function discRadius(members: number, all: number): number {
  const unit = Math.sqrt((STAGE.width * STAGE.height * COVERED) / (Math.PI * Math.max(1, all)));
  return Math.min(LARGEST, Math.max(SMALLEST, unit * Math.sqrt(members)));
}

/** How many graph units a pixel stands for when all of a box is on the stage. */
export function unitOf({ left, right, bottom, top }: Box): number {
  return Math.max((right - left) / STAGE.width, (top - bottom) / STAGE.height, 1e-3);
}

/**
 * An arrangement with a place for the disc of each community after the places of all nodes: in the
 * middle of its members, or as near as the other discs let it be.
 */
export function withDiscs(arrangement: Arrangement, { list }: Communities): Arrangement {
  const { box } = arrangement;
  const unit = unitOf(box);
  const all = arrangement.x.length;
  const radii = list.map(({ members }) => discRadius(members.length, all));
  const x = Float64Array.from(list, ({ members }) => mean(members, arrangement.x) / unit);
  const y = Float64Array.from(list, ({ members }) => mean(members, arrangement.y) / unit);
  for (let round = 0; round < ROUNDS; round++) if (!pushApart(x, y, radii)) break;
  for (const axis of [x, y]) for (const [disc, at] of axis.entries()) axis[disc] = at * unit;
  return {
    ...arrangement,
    x: concat(arrangement.x, x),
    y: concat(arrangement.y, y),
    box: boxOfPoints([box.left, box.right, ...x], [box.bottom, box.top, ...y]),
  };
}

/** Moves each pair that overlaps apart; there are few discs, so all pairs are looked at. */
function pushApart(x: Float64Array, y: Float64Array, radii: readonly number[]): boolean {
  let isMoved = false;
  for (let a = 0; a < x.length; a++) {
    for (let b = a + 1; b < x.length; b++) {
      const wanted = (radii[a] ?? 0) + (radii[b] ?? 0) + GAP;
      const [dx, dy] = [(x[b] ?? 0) - (x[a] ?? 0), (y[b] ?? 0) - (y[a] ?? 0)];
      if (Math.abs(dx) >= wanted || Math.abs(dy) >= wanted) continue;
      const distance = Math.hypot(dx, dy);
      if (distance >= wanted - 0.01) continue;
      isMoved = true;
      // Two at one place part in a direction of their own.
      const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [Math.cos(b), Math.sin(b)];
      // The smaller gives way more.
      const share = (radii[b] ?? 0) ** 2 / ((radii[a] ?? 0) ** 2 + (radii[b] ?? 0) ** 2);
      const push = wanted - distance;
      x[a] = (x[a] ?? 0) - ux * push * share;
      y[a] = (y[a] ?? 0) - uy * push * share;
      x[b] = (x[b] ?? 0) + ux * push * (1 - share);
      y[b] = (y[b] ?? 0) + uy * push * (1 - share);
    }
  }
  return isMoved;
}

function mean(members: readonly number[], axis: Float64Array): number {
  const sum = members.reduce((total, member) => total + (axis[member] ?? 0), 0);
  return sum / Math.max(1, members.length);
}

function concat(first: Float64Array, second: Float64Array): Float64Array {
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
