import type { Catalog } from "../graph/catalog.ts";
import { mostConnected } from "../graph/claims.ts";
import type { Part } from "../view/part.ts";
import type { Place } from "../view/view.ts";
import { entityHit, type Finder, type Hit, type HitGroup, type More, type Search } from "./find.ts";

/** What the search box offers. */
export interface Results {
  readonly groups: readonly HitGroup[];
  /** All that can be chosen, in the order of the list, for the arrow keys. */
  readonly rows: readonly Row[];
  readonly total: number;
  /** Why these are offered, where it is not that they were found. */
  readonly because?: "didYouMean" | "mostConnected" | "nothing";
}

/** A hit, or that more of a kind are to be shown. */
export type Row = Hit | { readonly kind: "more"; readonly of: Hit["kind"]; readonly left: number };

export const NO_RESULTS: Results = { groups: [], rows: [], total: 0 };

const SUGGESTED = 6;

/** Where to begin, before anything is looked for. */
export function beginnings(catalog: Catalog): Results {
  const hits = mostConnected(catalog, SUGGESTED).flatMap((id): Hit[] => {
    const node = catalog.nodeIndex.get(id) ?? -1;
    const matched = catalog.nodes[node]?.attributes.label;
    return matched === undefined ? [] : [entityHit(catalog, { node, matched, match: "exact" })];
  });
  return hits.length === 0 ? NO_RESULTS : suggested(hits, "mostConnected");
}

/** What a search has found so far; what is near, if there is nothing, is offered only at its end. */
export function resultsOf(finder: Finder, search: Search, text: string, more?: More): Results {
  const groups = search.groups(more);
  if (groups.length > 0) return results(groups);
  if (!search.isDone) return NO_RESULTS;
  const hits = finder.near(text);
  return hits.length === 0 ? { ...NO_RESULTS, because: "nothing" } : suggested(hits, "didYouMean");
}

/** Where a hit leads. */
export function placeOf(hit: Hit, catalog: Catalog): Place | undefined {
  if (hit.kind === "entity") return { kind: "node", id: hit.found.node.id };
  if (hit.kind === "source") return { kind: "source", id: hit.source.id, without: false };
  const at = hit.kind === "passage" ? hit.at : hit;
  const key = "edge" in at ? catalog.edges[at.edge]?.key : catalog.nodes[at.node]?.key;
  if (key === undefined) return undefined;
  return "edge" in at ? { kind: "edge", key } : { kind: "node", id: key };
}

/** The part that a hit of the search leads to; undefined where that is the whole. */
export function partOf(hit: Hit): Part | undefined {
  if (hit.kind === "fact") return { fact: hit.fact };
  if (hit.kind !== "passage") return undefined;
  const { at, citation } = hit;
  return "fact" in at ? { fact: at.fact, citation } : { citation };
}

function suggested(hits: readonly Hit[], because: "didYouMean" | "mostConnected"): Results {
  return { ...results([{ kind: "entity", hits, total: hits.length }]), because };
}

function results(groups: readonly HitGroup[]): Results {
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  return { groups, rows: groups.flatMap(rowsOf), total };
}

/** The rows of a group: its hits, and where there are more of them, one to ask for those. */
export function rowsOf({ hits, kind, total }: HitGroup): readonly Row[] {
  const left = total - hits.length;
  return left > 0 ? [...hits, { kind: "more", of: kind, left }] : hits;
}
