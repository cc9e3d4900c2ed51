import type { CompiledGraph } from "../model/compiled-graph.ts";
import type { Claim, Entity, Fact, LinkedGraph, Relation } from "../model/linked.ts";
import { addRelation } from "./build.ts";
import { edgeAttributes, type ClaimContext } from "./claims.ts";
import { difference } from "./difference.ts";
import { factsBySubject, nodeAttributes } from "./nodes.ts";
import { colorTypes } from "./palette.ts";

/** All that nodes and edges are made of. */
export interface State {
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
  /** By id of the source: another object when what its citations came to may have changed. */
  readonly verdicts: ReadonlyMap<string, object>;
  /** By id of the type. */
  readonly colors: ReadonlyMap<string, string>;
}

export function stateOf(linked: LinkedGraph, { proofs }: ClaimContext): State {
  return {
    entities: [...linked.entities.values()],
    facts: linked.facts,
    relations: linked.relations,
    verdicts: proofs.verdicts,
    colors: colorTypes(linked.schema.types.values()),
  };
}

/**
 * Changes the graph of one state into that of another with the same colours. Entities and claims
 * that are the same objects are the same, unless a source that they cite was judged again.
 *
 * @returns whether nodes or edges came or went
 */
export function change(
  graph: CompiledGraph,
  before: State,
  now: State,
  context: ClaimContext,
): boolean {
  const isJudgedAgain = judgedAgain(before.verdicts, now.verdicts);
  const entities = difference(before.entities, now.entities);
  const relations = difference(before.relations, now.relations);
  const lost = without(relations.gone, relations.added, edgeOf);
  const come = without(relations.added, relations.gone, edgeOf);
  const left = without(entities.gone, entities.added, ({ id }) => id);
  for (const { key } of lost) graph.dropEdge(key);
  for (const { id } of left) graph.dropNode(id);
  const { order } = graph;
  changeNodes(graph, now, nodesToMake(now, isJudgedAgain, entities.added), context);
  const fresh = new Set(come);
  const again = [...relations.added, ...now.relations.filter(isJudgedAgain)];
  for (const relation of again) {
    if (fresh.has(relation)) continue;
    graph.replaceEdgeAttributes(relation.key, edgeAttributes(relation, context));
  }
  for (const relation of come) addRelation(graph, relation, context);
  return lost.length + left.length + come.length > 0 || graph.order > order;
}

/** What makes two relations the same edge, whatever is said of it. */
function edgeOf({ key, from, to, symmetric }: Relation): string {
  return JSON.stringify([key, from, to, symmetric]);
}

/** The items that have no counterpart among others. */
function without<T>(items: readonly T[], others: readonly T[], name: (item: T) => string): T[] {
  const names = new Set(others.map(name));
  return items.filter((item) => !names.has(name(item)));
}

/** Tells claims that cite a source whose verdicts are others now. */
function judgedAgain(before: State["verdicts"], now: State["verdicts"]) {
  const ids = [...new Set([...before.keys(), ...now.keys()])];
  const changed = new Set(ids.filter((id) => before.get(id) !== now.get(id)));
  return ({ citations }: Claim): boolean =>
    changed.size > 0 && citations.some(({ source }) => changed.has(source));
}

/** Facts stand with their entity, in one file: when they change, it is another object as well. */
function nodesToMake(
  { facts }: State,
  isJudgedAgain: (claim: Claim) => boolean,
  added: readonly Entity[],
): ReadonlySet<string> {
  const ids = new Set(added.map(({ id }) => id));
  for (const fact of facts) if (isJudgedAgain(fact)) ids.add(fact.subject);
  return ids;
}

/** Makes nodes anew, those that were there before at their old places. */
function changeNodes(
  graph: CompiledGraph,
  { entities, facts, colors }: State,
  ids: ReadonlySet<string>,
  context: ClaimContext,
): void {
  if (ids.size === 0) return;
  const said = factsBySubject(
    facts.filter(({ subject }) => ids.has(subject)),
    context,
  );
  for (const entity of entities) {
    if (!ids.has(entity.id)) continue;
    const made = nodeAttributes(entity, said.get(entity.id), colors, context);
    if (!graph.hasNode(entity.id)) graph.addNode(entity.id, made);
    else {
      const { x, y, size, community } = graph.getNodeAttributes(entity.id);
      graph.replaceNodeAttributes(entity.id, { ...made, x, y, size, community });
    }
  }
}
