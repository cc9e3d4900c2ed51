import type { Replaced } from "../../src/model/graph-change.ts";
import type {
  ClaimAttributes,
  GraphFile,
  GraphFileEdge,
  GraphFileNode,
  PropertyAttributes,
  RelationTypeAttributes,
  SourceAttributes,
  TypeAttributes,
} from "../../src/model/graph-file.ts";
import { firstArc, type GraphIndex } from "../../src/query/graph-index.ts";
import { openIndexed } from "../../src/query/open.ts";
import { oldIds } from "../../src/model/old-ids.ts";
import { byCodeUnit, firstIndex } from "../../src/model/order.ts";
import { type Times, timesOf } from "./time-claims.ts";

/**
 * A graph file with its look-ups, computed once at load. Nodes and edges are known by their index
 * in the file, so that hovering costs no hashing and an id such as `__proto__` is like any other.
 */
export interface Catalog {
  readonly file: GraphFile;
  readonly nodes: readonly GraphFileNode[];
  readonly edges: readonly GraphFileEdge[];
  readonly nodeIndex: Lookup;
  readonly edgeIndex: Lookup;
  /** The ids of entities by those that they had before. */
  readonly oldIds: ReadonlyMap<string, string>;
  /** The node at each end of an edge, by edge. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** The neighbors of each node. It numbers nodes and edges in order of their ids and keys. */
  readonly index: GraphIndex;
  /** By node: its number in the index. */
  readonly inIndex: Uint32Array;
  /** By edge of the index: the edge. */
  readonly ofIndex: Uint32Array;
  readonly sources: ReadonlyMap<string, SourceAttributes>;
  readonly types: ReadonlyMap<string, TypeAttributes>;
  readonly properties: ReadonlyMap<string, PropertyAttributes>;
  readonly relations: ReadonlyMap<string, RelationTypeAttributes>;
  /** The types and relations in use, with how many entities and claims are of each. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly predicates: ReadonlyMap<string, number>;
  /** When each claim holds. */
  readonly times: Times;
  /** Another object when more than words has changed: what stands where, of which kind, and when. */
  readonly shape: object;
}

/** Indices by id or key: of an edge by halving, for a map of all keys is large and takes long to make. */
type Lookup = Pick<ReadonlyMap<string, number>, "get" | "has">;

/** An earlier catalog, and what the file has anew where nothing else has. */
interface Since extends Replaced {
  readonly before: Catalog;
}

/**
 * The look-ups of a graph file, in time linear in its size; where only words have changed, in what has. Every edge
 * must have both its ends.
 *
 * @param index that of the file
 */
export function catalogOf(
  file: GraphFile,
  index = openIndexed(file).index,
  since?: Since,
): Catalog {
  const { nodes, edges } = file;
  // Arcs are shared where nodes and edges are the same.
  const isSame = since?.before.index.arcNode === index.arcNode && isSameShape(file, since);
  return {
    ...(since && isSame ? since.before : shapeOf(file, index)),
    file,
    nodes,
    edges,
    index,
    sources: byId(file.attributes.sources),
    types: byId(file.attributes.schema.types),
    properties: byId(file.attributes.schema.properties),
    relations: byId(file.attributes.schema.relations),
  };
}

/** What of a catalog words do not change. */
function shapeOf(file: GraphFile, index: GraphIndex) {
  return {
    ...placesOf(file, index),
    oldIds: oldIds(file.nodes),
    kinds: countsOf(index.kinds, index.kindOf),
    predicates: countsOf(index.relations, index.relationOf),
    times: timesOf(file.nodes, file.edges),
    shape: {},
  };
}

/** How often each name is there, by the numbers that stand for them. */
function countsOf(names: readonly string[], numbers: Uint32Array): Map<string, number> {
  const counts = new Uint32Array(names.length);
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  return new Map(names.map((name, number) => [name, counts[number] ?? 0]));
}

