/** A point or vector; whether in graph units or pixels is said where it is used. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A quadratic Bézier curve; straight when the control point is the middle. */
export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

/**
 * The curve of an edge.
 *
 * @param curvature distance of the control point from the middle over the length of the line
 * @param upwards 1 where y grows upwards (graph units), -1 where it grows downwards (pixels):
 *   positive curvatures bend to the left of the direction in both
 */
export function curveOf(from: Point, to: Point, curvature: number, upwards: 1 | -1): Curve {
  const bend = curvature * upwards;
  const control = {
    x: (from.x + to.x) / 2 - (to.y - from.y) * bend,
    y: (from.y + to.y) / 2 + (to.x - from.x) * bend,
  };
  return { from, control, to };
}

/** The point at `share` (0 to 1) of a curve. */
export function pointAt({ from, control, to }: Curve, share: number): Point {
  const rest = 1 - share;
  const a = rest * rest;
  const b = 2 * rest * share;
  const c = share * share;
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}

/** The direction of travel at `share` of a curve, as a unit vector; (1, 0) for a curve of no length. */
export function directionAt({ from, control, to }: Curve, share: number): Point {
  const rest = 1 - share;
  const x = rest * (control.x - from.x) + share * (to.x - control.x);
  const y = rest * (control.y - from.y) + share * (to.y - control.y);
  const length = Math.hypot(x, y);
  return length === 0 ? { x: 1, y: 0 } : { x: x / length, y: y / length };
}

/** The share of a curve at which it comes within `radius` of its end; 0 when all of it is that near. */
export function shareBefore(curve: Curve, radius: number): number {
  let near = 0;
  let far = 1;
  for (let round = 0; round < 12; round++) {
    const middle = (near + far) / 2;
    const point = pointAt(curve, middle);
    if (distance(point, curve.to) > radius) near = middle;
    else far = middle;
  }
  return near;
}

/** How many chords stand in for a bent edge when measuring distance. */
const CHORDS = 12;

/** Distance from a point to a curve, to within a small share of its length. */
export function distanceToCurve(point: Point, curve: Curve, straight: boolean): number {
  if (straight) return distanceToSegment(point, curve.from, curve.to);
  let nearest = Infinity;
  let start = curve.from;
  for (let chord = 1; chord <= CHORDS; chord++) {
    const end = pointAt(curve, chord / CHORDS);
    nearest = Math.min(nearest, distanceToSegment(point, start, end));
    start = end;
  }
  return nearest;
}

/** Distance between two points. */
export function distance(left: Point, right: Point): number {
  return Math.hypot(left.x - right.x, left.y - right.y);
}

function distanceToSegment(point: Point, start: Point, end: Point): number {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point.x - start.x) * dx + (point.y - start.y) * dy) / square;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - start.x - share * dx, point.y - start.y - share * dy);
}
