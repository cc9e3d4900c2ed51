import type { Catalog } from "../../graph/catalog.ts";
import type { Laid } from "./arrangement.ts";
import { byDegree } from "../../graph/groups.ts";
import { radiiOf } from "./radii.ts";

/** Space between two nodes, and more of it between two communities; in graph units. */
const GAP = 8;
const BREAK = 26;
/** Two of the largest discs, so many times as large, would touch. */
const LOOSENESS = 1.15;

/**
 * All nodes on one circle, clockwise from the top: those of a community side by side, within it those
 * of a type, so that most lines are short. n log n.
 */
export function circle(catalog: Catalog): Laid {
  const radii = radiiOf(catalog);
  const order = ordered(catalog);
  const community = (place: number): number | undefined =>
    catalog.nodes[order[place] ?? 0]?.attributes.community;
  const arcs = order.map((node, place) => {
    const next = order[(place + 1) % order.length] ?? 0;
    const gap = community(place) === community((place + 1) % order.length) ? GAP : BREAK;
    return (radii[node] ?? 0) + (radii[next] ?? 0) + gap;
  });
  const around = arcs.reduce((sum, arc) => sum + arc, 0);
  const radius = radiusFor(arcs, around);
  const points = catalog.nodes.map(() => ({ x: 0, y: 0 }));
  let come = 0;
  for (const [place, node] of order.entries()) {
    const angle = around === 0 ? 0 : (come / around) * 2 * Math.PI;
    points[node] = { x: radius * Math.sin(angle), y: radius * Math.cos(angle) };
    come += arcs[place] ?? 0;
  }
  return { points, marks: [], looseness: LOOSENESS };
}

/** The circle on which two neighbors are as far from each other as their arc is long, at least. */
function radiusFor(arcs: readonly number[], around: number): number {
  if (arcs.length < 2) return 0;
  const longest = arcs.reduce((most, arc) => Math.max(most, arc), 0);
  const half = Math.min(Math.PI / 2, (longest / around) * Math.PI);
  return ((around / (2 * Math.PI)) * half) / Math.sin(half);
}

function ordered(catalog: Catalog): number[] {
  const rank = new Uint32Array(catalog.nodes.length);
  for (const [place, node] of byDegree(catalog).entries()) rank[node] = place;
  const kinds = new Map([...catalog.kinds.keys()].map((kind, place) => [kind, place]));
  const at = (node: number) => catalog.nodes[node]?.attributes;
  return [...catalog.nodes.keys()].sort(
    (a, b) =>
      (at(a)?.community ?? 0) - (at(b)?.community ?? 0) ||
      (kinds.get(at(a)?.kind ?? "") ?? 0) - (kinds.get(at(b)?.kind ?? "") ?? 0) ||
      (rank[a] ?? 0) - (rank[b] ?? 0),
  );
}
