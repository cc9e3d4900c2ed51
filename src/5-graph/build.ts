import { MultiGraph } from "graphology";
import { type CompiledGraph, guardAdjacency } from "../model/compiled-graph.ts";
import { GRAPH_FILE_VERSION, type GraphAttributes } from "../model/graph-file.ts";
import type { LinkedGraph, Relation } from "../model/linked.ts";
import { present } from "../model/present.ts";
import { edgeAttributes, type ClaimContext } from "./claims.ts";
import { factsBySubject, nodeAttributes } from "./nodes.ts";
import { colorTypes } from "./palette.ts";
import { schemaAttributes, sourceAttributes, UNTYPED, UNTYPED_COLOR } from "./schema.ts";

export interface BuildContext extends ClaimContext {
  /** Title of a graph that names none. */
  readonly fallbackTitle: string;
  /** sha256 of the text that each source was judged by, by source id. */
  readonly textHashes: ReadonlyMap<string, string>;
}

/**
 * Builds the Graphology graph: one node per entity, one edge per relation, everything else as
 * attributes. Positions, sizes and communities are placeholders until the layout sets them.
 */
export function buildGraph(linked: LinkedGraph, context: BuildContext): CompiledGraph {
  const graph: CompiledGraph = new MultiGraph({ type: "mixed", allowSelfLoops: true });
  const colors = colorTypes(linked.schema.types.values());
  graph.replaceAttributes(graphAttributes(linked, colors, context));
  const facts = factsBySubject(linked.facts, context);
  for (const entity of linked.entities.values()) {
    graph.addNode(entity.id, nodeAttributes(entity, facts.get(entity.id), colors, context));
  }
  guardAdjacency(graph);
  for (const relation of linked.relations) addRelation(graph, relation, context);
  return graph;
}

/** What is said of the graph as a whole. */
export function graphAttributes(
  linked: LinkedGraph,
  colors: ReadonlyMap<string, string>,
  context: BuildContext,
): GraphAttributes {
  const schema = schemaAttributes(linked.schema, colors, UNTYPED_COLOR);
  if (hasUntyped(linked) && !linked.schema.types.has(UNTYPED)) {
    schema.types.push({ id: UNTYPED, lineage: [UNTYPED], color: UNTYPED_COLOR });
  }
  return present({
    format: "graphwright" as const,
    version: GRAPH_FILE_VERSION,
    title: linked.title ?? context.fallbackTitle,
    description: linked.description,
    licence: linked.licence,
    schema,
    sources: sourceAttributes(linked, context.textHashes),
    tally: context.proofs.tally,
  });
}

function hasUntyped({ entities }: LinkedGraph): boolean {
  for (const { type } of entities.values()) if (type === undefined) return true;
  return false;
}

/** Adds a relation whose ends are there. */
export function addRelation(graph: CompiledGraph, relation: Relation, context: ClaimContext): void {
  const attributes = edgeAttributes(relation, context);
  const { key, from, to } = relation;
  if (relation.symmetric) graph.addUndirectedEdgeWithKey(key, from, to, attributes);
  else graph.addDirectedEdgeWithKey(key, from, to, attributes);
}
