import { at, type Skeleton } from "../skeleton.ts";

/**
 * A graph at one level of detail, as compressed sparse rows: the links of node `n` are numbered from
 * `offsets[n]` to `offsets[n + 1]`, and each link is there at both its ends.
 */
export interface Level {
  readonly offsets: Uint32Array;
  /** By link: the node at the other end. */
  readonly neighbors: Uint32Array;
  /** By link: how strongly it pulls. */
  readonly weights: Float64Array;
  /** By node: how many nodes of the whole graph it stands for. */
  readonly sizes: Float64Array;
  /** By node. */
  readonly community: Uint32Array;
}

/** How many nodes a level has. */
export function orderOf(level: Level): number {
  return level.sizes.length;
}

/** How many links a node of a level has. */
export function degreeIn({ offsets }: Level, node: number): number {
  return (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
}

/**
 * The finest level: some nodes of a graph and the links among them. Parallel relations do not pull harder.
 *
 * @param between how strongly a link pulls whose ends are in two communities; others pull by 1
 */
export function finest(
  of: Skeleton,
  members: readonly number[],
  communities: readonly number[],
  between: number,
): Level {
  const places = new Map(members.map((node, place) => [node, place]));
  const community = Uint32Array.from(members, (node) => communities[node] ?? 0);
  const offsets = new Uint32Array(members.length + 1);
  for (const [place, node] of members.entries()) {
    offsets[place + 1] = at(offsets, place) + at(of.offsets, node + 1) - at(of.offsets, node);
  }
  const neighbors = new Uint32Array(at(offsets, members.length));
  const weights = new Float64Array(neighbors.length);
  let link = 0;
  for (const [place, node] of members.entries()) {
    for (let from = at(of.offsets, node); from < at(of.offsets, node + 1); from++) {
      const other = places.get(at(of.neighbors, from)) ?? place;
      neighbors[link] = other;
      weights[link++] = community[other] === community[place] ? 1 : between;
    }
  }
  return {
    offsets,
    neighbors,
    weights,
    sizes: new Float64Array(members.length).fill(1),
    community,
  };
}
