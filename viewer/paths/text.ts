import type { Path, RelationResult, SourceAttributes } from "../../src/query/index.ts";
import type { Names } from "../graph/names.ts";
import { claims } from "../claims/words.ts";
import { paths } from "./words.ts";
import { citationText } from "../claims/source.ts";

/** A path for a note or a mail: its entities, then each hop with its claims and what proves them. */
export function pathText(
  path: Path,
  sources: ReadonlyMap<string, SourceAttributes>,
  names: Names,
): string {
  const ends = path.nodes.map(({ id }) => names.entity(id)).join(" → ");
  const head = paths[names.language].head(ends, path.length);
  const claims = path.hops.flat().flatMap((claim) => ["", ...claimLines(claim, sources, names)]);
  return [head, ...claims].join("\n");
}

function claimLines(
  claim: RelationResult,
  sources: ReadonlyMap<string, SourceAttributes>,
  names: Names,
): string[] {
  const { language } = names;
  const [from, to] = claim.reversed ? [claim.to, claim.from] : [claim.from, claim.to];
  const arrow = claim.undirected ? "—" : "→";
  const line = `${names.entity(from.id)} —${names.forward(claim)}${arrow} ${names.entity(to.id)}`;
  const { statuses, withNote } = claims[language];
  const proofs = claim.citations.map(
    (citation) => `  ${citationText(citation, sources.get(citation.source), language)}`,
  );
  return [
    claim.status === "asserted" ? line : withNote(line, statuses[claim.status]),
    ...(proofs.length === 0 ? [`  ${paths[language].uncited}`] : proofs),
  ];
}
