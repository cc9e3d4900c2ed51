import type { CompiledGraph } from "../model/compiled-graph.ts";
import { byCodeUnit } from "../model/order.ts";

/**
 * What layout needs of a graph: nodes as numbers in the order of their ids, and one link per pair
 * of nodes. Numbers make it independent of the order of insertion, and of ids such as `__proto__`
 * that the layout libraries would use as keys of plain objects.
 */
export interface Skeleton {
  readonly ids: readonly string[];
  /** For each node, its links to nodes after it, ascending: every link stands once. */
  readonly links: readonly (readonly Link[])[];
  /** For each node, the others it is linked with, ascending. */
  readonly neighbors: readonly (readonly number[])[];
  /** Radius of each node, in the units of the positions. */
  readonly radii: readonly number[];
}

interface Link {
  readonly to: number;
  /** Number of edges between the two, in either direction. */
  readonly count: number;
}

/** The skeleton of a graph: self-loops are left out, parallel edges counted. Linear, but for sorting. */
export function skeleton(graph: CompiledGraph): Skeleton {
  const ids = graph.nodes().sort(byCodeUnit);
  const links = countLinks(graph, new Map(ids.map((id, index) => [id, index])));
  const neighbors: number[][] = ids.map(() => []);
  for (const [from, list] of links.entries()) {
    for (const { to } of list) {
      neighbors[from]?.push(to);
      neighbors[to]?.push(from);
    }
  }
  for (const list of neighbors) list.sort((left, right) => left - right);
  return {
    ids,
    links,
    neighbors,
    radii: ids.map((id) => radius(graph.degreeWithoutSelfLoops(id))),
  };
}

function countLinks(graph: CompiledGraph, numbers: ReadonlyMap<string, number>): Link[][] {
  const counts = Array.from({ length: numbers.size }, () => new Map<number, number>());
  graph.forEachEdge((_key, _attributes, source, target) => {
    const a = numbers.get(source) ?? 0;
    const b = numbers.get(target) ?? 0;
    const of = counts[Math.min(a, b)];
    if (a !== b) of?.set(Math.max(a, b), (of.get(Math.max(a, b)) ?? 0) + 1);
  });
  return counts.map((of) =>
    [...of].map(([to, count]) => ({ to, count })).sort((a, b) => a.to - b.to),
  );
}

const SMALLEST = 4;
const LARGEST = 20;
const LARGEST_DEGREE = 100;

/**
 * The radius of a node with `degree` edges, from 4 to 20: area grows with degree. It depends on
 * nothing but the node's own degree, so that an edit changes only the nodes it touches.
 */
export function radius(degree: number): number {
  const share = Math.sqrt(Math.min(degree, LARGEST_DEGREE) / LARGEST_DEGREE);
  return round(SMALLEST + (LARGEST - SMALLEST) * share);
}

/** Three decimals: finer than any screen, short in files. Never negative zero. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

/**
 * The connected components of the graph that `members` and the links among them make, each in
 * ascending order; the largest first, then by first node. Linear, but for sorting.
 */
export function components(of: Skeleton, members: Iterable<number>): number[][] {
  const unseen = new Set(members);
  const found: number[][] = [];
  for (const first of unseen) {
    unseen.delete(first);
    const component = [first];
    for (const node of component) {
      for (const neighbor of of.neighbors[node] ?? []) {
        if (unseen.delete(neighbor)) component.push(neighbor);
      }
    }
    found.push(component.sort((left, right) => left - right));
  }
  return found.sort(
    (left, right) => right.length - left.length || (left[0] ?? 0) - (right[0] ?? 0),
  );
}
