import type { Claim, LinkedGraph } from "../../src/model/linked.ts";
import type { Proofs } from "../../src/model/proof.ts";
import type { SourceText } from "../../src/model/source-text.ts";

/** A way of making claims wrong; see audit-corruptions.js, which the bench uses as it is. */
export interface Corruption {
  readonly name: string;
  /** A wrong claim in place of a sound one; undefined for claims that cannot be made wrong so. */
  readonly corrupt: (claim: Claim, random: (below: number) => number) => Claim | undefined;
}

export function corruptions(
  graph: LinkedGraph,
  proofs: Proofs,
  texts: ReadonlyMap<string, SourceText>,
): Corruption[];
