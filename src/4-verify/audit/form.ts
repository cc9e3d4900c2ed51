import type { Claim } from "../../model/linked.ts";
import { type AuditContext, endsOf } from "./context.ts";
import * as say from "./findings.ts";
import type { Spot } from "./spots.ts";
import type { Finding } from "./types.ts";

/** A headline says less than it seems to. */
const HEADLINE = 0.3;
/** One passage for so many claims is more than a passage mostly says. */
const MANY_CLAIMS = 5;
const OVERUSED = 0.3;
/** A headline has no full stop and few words. */
const MOST_WORDS = 14;

/** Whether the form of the passages says little: a headline, or one quote for many claims. */
export function findForm(
  claim: Claim,
  spots: readonly Spot[],
  context: AuditContext,
): Finding | undefined {
  if (spots.every(isHeadline)) return { facet: "form", doubt: HEADLINE, message: say.headline() };
  const uses = Math.min(...spots.map((spot) => usesOf(spot, claim, context)));
  if (uses < MANY_CLAIMS) return undefined;
  return { facet: "form", doubt: OVERUSED, message: say.manyClaims(uses) };
}

function isHeadline({ text, first, last, paragraph }: Spot): boolean {
  const [from, to] = text.sentencesIn(paragraph);
  const sentence = text.sentences[first];
  if (!sentence || first !== last || to - from > 1) return false;
  const written = text.indexed.slice(sentence);
  return !/[.!?。！？…:;”"»」]$/u.test(written) && text.indexed.countWords(sentence) <= MOST_WORDS;
}

/** How many claims of an end rest on the very passage. */
function usesOf(spot: Spot, claim: Claim, context: AuditContext): number {
  const counts = endsOf(claim).map(
    (id) =>
      context
        .claimsOf(id, spot.citation.source)
        .filter(({ spot: other }) => other.start === spot.start && other.end === spot.end).length,
  );
  return Math.max(...counts);
}
