import { CLAIM_FIELDS_AS_TOLD, type ClaimField } from "../../model/claim-fields.ts";
import type {
  CitationAttributes,
  ClaimAttributes,
  FactAttributes,
  QualifierAttributes,
  SourceAttributes,
} from "../../model/graph-file.ts";
import type { Labels } from "../../model/linked.ts";
import { byKey } from "../../model/order.ts";

export type TitleOf = (source: string) => string;

/** The titles of sources, by id. */
export function titles(sources: readonly SourceAttributes[]): TitleOf {
  const known = new Map(sources.map(({ id, title }) => [id, title]));
  return (source) => known.get(source) || source;
}

/** A fact in one line: value, circumstances, evidence. */
export function readableFact(fact: FactAttributes, titleOf: TitleOf): string {
  const value = `${fact.property}: ${fact.value.text}`;
  return [
    value,
    ...circumstances(fact),
    ...fact.citations.map((each) => readableCitation(each, titleOf)),
  ].join("; ");
}

/** A citation in one line: `Title, paragraph 3: “words” (verified)`. */
function readableCitation(citation: CitationAttributes, titleOf: TitleOf): string {
  const place = [
    titleOf(citation.source),
    ...(citation.page === undefined ? [] : [`page ${citation.page}`]),
    ...(citation.paragraph === undefined ? [] : [`paragraph ${citation.paragraph}`]),
  ].join(", ");
  const quote = citation.quote === undefined ? "" : `: “${citation.quote}”`;
  const stance = citation.stance === "supports" ? "" : `${citation.stance}, `;
  const note = citation.note === undefined ? "" : ` [${citation.note}]`;
  return `${place}${quote} (${stance}${citation.state})${note}`;
}

/** Qualifiers as `name: value`, in their order. */
export function readableQualifiers(qualifiers: readonly QualifierAttributes[] = []): string[] {
  return qualifiers.map(({ name, value }) => `${name}: ${value.text}`);
}

/** Names as `language: name`, in order of language. */
export function readableNames(names: Labels = {}): string[] {
  const entries = Object.entries(names).sort(byKey(([language]) => language));
  return entries.map(([language, name]) => `${language}: ${name}`);
}

/** When a claim holds, how it is made, by whom, and what else is said of it; empty for a plain claim. */
export function circumstances(claim: ClaimAttributes): string[] {
  return CLAIM_FIELDS_AS_TOLD.flatMap((field) => told(claim, field));
}

function told(claim: ClaimAttributes, field: ClaimField): readonly string[] {
  if (field.shape === "citations") return [];
  if (field.shape === "qualifiers") return readableQualifiers(claim[field.name]);
  const value = claim[field.name];
  if (value === undefined || value === field.usual) return [];
  return [`${field.lead ?? ""}${[value].flat().join(", ")}`];
}
