import { nodeOf, type Context } from "../context.ts";
import { WAYS } from "../filter.ts";
import { shortestPath, type Terrain } from "../search.ts";
import type { PathOptions } from "../options.ts";
import type { Path } from "../types.ts";

/** The shortest path between two entities. */
export function path(context: Context, a: string, b: string, options: PathOptions) {
  const terrain = terrainOf(context, options);
  const nodes = shortestPath(terrain, nodeOf(context, a), nodeOf(context, b), options.maxDepth);
  return nodes && pathResult(context, terrain, nodes);
}

/** Where paths may go under some options, forwards and backwards. */
export function terrainOf(context: Context, options: PathOptions): Terrain {
  const { index, vocabulary } = context;
  const arcs = vocabulary.arcs(options, WAYS[options.directed ? "out" : "both"]);
  const filter = options.where === undefined ? arcs : arcs.where(options.where);
  return { index, filter, reversed: filter.reversed() };
}

/** A path through some nodes, with every admitted claim of each hop. */
export function pathResult({ results }: Context, terrain: Terrain, nodes: readonly number[]): Path {
  return {
    length: nodes.length - 1,
    nodes: nodes.map((node) => results.node(node)),
    hops: nodes
      .slice(1)
      .map((to, place) => results.between(terrain.filter, nodes[place] ?? to, to)),
  };
}
