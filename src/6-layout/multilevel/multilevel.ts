import { type Point, seed, turned } from "../../model/plane/point.ts";
import type { Skeleton } from "../skeleton.ts";
import { type Coarser, coarser } from "./coarsen.ts";
import { Forces, type Shape, shapeOf, termsOf } from "./forces.ts";
import { finest, type Level, orderOf } from "./level.ts";

/** Coarse enough to be placed from nothing: from 30, two grids of seven stayed folded. */
const COARSE = 10;
/** More nodes than this are joined only within communities. */
const MIXED = 5_000;
/** … while that leaves less than this share of them; else levels would be many and large. */
const HALVED = 0.75;
/**
 * Rounds times nodes of a level, within bounds. More work on coarser levels leaves a grid of 10,000 no straighter: with as
 * much as on the finest it keeps .87 of its neighborhoods, with this .95.
 */
const WORK = 1_000_000;
const COARSER_WORK = 300_000;
const FEWEST_ROUNDS = 30;
const MOST_ROUNDS = 200;
/** Rounds per node after which few nodes have come to rest. */
const ENOUGH = 20;
/** How far nodes may move in the first and in the last round of a level, in mean lengths of links. */
const HOT = 0.7;
const COLD = 0.03;
/** Distance between neighboring seeds at the start, and by which what was joined begins apart. */
const START = 1.5;
const APART = 0.1;

interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Positions of one connected component: a few nodes that stand for many are placed first, then those that they stand
 * for (Walshaw 2003, doi:10.7155/jgaa.00070). The result depends on nothing but the component.
 *
 * @param tell told from time to time which share of the work is done
 * @returns positions in the order of `members`, about one square unit for each
 */
export function multilevel(
  of: Skeleton,
  members: readonly number[],
  communities: readonly number[],
  tell: (share: number) => void,
): Point[] {
  const level = finest(of, members, communities);
  const shape = shapeOf(level);
  const steps = ladder(level);
  const levels = [level, ...steps.map((step) => step.level)];
  const whole = levels.reduce((sum, each, depth) => sum + orderOf(each) * rounds(each, depth), 0);
  let done = 0;
  let places = sunflower(orderOf(level), orderOf(levels.at(-1) ?? level));
  for (let depth = steps.length; depth >= 0; depth--) {
    const each = levels[depth] ?? level;
    const step = steps[depth];
    if (step) places = finer(each, step, places);
    relax(each, depth, shape, places, () => tell((done += orderOf(each)) / whole));
  }
  return members.map((_node, place) => ({ x: places.x[place] ?? 0, y: places.y[place] ?? 0 }));
}

/** Coarser and coarser levels. */
function ladder(level: Level): Coarser[] {
  const steps: Coarser[] = [];
  const isApart = orderOf(level) > MIXED;
  for (let top = level; orderOf(top) > COARSE;) {
    const apart = isApart ? coarser(top, true) : undefined;
    const isHalved = apart && orderOf(apart.level) < HALVED * orderOf(top);
    const step = isHalved ? apart : coarser(top, false);
    if (!step) break;
    steps.push(step);
    top = step.level;
  }
  return steps;
}

function rounds(level: Level, depth: number): number {
  const order = orderOf(level);
  const work = depth === 0 ? WORK : COARSER_WORK;
  const most = Math.min(MOST_ROUNDS, ENOUGH * order);
  return Math.round(Math.max(FEWEST_ROUNDS, Math.min(most, work / order)));
}

function relax(
  level: Level,
  depth: number,
  shape: Shape,
  { x, y }: Places,
  tell: () => void,
): void {
  const forces = new Forces(level, termsOf(shape, level, depth), x, y);
  const all = rounds(level, depth);
  for (let left = all; left > 0; left--) {
    forces.step(COLD + ((HOT - COLD) * left) / all);
    tell();
  }
}

/** The nodes of the coarsest level, on as much room as all nodes of the finest take. */
function sunflower(all: number, order: number): Places {
  const spacing = START * Math.sqrt(all / order);
  const seeds = Array.from({ length: order }, (_, node) => seed(node));
  return {
    x: Float64Array.from(seeds, (point) => spacing * point.x),
    y: Float64Array.from(seeds, (point) => spacing * point.y),
  };
}

/** Where nodes begin: halfway from what they were joined into to the middle of what their neighbors are in. */
function finer({ offsets, neighbors }: Level, { parents }: Coarser, places: Places): Places {
  const x = new Float64Array(parents.length);
  const y = new Float64Array(parents.length);
  for (const [node, parent] of parents.entries()) {
    const [first, end] = [offsets[node] ?? 0, offsets[node + 1] ?? 0];
    let [sumX, sumY] = [0, 0];
    for (let link = first; link < end; link++) {
      const other = parents[neighbors[link] ?? 0] ?? 0;
      sumX += places.x[other] ?? 0;
      sumY += places.y[other] ?? 0;
    }
    const by = turned(node);
    x[node] = ((places.x[parent] ?? 0) + sumX / (end - first)) / 2 + APART * by.x;
    y[node] = ((places.y[parent] ?? 0) + sumY / (end - first)) / 2 + APART * by.y;
  }
  return { x, y };
}
