import type { Point, Size } from "./geometry.ts";

/** A rectangle in pixels. */
export interface Rect extends Size {
  readonly left: number;
  readonly top: number;
}

const MARGIN = 48;
/** Room for the name beside a node. */
const NAME = 120;
/** A part of the stage is taken to have at least so much room within its margins. */
const SMALLEST = 40;

/** The middle of a rectangle. */
export function centreOf(rect: Rect): Point {
  return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
}

/** True when a point lies well inside a rectangle. */
export function isInside(rect: Rect, point: Point): boolean {
  const aside = Math.min(NAME, rect.width / 6);
  const above = Math.min(MARGIN, rect.height / 5);
  return holds(rect, point, aside, above);
}

/** Of the points in view, the share that may lie under panels. */
const COVERED = 1 / 3;

/** The box of the points that are on a stage; undefined unless too many lie outside of its free part. */
export function coveredBox(points: readonly Point[], stage: Rect, free: Rect): Rect | undefined {
  const inView = points.filter((point) => holds(stage, point));
  const covered = inView.filter((point) => !holds(free, point)).length;
  return covered > inView.length * COVERED ? boxOf(inView) : undefined;
}

/** Whether a point lies in a rectangle, so far from its sides and so far from its top and foot. */
function holds({ left, top, width, height }: Rect, { x, y }: Point, aside = 0, above = 0): boolean {
  const isBeside = x < left + aside || x > left + width - aside;
  return !isBeside && y >= top + above && y <= top + height - above;
}

/** A movement of the camera: what is at one point of the stage comes to another, at some zoom. */
export interface Move {
  readonly what: Point;
  readonly where: Point;
  readonly ratio: number;
}

/** What is in view already is not brought nearer for less than this share of the zoom. */
const MUCH_CLOSER = 0.8;

/**
 * Brings all points into the free part of a stage, from as near as they fit.
 *
 * @param ratio the camera's zoom: less is nearer
 * @param nearest the zoom at which it stops coming nearer
 * @returns undefined when all are seen well, and when there are none
 */
export function moveIntoView(
  points: readonly Point[],
  free: Rect,
  ratio: number,
  nearest: number,
): Move | undefined {
  if (points.length === 0) return undefined;
  const box = boxOf(points);
  const wanted = Math.max(Math.min(ratio, nearest), ratio * excess(free, box));
  const isNear = wanted > ratio * MUCH_CLOSER;
  if (isNear && points.every((point) => isInside(free, point))) return undefined;
  return { what: centreOf(box), where: centreOf(free), ratio: wanted };
}

/** The smallest rectangle that holds some points; of one point, one of no size. */
export function boxOf(points: readonly Point[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left, top, width: right - left, height: bottom - top };
}

/** How much larger the box of some points is than a rectangle, less a margin; below 1 it fits. */
export function excess(rect: Rect, box: Rect): number {
  return Math.max(box.width / roomy(rect.width), box.height / roomy(rect.height));
}

function roomy(length: number): number {
  return Math.max(SMALLEST, length - 2 * Math.min(MARGIN, length / 8));
}
