import { Work, type Progress } from "./budget.ts";
import { type Skeleton, components } from "./skeleton.ts";
import { forces } from "./forces.ts";
import { pack, type Block } from "./pack.ts";
import { centre, fit, level } from "./geometry.ts";
import { type Point, seed } from "../model/plane/point.ts";

/** Side of the square that each node gets on average, in the units of positions. */
const SPACING = 70;
/** Distance between the seeds of nodes without links, beyond their radii. */
const LOOSE_SPACING = 24;

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
  tell: Progress,
): Map<number, Point> {
  const parts = components(of, members);
  const linked = parts.filter((part) => part.length > 1);
  const work = new Work(
    linked.map((part) => part.length),
    tell,
  );
  const blocks = linked.map((part) => connected(of, community, part, work));
  const alone = parts.filter((part) => part.length === 1).flat();
  if (alone.length > 0) blocks.push(loose(of, alone));
  return pack(blocks, of.radii);
}

function connected(
  of: Skeleton,
  community: readonly number[],
  members: readonly number[],
  work: Work,
): Block {
  const side = SPACING * Math.sqrt(members.length);
  return block(of, members, fit(level(forces(of, members, community, work)), side));
}

function loose(of: Skeleton, members: readonly number[]): Block {
  const largest = members.reduce((most, node) => Math.max(most, of.radii[node] ?? 0), 0);
  const step = (2 * largest + LOOSE_SPACING) / Math.sqrt(Math.PI);
  const points = members.map((_node, index) => seed(index));
  return block(
    of,
    members,
    points.map(({ x, y }) => ({ x: x * step, y: y * step })),
  );
}

function block(of: Skeleton, members: readonly number[], points: readonly Point[]): Block {
  const centred = centre(points);
  let radius = 0;
  for (const [index, { x, y }] of centred.entries()) {
    radius = Math.max(radius, Math.hypot(x, y) + (of.radii[members[index] ?? 0] ?? 0));
  }
  return { members, points: centred, radius };
}
