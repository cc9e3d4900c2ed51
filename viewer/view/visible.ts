import type { ClaimAttributes } from "../../src/model/graph-file.ts";
import { CITATION_STATES, weakest } from "../../src/model/proof.ts";
import { type Catalog, edgesAt, otherEnd } from "../graph/catalog.ts";
import { admits, isAll } from "./choice.ts";
import { type Colouring, groupOf, TYPE_COLOURS } from "./colouring.ts";
import type { Focus } from "./focus.ts";
import { withinTime } from "./time-filter.ts";
import {
  type Branch,
  type Filters,
  filtersClaims,
  isFiltered,
  type Target,
  type View,
} from "./view.ts";

/** The states that claims can be in, from best to worst; `uncited` without citations. */
export const CLAIM_STATES = [...CITATION_STATES, "uncited"] as const;

/** Which nodes and edges are part of the picture: 1 by index. */
export interface Visible {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
  readonly nodeCount: number;
  readonly edgeCount: number;
}

/** The parts of a view that decide what is visible. */
export type Shown = Pick<View, "closed" | "filters" | "opened" | "pins" | "steps" | "time">;

/** The parts of a view that decide which claims may be gone along. */
export type Passable = Pick<View, "closed" | "filters" | "time">;

/**
 * What filters, the time, hidden branches and steps leave of a graph, in time linear in its size;
 * undefined when everything is visible, which is the usual case.
 *
 * @param around what the steps are counted from; nothing means that steps hide nothing
 * @param always what is visible all the same
 * @param colouring what the filter by group is about
 */
export function visibleIn(
  catalog: Catalog,
  view: Shown,
  around: Focus | undefined,
  always?: Focus,
  colouring: Colouring = TYPE_COLOURS,
): Visible | undefined {
  const counted = view.steps > 0 && around !== undefined && around.nodes.size > 0;
  const filtered = isFiltered(view.filters) || view.time !== undefined;
  if (!filtered && view.closed.length === 0 && !counted) return undefined;
  const scope = scopeOf(catalog, view, colouring);
  const edges = admittedEdges(scope);
  const nodes = admittedNodes(scope, edges);
  if (counted) {
    const starts = around.centres.size > 0 ? around.centres : around.nodes;
    keepNear(catalog, view, starts, nodes, edges);
  }
  for (let edge = 0; edge < edges.length; edge++) {
    const ends = nodes[catalog.from[edge] ?? 0] === 1 && nodes[catalog.to[edge] ?? 0] === 1;
    if (!ends) edges[edge] = 0;
  }
  for (const node of always?.nodes ?? []) nodes[node] = 1;
  for (const edge of always?.edges ?? []) edges[edge] = 1;
  return { nodes, edges, nodeCount: total(nodes), edgeCount: total(edges) };
}

/**
 * Which edges a path may take, 1 by index: those that the filters, the time and hidden branches leave,
 * whatever the steps. The nodes `ends` are there whatever the filters say of entities.
 */
export function passableEdges(
  catalog: Catalog,
  view: Passable,
  ends: Iterable<number>,
  colouring: Colouring,
): Uint8Array {
  const scope = scopeOf(catalog, view, colouring);
  for (const node of ends) scope.entities[node] = 1;
  return admittedEdges(scope);
}

/** The part of a focus that is visible. */
export function visiblePart(focus: Focus, visible: Visible | undefined): Focus {
  if (visible === undefined) return focus;
  const among = (items: ReadonlySet<number>, shown: Uint8Array): ReadonlySet<number> =>
    new Set([...items].filter((item) => shown[item] === 1));
  return {
    ...focus,
    nodes: among(focus.nodes, visible.nodes),
    edges: among(focus.edges, visible.edges),
    centres: among(focus.centres, visible.nodes),
    strong: among(focus.strong, visible.edges),
  };
}

/** True when something is not part of the picture. */
export function isHidden(catalog: Catalog, visible: Visible | undefined, target: Target): boolean {
  if (visible === undefined) return false;
  return target.kind === "node"
    ? visible.nodes[catalog.nodeIndex.get(target.id) ?? -1] === 0
    : visible.edges[catalog.edgeIndex.get(target.key) ?? -1] === 0;
}

/** Whether a claim is admitted by what the filters ask of claims. */
export function admitsClaim(filters: Filters, claim: ClaimAttributes): boolean {
  if (claim.sources < filters.minSources || !admits(filters.statuses, claim.status)) return false;
  return isAll(filters.states) || admits(filters.states, stateOf(claim));
}

/** The state of a claim's weakest citation. */
export function stateOf(claim: ClaimAttributes): (typeof CLAIM_STATES)[number] {
  return weakest(claim.citations.map(({ state }) => state)) ?? "uncited";
}

