import type { Point } from "../model/plane/point.ts";
import type { Box } from "./geometry.ts";

/** Nodes placed relative to each other. */
export interface Block {
  readonly members: readonly number[];
  /** In the order of `members`. */
  readonly points: readonly Point[];
  /** The box around all their discs. */
  readonly box: Box;
}

/** Space between blocks. */
const GAP = 24;

/**
 * Sets blocks side by side: the first in the middle, the rest in columns to the right of it, as screens are wide, each as high
 * as the first, or as makes a square of them all. Linear in nodes and blocks.
 *
 * @param blocks the largest first
 * @returns positions by node
 */
export function pack(blocks: readonly Block[]): Map<number, Point> {
  const placed = new Map<number, Point>();
  const [first, ...rest] = blocks;
  if (!first) return placed;
  move(first, -first.box.left, -first.box.top, placed);
  const area = blocks.reduce(
    (sum, { box }) => sum + (widthOf(box) + GAP) * (heightOf(box) + GAP),
    0,
  );
  const height = Math.max(heightOf(first.box), Math.sqrt(area));
  let [left, right, bottom] = [widthOf(first.box), widthOf(first.box), -Infinity];
  for (const block of rest) {
    if (bottom - heightOf(block.box) < -height) [left, bottom] = [right + GAP, 0];
    move(block, left - block.box.left, bottom - block.box.top, placed);
    right = Math.max(right, left + widthOf(block.box));
    bottom -= heightOf(block.box) + GAP;
  }
  return placed;
}

function widthOf({ left, right }: Box): number {
  return right - left;
}

function heightOf({ bottom, top }: Box): number {
  return top - bottom;
}

function move(
  { members, points }: Block,
  dx: number,
  dy: number,
  placed: Map<number, Point>,
): void {
  for (const [index, node] of members.entries()) {
    const { x = 0, y = 0 } = points[index] ?? {};
    placed.set(node, { x: x + dx, y: y + dy });
  }
}
