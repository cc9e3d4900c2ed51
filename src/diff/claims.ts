import { CLAIM_FIELD_LIST, CLAIM_FIELDS, type ClaimField } from "../model/claim-fields.ts";
import type {
  ClaimAttributes,
  FactAttributes,
  GraphFile,
  LiteralAttributes,
} from "../model/graph-file.ts";
import { byKey } from "../model/order.ts";
import { isProven } from "../model/proof.ts";
import { compareCitations, content, quoteKey } from "./citations.ts";
import { compareFields, type FieldEntry, fieldsOf, type Fields } from "./fields.ts";
import { pairLone, pairUp, type KeysOf } from "./pairing.ts";
import type { Changes, ClaimChange, ComparedClaim, ComparedEnd } from "./types.ts";

/** A fact or a relation, in the one form in which they are compared. */
interface Claim {
  readonly brief: Omit<ComparedClaim, "proven">;
  readonly attributes: ClaimAttributes;
  readonly fields: Fields;
  /** Kind, subject and predicate; of a relation the object as well. */
  readonly topic: string;
  readonly value: string;
}

/**
 * Compares the claims of two graphs. A claim is the same one when it is about the same things; where several
 * are, the nearest in content: a changed status or value is a change.
 */
export function compareClaims(
  before: GraphFile,
  after: GraphFile,
): Changes<ComparedClaim, ClaimChange> {
  // Most claims are the same in every word, and need no further look.
  const same = pairUp(claimsOf(before), claimsOf(after), [
    (claim) => [
      key(claim, claim.value, [...claim.fields], claim.attributes.citations.map(content)),
    ],
  ]);
  const near = pairUp(same.removed, same.added, PASSES);
  const { pairs, added, removed } = pairLone(near, (claim) =>
    context(claim).length === 0 ? [claim.topic] : [],
  );
  return {
    added: added.map(briefly).sort(inOrder),
    removed: removed.map(briefly).sort(inOrder),
    changed: pairs.flatMap(([old, now]) => change(old, now) ?? []).sort(inOrder),
  };
}

const inOrder = byKey(({ subject, predicate, object, claim }: ComparedClaim) =>
  JSON.stringify([subject.id, predicate, claim, object.id ?? object.label]),
);

/** From the same in everything to the same in one thing that tells. */
const PASSES: readonly KeysOf<Claim>[] = [
  (claim) => [key(claim, claim.value, [...claim.fields], quotes(claim))],
  (claim) => [key(claim, claim.value, context(claim), quotes(claim))],
  (claim) => (quotes(claim).length > 0 ? [key(claim, claim.value, quotes(claim))] : []),
  (claim) => [key(claim, claim.value, [...claim.fields])],
  (claim) => [key(claim, claim.value, context(claim))],
  (claim) => quotes(claim).map((quote) => key(claim, claim.value, quote)),
  (claim) => [key(claim, claim.value)],
  (claim) => (quotes(claim).length > 0 ? [key(claim, context(claim), quotes(claim))] : []),
  (claim) => quotes(claim).map((quote) => key(claim, quote)),
  (claim) => (context(claim).length > 0 ? [key(claim, context(claim))] : []),
];

function key({ topic }: Claim, ...parts: readonly unknown[]): string {
  return JSON.stringify([topic, ...parts]);
}

function quotes({ attributes }: Claim): string[] {
  return attributes.citations.map(quoteKey);
}

/** When, and in which capacity: what tells parallel claims apart. */
function context({ fields }: Claim): unknown[] {
  return [...fields].filter(([name]) => TIMES.has(name) || name.startsWith(WITH));
}

const TIMES: ReadonlySet<string> = new Set(
  CLAIM_FIELD_LIST.filter(({ tells }) => tells === "time").map(({ name }) => name),
);
const WITH = `${CLAIM_FIELDS.qualifiers.key} `;

function change(old: Claim, now: Claim): ClaimChange | undefined {
  const fields = compareFields(old.fields, now.fields);
  const citations = compareCitations(old.attributes.citations, now.attributes.citations);
  const { added, removed, changed } = citations;
  if (fields.length + added.length + removed.length + changed.length === 0) return undefined;
  const lostProof = proven(old) > 0 && proven(now) === 0;
  return { ...briefly(now), fields, citations, lostProof };
}

function briefly(claim: Claim): ComparedClaim {
  return { ...claim.brief, proven: proven(claim) };
}

function proven({ attributes }: Claim): number {
  return attributes.citations.filter(({ state }) => isProven(state)).length;
}

function claimsOf({ nodes, edges }: GraphFile): Claim[] {
  const labels = new Map(nodes.map(({ key: id, attributes }) => [id, attributes.label]));
  const end = (id: string): ComparedEnd => ({ id, label: labels.get(id) ?? id });
  const facts = nodes.flatMap(({ key: id, attributes }) =>
    (attributes.facts ?? []).map((fact) => factClaim(end(id), fact)),
  );
  const relations = edges.map(({ source, target, undirected, attributes }): Claim => {
    const { relation } = attributes;
    // The ends of an undirected edge have no order to differ in.
    const [from, to] = undirected && target < source ? [target, source] : [source, target];
    return {
      brief: { claim: "relation", subject: end(from), predicate: relation, object: end(to) },
      attributes,
      fields: claimFields(attributes),
      topic: JSON.stringify(["relation", from, relation, to]),
      value: "",
    };
  });
  return [...facts, ...relations];
}

function factClaim(subject: ComparedEnd, fact: FactAttributes): Claim {
  const { property } = fact;
  const label = literalText(fact.value);
  return {
    brief: { claim: "fact", subject, predicate: property, object: { label } },
    attributes: fact,
    fields: fieldsOf([["value", label], ...claimFields(fact)]),
    topic: JSON.stringify(["fact", subject.id, property]),
    value: label,
  };
}

function claimFields(claim: ClaimAttributes): Fields {
  return fieldsOf(CLAIM_FIELD_LIST.flatMap((field) => compared(claim, field)));
}

/** What is compared of one field; citations are compared one by one. */
function compared(claim: ClaimAttributes, field: ClaimField): FieldEntry[] {
  if (field.shape === "citations") return [];
  if (field.shape !== "qualifiers") return [[field.name, claim[field.name]]];
  return (claim[field.name] ?? []).map(({ name, value }) => [WITH + name, literalText(value)]);
}

/** As written, with the unit that the schema adds. */
function literalText(value: LiteralAttributes): string {
  const { text, unit } = value;
  return unit === undefined || text.endsWith(` ${unit}`) ? text : `${text} ${unit}`;
}
