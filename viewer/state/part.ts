import type { Hit } from "./find.ts";

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
