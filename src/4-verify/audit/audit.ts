import type { Claim, LinkedGraph } from "../../model/linked.ts";
import type { Proofs } from "../../model/proof.ts";
import type { SourceText } from "../../model/source-text.ts";
import { IndexedText } from "../indexed-text.ts";
import { AuditContext } from "./context.ts";
import { findDate } from "./dates.ts";
import { findEnds, rivalsOf } from "./ends.ts";
import { explanationOf, fingerprintOf } from "./explained.ts";
import { findForm } from "./form.ts";
import { findSpeaker } from "./speaker.ts";
import type { Spot } from "./spots.ts";
import { findStatus } from "./status.ts";
import { type Audit, type ClaimDoubt, type DoubtedPassage, type Finding, LISTED } from "./types.ts";
import { findValue } from "./value.ts";
import { widerQuote } from "./wider.ts";

const FACET_CHECKS = [findEnds, findValue, findDate, findStatus, findSpeaker, findForm];
/** What the other facets of a claim add to its largest. */
const SHARE_OF_REST = 1 / 3;

/**
 * Reads each claim against its passages and the sentences around them, without any model, and lists
 * doubts: what of the claim the source does not seem to say there. A doubt is no verdict. Time is linear
 * in the texts and the claims.
 *
 * @param texts the texts at hand, by id of their source
 */
export function auditOf(
  graph: LinkedGraph,
  proofs: Proofs,
  texts: ReadonlyMap<string, SourceText>,
): Audit {
  const indexed = new Map([...texts].map(([id, text]) => [id, new IndexedText(text)]));
  const context = new AuditContext(graph, proofs, indexed);
  const claims = [...graph.facts, ...graph.relations].filter(isSupported);
  const audited = claims.filter((claim) => context.spotsOf(claim).length > 0);
  const cited = new Set(
    claims.flatMap(({ citations }) => citations.map((citation) => citation.source)),
  );
  return {
    audited: audited.length,
    doubts: audited.flatMap((claim) => doubtOf(claim, context) ?? []).sort(byDoubt),
    withoutText: [...graph.sources.keys()].filter((id) => cited.has(id) && !texts.has(id)),
    unaudited: claims.length - audited.length,
  };
}

function isSupported({ citations }: Claim): boolean {
  return citations.some(({ stance }) => stance === "supports");
}

function doubtOf(claim: Claim, context: AuditContext): ClaimDoubt | undefined {
  const spots = context.spotsOf(claim);
  const findings = FACET_CHECKS.flatMap((find) => find(claim, spots, context) ?? []).sort(
    (a, b) => b.doubt - a.doubt,
  );
  const [worst] = findings;
  if (!worst || worst.doubt < LISTED) return undefined;
  const wider = widerQuote(findings, spots);
  const fingerprint = fingerprintOf(claim);
  const explained = explanationOf(claim, fingerprint, findings, context);
  return {
    claim,
    doubt: totalOf(findings),
    findings,
    ...(explained && { explained }),
    fingerprint,
    passages: spots.map(passageOf),
    rivals: rivalsOf(claim, spots, context),
    ...(wider !== undefined && { wider }),
  };
}

function totalOf(findings: readonly Finding[]): number {
  const [largest = 0, ...rest] = findings.map(({ doubt }) => doubt);
  return Math.min(1, largest + SHARE_OF_REST * rest.reduce((sum, doubt) => sum + doubt, 0));
}

function passageOf({ citation, text, start, end, paragraph, first, last }: Spot): DoubtedPassage {
  const sentence = {
    start: text.sentences[first]?.start ?? start,
    end: Math.max(end, text.sentences[last]?.end ?? end),
  };
  return { source: citation.source, paragraph, start, end, sentence, text: text.indexed.source };
}

function byDoubt(a: ClaimDoubt, b: ClaimDoubt): number {
  const isLater = Number(a.explained !== undefined) - Number(b.explained !== undefined);
  return isLater || b.doubt - a.doubt;
}
