import type { FactAttributes } from "./graph-file.ts";
import { RANKS, STATUSES } from "./linked.ts";
import { byCodeUnit } from "./order.ts";
import { statedDays } from "./time/spans.ts";

/**
 * Those of some facts that may stand for an entity where only one value can be shown, the one that does
 * so first. Preferred ones go before others, what is so before what is to come, and what holds latest
 * before what held earlier or at no known time; of those that are alike in this, what is asserted
 * before what is not, and then what was written first. Deprecated and denied ones never stand.
 *
 * @param facts of one property, in the order of the graph
 */
export function standingFirst(facts: readonly FactAttributes[]): readonly FactAttributes[] {
  const able = facts.filter(({ rank, status }) => rank !== "deprecated" && status !== "denied");
  if (able.length < 2) return able;
  const keyed = able.map((fact) => ({ fact, ...whenHeld(fact) }));
  return keyed.sort(compare).map(({ fact }) => fact);
}

/** Day numbers; what holds still ends at infinity, and what is at no known time has begun there. */
interface Held {
  readonly from: number;
  readonly to: number;
}

interface Keyed extends Held {
  readonly fact: FactAttributes;
}

function compare(a: Keyed, b: Keyed): number {
  return (
    RANKS.indexOf(a.fact.rank) - RANKS.indexOf(b.fact.rank) ||
    Number(isToCome(a.fact)) - Number(isToCome(b.fact)) ||
    descending(a.to, b.to) ||
    descending(a.from, b.from) ||
    STATUSES.indexOf(a.fact.status) - STATUSES.indexOf(b.fact.status) ||
    byCodeUnit(a.fact.origin.file, b.fact.origin.file) ||
    a.fact.origin.line - b.fact.origin.line
  );
}

function isToCome({ status }: FactAttributes): boolean {
  return status === "forecast" || status === "planned";
}

/** Infinities are equal to themselves, which their difference does not say. */
function descending(a: number, b: number): number {
  return a === b ? 0 : b - a;
}

function whenHeld({ at, since, until }: FactAttributes): Held {
  const during = at === undefined ? undefined : statedDays(at);
  const begun = since === undefined ? undefined : statedDays(since);
  const ended = until === undefined ? undefined : statedDays(until);
  const from = begun?.start?.first ?? during?.start?.first ?? -Infinity;
  if (ended) return { from, to: ended.end?.last ?? from };
  // An end that nobody knows is no later than what is known of the time before it.
  if (until !== undefined) return { from, to: begun?.start?.last ?? during?.end?.last ?? from };
  if (during) return { from, to: during.end?.last ?? (at?.endsWith("..") ? Infinity : from) };
  return { from, to: begun ? Infinity : -Infinity };
}
