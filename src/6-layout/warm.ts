import { fresh, type Making } from "./blocks.ts";
import { boxOf } from "./geometry.ts";
import { type Point, turned } from "../model/plane/point.ts";
import { fnv1a } from "./random.ts";
import { spread } from "../model/plane/spread.ts";
import { neighborsOf, type Skeleton } from "./skeleton.ts";

/** Space between an old picture and what joins it without a link. */
const GAP = 60;
/** Distance from the middle of its neighbors at which a newcomer stands, when it is the only one. */
const REACH = 50;
/** How much further each newcomer to the same neighbor stands: keeps a crowd of them thin. */
const CROWD_STEP = 18;
const RELAXATIONS = 10;

/**
 * Adds newcomers to a picture that stays as it is: those linked with it stand among their
 * neighbors, the rest to the right. Linear in the graph, but for sorting.
 *
 * @param kept positions that do not move; not empty
 * @returns positions of all nodes
 */
export function extend(
  of: Skeleton,
  community: readonly number[],
  kept: ReadonlyMap<number, Point>,
  making: Making,
): Map<number, Point> {
  const points = new Map(kept);
  const newcomers = Array.from(of.ids.keys()).filter((node) => !kept.has(node));
  if (newcomers.length === 0) return points;
  const joined = join(of, points, newcomers);
  for (let round = 0; round < RELAXATIONS; round++) {
    for (const newcomer of joined) points.set(newcomer.node, among(of, points, newcomer));
  }
  const apart = newcomers.filter((node) => !points.has(node));
  placeBeside(points, fresh(of, community, apart, making));
  spread(points, of.radii, new Set(newcomers));
  return points;
}

interface Newcomer {
  readonly node: number;
  /** How many came before it to the neighbor through which it was found. */
  readonly crowd: number;
  /** By how many seeds of a sunflower the whole crowd is turned. */
  readonly turn: number;
}

/** Places, in order of distance, every newcomer that is linked with the picture, however far. */
function join(of: Skeleton, points: Map<number, Point>, newcomers: readonly number[]): Newcomer[] {
  const reached = newcomers.flatMap((node) => [...neighborsOf(of, node)]);
  const beside = new Set(reached.filter((neighbor) => points.has(neighbor)));
  const queue = [...beside].sort((left, right) => left - right);
  const joined: Newcomer[] = [];
  for (const node of queue) {
    const found = neighborsOf(of, node).filter((neighbor) => !points.has(neighbor));
    const turn = fnv1a(of.ids[found[0] ?? node] ?? "");
    for (const [crowd, neighbor] of found.entries()) {
      const newcomer = { node: neighbor, crowd, turn };
      points.set(neighbor, among(of, points, newcomer));
      joined.push(newcomer);
      queue.push(neighbor);
    }
  }
  return joined;
}

/**
 * The middle of a newcomer's placed neighbors, off by a step: a crowd around one neighbor makes a
 * sunflower.
 */
function among(of: Skeleton, points: ReadonlyMap<number, Point>, newcomer: Newcomer): Point {
  const { node, crowd, turn } = newcomer;
  let [x, y, count] = [0, 0, 0];
  for (const neighbor of neighborsOf(of, node)) {
    const point = points.get(neighbor);
    if (!point) continue;
    x += point.x;
    y += point.y;
    count++;
  }
  const by = turned(turn + crowd);
  const distance = REACH + CROWD_STEP * Math.sqrt(crowd);
  return { x: x / count + distance * by.x, y: y / count + distance * by.y };
}

/** Sets a separate picture to the right of the one that is there. */
function placeBeside(points: Map<number, Point>, apart: ReadonlyMap<number, Point>): void {
  const left = boxOf(points.values());
  const right = boxOf(apart.values());
  const dx = left.right + GAP - right.left;
  const dy = (left.bottom + left.top) / 2 - (right.bottom + right.top) / 2;
  for (const [node, { x, y }] of apart) points.set(node, { x: x + dx, y: y + dy });
}
