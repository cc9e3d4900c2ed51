import type { Terms } from "./forces.ts";
import { degreeIn, type Level, orderOf } from "./level.ts";

/** A node with so many times the links of the mean is a hub. */
const HUB = 10;
/** Up to so many nodes a picture is one of hubs with names, to which LinLog gives the most room. */
const NAMED = 500;
/** Up to so many nodes with hubs, links pull as in other graphs. */
const FEW = 2_000;
/** Up to so many nodes, the whole unfolds without help. */
const UNFOLDS = 5_000;

/** What of a graph decides by which forces it is drawn. */
export interface Shape {
  readonly order: number;
  readonly hasHubs: boolean;
}

export function shapeOf(level: Level): Shape {
  const order = orderOf(level);
  let most = 0;
  for (let node = 0; node < order; node++) most = Math.max(most, degreeIn(level, node));
  return { order, hasHubs: most * order >= HUB * level.neighbors.length };
}

/**
 * The forces of a level.
 *
 * @param depth how many levels are finer
 */
export function termsOf({ order, hasHubs }: Shape, level: Level, depth: number): Terms {
  if (hasHubs && order <= NAMED) {
    const mass = level.sizes.map((size, node) => size + degreeIn(level, node));
    return { mass, far: 1, near: 0, isLinLog: true, gravity: 0.02 };
  }
  const near = (order > UNFOLDS ? 2 : 1) / (1 << Math.min(depth, 2));
  const far = 0.1 * (hasHubs ? Math.sqrt(Math.min(1, FEW / order)) : 1);
  return { mass: level.sizes, far, near, isLinLog: false, gravity: 0 };
}
