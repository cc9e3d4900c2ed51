import type { ClaimResult } from "../../src/query/index.ts";
import type { Catalog } from "../graph/catalog.ts";
import type { Hit } from "../search/hits.ts";
import type { Target } from "./view.ts";

/**
 * What of an entity or a claim was meant, where it is not the whole: a fact, a citation of a fact,
 * or a citation of a relation. Each by its place in the file. The panel comes to it; it is no part
 * of the view, because it says how one came and not what is seen.
 */
export interface Part {
  readonly fact?: number;
  readonly citation?: number;
}

/** The part that a hit of the search leads to; undefined where that is the whole. */
export function partOf(hit: Hit): Part | undefined {
  if (hit.kind === "fact") return { fact: hit.fact };
  if (hit.kind !== "passage") return undefined;
  const { citation } = hit;
  return "fact" in hit.at ? { fact: hit.at.fact, citation } : { citation };
}

/** Where a claim is read: a relation by itself, a fact at its entity. */
export function targetOfClaim(claim: ClaimResult): Target {
  return claim.claim === "relation"
    ? { kind: "edge", key: claim.key }
    : { kind: "node", id: claim.subject.id };
}

/**
 * The fact among those of its entity; undefined for a relation, which is all of what is opened.
 *
 * @param claim as the query library tells it, whose values are those of the file
 */
export function partOfClaim(catalog: Catalog, claim: ClaimResult): Part | undefined {
  if (claim.claim === "relation") return undefined;
  const node = catalog.nodes[catalog.nodeIndex.get(claim.subject.id) ?? -1];
  const fact = node?.attributes.facts?.findIndex(({ value }) => value === claim.value) ?? -1;
  return fact === -1 ? undefined : { fact };
}
