import type {
  EdgeAttributes,
  GraphFileEdge,
  GraphFileNode,
  NodeAttributes,
} from "../../src/model/graph-file.ts";

const ORIGIN = { file: "graph.yaml", line: 1 };

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