/** What admits claims: what is asked of them, and the entities of the types and groups that are shown. */
function scopeOf(catalog: Catalog, { filters, closed, time }: Passable, colouring: Colouring) {
  const { types, groups } = filters;
  const entities = Uint8Array.from(catalog.nodes, ({ attributes }, node) => {
    const group = groupOf(colouring, node);
    return admits(types, attributes.kind) && (group === undefined || admits(groups, group)) ? 1 : 0;
  });
  return {
    catalog,
    filters,
    closed,
    time,
    within: time && withinTime(catalog.times, time),
    entities,
  };
}

type Scope = ReturnType<typeof scopeOf>;

function admittedEdges({ catalog, filters, closed, within, entities }: Scope): Uint8Array {
  const isShown = (node = 0) => entities[node] === 1;
  const edges = Uint8Array.from(catalog.edges, ({ attributes }, edge) => {
    if (within?.relation(edge) === false) return 0;
    if (!isShown(catalog.from[edge]) || !isShown(catalog.to[edge])) return 0;
    if (!admits(filters.relations, attributes.relation)) return 0;
    return admitsClaim(filters, attributes) ? 1 : 0;
  });
  for (const branch of closed) {
    for (const edge of edgesOf(catalog, branch)) edges[edge] = 0;
  }
  return edges;
}

/**
 * Hiding a type leaves the others; a claim filter, a time or a hidden branch takes those left with
 * no claim. What never had a claim has no date either, and goes with the claims that have none.
 */
function admittedNodes(scope: Scope, edges: Uint8Array): Uint8Array {
  const { catalog, filters, closed, time, within, entities } = scope;
  const asked = filtersClaims(filters) || within !== undefined;
  const keepsBare = time?.undated === true && !filtersClaims(filters);
  const cut = new Set(farEnds(catalog, closed));
  for (const branch of closed) cut.delete(catalog.nodeIndex.get(branch.node) ?? -1);
  return Uint8Array.from(catalog.nodes, ({ attributes }, node) => {
    if (entities[node] === 0) return 0;
    if (!asked && !cut.has(node)) return 1;
    const own = edgesAt(catalog, node);
    if (own.some((edge) => edges[edge] === 1)) return 1;
    const { facts = [] } = attributes;
    if (own.length === 0 && facts.length === 0 && keepsBare) return 1;
    if (!isAll(filters.relations) || cut.has(node)) return 0;
    const admitted = facts.some(
      (fact, index) => within?.fact(node, index) !== false && admitsClaim(filters, fact),
    );
    return admitted ? 1 : 0;
  });
}

/** Breadth first from the starts over admitted edges; opened branches and pins come on top. */
function keepNear(
  catalog: Catalog,
  view: Shown,
  from: Iterable<number>,
  nodes: Uint8Array,
  edges: Uint8Array,
): void {
  const near = new Uint8Array(nodes.length);
  let ring = [...from];
  for (const node of ring) near[node] = 1;
  for (let step = 0; step < view.steps && ring.length > 0; step++) {
    const next: number[] = [];
    for (const node of ring) {
      for (const edge of edgesAt(catalog, node)) {
        const other = otherEnd(catalog, edge, node);
        if (edges[edge] !== 1 || near[other] === 1 || nodes[other] !== 1) continue;
        near[other] = 1;
        next.push(other);
      }
    }
    ring = next;
  }
  for (const id of view.pins) near[catalog.nodeIndex.get(id) ?? -1] = 1;
  for (const node of farEnds(catalog, view.opened)) near[node] = 1;
  for (const [node, isNear] of near.entries()) if (isNear === 0) nodes[node] = 0;
}

/** What is at the other ends of branches. */
function farEnds(catalog: Catalog, branches: readonly Branch[]): number[] {
  return branches.flatMap((branch) => {
    const node = catalog.nodeIndex.get(branch.node) ?? -1;
    return edgesOf(catalog, branch).map((edge) => otherEnd(catalog, edge, node));
  });
}

/** The edges of a branch: a symmetric relation is outwards at both of its ends. */
function edgesOf(catalog: Catalog, { node: id, relation, way }: Branch): number[] {
  const node = catalog.nodeIndex.get(id);
  if (node === undefined) return [];
  return [...edgesAt(catalog, node)].filter((edge) => {
    const written = catalog.edges[edge];
    const isInwards = written?.undirected !== true && catalog.from[edge] !== node;
    return written?.attributes.relation === relation && isInwards === (way === "in");
  });
}

function total(marks: Uint8Array): number {
  return marks.reduce((sum, mark) => sum + mark, 0);
}
