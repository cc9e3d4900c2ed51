import type { Point } from "../model/plane/point.ts";
import { rounds, type Work } from "./budget.ts";
import { type Bodies, Quadtree } from "./quadtree.ts";
import { at, type Skeleton } from "./skeleton.ts";
import { startOf } from "./start.ts";

const REPULSION = 2;
/**
 * It grows with distance, which fills the box evenly and leaves the most room for labels (weak gravity: 1.7
 * times the overlapping labels on a curated graph of 180 nodes).
 */
const GRAVITY = 0.05;
/** Nodes up to which all pairs are looked at. */
const FEW = 500;

/**
 * Positions of one connected component, by ForceAtlas2 (Jacomy et al. 2014,
 * doi:10.1371/journal.pone.0098679) from a start that depends on nothing but the component.
 *
 * The first half of the rounds attracts in proportion to distance, which unfolds the whole; the
 * second is LinLog, which shows communities. LinLog alone leaves meshes folded (of a grid of 900 nodes
 * it kept 28 % of the neighborhoods, this keeps 40 to 60 %), and its edges differ more in length.
 *
 * @returns positions in the order of `members`, in ForceAtlas2's own units
 */
export function forces(
  of: Skeleton,
  members: readonly number[],
  community: readonly number[],
  work: Work,
): Point[] {
  const order = members.length;
  const system = systemOf(of, members, startOf(of, members, community));
  const tree = order > FEW ? new Quadtree(system) : undefined;
  const all = rounds(order);
  for (let round = 0; round < all; round++) {
    system.oldDx.set(system.dx);
    system.oldDy.set(system.dy);
    system.dx.fill(0);
    system.dy.fill(0);
    if (tree) repelByTree(system, tree);
    else repelPairs(system);
    fall(system);
    attract(system, round >= all / 2);
    move(system);
    work.round(order);
  }
  return members.map((_node, body) => ({ x: at(system.x, body), y: at(system.y, body) }));
}

/**
 * What ForceAtlas2 moves, in single precision. Every sum is rounded to it as in graphology-layout-forceatlas2
 * 0.10.1, which gives the same positions to the last bit, but allocates hundreds of bytes for each node in
 * each round.
 */
interface System extends Bodies {
  readonly dx: Float32Array;
  readonly dy: Float32Array;
  /** The forces of the round before. */
  readonly oldDx: Float32Array;
  readonly oldDy: Float32Array;
  readonly convergence: Float32Array;
  /** The two bodies of each link, one link after the other. */
  readonly links: Uint32Array;
}

/** Parallel claims make nodes heavier, not their link stronger. */
function systemOf(
  of: Skeleton,
  members: readonly number[],
  start: ReadonlyMap<number, Point>,
): System {
  const places = new Map(members.map((node, body) => [node, body]));
  const numbers = () => new Float32Array(members.length);
  const [x, y, mass] = [numbers(), numbers(), numbers().fill(1)];
  const links: number[] = [];
  for (const [node, body] of places) {
    x[body] = start.get(node)?.x ?? 0;
    y[body] = start.get(node)?.y ?? 0;
    for (let link = at(of.offsets, node); link < at(of.offsets, node + 1); link++) {
      const other = at(of.neighbors, link);
      mass[body] = at(mass, body) + at(of.counts, link);
      if (other > node) links.push(body, places.get(other) ?? body);
    }
  }
  return {
    x,
    y,
    mass,
    dx: numbers(),
    dy: numbers(),
    oldDx: numbers(),
    oldDy: numbers(),
    convergence: numbers().fill(1),
    links: Uint32Array.from(links),
  };
}

function repelByTree({ x, dx, dy }: System, tree: Quadtree): void {
  tree.build();
  for (const body of x.keys()) tree.repel(body, REPULSION, dx, dy);
}

function repelPairs(system: System): void {
  const { x, y, mass } = system;
  for (let body = 0; body < x.length; body++) {
    for (let other = 0; other < body; other++) {
      const [awayX, awayY] = [at(x, body) - at(x, other), at(y, body) - at(y, other)];
      const distance = Math.sqrt(awayX * awayX + awayY * awayY);
      if (distance === 0) continue;
      const factor = (REPULSION * at(mass, body) * at(mass, other)) / distance / distance;
      push(system, body, awayX * factor, awayY * factor);
      push(system, other, -awayX * factor, -awayY * factor);
    }
  }
}

/** Gravity. */
function fall(system: System): void {
  const { x, y, mass } = system;
  for (let body = 0; body < x.length; body++) {
    const factor = REPULSION * at(mass, body) * (GRAVITY / REPULSION);
    push(system, body, -at(x, body) * factor, -at(y, body) * factor);
  }
}

function attract(system: System, isLinLog: boolean): void {
  const { x, y, links } = system;
  for (let link = 0; link < links.length; link += 2) {
    const [body, other] = [at(links, link), at(links, link + 1)];
    const [awayX, awayY] = [at(x, body) - at(x, other), at(y, body) - at(y, other)];
    const distance = isLinLog ? Math.sqrt(awayX ** 2 + awayY ** 2) : 1;
    if (distance === 0) continue;
    const factor = isLinLog ? Math.log(1 + distance) / distance : 1;
    push(system, body, -awayX * factor, -awayY * factor);
    push(system, other, awayX * factor, awayY * factor);
  }
}

function push({ dx, dy }: System, body: number, x: number, y: number): void {
  dx[body] = at(dx, body) + x;
  dy[body] = at(dy, body) + y;
}

/**
 * Nodes move ten times as fast as ForceAtlas2 proposes: in the few rounds that large graphs get they
 * come three times as near to their neighbors.
 */
function move({ x, y, mass, dx, dy, oldDx, oldDy, convergence }: System): void {
  const slowDown = 0.1 * (1 + Math.log(x.length));
  for (let body = 0; body < x.length; body++) {
    const [forceX, forceY] = [at(dx, body), at(dy, body)];
    const [oldX, oldY] = [at(oldDx, body), at(oldDy, body)];
    const turned = (oldX - forceX) * (oldX - forceX) + (oldY - forceY) * (oldY - forceY);
    const kept = (oldX + forceX) * (oldX + forceX) + (oldY + forceY) * (oldY + forceY);
    const calm = 1 + Math.sqrt(at(mass, body) * Math.sqrt(turned));
    const speed = (at(convergence, body) * Math.log(1 + Math.sqrt(kept) / 2)) / calm;
    const force = forceX ** 2 + forceY ** 2;
    convergence[body] = Math.min(1, Math.sqrt((speed * force) / calm));
    x[body] = at(x, body) + forceX * (speed / slowDown);
    y[body] = at(y, body) + forceY * (speed / slowDown);
  }
}
