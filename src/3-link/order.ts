import type { Citation, Claim, Fact, Literal, Relation } from "../model/linked.ts";
import { byCodeUnit } from "../model/order.ts";
import type { KeylessRelation } from "./claims.ts";
import { duplicateClaim } from "./claim-messages.ts";
import type { Report } from "./report.ts";

/** What orders and tells apart claims of one predicate between the same ends. */
type ClaimContent = Omit<Claim, "range" | "kind">;

/** Sorts facts by subject, property, value and the rest of what they say. */
export function orderFacts(facts: readonly Fact[], report: Report): Fact[] {
  const head = ({ subject, property, value }: Fact): string =>
    JSON.stringify([subject, property, literalKey(value)]);
  return ordered(facts, head, (fact) => `${fact.subject} · ${fact.property}`, report).flat();
}

/**
 * Sorts relations and gives each its key: `from|type|to`, then `|2`, `|3` for parallel ones in the
 * order of what they say, so that keys do not depend on the order of files.
 */
export function keyRelations(relations: readonly KeylessRelation[], report: Report): Relation[] {
  const head = ({ from, type, to }: KeylessRelation): string => `${from}|${type}|${to}`;
  const name = ({ from, type, to }: KeylessRelation): string => `${from} ${type} ${to}`;
  return ordered(relations, head, name, report).flatMap((parallel) =>
    parallel.map((claim, index) => {
      const key = head(claim);
      return { ...claim, key: index === 0 ? key : `${key}|${index + 1}` };
    }),
  );
}

/** Claims by `head`, in order of it, those that share one in order of what they say. */
function ordered<T extends ClaimContent & Pick<Claim, "range">>(
  claims: readonly T[],
  head: (claim: T) => string,
  name: (claim: T) => string,
  report: Report,
): T[][] {
  const groups = new Map<string, T[]>();
  for (const claim of claims) {
    const key = head(claim);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  const sorted = [...groups].sort(([a], [b]) => byCodeUnit(a, b));
  return sorted.map(([, group]) => (group.length === 1 ? group : orderGroup(group, name, report)));
}

/** Few claims share a head, so what else they say is spelt out for those alone. */
function orderGroup<T extends ClaimContent & Pick<Claim, "range">>(
  group: readonly T[],
  name: (claim: T) => string,
  report: Report,
): T[] {
  const keyed = group.map((claim) => ({
    claim,
    sense: senseKey(claim),
    evidence: evidenceKey(claim),
  }));
  keyed.sort((a, b) => byCodeUnit(a.sense, b.sense) || byCodeUnit(a.evidence, b.evidence));
  for (const [index, { claim, sense }] of keyed.entries()) {
    const previous = keyed[index - 1];
    if (previous?.sense !== sense) continue;
    const [first, second] = inOrder(previous.claim, claim);
    report.add(duplicateClaim(second.range, name(second), first.range));
  }
  return keyed.map(({ claim }) => claim);
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
