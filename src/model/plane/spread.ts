import { type Disc, Grid } from "./grid.ts";
import { type Point, seed } from "./point.ts";

/** Free space between two nodes, in the units of positions: about a line of label. */
const MARGIN = 24;
const ROUNDS = 100;
/** Spots tried for one node before it is left where it is: bounds the cost of hostile graphs. */
const SPOTS = 3000;

/**
 * Moves nodes apart until none overlap: pairs push each other away, and those that still overlap
 * after some rounds take the nearest free spot. Nodes that are not `movable` stay exactly.
 *
 * graphology-layout-noverlap does not serve: it draws on `Math.random`, cannot hold nodes in place,
 * and may stop with overlaps left.
 *
 * @param points one per node, changed in place
 * @param radii radius of every node
 */
export function spread(
  points: Map<number, Point>,
  radii: readonly number[],
  movable: ReadonlySet<number>,
): void {
  const grid = new Grid(points, radii);
  let active: Iterable<number> = movable;
  for (let round = 0; round < ROUNDS; round++) {
    const pushes = collide(active, { points, radii, movable, grid });
    if (pushes.size === 0) return;
    for (const [node, to] of pushes) moveTo(node, to, points, grid);
    active = pushes.keys();
  }
  settle(active, { points, radii, movable, grid });
}

interface Scene {
  readonly points: Map<number, Point>;
  readonly radii: readonly number[];
  readonly movable: ReadonlySet<number>;
  readonly grid: Grid;
}

function moveTo(node: number, to: Point, points: Map<number, Point>, grid: Grid): void {
  const from = points.get(node);
  if (!from) return;
  grid.move(node, from, to);
  points.set(node, to);
}

/** Where nodes go that overlap another: the active ones, and those that they run into. */
function collide(active: Iterable<number>, scene: Scene): Map<number, Point> {
  const targets = new Map<number, Point>();
  const seen = new Set(active);
  for (const node of seen) {
    const here = scene.points.get(node);
    if (!here) continue;
    for (const other of scene.grid.around(here)) {
      const push = pushFrom(node, here, other, scene);
      if (!push) continue;
      shift(targets, node, here, push);
      if (scene.movable.has(other.node) && !seen.has(other.node)) {
        shift(targets, other.node, other, { x: -push.x, y: -push.y });
      }
    }
  }
  return targets;
}

function shift(targets: Map<number, Point>, node: number, from: Point, by: Point): void {
  const so = targets.get(node) ?? from;
  targets.set(node, { x: so.x + by.x, y: so.y + by.y });
}

/** How far another disc pushes a node; undefined when they do not overlap. */
function pushFrom(node: number, here: Point, other: Disc, scene: Scene): Point | undefined {
  if (other.node === node) return undefined;
  const distance = Math.hypot(here.x - other.x, here.y - other.y);
  const overlap = (scene.radii[node] ?? 0) + other.radius + MARGIN - distance;
  if (overlap <= 0) return undefined;
  const share = (scene.movable.has(other.node) ? 0.55 : 1.1) * overlap;
  if (distance > 1e-6) {
    const scale = share / distance;
    return { x: (here.x - other.x) * scale, y: (here.y - other.y) * scale };
  }
  const own = seed(node);
  const scale = share / Math.hypot(own.x, own.y);
  return { x: own.x * scale, y: own.y * scale };
}

/** Each node that still overlaps takes the nearest free spot on a sunflower around it. */
function settle(nodes: Iterable<number>, scene: Scene): void {
  for (const node of nodes) {
    const from = scene.points.get(node);
    if (from) moveTo(node, freeSpot(node, from, scene), scene.points, scene.grid);
  }
}

function freeSpot(node: number, from: Point, scene: Scene): Point {
  const radius = (scene.radii[node] ?? 0) + MARGIN;
  if (scene.grid.free(from, radius, node)) return from;
  for (let index = 0; index < SPOTS; index++) {
    const offset = seed(index);
    const spot = { x: from.x + (offset.x * radius) / 2, y: from.y + (offset.y * radius) / 2 };
    if (scene.grid.free(spot, radius, node)) return spot;
  }
  return from;
}
