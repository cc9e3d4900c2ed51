import type { Citation, Claim, Fact, Literal, Relation } from "../model/linked.ts";
import { byCodeUnit } from "../model/order.ts";
import type { KeylessRelation } from "./claims.ts";
import { duplicateClaim } from "./messages.ts";
import type { Report } from "./report.ts";

/** What orders and tells apart claims of one predicate between the same ends. */
type ClaimContent = Omit<Claim, "range" | "kind">;

/** Sorts facts by subject, property, value and the rest of what they say. */
export function orderFacts(facts: readonly Fact[], report: Report): Fact[] {
  const keyed = facts.map((fact) => {
    const head = JSON.stringify([fact.subject, fact.property, literalKey(fact.value)]);
    return { claim: fact, head, sense: senseKey(fact), evidence: evidenceKey(fact) };
  });
  return ordered(keyed, (fact) => `${fact.subject} · ${fact.property}`, report);
}

/**
 * Sorts relations and gives each its key: `from|type|to`, then `|2`, `|3` for parallel ones in the
 * order of what they say, so that keys do not depend on the order of files.
 */
export function keyRelations(relations: readonly KeylessRelation[], report: Report): Relation[] {
  const keyed = relations.map((claim) => ({
    claim,
    head: `${claim.from}|${claim.type}|${claim.to}`,
    sense: senseKey(claim),
    evidence: evidenceKey(claim),
  }));
  const sorted = ordered(keyed, (claim) => `${claim.from} ${claim.type} ${claim.to}`, report);
  const counts = new Map<string, number>();
  return sorted.map((claim) => {
    const head = `${claim.from}|${claim.type}|${claim.to}`;
    const count = (counts.get(head) ?? 0) + 1;
    counts.set(head, count);
    return { ...claim, key: count === 1 ? head : `${head}|${count}` };
  });
}

interface Keyed<T> {
  readonly claim: T;
  readonly head: string;
  readonly sense: string;
  readonly evidence: string;
}

function ordered<T extends Pick<Claim, "range">>(
  keyed: Keyed<T>[],
  name: (claim: T) => string,
  report: Report,
): T[] {
  keyed.sort(
    (a, b) =>
      byCodeUnit(a.head, b.head) ||
      byCodeUnit(a.sense, b.sense) ||
      byCodeUnit(a.evidence, b.evidence),
  );
  let previous: Keyed<T> | undefined;
  for (const entry of keyed) {
    if (previous && previous.head === entry.head && previous.sense === entry.sense) {
      const [first, second] = inOrder(previous.claim, entry.claim);
      report.add(duplicateClaim(second.range, name(second), first.range));
    }
    previous = entry;
  }
  return keyed.map((entry) => entry.claim);
}

function inOrder<T extends Pick<Claim, "range">>(a: T, b: T): [T, T] {
  const order = byCodeUnit(a.range.file, b.range.file) || a.range.start - b.range.start;
  return order <= 0 ? [a, b] : [b, a];
}

/** Everything but the evidence: two claims that agree in it say the same. */
function senseKey(claim: ClaimContent): string {
  const qualifiers = claim.qualifiers.map(({ name, value }) => [name, literalKey(value)]);
  const times = [claim.at ?? "", claim.since ?? "", claim.until ?? ""];
  return JSON.stringify([times, claim.status, claim.by, claim.rank, qualifiers]);
}

function evidenceKey(claim: ClaimContent): string {
  return JSON.stringify([claim.citations.map(citationKey), claim.note ?? ""]);
}

function citationKey(citation: Citation): unknown[] {
  const { source, quote, prefix, suffix, page = "", stance, span, note = "" } = citation;
  const texts = [quote, prefix, suffix].map((text) => text?.value ?? "");
  return [source, ...texts, page, stance, span, note];
}

function literalKey(literal: Literal): unknown[] {
  return [literal.type, literal.text, literal.unit ?? ""];
}
