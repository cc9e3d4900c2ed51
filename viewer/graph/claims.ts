import type { TypeAttributes } from "../../src/model/graph-file.ts";
import { byCodeUnit } from "../../src/model/order.ts";
import type { FactResult, KnowledgeGraph, RelationResult } from "../../src/query/index.ts";
import { type Catalog, degreeOf } from "./catalog.ts";
import type { ClaimAt } from "./contradictions.ts";
import type { Names } from "./names.ts";
import { groupBy } from "./groups.ts";

/** Relations of an entity that read alike: `makes`, `made by`. */
export type RelationGroup = ReturnType<typeof groupRelations>[number];

/** Relations grouped by how they read, those that start at the entity first, then by label. */
export function groupRelations(relations: readonly RelationResult[], names: Names) {
  const keyOf = ({ relation, reversed }: RelationResult) => `${reversed ? 1 : 0}${relation}`;
  return [...groupBy(relations, keyOf)]
    .map(([key, members]) => ({
      key,
      label: members[0] === undefined ? "" : names.reading(members[0]),
      relations: members,
    }))
    .sort(
      (left, right) =>
        byCodeUnit(left.key.charAt(0), right.key.charAt(0)) ||
        names.compare(left.label, right.label),
    );
}

/** Facts of one property, side by side. */
export type FactGroup = ReturnType<typeof groupFacts>[number];

/** Facts grouped by property, in the order of the graph. */
export function groupFacts(facts: readonly FactResult[]) {
  return Array.from(
    groupBy(facts, ({ property }) => property),
    ([property, members]) => ({ property, facts: members }),
  );
}

/**
 * The claim of an edge, read from its own subject to its object, and every claim of the two entities in
 * the order of the graph; undefined when there is no such edge.
 */
export function claimContext(graph: KnowledgeGraph, catalog: Catalog, key: string) {
  const edge = catalog.edges[catalog.edgeIndex.get(key) ?? -1];
  if (edge === undefined) return undefined;
  const beside =
    edge.source === edge.target
      ? graph.show(edge.source).relations.filter(({ from, to }) => from.id === to.id)
      : graph.between(edge.source, edge.target, { shared: false }).direct;
  const claim = beside.find((each) => each.key === key);
  return claim && { claim, beside };
}

/** A type of the schema; one that the file does not describe has its name alone. */
export function typeOf(catalog: Catalog, id: string): TypeAttributes {
  return catalog.types.get(id) ?? { id, lineage: [id], color: "" };
}

/** The entities with the most relations: where to begin. Linear in the entities, if few are wanted. */
export function mostConnected(catalog: Catalog, limit: number): string[] {
  const { nodes, inIndex } = catalog;
  // The index numbers the entities in order of their ids.
  const order = (a: number, b: number): number =>
    degreeOf(catalog, b) - degreeOf(catalog, a) || (inIndex[a] ?? 0) - (inIndex[b] ?? 0);
  const most: number[] = [];
  for (const node of nodes.keys()) {
    if (most.length === limit && order(node, most.at(-1) ?? 0) > 0) continue;
    most.push(node);
    most.sort(order).splice(limit);
  }
  return most.map((node) => nodes[node]?.key ?? "");
}

/** A claim that the catalog names by index, as the query library tells it. */
export function claimAt(graph: KnowledgeGraph, catalog: Catalog, at: ClaimAt) {
  if (at.claim === "edge") {
    return claimContext(graph, catalog, catalog.edges[at.edge]?.key ?? "")?.claim;
  }
  const node = catalog.nodes[at.node];
  return node && graph.show(node.key).facts[at.fact];
}
