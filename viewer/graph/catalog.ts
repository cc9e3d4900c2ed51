import type {
  GraphFile,
  GraphFileEdge,
  GraphFileNode,
  PropertyAttributes,
  RelationTypeAttributes,
  SourceAttributes,
  TypeAttributes,
} from "../../src/model/graph-file.ts";
import { oldIds } from "../../src/model/old-ids.ts";
import { type Times, timesOf } from "./time-claims.ts";

/**
 * A graph file with its look-ups, computed once at load. Nodes and edges are known by their index
 * in the file, so that hovering costs no hashing and an id such as `__proto__` is like any other.
 */
export interface Catalog {
  readonly file: GraphFile;
  readonly nodes: readonly GraphFileNode[];
  readonly edges: readonly GraphFileEdge[];
  readonly nodeIndex: ReadonlyMap<string, number>;
  readonly edgeIndex: ReadonlyMap<string, number>;
  /** The ids of entities by those that they had before. */
  readonly oldIds: ReadonlyMap<string, string>;
  /** The node at each end of an edge, by edge. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** The edges at node `n` are `incident[offsets[n]] ... incident[offsets[n + 1] - 1]`. */
  readonly offsets: Uint32Array;
  readonly incident: Uint32Array;
  readonly sources: ReadonlyMap<string, SourceAttributes>;
  readonly types: ReadonlyMap<string, TypeAttributes>;
  readonly properties: ReadonlyMap<string, PropertyAttributes>;
  readonly relations: ReadonlyMap<string, RelationTypeAttributes>;
  /** The types and relations in use, with how many entities and claims are of each. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly predicates: ReadonlyMap<string, number>;
  /** When each claim holds. */
  readonly times: Times;
}

/** Indexes a graph file, in time linear in its size. Every edge must have both its ends. */
export function catalogOf(file: GraphFile): Catalog {
  const { nodes, edges } = file;
  const nodeIndex = new Map(nodes.map((node, index) => [node.key, index]));
  const from = new Uint32Array(edges.length);
  const to = new Uint32Array(edges.length);
  for (const [index, edge] of edges.entries()) {
    from[index] = nodeIndex.get(edge.source) ?? 0;
    to[index] = nodeIndex.get(edge.target) ?? 0;
  }
  return {
    file,
    nodes,
    edges,
    nodeIndex,
    edgeIndex: new Map(edges.map((edge, index) => [edge.key, index])),
    oldIds: oldIds(nodes),
    from,
    to,
    ...incidence(nodes.length, from, to),
    sources: byId(file.attributes.sources),
    types: byId(file.attributes.schema.types),
    properties: byId(file.attributes.schema.properties),
    relations: byId(file.attributes.schema.relations),
    kinds: tallied(nodes.map(({ attributes }) => attributes.kind)),
    predicates: tallied(edges.map(({ attributes }) => attributes.relation)),
    times: timesOf(nodes, edges),
  };
}

/** The edges at a node, in the order of the file; a self-loop is there once. */
export function edgesAt(catalog: Catalog, node: number): Uint32Array {
  return catalog.incident.subarray(catalog.offsets[node] ?? 0, catalog.offsets[node + 1] ?? 0);
}

/** The node at the other end of an edge; the same node for a self-loop. */
export function otherEnd(catalog: Catalog, edge: number, node: number): number {
  const from = catalog.from[edge] ?? 0;
  return from === node ? (catalog.to[edge] ?? 0) : from;
}

/** All edges between the two ends of an edge, in either direction, in the order of the file. */
export function edgesBeside(catalog: Catalog, edge: number): number[] {
  const from = catalog.from[edge] ?? 0;
  const to = catalog.to[edge] ?? 0;
  const [fewer, other] =
    edgesAt(catalog, from).length <= edgesAt(catalog, to).length ? [from, to] : [to, from];
  return [...edgesAt(catalog, fewer)].filter((each) => otherEnd(catalog, each, fewer) === other);
}

function incidence(
  nodes: number,
  from: Uint32Array,
  to: Uint32Array,
): Pick<Catalog, "offsets" | "incident"> {
  const offsets = new Uint32Array(nodes + 1);
  const eachEnd = (visit: (node: number, edge: number) => void): void => {
    for (let edge = 0; edge < from.length; edge++) {
      const start = from[edge] ?? 0;
      const end = to[edge] ?? 0;
      visit(start, edge);
      if (end !== start) visit(end, edge);
    }
  };
  eachEnd((node) => (offsets[node + 1] = (offsets[node + 1] ?? 0) + 1));
  for (let node = 0; node < nodes; node++) {
    offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  }
  const incident = new Uint32Array(offsets[nodes] ?? 0);
  const next = offsets.slice();
  eachEnd((node, edge) => {
    const at = next[node] ?? 0;
    incident[at] = edge;
    next[node] = at + 1;
  });
  return { offsets, incident };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function tallied(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
