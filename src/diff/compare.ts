import type { CompiledGraph } from "../model/compiled-graph.ts";
import type { GraphFile } from "../model/graph-file.ts";
import { compareClaims } from "./claims.ts";
import { compareFields, compareItems } from "./fields.ts";
import { entities, graphFields, schemaNames, sources } from "./items.ts";
import { align } from "./renames.ts";
import type { Changes, GraphDifference } from "./types.ts";

/**
 * What the second of two graphs says differently from the first, by meaning: the same claims in another
 * order, file or place on the picture are no difference. Linear in the graphs.
 */
export function compareGraphs(
  before: GraphFile | CompiledGraph,
  after: GraphFile | CompiledGraph,
): GraphDifference {
  const now = fileOf(after);
  const { before: old, renamed, ids } = align(fileOf(before), now);
  return {
    graph: compareFields(graphFields(old), graphFields(now)),
    renamed,
    entities: compareItems(entities(old, ids), entities(now, ids)),
    claims: compareClaims(old, now),
    sources: compareItems(sources(old), sources(now)),
    schema: compareItems(schemaNames(old), schemaNames(now)),
  };
}

/** How many things differ in all. */
export function countDifferences(difference: GraphDifference): number {
  const { graph, renamed, entities: things, claims, sources: works, schema } = difference;
  const all: readonly Changes<unknown, unknown>[] = [things, claims, works, schema];
  return all.reduce((sum, changes) => sum + countChanges(changes), graph.length + renamed.length);
}

/** How many things of one kind differ. */
export function countChanges({ added, removed, changed }: Changes<unknown, unknown>): number {
  return added.length + removed.length + changed.length;
}

function fileOf(graph: GraphFile | CompiledGraph): GraphFile {
  if (!("forEachEdge" in graph)) return graph;
  return {
    attributes: graph.getAttributes(),
    options: { type: "mixed", multi: true, allowSelfLoops: true },
    nodes: graph.mapNodes((key, attributes) => ({ key, attributes })),
    edges: graph.mapEdges((key, attributes, source, target, _from, _to, undirected) => ({
      key,
      source,
      target,
      ...(undirected && { undirected: true as const }),
      attributes,
    })),
  };
}
