import { near } from "../../model/near.ts";
import type { Context } from "../context.ts";
import { UnknownNameError } from "../errors.ts";
import { nodeAt } from "../graph-index.ts";
import type { CitationResult, ClaimResult, SourceClaim, SourceResult } from "../types.ts";

/** A source and every claim that cites it, in the order of the source's text. */
export function source(context: Context, id: string): SourceResult {
  const { sources, index } = context;
  const found = sources.get(id);
  if (!found) {
    const actual = nodeAt(index, id) === undefined ? undefined : "entity";
    throw new UnknownNameError("source", id, near(id, sources.keys()), actual);
  }
  const claims = context
    .mentions()
    .citing(id)
    .map((claim) => cited(claim, id));
  return { source: found, claims: claims.sort(byFirstPassage) };
}

function cited(claim: ClaimResult, source: string): SourceClaim {
  const passages = claim.citations.filter((citation) => citation.source === source);
  return { claim, passages: passages.sort(byPlace) };
}

/** The order of claims without a place, and of those that share one, is that of the graph. */
function byFirstPassage(left: SourceClaim, right: SourceClaim): number {
  const [one, two] = [left.passages[0], right.passages[0]];
  return one && two ? byPlace(one, two) : 0;
}

function byPlace(left: CitationResult, right: CitationResult): number {
  return (
    compare(left.paragraph, right.paragraph) ||
    compare(left.start, right.start) ||
    compare(left.end, right.end)
  );
}

/** Unknown places come last. */
function compare(left = Infinity, right = Infinity): number {
  return left === right ? 0 : left - right;
}
