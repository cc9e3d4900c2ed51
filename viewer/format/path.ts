import type { Path, RelationResult, SourceAttributes } from "../../src/query/index.ts";
import { count } from "./count.ts";
import { citationText } from "./source.ts";

/** A path for a note or a mail: its entities, then each hop with its claims and what proves them. */
export function pathText(path: Path, sources: ReadonlyMap<string, SourceAttributes>): string {
  const names = path.nodes.map(({ label }) => label).join(" → ");
  const lines = [`${names} (${count(path.length, "step")})`];
  for (const hop of path.hops) {
    for (const claim of hop) lines.push("", ...claimLines(claim, sources));
  }
  return lines.join("\n");
}

function claimLines(
  claim: RelationResult,
  sources: ReadonlyMap<string, SourceAttributes>,
): string[] {
  const [from, to] = claim.reversed ? [claim.to, claim.from] : [claim.from, claim.to];
  const arrow = claim.undirected ? "—" : "→";
  const relation = claim.reversed ? claim.relation : claim.label;
  const status = claim.status === "asserted" ? "" : ` (${claim.status})`;
  const proofs = claim.citations.map(
    (citation) => `  ${citationText(citation, sources.get(citation.source))}`,
  );
  return [
    `${from.label} —${relation}${arrow} ${to.label}${status}`,
    ...(proofs.length === 0 ? ["  no citation"] : proofs),
  ];
}
