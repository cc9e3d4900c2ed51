import type { ClaimResult } from "../../src/query/index.ts";
import { formatLiteral } from "../format/literal.ts";

/** A claim as a sentence, in its own direction. */
export function claimWords(claim: ClaimResult): string {
  if (claim.claim === "fact") {
    return `${claim.subject.label}: ${claim.property} ${formatLiteral(claim.value).text}`;
  }
  const [from, to] = claim.reversed ? [claim.to, claim.from] : [claim.from, claim.to];
  return `${from.label} ${claim.reversed ? claim.relation : claim.label} ${to.label}`;
}
