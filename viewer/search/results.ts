import { type Catalog } from "../graph/catalog.ts";
import { mostConnected } from "../graph/claims.ts";
import type { Finder, Search } from "./find.ts";
import type { Hit, HitGroup, More } from "./hits.ts";
import type { Place, Target } from "../view/view.ts";

/** What the search box offers. */
export interface Results {
  readonly groups: readonly HitGroup[];
  /** All that can be chosen, in the order of the list, for the arrow keys. */
  readonly rows: readonly Row[];
  readonly total: number;
  /** Why these are offered, where it is not that they were found. */
  readonly because?: "most connected" | "near" | "nothing";
}

/** A hit, or that more of a kind are to be shown. */
export type Row = Hit | { readonly kind: "more"; readonly of: Hit["kind"]; readonly left: number };

export const NO_RESULTS: Results = { groups: [], rows: [], total: 0 };

const SUGGESTED = 6;

/** Where to begin, before anything is looked for. */
export function beginnings(catalog: Catalog): Results {
  const hits = mostConnected(catalog, SUGGESTED).flatMap((id): Hit[] => {
    const node = catalog.nodes[catalog.nodeIndex.get(id) ?? -1];
    if (node === undefined) return [];
    const { label, kind } = node.attributes;
    return [
      { kind: "entity", found: { node: { id, label, kind }, matched: label, match: "exact" } },
    ];
  });
  if (hits.length === 0) return NO_RESULTS;
  return { ...results([{ kind: "entity", hits, total: hits.length }]), because: "most connected" };
}

/**
 * What a search has found so far. That there is nothing is said only at its end, with what is near.
 *
 * @param text what is looked for
 */
export function resultsOf(finder: Finder, search: Search, text: string, more?: More): Results {
  const groups = search.groups(more);
  if (groups.length > 0) return results(groups);
  if (!search.isDone) return NO_RESULTS;
  const hits = finder.near(text);
  if (hits.length === 0) return { ...NO_RESULTS, because: "nothing" };
  return { ...results([{ kind: "entity", hits, total: hits.length }]), because: "near" };
}

/** Where a hit leads. */
export function placeOf(hit: Hit, catalog: Catalog): Place | undefined {
  if (hit.kind === "entity") return { kind: "node", id: hit.found.node.id };
  if (hit.kind === "source") return { kind: "source", id: hit.source.id, without: false };
  if (hit.kind === "relation") return edgeAt(hit.edge, catalog);
  if (hit.kind === "fact") return nodeAt(hit.node, catalog);
  return "edge" in hit.at ? edgeAt(hit.at.edge, catalog) : nodeAt(hit.at.node, catalog);
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

function nodeAt(index: number, catalog: Catalog): Target | undefined {
  const id = catalog.nodes[index]?.key;
  return id === undefined ? undefined : { kind: "node", id };
}

function edgeAt(index: number, catalog: Catalog): Target | undefined {
  const key = catalog.edges[index]?.key;
  return key === undefined ? undefined : { kind: "edge", key };
}
