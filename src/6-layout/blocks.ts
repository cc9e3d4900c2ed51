import { type Progress, Work } from "./budget.ts";
import { type Skeleton, components } from "./skeleton.ts";
import { forces } from "./forces.ts";
import { multilevel } from "./multilevel/multilevel.ts";
import { pack, type Block } from "./pack.ts";
import { boxOf, fit, level } from "./geometry.ts";
import { Grid } from "../model/plane/grid.ts";
import type { Point } from "../model/plane/point.ts";
import { MARGIN } from "../model/plane/spread.ts";

/** Side of the square that each node gets on average, in the units of positions: at least, and where it is crowded. */
const SPACING = 70;
const CROWDED = 90;
/** The share of nodes that may be nearer to another than their discs want. */
const NARROW = 0.3;

/** The ways to lay a graph out from nothing. */
export const METHODS = ["multilevel", "forceatlas2"] as const;

export type Method = (typeof METHODS)[number];

/** How a picture is made from nothing, and who is told how much of it is done. */
export interface Making {
  readonly method: Method;
  readonly tell: Progress;
}

/**
 * A picture of `members` from nothing: each connected component by forces, the smaller ones beside
 * the largest.
 *
 * @returns positions by node
 */
export function fresh(
  of: Skeleton,
  community: readonly number[],
  members: Iterable<number>,
  { method, tell }: Making,
): Map<number, Point> {
  const parts = components(of, members);
  const work = new Work(
    parts.map((part) => part.length),
    tell,
  );
  const place = method === "forceatlas2" ? forces : multilevel;
  const blocks = parts.map((part) => {
    if (part.length === 1) return block(of, part, [{ x: 0, y: 0 }]);
    const points = place(of, part, community, (share) => work.part(part.length, share));
    return block(of, part, roomy(of, part, fit(level(points), SPACING * Math.sqrt(part.length))));
  });
  return pack(blocks);
}

/** Scales points up where too many are too near to each other. */
function roomy(of: Skeleton, members: readonly number[], points: readonly Point[]): Point[] {
  const x = Float64Array.from(points, (point) => point.x);
  const y = Float64Array.from(points, (point) => point.y);
  const grid = new Grid(x, y, SPACING);
  const scales = x.map((_x, one) => {
    let scale = 0;
    grid.around(x[one] ?? 0, y[one] ?? 0, (other) => {
      const [dx, dy] = [(x[other] ?? 0) - (x[one] ?? 0), (y[other] ?? 0) - (y[one] ?? 0)];
      const wanted =
        (of.radii[members[one] ?? 0] ?? 0) + (of.radii[members[other] ?? 0] ?? 0) + MARGIN;
      if (other !== one) scale = Math.max(scale, wanted / Math.sqrt(dx * dx + dy * dy));
    });
    return scale;
  });
  const enough = scales.sort()[Math.floor((1 - NARROW) * scales.length)] ?? 1;
  const scale = Math.max(1, Math.min(enough, CROWDED / SPACING));
  return points.map((point) => ({ x: point.x * scale, y: point.y * scale }));
}

function block(of: Skeleton, members: readonly number[], points: readonly Point[]): Block {
  const around = boxOf(points);
  const margin = members.reduce((most, node) => Math.max(most, of.radii[node] ?? 0), 0);
  const box = {
    left: around.left - margin,
    right: around.right + margin,
    bottom: around.bottom - margin,
    top: around.top + margin,
  };
  return { members, points, box };
}
