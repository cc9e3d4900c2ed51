import { components } from "./components.ts";
import { forces } from "./forces.ts";
import { pack } from "./pack.ts";
import { seed } from "./phyllotaxis.ts";
import type { Point, Skeleton } from "./skeleton.ts";

/** Side of the square that each node gets on average, in the units of positions. */
const SPACING = 70;
/** Distance between the seeds of nodes without links, beyond their radii. */
const LOOSE_SPACING = 14;

/** Nodes placed relative to each other. */
export interface Block {
  readonly members: readonly number[];
  /** In the order of `members`, around the origin. */
  readonly points: readonly Point[];
  readonly radius: number;
}

/**
 * A picture of `members` from nothing: each connected component by forces, nodes without links in
 * one disc, all packed around the largest.
 *
 * @returns positions by node, around the origin
 */
export function fresh(
  of: Skeleton,
  community: readonly number[],
  members: Iterable<number>,
): Map<number, Point> {
  const parts = components(of, members);
  const blocks = parts.filter((part) => part.length > 1).map((part) => connected(of, community, part));
  const alone = parts.filter((part) => part.length === 1).flat();
  if (alone.length > 0) blocks.push(loose(of, alone));
  return pack(blocks, of.radii);
}

function connected(of: Skeleton, community: readonly number[], members: readonly number[]): Block {
  const side = SPACING * Math.sqrt(members.length);
  return block(of, members, fit(level(forces(of, members, community)), side));
}

function loose(of: Skeleton, members: readonly number[]): Block {
  const largest = Math.max(...[0].concat(radiiOf(of, members)));
  const step = (2 * largest + LOOSE_SPACING) / Math.sqrt(Math.PI);
  const points = members.map((_node, index) => seed(index));
  return block(of, members, points.map(({ x, y }) => ({ x: x * step, y: y * step })));
}

function radiiOf(of: Skeleton, members: readonly number[]): number[] {
  return members.map((node) => of.radii[node] ?? 0);
}

function block(of: Skeleton, members: readonly number[], points: readonly Point[]): Block {
  const centred = centre(points);
  let radius = 0;
  for (const [index, { x, y }] of centred.entries()) {
    radius = Math.max(radius, Math.hypot(x, y) + (of.radii[members[index] ?? 0] ?? 0));
  }
  return { members, points: centred, radius };
}

/** Turns points so that they extend most along x, as screens do: their principal axis. */
function level(points: readonly Point[]): Point[] {
  const centred = centre(points);
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const { x, y } of centred) {
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return centred.map(({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin }));
}

/** Scales points so that the longer side of their box is `side`. */
function fit(points: readonly Point[], side: number): Point[] {
  const box = boxOf(points);
  const longer = Math.max(box.right - box.left, box.top - box.bottom);
  const scale = longer > 0 ? side / longer : 1;
  return points.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
}

function centre(points: readonly Point[]): Point[] {
  const box = boxOf(points);
  const middle = { x: (box.left + box.right) / 2, y: (box.bottom + box.top) / 2 };
  return points.map(({ x, y }) => ({ x: x - middle.x, y: y - middle.y }));
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The smallest box around some points; a box of size zero at the origin for none. */
export function boxOf(points: Iterable<Point>): Box {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return left > right ? { left: 0, right: 0, bottom: 0, top: 0 } : { left, right, bottom, top };
}
