import {
  CITATION_FIELD_LIST,
  CLAIM_FIELD_LIST,
  type ClaimField,
  withFields,
} from "../model/claim-fields.ts";
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
import { present, some } from "../model/present.ts";
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
  const said = withFields<SaidAttributes, ClaimField>(CLAIM_FIELD_LIST, (field) => {
    if (field.shape === "citations") {
      return claim[field.name].map((each) => citationAttributes(each, proofs.at(each)));
    }
    if (field.shape === "qualifiers") return some(claim[field.name].map(qualifierAttributes));
    return field.shape === "speakers" ? some([...claim[field.name]]) : claim[field.name];
  });
  return { ...said, sources: countSources(said.citations), origin: originOf(claim.range) };
}

type SaidAttributes = Omit<ClaimAttributes, "sources" | "origin">;

function countSources(citations: readonly CitationAttributes[]): number {
  const supporting = citations.filter(
    ({ stance, state }) => stance === "supports" && isProven(state),
  );
  return new Set(supporting.map((citation) => citation.source)).size;
}

function citationAttributes(citation: Citation, proof: Proof | undefined): CitationAttributes {
  return withFields<CitationAttributes, GraphCitationField>(CITATION_FIELD_LIST, (field) => {
    if (field.shape === "count") return proof?.passage?.[field.name];
    if (field.shape === "state") return proof?.state ?? "unverifiable";
    if (field.name === "page") return citation.page ?? proof?.passage?.page?.toString();
    return field.shape === "words" ? citation[field.name]?.value : citation[field.name];
  });
}

type GraphCitationField = (typeof CITATION_FIELD_LIST)[number];

function qualifierAttributes({ name, value }: Qualifier): QualifierAttributes {
  return { name, value: literalAttributes(value) };
}

function literalAttributes(literal: Literal): LiteralAttributes {
  const { type, text, number, least, greatest, unit } = literal;
  return present({ type, text, number, least, greatest, unit });
}
