import type {
  EdgeAttributes,
  GraphFile,
  GraphFileNode,
  NodeAttributes,
} from "../model/graph-file.ts";
import type { Replaced } from "../model/graph-change.ts";
import { oldIds } from "../model/old-ids.ts";
import { byKey, firstIndex } from "../model/order.ts";
import { Visits } from "./visits.ts";

/** Ways to cross an edge from a node, as bits: along it, against it, or with no direction. */
export const ALONG = 1;
export const AGAINST = 2;
export const EITHER = 4;

/**
 * A graph as typed arrays: nodes and edges are numbers, in code-unit order of their ids and keys.
 *
 * The neighbors of node `n` are the arcs from `offsets[n]` to `offsets[n + 1]`, ordered by the node
 * at the other end, then by edge (compressed sparse rows). Every edge has an arc at either end; a
 * self-loop has one.
 */
export interface GraphIndex {
  readonly ids: readonly string[];
  readonly nodeOf: ReadonlyMap<string, number>;
  readonly oldIds: ReadonlyMap<string, number>;
  /** By node. The objects of what was opened: looking them up by id would cost more than a walk. */
  readonly nodes: readonly NodeAttributes[];
  readonly edges: readonly IndexedEdge[];

  readonly offsets: Uint32Array;
  readonly arcNode: Uint32Array;
  readonly arcEdge: Uint32Array;
  readonly arcWay: Uint8Array;

  /** By node: which of `kinds` it is. */
  readonly kindOf: Uint32Array;
  readonly kinds: readonly string[];
  /** By edge: which of `relations` it is, which of `statuses` it has, and its count of sources. */
  readonly relationOf: Uint32Array;
  readonly relations: readonly string[];
  readonly statusOf: Uint8Array;
  readonly statuses: readonly string[];
  readonly sourcesOf: Uint32Array;

  /** Scratch for walks; two, for searches from both ends. */
  readonly visits: Visits;
  readonly otherVisits: Visits;
}

export interface IndexedEdge {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly undirected: boolean;
  readonly attributes: EdgeAttributes;
}

/** The index of nodes and edges in any order, linear where they come sorted; no two nodes have one key. */
export function indexGraph(
  nodes: readonly GraphFileNode[],
  edgesOf: (nodeOf: ReadonlyMap<string, number>) => IndexedEdge[],
): GraphIndex {
  const sorted = nodes.toSorted(byKey((node) => node.key));
  const ids = sorted.map(({ key }) => key);
  const nodeOf = new Map(ids.map((id, node) => [id, node]));
  const edges = edgesOf(nodeOf).sort(byKey((edge) => edge.key));
  return {
    ids,
    nodeOf,
    ...nodesOf(sorted, nodeOf),
    edges,
    ...arcsOf(ids.length, edges),
    ...columnsOf(edges),
    visits: new Visits(ids.length),
    otherVisits: new Visits(ids.length),
  };
}

/**
 * The index of a graph in which some nodes and edges have other attributes; undefined when they are others. What
 * is given for all else is the same object.
 *
 * @param replaced places of these in the lists, and in the index
 */
export function reindexed(
  before: GraphIndex,
  { nodes, edges }: Pick<GraphFile, "nodes" | "edges">,
  replaced: Replaced,
): GraphIndex | undefined {
  const indexed = before.edges.slice();
  if (replaced.nodes.some((at) => nodes[at]?.key !== before.ids[at])) return undefined;
  for (const at of replaced.edges) {
    const [old, now] = [item(before.edges, at), item(edges, at)];
    const isSameKind = now.key === old.key && old.undirected === (now.undirected === true);
    const isSameEdge = now.source === before.ids[old.from] && now.target === before.ids[old.to];
    if (!isSameKind || !isSameEdge) return undefined;
    indexed[at] = { ...old, attributes: now.attributes };
  }
  return { ...before, ...nodesOf(nodes, before.nodeOf), edges: indexed, ...columnsOf(indexed) };
}

/** The node that an id stands for, its own or one that it had before. */
export function nodeAt({ nodeOf, oldIds: former }: GraphIndex, id: string): number | undefined {
  return nodeOf.get(id) ?? former.get(id);
}

/** The first arc of a node that leads to `to` or beyond. */
export function firstArc({ offsets, arcNode }: GraphIndex, from: number, to: number): number {
  const [start, end] = [at(offsets, from), at(offsets, from + 1)];
  return firstIndex(start, end, (arc) => at(arcNode, arc) >= to);
}

