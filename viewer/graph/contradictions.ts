import type {
  ClaimAttributes,
  FactAttributes,
  LiteralAttributes,
} from "../../src/model/graph-file.ts";
import type { Stance } from "../../src/model/linked.ts";
import { byKey } from "../../src/model/order.ts";
import { type Catalog, edgesBeside } from "./catalog.ts";
import { groupBy } from "./groups.ts";

/** Claims that cannot all be so. */
export interface Contradiction {
  /**
   * What is at odds: the values of one property at one time, the statuses of one statement, the
   * citations of one claim, or the claim with those who dispute or deny it.
   */
  readonly kind: "values" | "statuses" | "citations" | "contested";
  /** Each claim once, in the order of the graph. */
  readonly claims: readonly ClaimAt[];
}

/** A claim by its place in the catalog. */
export type ClaimAt =
  | { readonly claim: "edge"; readonly edge: number }
  | { readonly claim: "fact"; readonly node: number; readonly fact: number };

/**
 * All contradictions of a graph, in its order: facts first. Linear but for sorting the facts of one
 * property by time. What is superseded contradicts nothing.
 */
export function contradictionsIn(catalog: Catalog): Contradiction[] {
  const found: Contradiction[] = [];
  for (const [node, { attributes }] of catalog.nodes.entries()) {
    if (!attributes.facts) continue;
    for (const one of amongFacts(node, attributes.facts)) found.push(one);
  }
  for (const edges of statementsAtOdds(catalog)) {
    const claims = edges.flatMap((edge): Found[] => {
      const claim = catalog.edges[edge]?.attributes;
      return claim ? [{ at: { claim: "edge", edge }, claim }] : [];
    });
    for (const one of amongStatements(claims)) found.push(one);
  }
  return found;
}

/**
 * The edges that state the same relation between the same ends, where one is at odds with others or with
 * itself; in the order of the first of each.
 */
function statementsAtOdds(catalog: Catalog): Iterable<readonly number[]> {
  const statements = new Map<number, readonly number[]>();
  for (const [edge, { attributes }] of catalog.edges.entries()) {
    if (!isAgainst(attributes) && !isRefuted(attributes)) continue;
    if (attributes.rank === "deprecated") continue;
    const statement = edgesBeside(catalog, edge).filter((other) =>
      isSameStatement(catalog, edge, other),
    );
    const [first = edge] = statement;
    statements.set(first, statement);
  }
  return Array.from(statements)
    .sort(([a], [b]) => a - b)
    .map(([, statement]) => statement);
}

/** Whether two edges with the same ends state the same; what is superseded states nothing. */
function isSameStatement(catalog: Catalog, edge: number, other: number): boolean {
  const [one, two] = [catalog.edges[edge]?.attributes, catalog.edges[other]?.attributes];
  const isSame =
    one?.relation === two?.relation && startOf(catalog, edge) === startOf(catalog, other);
  return isSame && two?.rank !== "deprecated";
}

/** The node at which a statement begins: without a direction, the first of the graph. */
function startOf({ edges, from, to }: Catalog, edge: number): number {
  const [start = 0, end = 0] = [from[edge], to[edge]];
  return edges[edge]?.undirected === true ? Math.min(start, end) : start;
}

/** The contradictions that each claim is part of, by `claimKey`. */
export function byClaim(contradictions: readonly Contradiction[]) {
  const found = new Map<string, Contradiction>();
  for (const contradiction of contradictions) {
    for (const claim of contradiction.claims) {
      const key = claimKey(claim);
      if (!found.has(key)) found.set(key, contradiction);
    }
  }
  return found;
}

/** Names a claim within one catalog. */
export function claimKey(claim: ClaimAt): string {
  return claim.claim === "edge" ? `e${claim.edge}` : `f${claim.node} ${claim.fact}`;
}

interface Found {
  readonly at: ClaimAt;
  readonly claim: ClaimAttributes;
}

type Placed = readonly [index: number, fact: FactAttributes];

