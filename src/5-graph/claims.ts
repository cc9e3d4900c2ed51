import type {
  CitationAttributes,
  ClaimAttributes,
  EdgeAttributes,
  FactAttributes,
  LiteralAttributes,
  Origin,
  QualifierAttributes,
} from "../model/graph-file.ts";
import type { Citation, Claim, Fact, Literal, Qualifier, Relation } from "../model/linked.ts";
import { present } from "../model/present.ts";
import { isProven, type Proof, type Proofs } from "../model/proof.ts";
import type { Range } from "../model/range.ts";

/** What claims need besides themselves: their proofs and their places for people. */
export interface ClaimContext {
  readonly proofs: Proofs;
  readonly originOf: (range: Range) => Origin;
}

export function factAttributes(fact: Fact, context: ClaimContext): FactAttributes {
  return {
    property: fact.property,
    value: literalAttributes(fact.value),
    ...claimAttributes(fact, context),
  };
}

export function edgeAttributes(relation: Relation, context: ClaimContext): EdgeAttributes {
  return present({
    relation: relation.type,
    label: relation.type,
    inverse: relation.inverse,
    ...claimAttributes(relation, context),
  });
}

function claimAttributes(claim: Claim, { proofs, originOf }: ClaimContext): ClaimAttributes {
  const citations = claim.citations.map((citation) =>
    citationAttributes(citation, proofs.at(citation)),
  );
  return present({
    status: claim.status,
    by: claim.by.length > 0 ? [...claim.by] : undefined,
    at: claim.at,
    since: claim.since,
    until: claim.until,
    rank: claim.rank,
    note: claim.note,
    qualifiers: claim.qualifiers.length > 0 ? claim.qualifiers.map(qualifierAttributes) : undefined,
    citations,
    sources: countSources(citations),
    origin: originOf(claim.range),
  });
}

function countSources(citations: readonly CitationAttributes[]): number {
  const supporting = citations.filter(
    ({ stance, state }) => stance === "supports" && isProven(state),
  );
  return new Set(supporting.map((citation) => citation.source)).size;
}

function citationAttributes(citation: Citation, proof: Proof | undefined): CitationAttributes {
  const { source, quote, prefix, suffix, page, note, stance } = citation;
  return present({
    source,
    quote: quote?.value,
    prefix: prefix?.value,
    suffix: suffix?.value,
    page,
    note,
    stance,
    state: proof?.state ?? "unverifiable",
    paragraph: proof?.passage?.paragraph,
    start: proof?.passage?.start,
    end: proof?.passage?.end,
  });
}

function qualifierAttributes({ name, value }: Qualifier): QualifierAttributes {
  return { name, value: literalAttributes(value) };
}

function literalAttributes({ type, text, number, unit }: Literal): LiteralAttributes {
  return present({ type, text, number, unit });
}
