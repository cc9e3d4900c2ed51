import { firstIndex } from "../model/order.ts";
import type { Context } from "./context.ts";
import type { ArcFilter } from "./filter.ts";
import { at, type GraphIndex } from "./graph-index.ts";
import type { RelationResult } from "./types.ts";

/**
 * Every admitted claim between two nodes, read from the first, in order of key. Rows are ordered by
 * neighbor, so they are found by two binary searches, however many neighbors a hub has.
 */
export function claimsTo(
  { index, results }: Context,
  filter: ArcFilter,
  from: number,
  to: number,
): RelationResult[] {
  const claims: RelationResult[] = [];
  const end = firstArc(index, from, to + 1);
  for (let arc = firstArc(index, from, to); arc < end; arc++) {
    if (filter.admits(arc)) claims.push(results.arc(arc, from));
  }
  return claims;
}

/** The first arc of a node that leads to `to` or beyond. */
function firstArc({ offsets, arcNode }: GraphIndex, from: number, to: number): number {
  const [start, end] = [at(offsets, from), at(offsets, from + 1)];
  return firstIndex(start, end, (arc) => at(arcNode, arc) >= to);
}
