import {
  CLAIM_FIELDS_AS_TOLD,
  type ClaimField,
  WRITTEN_CITATION_FIELDS,
} from "../model/claim-fields.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Citation, Claim, Fact, Literal, Relation } from "../model/linked.ts";
import { byCodeUnit, firstIndex } from "../model/order.ts";
import type { Range } from "../model/range.ts";
import { duplicateClaim } from "./claim-messages.ts";
import type { LinkedFile } from "./link-file.ts";

/** Files that were linked, with all their claims in order. */
export interface OrderedFiles {
  /** In order of their paths. */
  readonly files: readonly LinkedFile[];
  readonly facts: OrderedClaims<Fact>;
  readonly relations: OrderedClaims<Relation>;
}

/** Claims in order, and the problems of those that say the same, by what they share. */
interface OrderedClaims<T> {
  readonly claims: readonly T[];
  readonly problems: ReadonlyMap<string, readonly Diagnostic[]>;
}

/**
 * Puts the claims of files in order; two that say the same are reported.
 *
 * @param before the files as they were put in order before some of them changed, which is less work
 */
export function orderFiles(files: readonly LinkedFile[], before?: OrderedFiles): OrderedFiles {
  const old = new Set(before?.files);
  const added = files.filter((file) => !old.has(file));
  if (!before || added.length === files.length) {
    const facts = files.map((file) => file.facts);
    const relations = files.map((file) => file.relations);
    return { files, facts: order(facts, FACTS), relations: order(relations, RELATIONS) };
  }
  for (const file of files) old.delete(file);
  const gone = [...old];
  const factsOf = (some: readonly LinkedFile[]) => some.flatMap((file) => file.facts);
  const relationsOf = (some: readonly LinkedFile[]) => some.flatMap((file) => file.relations);
  return {
    files,
    facts: reorder(before.facts, factsOf(gone), factsOf(added), FACTS),
    relations: reorder(before.relations, relationsOf(gone), relationsOf(added), RELATIONS),
  };
}

/** How claims of one kind are put in order. */
interface Ordering<T extends Claim> {
  /** What parallel claims share: claims are sorted by it, and by what they say where it is equal. */
  readonly head: (claim: T) => string;
  /** How messages call the claim. */
  readonly name: (claim: T) => string;
  /** Gives a claim its place among those with the same head, counted from 1. */
  readonly numbered: (claim: T, head: string, number: number) => T;
}

/** Facts by subject, property, value and the rest of what they say. */
const FACTS: Ordering<Fact> = {
  head: ({ subject, property, value }) => JSON.stringify([subject, property, literalKey(value)]),
  name: ({ subject, property }) => `${subject} · ${property}`,
  numbered: (fact) => fact,
};

/**
 * Relations by `from|type|to`, which is their key, with `|2`, `|3` for parallel ones in the order of
 * what they say, so that keys do not depend on the order of files.
 */
export const RELATIONS: Ordering<Relation> = {
  head: ({ key, from, type, to }) => key.slice(0, from.length + type.length + to.length + 2),
  name: ({ from, type, to }) => `${from} ${type} ${to}`,
  numbered: (relation, head, number) => {
    const key = number === 1 ? head : `${head}|${number}`;
    return relation.key === key ? relation : { ...relation, key };
  },
};

/** Puts the claims of some lists in order; two that say the same are reported. */
function order<T extends Claim>(
  lists: readonly (readonly T[])[],
  { head, name, numbered }: Ordering<T>,
): OrderedClaims<T> {
  const sorted: T[] = [];
  const problems = new Map<string, Diagnostic[]>();
  for (const ofSubject of bySubject(lists)) {
    const headed = ofSubject.map((claim) => ({ claim, shared: head(claim) }));
    headed.sort((a, b) => byCodeUnit(a.shared, b.shared));
    for (let from = 0, next = 0; from < headed.length; from = next) {
      const { claim, shared } = headed[from] as (typeof headed)[number];
      while (headed[next]?.shared === shared) next++;
      if (next === from + 1) {
        sorted.push(numbered(claim, shared, 1));
        continue;
      }
      const parallel = headed.slice(from, next).map((one) => one.claim);
      const found = orderGroup(parallel, name);
      for (const [index, one] of found.claims.entries()) {
        sorted.push(numbered(one, shared, index + 1));
      }
      if (found.problems.length > 0) problems.set(shared, found.problems);
    }
  }
  return { claims: sorted, problems };
}

/**
 * The claims of each subject, in the order in which their heads begin. To compare a head for each pair of claims
 * would cost more than the rest of linking; those of one subject are few.
 */
