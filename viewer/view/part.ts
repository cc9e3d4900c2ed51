import type { ClaimResult } from "../../src/query/index.ts";
import type { Catalog } from "../graph/catalog.ts";
import type { Target } from "./view.ts";

/**
 * What of an entity or a claim was meant, by its place in the file: a fact, a citation of a fact, or a
 * citation of a relation. The panel scrolls to it; it is no part of the view.
 */
export interface Part {
  readonly fact?: number;
  readonly citation?: number;
}

/** Where a claim is read: a relation by itself, a fact at its entity. */
export function targetOfClaim(claim: ClaimResult): Target {
  return claim.claim === "relation"
    ? { kind: "edge", key: claim.key }
    : { kind: "node", id: claim.subject.id };
}

/** The fact among those of its entity, by the identity of its value; undefined for a relation. */
export function partOfClaim(catalog: Catalog, claim: ClaimResult): Part | undefined {
  if (claim.claim === "relation") return undefined;
  const node = catalog.nodes[catalog.nodeIndex.get(claim.subject.id) ?? -1];
  const fact = node?.attributes.facts?.findIndex(({ value }) => value === claim.value) ?? -1;
  return fact === -1 ? undefined : { fact };
}
