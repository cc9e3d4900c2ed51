import type { ClaimAttributes, SourceAttributes } from "../../src/model/graph-file.ts";
import type { Catalog } from "../graph/catalog.ts";
import { restsOnlyOn } from "./focus.ts";

/** A source with how many claims cite it, and how many it alone proves. */
export interface SourceCount {
  readonly source: SourceAttributes;
  readonly claims: number;
  readonly alone: number;
}

/** The sources, the most cited first; one pass over all citations. */
export function sourceCounts(catalog: Catalog): SourceCount[] {
  const claims = new Map<string, number>();
  const alone = new Map<string, number>();
  const add = (counts: Map<string, number>, id: string): void => {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const claim of claimsOf(catalog)) {
    const ids = new Set(claim.citations.map(({ source }) => source));
    for (const id of ids) add(claims, id);
    const only = [...ids].find((id) => restsOnlyOn(claim, id));
    if (only !== undefined) add(alone, only);
  }
  const counted = catalog.file.attributes.sources.map((source) => {
    const { id } = source;
    return { source, claims: claims.get(id) ?? 0, alone: alone.get(id) ?? 0 };
  });
  return counted.sort((left, right) => right.claims - left.claims);
}

/** Every fact and relation of the graph. */
function* claimsOf(catalog: Catalog): Iterable<ClaimAttributes> {
  for (const { attributes } of catalog.nodes) yield* attributes.facts ?? [];
  for (const { attributes } of catalog.edges) yield attributes;
}
