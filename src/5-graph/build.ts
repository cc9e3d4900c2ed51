import { MultiGraph } from "graphology";
import { guardAdjacency } from "../model/adjacency.ts";
import type { CompiledGraph } from "../model/compiled-graph.ts";
import {
  GRAPH_FILE_VERSION,
  type FactAttributes,
  type NodeAttributes,
} from "../model/graph-file.ts";
import type { Entity, LinkedGraph } from "../model/linked.ts";
import { present } from "../model/present.ts";
import { edgeAttributes, factAttributes, type ClaimContext } from "./claims.ts";
import { colorTypes } from "./palette.ts";
import { schemaAttributes, sourceAttributes } from "./schema.ts";

/** Entities without a type have this kind, so that every node can be filed under one. */
const UNTYPED = "Thing";
const UNTYPED_COLOR = "#8c8c94";

export interface BuildContext extends ClaimContext {
  /** Title of a graph that names none. */
  readonly fallbackTitle: string;
  /** sha256 of the source texts at hand, by source id. */
  readonly textHashes: ReadonlyMap<string, string>;
}

/**
 * Builds the Graphology graph: one node per entity, one edge per relation, everything else as
 * attributes. Positions, sizes and communities are placeholders until the layout sets them.
 */
export function buildGraph(linked: LinkedGraph, context: BuildContext): CompiledGraph {
  const graph: CompiledGraph = new MultiGraph({ type: "mixed", allowSelfLoops: true });
  const colors = colorTypes(linked.schema.types.values());
  graph.replaceAttributes(
    present({
      format: "graphwright" as const,
      version: GRAPH_FILE_VERSION,
      title: linked.title ?? context.fallbackTitle,
      description: linked.description,
      licence: linked.licence,
      schema: schemaAttributes(linked.schema, colors, UNTYPED_COLOR),
      sources: sourceAttributes(linked, context.textHashes),
      tally: context.proofs.tally,
    }),
  );
  const facts = factsBySubject(linked, context);
  let untyped = false;
  for (const entity of linked.entities.values()) {
    untyped ||= entity.type === undefined;
    graph.addNode(entity.id, nodeAttributes(entity, facts.get(entity.id), colors, context));
  }
  guardAdjacency(graph);
  if (untyped && !linked.schema.types.has(UNTYPED)) {
    const { types } = graph.getAttribute("schema");
    types.push({ id: UNTYPED, lineage: [UNTYPED], color: UNTYPED_COLOR });
  }
  for (const relation of linked.relations) {
    const attributes = edgeAttributes(relation, context);
    const { key, from, to } = relation;
    if (relation.symmetric) graph.addUndirectedEdgeWithKey(key, from, to, attributes);
    else graph.addDirectedEdgeWithKey(key, from, to, attributes);
  }
  return graph;
}

function factsBySubject(linked: LinkedGraph, context: BuildContext): Map<string, FactAttributes[]> {
  const facts = new Map<string, FactAttributes[]>();
  for (const fact of linked.facts) {
    const list = facts.get(fact.subject);
    const attributes = factAttributes(fact, context);
    if (list) list.push(attributes);
    else facts.set(fact.subject, [attributes]);
  }
  return facts;
}

function nodeAttributes(
  entity: Entity,
  facts: FactAttributes[] | undefined,
  colors: ReadonlyMap<string, string>,
  context: BuildContext,
): NodeAttributes {
  const { type, names, aliases, sameAs } = entity;
  return present({
    label: entity.name,
    kind: type ?? UNTYPED,
    names: Object.keys(names).length > 0 ? names : undefined,
    aliases: aliases.length > 0 ? [...aliases] : undefined,
    summary: entity.summary,
    note: entity.note,
    sameAs: sameAs.length > 0 ? [...sameAs] : undefined,
    facts,
    x: 0,
    y: 0,
    size: 1,
    color: (type === undefined ? undefined : colors.get(type)) ?? UNTYPED_COLOR,
    community: 0,
    origin: context.originOf(entity.range),
  });
}
