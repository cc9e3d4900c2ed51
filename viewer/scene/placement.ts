import type { Box } from "../view/layout/arrangement.ts";
import type { Circle } from "./drawing.ts";
import type { Size } from "./geometry.ts";

/** A name that wants a place beside its node. All lengths in pixels. */
export interface Candidate extends Circle {
  readonly node: number;
  readonly width: number;
  /** How much a name may cover to be shown: nothing, small discs, or even other names. */
  readonly may: "cover nothing" | "cover discs" | "cover names";
  /** The only side of its node where it stands, unless it may cover something. */
  readonly side?: "left" | "right" | undefined;
}

const GAP = 5;
const CELL = 48;
/** More rows than a stage has, so that column and row make one number. */
const ROWS = 65_536;

/**
 * Places names so that none covers another, nor the disc of another node, nor leaves the stage: each
 * right of its node, or else below, left or above. Names without room are left out, unless they may
 * cover something.
 *
 * @param candidates most important first; their order alone decides, so the picture does not flicker
 * @param height of a line of text, in pixels
 * @param obstacles discs that names keep clear of
 * @param covered where nothing is put, whatever a candidate may cover
 * @returns the middle of the left edge of each name that has a place
 */
export function placeNames(
  candidates: Iterable<Candidate>,
  height: number,
  obstacles: Iterable<Circle>,
  stage: Size,
  covered: readonly Box[] = [],
) {
  const taken = new Grid();
  const discs = new Grid();
  // A name may come near the rim of a disc.
  for (const disc of obstacles) discs.add(squareIn(disc, 0.8));
  const placed: { node: number; x: number; y: number }[] = [];
  for (const candidate of candidates) {
    const boxes = positions(candidate, height).filter(
      (box) => isWithin(box, stage) && !covered.some((other) => overlap(box, other)),
    );
    const clear = boxes.filter((box) => !taken.hits(box));
    const box =
      clear.find((each) => !discs.hits(each)) ??
      (candidate.may === "cover nothing" ? undefined : clear[0]) ??
      (candidate.may === "cover names" ? boxes[0] : undefined);
    if (box === undefined) continue;
    taken.add(box);
    placed.push({ node: candidate.node, x: box.left, y: (box.top + box.bottom) / 2 });
  }
  return placed;
}

function positions(candidate: Candidate, height: number): Box[] {
  const { x, y, radius, width, side, may } = candidate;
  const half = height / 2;
  const box = (left: number, middle: number): Box => ({
    left,
    top: middle - half,
    right: left + width,
    bottom: middle + half,
  });
  const right = box(x + radius + GAP, y);
  const left = box(x - radius - GAP - width, y);
  const below = box(x - width / 2, y + radius + half + 2);
  const above = box(x - width / 2, y - radius - half - 2);
  const nearest = side === "left" ? left : right;
  if (side !== undefined && may === "cover nothing") return [nearest];
  return [nearest, below, side === "left" ? right : left, above];
}

function isWithin({ left, top, right, bottom }: Box, { width, height }: Size): boolean {
  return left >= 2 && top >= 2 && right <= width - 2 && bottom <= height - 2;
}

/** The square that reaches to `share` of a disc's radius. */
export function squareIn({ x, y, radius }: Circle, share: number): Box {
  const reach = radius * share;
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

/** Boxes by the cells they touch, so that a test looks only at what is near. */
export class Grid {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    const right = Math.floor(box.right / CELL);
    const bottom = Math.floor(box.bottom / CELL);
    for (let column = Math.floor(box.left / CELL); column <= right; column++) {
      for (let row = Math.floor(box.top / CELL); row <= bottom; row++) {
        const cell = column * ROWS + row;
        const boxes = this.#cells.get(cell);
        if (boxes === undefined) this.#cells.set(cell, [box]);
        else boxes.push(box);
      }
    }
  }

  hits(box: Box): boolean {
    const right = Math.floor(box.right / CELL);
    const bottom = Math.floor(box.bottom / CELL);
    // No iterator nor callback: thousands of boxes are tested for each frame.
    for (let column = Math.floor(box.left / CELL); column <= right; column++) {
      for (let row = Math.floor(box.top / CELL); row <= bottom; row++) {
        for (const other of this.#cells.get(column * ROWS + row) ?? NONE) {
          if (overlap(box, other)) return true;
        }
      }
    }
    return false;
  }
}

const NONE: readonly Box[] = [];

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
