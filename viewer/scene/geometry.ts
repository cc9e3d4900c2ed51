import type { Point } from "../../src/model/plane/point.ts";

export type { Point };

/** The size of a stage or of a text, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
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

/** The nodes at both ends of each edge, by index. */
interface Ends {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Distance between neighbouring edges of a fan, as a share of the distance between the nodes. */
const STEP = 0.16;
/** No edge of a fan bends further than this. */
const WIDEST = 0.9;

/**
 * How far each edge bends, so that no two between the same nodes lie on one another, whatever their
 * directions: the edges of a pair are fanned symmetrically about the straight line.
 *
 * @param drawn the edges to look at; the others stay straight
 * @returns one curvature per edge, as `curveOf` takes it, in linear time; 0 for self-loops
 */
export function fan(ends: Ends, drawn: Iterable<number> = ends.from.keys()): Float32Array {
  const curvatures = new Float32Array(ends.from.length);
  for (const edges of pairs(ends, drawn)) {
    const middle = (edges.length - 1) / 2;
    const step = middle === 0 ? 0 : Math.min(STEP, WIDEST / middle);
    for (const [place, edge] of edges.entries()) {
      const forward = (ends.from[edge] ?? 0) < (ends.to[edge] ?? 0);
      curvatures[edge] = (place - middle) * step * (forward ? 1 : -1);
    }
  }
  return curvatures;
}

/** The self-loops at each node that has any, in the order of the file. */
export function loopsByNode(ends: Ends, drawn: Iterable<number>): Map<number, number[]> {
  const loops = new Map<number, number[]>();
  for (const edge of drawn) {
    const from = ends.from[edge] ?? 0;
    if (from === ends.to[edge]) append(loops, from, edge);
  }
  return loops;
}

/** The edges of each pair of nodes that has several. */
function pairs({ from, to }: Ends, drawn: Iterable<number>): Iterable<number[]> {
  const first = new Map<number, number>();
  const several = new Map<number, number[]>();
  for (const edge of drawn) {
    const [start, end] = [from[edge] ?? 0, to[edge] ?? 0];
    if (start === end) continue;
    // Both numbers are below 2^26 in any graph a browser can hold, so the product is exact.
    const pair = Math.min(start, end) * 2 ** 26 + Math.max(start, end);
    const before = first.get(pair);
    // Most pairs have one edge, which is straight, and so need no list.
    if (before === undefined) first.set(pair, edge);
    else if (several.has(pair)) append(several, pair, edge);
    else several.set(pair, [before, edge]);
  }
  return several.values();
}

function append(lists: Map<number, number[]>, key: number, item: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
