import { CLAIM_FIELD_LIST } from "../../model/claim-fields.ts";
import { createHash } from "node:crypto";
import type { Claim } from "../../model/linked.ts";
import { fold } from "../fold.ts";
import type { AuditContext } from "./context.ts";
import { cuesIn } from "./cues.ts";
import { isDated } from "./dates.ts";
import { NEEDED_CUES } from "./status.ts";
import { stemsOf } from "./stems.ts";
import { type ClaimDoubt, type Finding, LISTED } from "./types.ts";
import { isValueIn } from "./value.ts";

/** So much of a name in a note says who is meant. */
const NAMED = 0.5;
const HASH_LENGTH = 12;

/**
 * Why a claim stands although its passages leave a doubt: somebody checked this very claim with these
 * quotes, or its note names all that is missing.
 */
export function explanationOf(
  claim: Claim,
  fingerprint: string,
  findings: readonly Finding[],
  context: AuditContext,
): ClaimDoubt["explained"] {
  const { checked } = claim;
  if (checked?.of === fingerprint && checked.by !== undefined && checked.reason !== undefined) {
    return "checked";
  }
  const notes = [claim.note, ...claim.citations.map(({ note }) => note)].filter(Boolean);
  if (notes.length === 0) return undefined;
  const note = fold(notes.join("\n")).text;
  const listed = findings.filter(({ doubt }) => doubt >= LISTED);
  return listed.every((finding) => isTold(finding, claim, note, context)) ? "note" : undefined;
}

/** Whether a folded note names what a finding misses. */
function isTold(finding: Finding, claim: Claim, note: string, context: AuditContext): boolean {
  const { facet, entity } = finding;
  if (entity !== undefined) {
    const stems = new Set(stemsOf(note).map(({ stem }) => stem));
    return context.names.shareOf(entity, stems) >= NAMED;
  }
  if (facet === "value") return isValueIn(claim, note);
  if (facet === "date") return isDated(claim, note);
  if (facet !== "status") return true;
  const cues = cuesIn(note);
  return NEEDED_CUES[claim.status].some((cue) => cues.has(cue));
}

/** What a claim says beside its value and its qualifiers. */
const SAYING_FIELDS = CLAIM_FIELD_LIST.filter(
  ({ shape, tells }) => tells !== "evidence" && shape !== "qualifiers",
);

/** A hash of what a claim says and of its quotes: a check is void when it changes. */
export function fingerprintOf(claim: Claim): string {
  const { qualifiers, citations } = claim;
  const said =
    claim.kind === "fact"
      ? [claim.subject, claim.property, claim.value.text]
      : [claim.from, claim.type, claim.to];
  const about = SAYING_FIELDS.map(({ name }) => claim[name] ?? "");
  const cited = citations.map(({ source, quote, stance }) => [source, quote?.value ?? "", stance]);
  const roles = qualifiers.map(({ name, value }) => [name, value.text]);
  const text = JSON.stringify([said, about, roles, cited]);
  return createHash("sha256").update(text).digest("hex").slice(0, HASH_LENGTH);
}
