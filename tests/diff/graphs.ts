import type {
  EdgeAttributes,
  GraphFile,
  GraphFileEdge,
  GraphFileNode,
  NodeAttributes,
} from "../../src/model/graph-file.ts";

const ORIGIN = { file: "graph.yaml", line: 1 };

/** A small graph with nothing but its nodes and edges. */
export function graphFile(nodes: GraphFileNode[], edges: GraphFileEdge[]): GraphFile {
  return {
    attributes: {
      format: "graphwright",
      version: 1,
      title: "Gull Rock",
      schema: { types: [], properties: [], relations: [], qualifiers: [] },
      sources: [],
      tally: {
        citations: 0,
        states: {
          verified: 0,
          locked: 0,
          moved: 0,
          unquoted: 0,
          unverifiable: 0,
          ambiguous: 0,
          broken: 0,
        },
        claims: 0,
        uncited: 0,
      },
    },
    options: { type: "mixed", multi: true, allowSelfLoops: true },
    nodes,
    edges,
  };
}

export function node(key: string, attributes: Partial<NodeAttributes> = {}): GraphFileNode {
  return {
    key,
    attributes: {
      label: key,
      kind: "Thing",
      x: 0,
      y: 0,
      size: 1,
      color: "#000000",
      community: 0,
      origin: ORIGIN,
      ...attributes,
    },
  };
}

export function edge(
  source: string,
  relation: string,
  target: string,
  {
    key = `${source}|${relation}|${target}`,
    undirected,
    ...rest
  }: Partial<EdgeAttributes> & { readonly key?: string; readonly undirected?: true } = {},
): GraphFileEdge {
  return {
    key,
    source,
    target,
    ...(undirected && { undirected }),
    attributes: {
      status: "asserted",
      rank: "normal",
      citations: [],
      sources: 0,
      origin: ORIGIN,
      relation,
      label: relation,
      ...rest,
    },
  };
}
