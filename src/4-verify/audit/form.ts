import type { Claim } from "../../model/linked.ts";
import { type AuditContext, endsOf } from "./context.ts";
import * as say from "./findings.ts";
import type { Spot } from "./spots.ts";
import type { Finding } from "./types.ts";
import { least } from "./extremes.ts";

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
  const uses = least(spots.flatMap((spot) => endsOf(claim).map((id) => context.usesOf(spot, id))));
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
