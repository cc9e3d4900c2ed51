import type { Point } from "../model/plane/point.ts";

/** Nodes placed relative to each other. */
export interface Block {
  readonly members: readonly number[];
  /** In the order of `members`, around the origin. */
  readonly points: readonly Point[];
  readonly radius: number;
}

/** Space between blocks. */
const GAP = 24;
/** Directions in which the outline of the first block is measured. */
const DIRECTIONS = 64;

/**
 * Sets blocks side by side: the first in the middle, the rest as discs in rings that follow its
 * outline, from the right, as screens are wide. Blocks come largest first. Linear in nodes and blocks.
 *
 * @returns positions by node
 */
export function pack(blocks: readonly Block[], radii: readonly number[]): Map<number, Point> {
  const placed = new Map<number, Point>();
  const [first, ...rest] = blocks.toSorted((a, b) => b.radius - a.radius);
  if (!first) return placed;
  move(first, { x: 0, y: 0 }, placed);
  let outline = outlineOf(first, radii);
  let waiting: readonly Block[] = rest;
  while (waiting.length > 0) {
    const { ring, thickness } = nextRing(
      waiting,
      outline.reduce((least, distance) => Math.min(least, distance), Infinity),
    );
    placeRing(ring, outline, placed);
    outline = outline.map((distance) => distance + GAP + thickness);
    waiting = waiting.slice(ring.length);
  }
  return placed;
}

interface Ring {
  readonly ring: readonly Seat[];
  readonly thickness: number;
}

/** A block and half the angle it takes as seen from the middle. */
interface Seat {
  readonly block: Block;
  readonly half: number;
}

/** As many blocks as fit around a middle of the given radius; at least one. */
function nextRing(waiting: readonly Block[], inner: number): Ring {
  const ring: Seat[] = [];
  const thickness = 2 * (waiting[0]?.radius ?? 0);
  let angle = 0;
  for (const block of waiting) {
    const reach = block.radius + GAP / 2;
    const half = Math.asin(Math.min(1, reach / (inner + GAP + thickness / 2)));
    if (ring.length > 0 && angle + 2 * half > 2 * Math.PI) break;
    ring.push({ block, half });
    angle += 2 * half;
  }
  return { ring, thickness };
}

function placeRing(
  ring: readonly Seat[],
  outline: readonly number[],
  placed: Map<number, Point>,
): void {
  const whole = ring.reduce((sum, seat) => sum + 2 * seat.half, 0);
  const widest = (ring[0]?.block.radius ?? 0) + GAP;
  let angle = -whole / 2;
  for (const { block, half } of ring) {
    angle += half;
    const distance = reachAt(outline, angle) + widest;
    move(block, { x: distance * Math.cos(angle), y: distance * Math.sin(angle) }, placed);
    angle += half;
  }
}

function move(block: Block, by: Point, placed: Map<number, Point>): void {
  for (const [index, node] of block.members.entries()) {
    const point = block.points[index] ?? by;
    placed.set(node, { x: point.x + by.x, y: point.y + by.y });
  }
}

/** How far a block reaches in each direction: beyond that line there is nothing of it. */
function outlineOf(block: Block, radii: readonly number[]): number[] {
  return Array.from({ length: DIRECTIONS }, (_, direction) => {
    const angle = (direction / DIRECTIONS) * 2 * Math.PI;
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    let reach = 0;
    for (const [index, { x, y }] of block.points.entries()) {
      reach = Math.max(reach, x * cos + y * sin + (radii[block.members[index] ?? 0] ?? 0));
    }
    return reach;
  });
}

/** The outline between two measured directions, on the safe side. */
function reachAt(outline: readonly number[], angle: number): number {
  const turn = (((angle / (2 * Math.PI)) % 1) + 1) % 1;
  const before = Math.floor(turn * DIRECTIONS);
  const [left = 0, right = 0] = [before, before + 1].map((index) => outline[index % DIRECTIONS]);
  return Math.max(left, right) / Math.cos((2 * Math.PI) / DIRECTIONS);
}
