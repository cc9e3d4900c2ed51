import type { Scenery } from "../view/scenery.ts";

/** Graphs of so many entities fill their stage; of those with fewer, the smallest are drawn largest. */
const FULL = 60;
const FEW = 15;
/** The shorter side of a stage, in pixels, for which sizes are meant; smaller stages shrink them. */
const FULL_STAGE = 620;
const SMALLEST = 0.6;
const LARGEST = 1.5;

/**
 * What the sizes of discs and lines are multiplied by at the first zoom: below 1 on small stages,
 * which would be a heap of discs, and above 1 on large stages with few entities, which would look
 * empty. It depends on the whole graph, so that nothing jumps while parts of it are hidden.
 */
export function roomOf(
  { catalog }: Scenery,
  stage: { readonly width: number; readonly height: number },
): number {
  const side = Math.min(stage.width, stage.height) / FULL_STAGE;
  if (side <= 1) return Math.max(SMALLEST, side);
  const scarce = (FULL - catalog.nodes.length) / (FULL - FEW);
  const most = 1 + (LARGEST - 1) * Math.min(1, Math.max(0, scarce));
  return Math.min(most, side);
}

/** The same for letters, which are read at any size and so grow by less and never shrink. */
export function letterRoom(...about: Parameters<typeof roomOf>): number {
  return 1 + Math.max(0, roomOf(...about) - 1) / 2;
}
