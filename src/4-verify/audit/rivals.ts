import type { Claim } from "../../model/linked.ts";
import { type AuditContext, endsOf } from "./context.ts";
import type { Spot } from "./spots.ts";

/** Entities of the type of an end that is not named in the sentences of the quotes, named there: ids. */
export function rivalsOf(
  claim: Claim,
  spots: readonly Spot[],
  { graph }: AuditContext,
): readonly string[] {
  const named = new Set<string>();
  for (const { text, first, last } of spots) {
    for (let index = first; index <= last; index++) {
      for (const id of text.namedIn(index)) named.add(id);
    }
  }
  const ends = endsOf(claim);
  const types = new Set(
    ends.filter((id) => !named.has(id)).map((id) => graph.entities.get(id)?.type),
  );
  return [...named].filter((id) => !ends.includes(id) && types.has(graph.entities.get(id)?.type));
}