/** @param sorted in order of key */
function nodesOf(sorted: readonly GraphFileNode[], nodeOf: ReadonlyMap<string, number>) {
  const former = Array.from(oldIds(sorted), ([old, id]) => [old, nodeOf.get(id) ?? 0] as const);
  const kinds = new Names();
  return {
    oldIds: new Map(former),
    nodes: sorted.map(({ attributes }) => attributes),
    kindOf: Uint32Array.from(sorted, ({ attributes }) => kinds.code(attributes.kind)),
    kinds: kinds.all,
  };
}

function columnsOf(edges: readonly IndexedEdge[]) {
  const relations = new Names();
  const statuses = new Names();
  const relationOf = new Uint32Array(edges.length);
  const statusOf = new Uint8Array(edges.length);
  const sourcesOf = new Uint32Array(edges.length);
  for (const [edge, { attributes }] of edges.entries()) {
    relationOf[edge] = relations.code(attributes.relation);
    statusOf[edge] = statuses.code(attributes.status);
    sourcesOf[edge] = attributes.sources;
  }
  return { relationOf, relations: relations.all, statusOf, statuses: statuses.all, sourcesOf };
}

function arcsOf(order: number, edges: readonly IndexedEdge[]) {
  const offsets = new Uint32Array(order + 1);
  for (const { from, to } of edges) {
    count(offsets, from);
    if (from !== to) count(offsets, to);
  }
  for (let node = 0; node < order; node++) {
    offsets[node + 1] = at(offsets, node) + at(offsets, node + 1);
  }
  const total = at(offsets, order);
  const arcs = {
    offsets,
    arcNode: new Uint32Array(total),
    arcEdge: new Uint32Array(total),
    arcWay: new Uint8Array(total),
  };
  const free = offsets.slice();
  for (const [edge, { from, to, undirected }] of edges.entries()) {
    place(arcs, free, from, to, edge, undirected ? EITHER : ALONG);
    if (from !== to) place(arcs, free, to, from, edge, undirected ? EITHER : AGAINST);
  }
  return transposed(arcs, offsets.slice());
}

type Arcs = Pick<GraphIndex, "offsets" | "arcNode" | "arcEdge" | "arcWay">;

/**
 * The same arcs, seen from their other ends. Each edge has an arc at both, so this is the same
 * graph; and since nodes are visited in order, every row comes out ordered by neighbor: a sort of
 * all rows in linear time.
 */
function transposed(arcs: Arcs, free: Uint32Array): Arcs {
  const { offsets, arcNode, arcEdge, arcWay } = arcs;
  const result = {
    offsets,
    arcNode: new Uint32Array(arcNode.length),
    arcEdge: new Uint32Array(arcNode.length),
    arcWay: new Uint8Array(arcNode.length),
  };
  for (let node = 0; node + 1 < offsets.length; node++) {
    for (let arc = at(offsets, node); arc < at(offsets, node + 1); arc++) {
      const other = at(arcNode, arc);
      const way = other === node ? at(arcWay, arc) : flipped(at(arcWay, arc));
      place(result, free, other, node, at(arcEdge, arc), way);
    }
  }
  return result;
}

function place(arcs: Arcs, free: Uint32Array, at: number, to: number, edge: number, way: number) {
  const arc = free[at] ?? 0;
  free[at] = arc + 1;
  arcs.arcNode[arc] = to;
  arcs.arcEdge[arc] = edge;
  arcs.arcWay[arc] = way;
}

function count(offsets: Uint32Array, node: number): void {
  offsets[node + 1] = at(offsets, node + 1) + 1;
}

/** A set of ways with `ALONG` and `AGAINST` exchanged: the same arcs, seen from their other ends. */
export function flipped(ways: number): number {
  return (ways & EITHER) | (ways & ALONG ? AGAINST : 0) | (ways & AGAINST ? ALONG : 0);
}

/** An element of a typed array, at an index known to be in it. */
export function at(array: Uint32Array | Uint8Array, index: number): number {
  return array[index] ?? 0;
}

/** An element of a list, at an index known to be in it. */
export function item<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no element ${index}`);
  return found;
}

class Names {
  readonly all: string[] = [];
  readonly #codes = new Map<string, number>();

  code(name: string): number {
    let code = this.#codes.get(name);
    if (code === undefined) {
      code = this.all.length;
      this.all.push(name);
      this.#codes.set(name, code);
    }
    return code;
  }
}
