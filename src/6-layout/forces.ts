import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";
import iterate from "graphology-layout-forceatlas2/iterate.js";
import type { Point } from "../model/plane/point.ts";
import { type Progress, rounds } from "./budget.ts";
import { at, type Skeleton } from "./skeleton.ts";
import { startOf } from "./start.ts";

/** The library keeps ten numbers of each node and three of each link, at these places. */
const NODE = 10;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;

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
  tell: Progress,
): Point[] {
  const order = members.length;
  const { nodes, links } = matrices(of, members, startOf(of, members, community));
  const all = rounds(order);
  for (let round = 0; round < all; round++) {
    iterate(settings(order, round >= all / 2), nodes, links);
    tell((round + 1) / all);
  }
  return members.map((_node, index) => ({
    x: nodes[index * NODE] ?? 0,
    y: nodes[index * NODE + 1] ?? 0,
  }));
}

/** Parallel claims make nodes heavier, not their link stronger. */
function matrices(of: Skeleton, members: readonly number[], start: ReadonlyMap<number, Point>) {
  const places = new Map(members.map((node, index) => [node, index * NODE]));
  const nodes = new Float32Array(members.length * NODE);
  const links: number[] = [];
  for (const [node, place] of places) {
    nodes[place] = start.get(node)?.x ?? 0;
    nodes[place + 1] = start.get(node)?.y ?? 0;
    nodes[place + CONVERGENCE] = 1;
    nodes[place + SIZE] = 1;
    let mass = 1;
    for (let link = at(of.offsets, node); link < at(of.offsets, node + 1); link++) {
      const [other, count] = [at(of.neighbors, link), at(of.counts, link)];
      mass += count;
      if (other > node) links.push(place, places.get(other) ?? place, count);
    }
    nodes[place + MASS] = mass;
  }
  return { nodes, links: Float32Array.from(links) };
}

/**
 * Gravity that grows with distance fills the box evenly, which leaves the most room for labels (weak
 * gravity: 1.7 times the overlapping labels on a curated graph of 180 nodes). Nodes move ten times
 * as fast as the library proposes: in the few rounds that large graphs get they come three times as near to their neighbors.
 */
function settings(order: number, linLogMode: boolean): ForceAtlas2Settings {
  return {
    linLogMode,
    edgeWeightInfluence: 0,
    scalingRatio: 2,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 0.1 * (1 + Math.log(order)),
    barnesHutOptimize: order > 500,
    barnesHutTheta: 1.2,
    outboundAttractionDistribution: false,
    adjustSizes: false,
  };
}
