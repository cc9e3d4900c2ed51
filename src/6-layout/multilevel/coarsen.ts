import { degreeIn, type Level, orderOf } from "./level.ts";

/** A coarser level, and the node of it that each node of the finer one became part of. */
export interface Coarser {
  readonly level: Level;
  readonly parents: Uint32Array;
}

/** Nodes with up to so many links are joined when they share a hub. */
const FEW_LINKS = 3;
/** A coarser level with more than this share of the nodes is not worth its work. */
const SHRINKS = 0.95;

/**
 * Joins linked nodes in pairs, those with the fewest links first, each with the neighbor to which its link weighs
 * most in proportion to the sizes of both. What is left over is joined with another leaf of the same node, without
 * which stars would hardly get smaller. Linear in nodes and links.
 *
 * @param isApart whether nodes of different communities stay apart
 * @returns undefined when there is little left to join
 */
export function coarser(level: Level, isApart: boolean): Coarser | undefined {
  const mates = match(level, isApart);
  const parents = new Uint32Array(mates.length);
  let order = 0;
  for (const [node, mate] of mates.entries()) {
    parents[node] = mate < node ? (parents[mate] ?? 0) : order++;
  }
  if (order > SHRINKS * mates.length) return undefined;
  return { level: contract(level, parents, order), parents };
}

/** By node: with which other node it is joined; itself for none. */
function match(level: Level, isApart: boolean): Uint32Array {
  const { offsets, neighbors, weights, sizes, community } = level;
  const mates = Uint32Array.from(sizes, (_size, node) => node);
  const mayJoin = (node: number, other: number): boolean =>
    mates[other] === other && other !== node && (!isApart || community[node] === community[other]);
  for (const node of byDegree(level)) {
    if (mates[node] !== node) continue;
    let [best, most] = [node, 0];
    for (let link = offsets[node] ?? 0; link < (offsets[node + 1] ?? 0); link++) {
      const other = neighbors[link] ?? 0;
      const score = (weights[link] ?? 0) / (sizes[other] ?? 1);
      if (score > most && mayJoin(node, other)) [best, most] = [other, score];
    }
    mates[node] = best;
    mates[best] = node;
  }
  for (const hub of sizes.keys()) {
    let waiting: number | undefined;
    for (let link = offsets[hub] ?? 0; link < (offsets[hub + 1] ?? 0); link++) {
      const leaf = neighbors[link] ?? 0;
      if (mates[leaf] !== leaf || degreeIn(level, leaf) > FEW_LINKS) continue;
      if (waiting === undefined || !mayJoin(waiting, leaf)) {
        waiting = leaf;
        continue;
      }
      mates[leaf] = waiting;
      mates[waiting] = leaf;
      waiting = undefined;
    }
  }
  return mates;
}

/** Nodes by the number of their links, ascending, then by number (a counting sort). */
function byDegree(level: Level): Uint32Array {
  const order = orderOf(level);
  const starts = new Uint32Array(order + 1);
  for (let node = 0; node < order; node++) {
    const after = degreeIn(level, node) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let degree = 1; degree < starts.length; degree++) {
    starts[degree] = (starts[degree] ?? 0) + (starts[degree - 1] ?? 0);
  }
  const sorted = new Uint32Array(order);
  for (let node = 0; node < order; node++) {
    const degree = degreeIn(level, node);
    const place = starts[degree] ?? 0;
    sorted[place] = node;
    starts[degree] = place + 1;
  }
  return sorted;
}

/** The level in which each group of nodes is one, and the links between two groups are one link. */
function contract(level: Level, parents: Uint32Array, order: number): Level {
  const sizes = new Float64Array(order);
  const community = new Uint32Array(order);
  const first = new Uint32Array(order);
  const second = new Uint32Array(order);
  for (let node = parents.length - 1; node >= 0; node--) {
    const parent = parents[node] ?? 0;
    second[parent] = sizes[parent] === 0 ? node : (first[parent] ?? 0);
    first[parent] = node;
    sizes[parent] = (sizes[parent] ?? 0) + (level.sizes[node] ?? 0);
    community[parent] = level.community[node] ?? 0;
  }
  const offsets = new Uint32Array(order + 1);
  const neighbors = new Uint32Array(level.neighbors.length);
  const weights = new Float64Array(level.neighbors.length);
  // By coarse node: where its link with the one at hand is, or before where the links of that begin.
  const places = new Int32Array(order).fill(-1);
  let end = 0;
  for (let parent = 0; parent < order; parent++) {
    const begin = end;
    const [one = 0, other = 0] = [first[parent], second[parent]];
    for (let node = one; ; node = other) {
      for (let link = level.offsets[node] ?? 0; link < (level.offsets[node + 1] ?? 0); link++) {
        const to = parents[level.neighbors[link] ?? 0] ?? 0;
        if (to === parent) continue;
        if ((places[to] ?? 0) < begin) {
          places[to] = end;
          neighbors[end++] = to;
        }
        const place = places[to] ?? 0;
        weights[place] = (weights[place] ?? 0) + (level.weights[link] ?? 0);
      }
      if (node === other) break;
    }
    offsets[parent + 1] = end;
  }
  return {
    offsets,
    neighbors: neighbors.slice(0, end),
    weights: weights.slice(0, end),
    sizes,
    community,
  };
}
