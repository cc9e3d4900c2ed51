import type {
  ClaimAttributes,
  FactAttributes,
  LiteralAttributes,
} from "../../src/model/graph-file.ts";
import type { Stance } from "../../src/model/linked.ts";
import { byKey } from "../../src/model/order.ts";
import { type Catalog, edgesBeside } from "./catalog.ts";

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

/** Facts of other types may have several values at once, such as two mottos. */
const SINGLE_VALUED: ReadonlySet<string> = new Set([
  "boolean",
  "date",
  "decimal",
  "integer",
  "money",
  "quantity",
]);

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
    const claims = edges.map((edge): Found => {
      return { at: { claim: "edge", edge }, claim: catalog.edges[edge]?.attributes };
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
export function byClaim(
  contradictions: readonly Contradiction[],
): ReadonlyMap<string, Contradiction> {
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
  readonly claim: ClaimAttributes | undefined;
}

function amongFacts(node: number, facts: readonly FactAttributes[]): Contradiction[] {
  const found: Contradiction[] = [];
  const properties = new Map<string, number[]>();
  for (const [index, fact] of facts.entries()) {
    if (fact.rank !== "deprecated") append(properties, fact.property, index);
  }
  for (const indices of properties.values()) {
    const at = (fact: number): ClaimAt => ({ claim: "fact", node, fact });
    const odd = disagreeing(facts, indices);
    if (odd.size > 0) {
      found.push({ kind: "values", claims: [...odd].sort((a, b) => a - b).map(at) });
    }
    const statements = new Map<string, Found[]>();
    for (const index of indices) {
      const claim = facts[index];
      if (claim === undefined || odd.has(index)) continue;
      append(statements, `${kindKey(claim)} ${valueKey(claim.value)}`, { at: at(index), claim });
    }
    for (const one of [...statements.values()].flatMap(amongStatements)) found.push(one);
  }
  return found;
}

/** The facts of one property that give different values of one kind for the same time. */
function disagreeing(facts: readonly FactAttributes[], indices: readonly number[]): Set<number> {
  const groups = new Map<string, Valued[]>();
  for (const index of indices) {
    const fact = facts[index];
    if (fact === undefined || !isComparable(fact)) continue;
    const lasts = fact.since !== undefined || fact.until !== undefined;
    const time = lasts ? "span" : (fact.at ?? "undated");
    append(groups, `${time} ${kindKey(fact)}`, {
      index,
      value: valueKey(fact.value),
      first: lasts ? (fact.since ?? "0000") : "",
      end: lasts && fact.until !== undefined && fact.until !== "unknown" ? fact.until : "9999",
    });
  }
  const odd = new Set<number>();
  for (const group of groups.values()) {
    for (const cluster of overlapping(group)) {
      if (new Set(cluster.map(({ value }) => value)).size < 2) continue;
      for (const { index } of cluster) odd.add(index);
    }
  }
  return odd;
}

/** A value and the time for which it is given; the end is not part of it. */
interface Valued {
  readonly index: number;
  readonly value: string;
  readonly first: string;
  readonly end: string;
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

/** What is expected and what came of it do not contradict each other, nor do opinions. */
function isComparable({ status, value }: FactAttributes): boolean {
  const settled = status !== "forecast" && status !== "planned" && status !== "opinion";
  return settled && SINGLE_VALUED.has(value.type);
}

function isAgainst(claim: ClaimAttributes | undefined): boolean {
  return claim?.status === "denied" || claim?.status === "disputed";
}

function isRefuted(claim: ClaimAttributes | undefined): boolean {
  const has = (wanted: Stance): boolean =>
    claim?.citations.some(({ stance }) => stance === wanted) === true;
  return has("refutes") && has("supports");
}

function valueKey({ number, text }: LiteralAttributes): string {
  return number === undefined ? text : String(number);
}

/** What values must share to be compared: the unit and the qualifiers. */
function kindKey({ qualifiers = [], value }: FactAttributes): string {
  return JSON.stringify([
    value.unit ?? "",
    qualifiers.map(({ name, value }) => [name, value.text]),
  ]);
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
