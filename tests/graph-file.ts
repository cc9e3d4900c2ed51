import type {
  GraphAttributes,
  GraphFile,
  GraphFileEdge,
  GraphFileNode,
} from "../src/model/graph-file.ts";
import type { Tally } from "../src/model/proof.ts";

/** The count of a graph without claims. */
export const NO_CITATIONS: Tally = {
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
};

/** A `graph.json` of nodes and edges, with as few attributes as there may be. */
export function graphFile(
  nodes: GraphFileNode[],
  edges: GraphFileEdge[],
  attributes: Partial<GraphAttributes> = {},
): GraphFile {
  return {
    attributes: {
      format: "graphwright",
      version: 1,
      title: "Test",
      schema: { types: [], properties: [], relations: [], qualifiers: [] },
      sources: [],
      tally: NO_CITATIONS,
      ...attributes,
    },
    options: { type: "mixed", multi: true, allowSelfLoops: true },
    nodes,
    edges,
  };
}