function bySubject<T extends Claim>(lists: readonly (readonly T[])[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const list of lists) {
    for (const claim of list) {
      const subject = subjectOf(claim);
      const group = groups.get(subject);
      if (group) group.push(claim);
      else groups.set(subject, [claim]);
    }
  }
  // What ends a subject in a head, which differs from all that an id may hold.
  const ended = Array.from(groups, ([subject, group]) => {
    const isFact = group[0]?.kind === "fact";
    return { start: isFact ? JSON.stringify(subject) : `${subject}|`, group };
  });
  return ended.sort((a, b) => byCodeUnit(a.start, b.start)).map(({ group }) => group);
}

/** The same as ordering everything again, when some claims went and others came: linear in those, but for copying. */
function reorder<T extends Claim>(
  { claims: old, problems: found }: OrderedClaims<T>,
  gone: readonly T[],
  added: readonly T[],
  ordering: Ordering<T>,
): OrderedClaims<T> {
  const { head } = ordering;
  const files = new Set(gone.map(({ range }) => range.file));
  const problems = new Map(found);
  const together = [...added];
  const places: { readonly shared: string; readonly from: number; readonly to: number }[] = [];
  let last = 0;
  for (const shared of [...new Set([...gone, ...added].map(head))].sort(byCodeUnit)) {
    problems.delete(shared);
    const from = firstIndex(last, old.length, (index) => head(old[index] as T) >= shared);
    for (last = from; last < old.length; last++) {
      const claim = old[last] as T;
      if (head(claim) !== shared) break;
      if (!files.has(claim.range.file)) together.push(claim);
    }
    places.push({ shared, from, to: last });
  }
  const anew = order([together], ordering);
  for (const [shared, problem] of anew.problems) problems.set(shared, problem);
  const claims: T[] = [];
  let [next, taken] = [0, 0];
  for (const { shared, from, to } of places) {
    while (next < from) claims.push(old[next++] as T);
    for (; taken < anew.claims.length; taken++) {
      const claim = anew.claims[taken] as T;
      if (head(claim) !== shared) break;
      claims.push(claim);
    }
    next = to;
  }
  while (next < old.length) claims.push(old[next++] as T);
  return { claims, problems };
}

function subjectOf(claim: Claim): string {
  return claim.kind === "fact" ? claim.subject : claim.from;
}

/** Few claims share a head, so what else they say is spelt out for those alone. */
function orderGroup<T extends Claim>(group: readonly T[], name: (claim: T) => string) {
  const keyed = group.map((claim) => ({
    claim,
    sense: keyOf(claim, SENSE),
    evidence: keyOf(claim, EVIDENCE),
  }));
  keyed.sort(
    (a, b) =>
      byCodeUnit(a.sense, b.sense) ||
      byCodeUnit(a.evidence, b.evidence) ||
      byPlace(a.claim.range, b.claim.range),
  );
  const problems: Diagnostic[] = [];
  const whole = keyed.filter(({ claim }) => claim.partial !== true);
  for (const [index, { claim, sense }] of whole.entries()) {
    const previous = whole[index - 1];
    if (previous?.sense !== sense) continue;
    const [first, second] = [previous.claim.range, claim.range].sort(byPlace);
    if (first && second) problems.push(duplicateClaim(second, name(claim), first));
  }
  return { claims: keyed.map(({ claim }) => claim), problems };
}

/** By file and place. */
export function byPlace(a: Range, b: Range): number {
  return byCodeUnit(a.file, b.file) || a.start - b.start;
}

function keyOf(claim: Claim, fields: readonly ClaimField[]): string {
  return JSON.stringify(fields.map((field) => valueKey(claim, field)));
}

/** Two claims that agree in these say the same. */
const SENSE = CLAIM_FIELDS_AS_TOLD.filter(({ tells }) => tells !== "evidence");
/** What is cited before what is noted. */
const EVIDENCE = CLAIM_FIELDS_AS_TOLD.filter(({ tells }) => tells === "evidence").toReversed();

function valueKey(claim: Claim, field: ClaimField): unknown {
  if (field.shape === "citations") return claim[field.name].map(citationKey);
  if (field.shape !== "qualifiers") return claim[field.name] ?? "";
  return claim[field.name].map(({ name, value }) => [name, literalKey(value)]);
}

function citationKey(citation: Citation): unknown[] {
  return WRITTEN_CITATION_FIELDS.map((field) => {
    const value = citation[field.name] ?? "";
    if (typeof value === "string") return value;
    return "value" in value ? value.value : value.map(({ entity, words }) => [entity, words]);
  });
}

function literalKey(literal: Literal): unknown[] {
  return [literal.type, literal.text, literal.unit ?? ""];
}
