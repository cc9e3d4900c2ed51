import type { EdgeAttributes, GraphAttributes, NodeAttributes } from "./graph-file.ts";

/** What a layout gives a node. */
export type Place = Pick<NodeAttributes, "x" | "y" | "size" | "community">;

/** The place of a node that no layout has placed. */
export const NOWHERE: Place = { x: 0, y: 0, size: 1, community: 0 };

export interface NodeItem {
  readonly key: string;
  readonly attributes: NodeAttributes;
}

export interface EdgeItem {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly undirected: boolean;
  readonly attributes: EdgeAttributes;
}

/**
 * A graph as what is written of it: nodes and edges in order of key, each made when it is read. It takes a
 * fraction of the memory of a Graphology graph.
 */
export interface GraphItems {
  readonly attributes: GraphAttributes;
  /** Number of nodes. */
  readonly order: number;
  /** Number of edges. */
  readonly size: number;
  readonly nodes: () => Iterable<NodeItem>;
  readonly edges: () => Iterable<EdgeItem>;
}
