import { type Catalog, edgesAt, edgesBeside, otherEnd } from "./catalog.ts";

/** What a person points at or has chosen, by its lasting name, so that it survives a reload. */
export type Target =
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "edge"; readonly key: string };

/** The part of the picture that stands out while the rest is dimmed. By index. */
export interface Focus {
  readonly nodes: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
  /** Nodes with a ring and a full name. */
  readonly centres: ReadonlySet<number>;
  /** Edges drawn strongest, with their label. */
  readonly strong: ReadonlySet<number>;
}

/** True when both name the same thing, or nothing. */
export function sameTarget(left: Target | undefined, right: Target | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  if (left.kind === "node") return right.kind === "node" && left.id === right.id;
  return right.kind === "edge" && left.key === right.key;
}

/** True when the catalog holds the target. */
export function exists(catalog: Catalog, target: Target): boolean {
  return target.kind === "node"
    ? catalog.nodeIndex.has(target.id)
    : catalog.edgeIndex.has(target.key);
}

/**
 * A node with its neighbours, or an edge with those beside it. Costs the number of edges there.
 *
 * @returns undefined when the catalog does not hold the target
 */
export function focusOn(catalog: Catalog, target: Target): Focus | undefined {
  if (target.kind === "node") {
    const node = catalog.nodeIndex.get(target.id);
    return node === undefined ? undefined : focusOnNode(catalog, node);
  }
  const edge = catalog.edgeIndex.get(target.key);
  return edge === undefined ? undefined : focusOnEdge(catalog, edge);
}

/** All entities of one type, without edges. */
export function focusOnType(catalog: Catalog, type: string): Focus {
  const nodes = new Set<number>();
  for (const [index, node] of catalog.nodes.entries()) {
    if (node.attributes.kind === type) nodes.add(index);
  }
  return { nodes, edges: new Set(), centres: new Set(), strong: new Set() };
}

/** Both at once. */
export function joined(left: Focus, right: Focus): Focus {
  return {
    nodes: both(left.nodes, right.nodes),
    edges: both(left.edges, right.edges),
    centres: both(left.centres, right.centres),
    strong: both(left.strong, right.strong),
  };
}

function focusOnNode(catalog: Catalog, node: number): Focus {
  const edges = new Set(edgesAt(catalog, node));
  const nodes = new Set([node]);
  for (const edge of edges) nodes.add(otherEnd(catalog, edge, node));
  return { nodes, edges, centres: new Set([node]), strong: new Set() };
}

function focusOnEdge(catalog: Catalog, edge: number): Focus {
  const ends = new Set([catalog.from[edge] ?? 0, catalog.to[edge] ?? 0]);
  return {
    nodes: ends,
    edges: new Set(edgesBeside(catalog, edge)),
    centres: ends,
    strong: new Set([edge]),
  };
}

function both(left: ReadonlySet<number>, right: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...left, ...right]);
}