function isSameShape(file: GraphFile, { before, nodes, edges }: Since): boolean {
  const areNodes = nodes.every((at) => nodeShape(file.nodes[at]) === nodeShape(before.nodes[at]));
  return areNodes && edges.every((at) => edgeShape(file.edges[at]) === edgeShape(before.edges[at]));
}

function nodeShape(node: GraphFileNode | undefined): string {
  const { kind, x, y, size, community, mergedFrom, facts } = node?.attributes ?? {};
  return JSON.stringify([kind, x, y, size, community, mergedFrom, facts?.map(dates)]);
}

function edgeShape(edge: GraphFileEdge | undefined): string {
  return JSON.stringify([edge?.attributes.relation, edge && dates(edge.attributes)]);
}

function dates({ at, since, until }: ClaimAttributes) {
  return [at, since, until];
}

function placesOf({ nodes, edges }: GraphFile, index: GraphIndex) {
  const nodeOfIndex = sortedPlaces(nodes, index.ids.length, (node) => index.ids[node]);
  const ofIndex = sortedPlaces(edges, index.edges.length, (edge) => index.edges[edge]?.key);
  const inIndex = new Uint32Array(nodes.length);
  for (const [at, node] of nodeOfIndex.entries()) inIndex[node] = at;
  const [from, to] = [new Uint32Array(edges.length), new Uint32Array(edges.length)];
  for (const [at, edge] of index.edges.entries()) {
    from[ofIndex[at] ?? 0] = nodeOfIndex[edge.from] ?? 0;
    to[ofIndex[at] ?? 0] = nodeOfIndex[edge.to] ?? 0;
  }
  const nodeOf = (id: string): number | undefined => nodeOfIndex[index.nodeOf.get(id) ?? -1];
  const edgeOf = (key: string): number | undefined => {
    const at = firstIndex(0, edges.length, (edge) => (index.edges[edge]?.key ?? "") >= key);
    return index.edges[at]?.key === key ? ofIndex[at] : undefined;
  };
  return { nodeIndex: lookup(nodeOf), edgeIndex: lookup(edgeOf), inIndex, ofIndex, from, to };
}

/** Where the items of a list are by their rank among its keys: most often they are in order. */
function sortedPlaces(
  list: readonly { readonly key: string }[],
  length: number,
  keyAt: (rank: number) => string | undefined,
): Uint32Array {
  const places = new Uint32Array(length).map((_, place) => place);
  if (list.every(({ key }, rank) => key === keyAt(rank))) return places;
  return places.sort((a, b) => byCodeUnit(list[a]?.key ?? "", list[b]?.key ?? ""));
}

function lookup(get: Lookup["get"]): Lookup {
  return { get, has: (key) => get(key) !== undefined };
}

/** The edges at a node, in the order of the file; a self-loop is there once. */
export function edgesAt({ index, inIndex, ofIndex }: Catalog, node: number): Uint32Array {
  const at = inIndex[node] ?? 0;
  const row = index.arcEdge.subarray(index.offsets[at], index.offsets[at + 1]);
  return row.map((edge) => ofIndex[edge] ?? 0).sort();
}

/** How many edges are at a node. */
export function degreeOf(
  { index, inIndex }: Pick<Catalog, "index" | "inIndex">,
  node: number,
): number {
  const at = inIndex[node] ?? 0;
  return (index.offsets[at + 1] ?? 0) - (index.offsets[at] ?? 0);
}

/** The node at the other end of an edge; the same node for a self-loop. */
export function otherEnd(catalog: Catalog, edge: number, node: number): number {
  const from = catalog.from[edge] ?? 0;
  return from === node ? (catalog.to[edge] ?? 0) : from;
}

/** All edges between the two ends of an edge, in either direction, in the order of the file. */
export function edgesBeside(catalog: Catalog, edge: number): number[] {
  const { from, to, index, inIndex, ofIndex } = catalog;
  const [start = 0, end = 0] = [from, to].map((ends) => inIndex[ends[edge] ?? 0] ?? 0);
  const row = index.arcEdge.subarray(firstArc(index, start, end), firstArc(index, start, end + 1));
  return [...row.map((each) => ofIndex[each] ?? 0).sort()];
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
