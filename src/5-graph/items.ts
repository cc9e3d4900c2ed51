import {
  type EdgeItem,
  type GraphItems,
  type NodeItem,
  NOWHERE,
  type Place,
} from "../model/graph-items.ts";
import type { LinkedGraph, Relation } from "../model/linked.ts";
import { type BuildContext, graphAttributes } from "./attributes.ts";
import { type ClaimContext, edgeAttributes } from "./claims.ts";
import { factsBySubject, nodeAttributes } from "./nodes.ts";
import { colorTypes } from "./palette.ts";

/** The place of an entity, by its index and its id. */
export type PlaceOf = (entity: number, id: string) => Place;

/**
 * The nodes and edges of a graph: one node per entity, one edge per relation, everything else as attributes.
 *
 * @param placeOf asked when a node is read
 */
export function itemsOf(
  linked: LinkedGraph,
  context: BuildContext,
  placeOf: PlaceOf = () => NOWHERE,
): GraphItems {
  const colors = colorTypes(linked.schema.types.values());
  return {
    attributes: graphAttributes(linked, colors, context),
    order: linked.entities.size,
    size: linked.relations.length,
    nodes: () => nodesOf(linked, colors, context, placeOf),
    edges: () => edgesOf(linked, context),
  };
}

function* nodesOf(
  { entities, facts }: LinkedGraph,
  colors: ReadonlyMap<string, string>,
  context: ClaimContext,
  placeOf: PlaceOf,
): Generator<NodeItem> {
  const bySubject = factsBySubject(facts);
  let index = 0;
  for (const [key, entity] of entities) {
    const place = placeOf(index++, key);
    const attributes = nodeAttributes(entity, bySubject.get(key), colors, context, place);
    yield { key, attributes };
  }
}

function* edgesOf({ relations }: LinkedGraph, context: ClaimContext): Generator<EdgeItem> {
  for (const relation of relations) yield edgeOf(relation, context);
}

/** A relation as an edge. */
export function edgeOf(relation: Relation, context: ClaimContext): EdgeItem {
  const { key, from: source, to: target, symmetric: undirected } = relation;
  return { key, source, target, undirected, attributes: edgeAttributes(relation, context) };
}
