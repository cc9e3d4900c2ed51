import type { Point } from "../model/plane/point.ts";

/** Turns points so that they extend most along x, as screens do: their principal axis. */
export function level(points: readonly Point[]): Point[] {
  const centred = centre(points);
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const { x, y } of centred) {
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  // Half the angle of a vector has this cosine and sine; no engine works them out differently.
  const length = Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
  const along = length > 0 ? (xx - yy) / length : 1;
  const cos = Math.sqrt((1 + along) / 2);
  const sin = Math.sqrt((1 - along) / 2) * (xy < 0 ? -1 : 1);
  return centred.map(({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin }));
}

/** Scales points so that the longer side of their box is `side`. */
export function fit(points: readonly Point[], side: number): Point[] {
  const box = boxOf(points);
  const longer = Math.max(box.right - box.left, box.top - box.bottom);
  const scale = longer > 0 ? side / longer : 1;
  return points.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
}

/** Moves points so that the middle of their box is the origin. */
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
