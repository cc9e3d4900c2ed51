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

/** How much larger the box of some points is than a frame, less a margin; below 1 it fits. */
export function excess(frame: Frame, points: readonly Point[]): number {
  const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const across = spread(points.map((point) => point.x)) / roomy(frame.width);
  const down = spread(points.map((point) => point.y)) / roomy(frame.height);
  return Math.max(across, down);
}

function roomy(length: number): number {
  return Math.max(SMALLEST_FRAME / 2, length - 2 * Math.min(MARGIN, length / 8));
}