function amongFacts(node: number, facts: readonly FactAttributes[]): Contradiction[] {
  const standing = [...facts.entries()].filter(([, { rank }]) => rank !== "deprecated");
  return [...groupBy(standing, ([, { property }]) => property).values()].flatMap((own) => {
    const at = ([fact]: Placed): ClaimAt => ({ claim: "fact", node, fact });
    const odd = disagreeing(own);
    const claims = own.filter(([index]) => odd.has(index)).map(at);
    const others = own.filter(([index]) => !odd.has(index));
    const statements = groupBy(others, ([, fact]) => `${kindKey(fact)} ${valueKey(fact.value)}`);
    return [
      ...(claims.length > 0 ? [{ kind: "values" as const, claims }] : []),
      ...[...statements.values()].flatMap((same) =>
        amongStatements(same.map((each) => ({ at: at(each), claim: each[1] }))),
      ),
    ];
  });
}

/** The facts of one property that give different values of one kind for the same time, by index. */
function disagreeing(facts: readonly Placed[]): Set<number> {
  const comparable = facts.filter(([, fact]) => isComparable(fact));
  const groups = groupBy(comparable, ([, fact]) => {
    return `${lasts(fact) ? "span" : (fact.at ?? "undated")} ${kindKey(fact)}`;
  });
  const odd = new Set<number>();
  for (const group of groups.values()) {
    for (const cluster of overlapping(group.map(valued))) {
      if (new Set(cluster.map(({ value }) => value)).size < 2 || haveOneInCommon(cluster)) continue;
      for (const { index } of cluster) odd.add(index);
    }
  }
  return odd;
}

/** A value and the time for which it is given; the end is not part of it. */
function valued([index, fact]: Placed) {
  const { since = "0000", until = "unknown" } = fact;
  return {
    index,
    value: valueKey(fact.value),
    least: fact.value.least ?? fact.value.number,
    greatest: fact.value.greatest ?? fact.value.number,
    first: lasts(fact) ? since : "",
    end: until === "unknown" ? "9999" : until,
  };
}

function lasts({ since, until }: FactAttributes): boolean {
  return since !== undefined || until !== undefined;
}

type Valued = ReturnType<typeof valued>;

/** Whether one number is within all of some ranges, so that they may all be right. */
function haveOneInCommon(values: readonly Valued[]): boolean {
  let [least, greatest] = [-Infinity, Infinity];
  for (const value of values) {
    least = Math.max(least, value.least ?? Number.NaN);
    greatest = Math.min(greatest, value.greatest ?? Number.NaN);
  }
  return least <= greatest;
}

/** Runs of values whose times overlap. */
function overlapping(values: readonly Valued[]): Valued[][] {
  const clusters: Valued[][] = [];
  let end = "";
  for (const value of [...values].sort(byKey(({ first }) => first))) {
    const cluster = clusters.at(-1);
    if (cluster !== undefined && value.first < end) cluster.push(value);
    else clusters.push([value]);
    end = cluster !== undefined && value.first < end && end > value.end ? end : value.end;
  }
  return clusters;
}

/** Claims that say the same: they disagree where some assert and some deny it. */
function amongStatements(claims: readonly Found[]): Contradiction[] {
  const against = claims.filter(({ claim }) => isAgainst(claim));
  const all = claims.map(({ at }) => at);
  if (against.length > 0) {
    const alone = against.length === claims.length;
    return [{ kind: alone ? "contested" : "statuses", claims: all }];
  }
  const doubted = claims.filter(({ claim }) => isRefuted(claim));
  return doubted.map(({ at }) => ({ kind: "citations", claims: [at] }));
}

/**
 * What is expected and what came of it do not contradict each other, nor do opinions. There may be several
 * texts and addresses at once, such as two mottos.
 */
function isComparable({ status, value: { type } }: FactAttributes): boolean {
  const settled = status !== "forecast" && status !== "planned" && status !== "opinion";
  return settled && type !== "text" && type !== "url";
}

function isAgainst({ status }: ClaimAttributes): boolean {
  return status === "denied" || status === "disputed";
}

function isRefuted({ citations }: ClaimAttributes): boolean {
  const has = (wanted: Stance): boolean => citations.some(({ stance }) => stance === wanted);
  return has("refutes") && has("supports");
}

function valueKey({ number, text }: LiteralAttributes): string {
  return number === undefined ? text : String(number);
}

/** What values must share to be compared: the unit and the qualifiers. */
function kindKey({ qualifiers = [], value }: FactAttributes): string {
  const named = qualifiers.map(({ name, value: { text } }) => [name, text]);
  return JSON.stringify([value.unit ?? "", named]);
}
