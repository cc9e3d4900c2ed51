import type { Point } from "./geometry.ts";

/** Pixels at each side of the stage that panels cover. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A rectangle in pixels of the stage. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 48;
/** Room for the name beside a node. */
const NAME = 120;
const SMALLEST_FRAME = 80;

/** The part of a stage that no panel covers; never smaller than a thumb. */
export function freeFrame(width: number, height: number, insets: Insets): Frame {
  return {
    left: insets.left,
    top: insets.top,
    width: Math.max(SMALLEST_FRAME, width - insets.left - insets.right),
    height: Math.max(SMALLEST_FRAME, height - insets.top - insets.bottom),
  };
}

/** The middle of a frame. */
export function centreOf(frame: Frame): Point {
  return { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 };
}

/** True when a point lies well inside a frame. */
export function isInside(frame: Frame, { x, y }: Point): boolean {
  const aside = Math.min(NAME, frame.width / 6);
  const above = Math.min(MARGIN, frame.height / 5);
  return (
    x >= frame.left + aside &&
    x <= frame.left + frame.width - aside &&
    y >= frame.top + above &&
    y <= frame.top + frame.height - above
  );
}

/** Of the points in view, the share that may lie under panels. */
const COVERED = 1 / 3;

/**
 * The frame of the points that are on a stage, if too many of them lie outside of its free part.
 *
 * @returns undefined when there is no need to move, or nothing in view to move
 */
export function coveredBox(points: readonly Point[], stage: Frame, free: Frame): Frame | undefined {
  const inView = points.filter((point) => holds(stage, point));
  const covered = inView.filter((point) => !holds(free, point)).length;
  return covered > inView.length * COVERED ? boxOf(inView) : undefined;
}

function holds(frame: Frame, { x, y }: Point): boolean {
  return (
    x >= frame.left &&
    x <= frame.left + frame.width &&
    y >= frame.top &&
    y <= frame.top + frame.height
  );
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
 * Brings points into the free part of a stage: all of them, from as near as they fit.
 *
 * @param ratio the zoom at which they are where they are: less is nearer
 * @param nearest zoom beyond which it comes no closer, unless it is there
 * @returns undefined when they can be seen well as it is, and when there are none
 */
export function framing(
  points: readonly Point[],
  free: Frame,
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

/** The smallest frame that holds some points; of one point, a frame of no size. */
export function boxOf(points: readonly Point[]): Frame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left, top, width: right - left, height: bottom - top };
}

/** How much larger the box of some points is than a frame, less a margin; below 1 it fits. */
export function excess(frame: Frame, box: Frame): number {
  return Math.max(box.width / roomy(frame.width), box.height / roomy(frame.height));
}

function roomy(length: number): number {
  return Math.max(SMALLEST_FRAME / 2, length - 2 * Math.min(MARGIN, length / 8));
}
