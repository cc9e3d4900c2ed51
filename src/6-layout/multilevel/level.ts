import { at, neighborsOf, type Skeleton } from "../skeleton.ts";

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

/** The finest level: some nodes of a graph and the links among them. Parallel relations do not pull harder. */
export function finest(
  of: Skeleton,
  members: readonly number[],
  communities: readonly number[],
): Level {
  const places = new Map(members.map((node, place) => [node, place]));
  const offsets = new Uint32Array(members.length + 1);
  for (const [place, node] of members.entries()) {
    offsets[place + 1] = at(offsets, place) + neighborsOf(of, node).length;
  }
  const neighbors = new Uint32Array(at(offsets, members.length));
  for (const [place, node] of members.entries()) {
    const own = neighborsOf(of, node).map((other) => places.get(other) ?? place);
    neighbors.set(own, at(offsets, place));
  }
  return {
    offsets,
    neighbors,
    weights: new Float64Array(neighbors.length).fill(1),
    sizes: new Float64Array(members.length).fill(1),
    community: Uint32Array.from(members, (node) => communities[node] ?? 0),
  };
}
