import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";
import { seed } from "../model/plane/phyllotaxis.ts";
import type { Point } from "../model/plane/point.ts";
import type { Skeleton } from "./skeleton.ts";

/**
 * Positions of one connected component, by ForceAtlas2 (Jacomy et al. 2014,
 * doi:10.1371/journal.pone.0098679) from a start that depends on nothing but the component:
 * its communities on a sunflower, their members on a smaller one around each centre.
 *
 * @returns positions in the order of `members`, in ForceAtlas2's own units
 */
export function forces(
  of: Skeleton,
  members: readonly number[],
  community: readonly number[],
): Point[] {
  const start = startOf(of, members, community);
  const graph = new UndirectedGraph<Point, { weight: number }>();
  for (const node of members) graph.addNode(String(node), start.get(node) ?? seed(0));
  for (const from of members) {
    for (const { to, count } of of.links[from] ?? []) {
      graph.addEdge(String(from), String(to), { weight: count });
    }
  }
  const placed = run(graph, {
    iterations: iterations(members.length),
    settings: settings(members.length),
  });
  return members.map((node) => placed[String(node)] ?? seed(0));
}

// Under nodenext, TypeScript takes the default import of this CommonJS module for its whole exports.
const run = forceAtlas2 as unknown as typeof forceAtlas2.default;

/**
 * LinLog shows communities. Gravity that grows with distance fills the box evenly, which leaves the
 * most room for labels (weak gravity: 1.7 times the overlapping labels on a curated graph of 180
 * nodes). Parallel claims make nodes heavier, not their link stronger.
 */
function settings(order: number): ForceAtlas2Settings {
  return {
    linLogMode: true,
    edgeWeightInfluence: 0,
    scalingRatio: 2,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(order),
    barnesHutOptimize: order > 500,
    barnesHutTheta: 1.2,
  };
}

const MOST_ITERATIONS = 1500;
const FEWEST_ITERATIONS = 20;
/** Iterations per node after which a small component has come to rest. */
const ENOUGH = 20;
/** Iterations times nodes: some seconds of work. */
const WORK = 1_000_000;

/** With fewer than this, a picture shows communities but its nodes have not come to rest. */
const AT_REST = 100;

/**
 * Whether a component of so many nodes gets fewer iterations than it needs. The budget is one of
 * work and not of seconds, so that the same graph gives the same picture on every machine.
 */
export function isCutShort(order: number): boolean {
  return iterations(order) < Math.min(AT_REST, ENOUGH * order);
}

/** Few for few nodes, which come to rest soon, and few for many, which take long. */
function iterations(order: number): number {
  const enough = Math.min(MOST_ITERATIONS, ENOUGH * order);
  return Math.round(Math.max(FEWEST_ITERATIONS, Math.min(enough, WORK / order)));
}

/** Units between members at the start, and how much further apart communities are. */
const START_SPACING = 7;
const COMMUNITY_SPREAD = 3;

/** Communities at the sunflower seed of their middle member; members, largest first, around it. */
function startOf(
  of: Skeleton,
  members: readonly number[],
  community: readonly number[],
): Map<number, Point> {
  const start = new Map<number, Point>();
  let seen = 0;
  for (const group of groups(members, community)) {
    const centre = seed(seen + group.length / 2);
    group.sort((a, b) => (of.radii[b] ?? 0) - (of.radii[a] ?? 0) || a - b);
    for (const [index, node] of group.entries()) {
      const offset = seed(index);
      start.set(node, {
        x: START_SPACING * (COMMUNITY_SPREAD * centre.x + offset.x),
        y: START_SPACING * (COMMUNITY_SPREAD * centre.y + offset.y),
      });
    }
    seen += group.length;
  }
  return start;
}

/** Members by community, in order of community. */
function groups(members: readonly number[], community: readonly number[]): number[][] {
  const lists = new Map<number, number[]>();
  for (const node of members) {
    const group = community[node] ?? 0;
    const list = lists.get(group);
    if (list) list.push(node);
    else lists.set(group, [node]);
  }
  return [...lists].sort((a, b) => a[0] - b[0]).map(([, list]) => list);
}
