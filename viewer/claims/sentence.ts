import type { ClaimResult } from "../../src/query/index.ts";
import { formatLiteral } from "../ui/format/literal.ts";
import type { Catalog } from "../graph/catalog.ts";
import type { Names } from "../graph/names.ts";
import { claims } from "./words.ts";

/** A claim in its own direction, in parts: about what, what is said of it, and the rest of it. */
export function sentenceOf(claim: ClaimResult, names: Names) {
  if (claim.claim === "fact") {
    return {
      subject: names.entity(claim.subject.id),
      predicate: names.property(claim.property),
      object: formatLiteral(claim.value, names.language).text,
    };
  }
  const [from, to] = claim.reversed ? [claim.to, claim.from] : [claim.from, claim.to];
  return {
    subject: names.entity(from.id),
    predicate: names.forward(claim),
    object: names.entity(to.id),
  };
}

/** A claim as a sentence, in its own direction. */
export function claimWords(claim: ClaimResult, names: Names): string {
  const { subject, predicate, object } = sentenceOf(claim, names);
  const colon = claim.claim === "fact" ? claims[names.language].colon : " ";
  return `${subject}${colon}${predicate} ${object}`;
}

/** A relation of the catalog as a sentence. */
export function relationWords(edge: number, catalog: Catalog, names: Names): string {
  const attributes = catalog.edges[edge]?.attributes;
  if (attributes === undefined) return "";
  const predicate = names.forward({ ...attributes, reversed: false });
  const [from, to] = [catalog.from[edge] ?? 0, catalog.to[edge] ?? 0];
  return `${names.nodes[from] ?? ""} ${predicate} ${names.nodes[to] ?? ""}`;
}

/** A fact of the catalog as a sentence. */
export function factWords(node: number, fact: number, catalog: Catalog, names: Names): string {
  const attributes = catalog.nodes[node]?.attributes.facts?.[fact];
  if (attributes === undefined) return "";
  const { colon, withNote } = claims[names.language];
  const { text, about } = formatLiteral(attributes.value, names.language);
  const value = about === undefined ? text : withNote(text, about);
  return `${names.nodes[node] ?? ""}${colon}${names.property(attributes.property)} ${value}`;
}
