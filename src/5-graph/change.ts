import type { CompiledGraph } from "../model/compiled-graph.ts";
import { NOWHERE } from "../model/graph-items.ts";
import type { Claim, Entity, Fact, LinkedGraph, Relation } from "../model/linked.ts";
import { type BuildContext, graphAttributes } from "./attributes.ts";
import { addEdge, buildGraph } from "./build.ts";
import { type ClaimContext, edgeAttributes } from "./claims.ts";
import { edgeOf, itemsOf } from "./items.ts";
import { factsBySubject, nodeAttributes } from "./nodes.ts";
import { colorTypes } from "./palette.ts";

/** A graph as it was built. The next build may change it: it is good until then. */
export interface Built {
  readonly graph: CompiledGraph;
  /** Whether its nodes and edges have the same keys as those of the graph built before; attributes may differ. */
  readonly isSameStructure: boolean;
  /** What it was built from. */
  readonly state: State;
}

/** All that nodes and edges are made of. */
interface State {
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
  /** By id of the source: another object when what its citations came to may have changed. */
  readonly verdicts: ReadonlyMap<string, object>;
  /** By id of the type. */
  readonly colors: ReadonlyMap<string, string>;
}

/**
 * The graph of what was linked, made by changing the one that was built before where that is possible:
 * what linking gives as the same objects stays as it is, with its position. It then holds what one
 * built from nothing would hold, though not in the same order of nodes and edges.
 */
export function rebuildGraph(
  linked: LinkedGraph,
  context: BuildContext,
  before: Built | undefined,
): Built {
  const state = {
    entities: [...linked.entities.values()],
    facts: linked.facts,
    relations: linked.relations,
    verdicts: context.proofs.verdicts,
    colors: colorTypes(linked.schema.types.values()),
  };
  if (!before || !canChange(before, state, linked)) {
    return { graph: buildGraph(itemsOf(linked, context)), isSameStructure: false, state };
  }
  const { graph } = before;
  graph.replaceAttributes(graphAttributes(linked, state.colors, context));
  const isSameStructure = !change(graph, before.state, state, context);
  return { graph, isSameStructure, state };
}

const SPECIAL = Object.getOwnPropertyNames(Object.prototype);

/** Colours belong to all nodes of a type; special names are guarded when a graph is begun. */
function canChange({ graph, state }: Built, now: State, { entities }: LinkedGraph): boolean {
  if (state.colors.size !== now.colors.size) return false;
  for (const [type, color] of now.colors) if (state.colors.get(type) !== color) return false;
  return !SPECIAL.some((id) => graph.hasNode(id) || entities.has(id));
}

/**
 * Changes the graph of one state into that of another with the same colours. Entities and claims
 * that are the same objects are the same, unless a source that they cite was judged again.
 *
 * @returns whether nodes or edges came or went
 */
function change(graph: CompiledGraph, before: State, now: State, context: ClaimContext): boolean {
  const isJudgedAgain = judgedAgain(before.verdicts, now.verdicts);
  const entities = difference(before.entities, now.entities);
  const relations = difference(before.relations, now.relations);
  const lost = without(relations.gone, relations.added, edgeName);
  const come = without(relations.added, relations.gone, edgeName);
  const left = without(entities.gone, entities.added, ({ id }) => id);
  for (const { key } of lost) graph.dropEdge(key);
  for (const { id } of left) graph.dropNode(id);
  const { order } = graph;
  changeNodes(graph, now, nodesToMake(now, isJudgedAgain, entities.added), context);
  const changed = new Set([...relations.added, ...now.relations.filter(isJudgedAgain)]);
  for (const relation of come) changed.delete(relation);
  for (const relation of changed) {
    graph.replaceEdgeAttributes(relation.key, edgeAttributes(relation, context));
  }
  for (const relation of come) addEdge(graph, edgeOf(relation, context));
  return lost.length + left.length + come.length > 0 || graph.order > order;
}

/** What makes two relations the same edge, whatever is said of it. */
function edgeName({ key, from, to, symmetric }: Relation): string {
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
  const said = factsBySubject(facts.filter(({ subject }) => ids.has(subject)));
  for (const entity of entities) {
    if (!ids.has(entity.id)) continue;
    const { id } = entity;
    const isThere = graph.hasNode(id);
    const place = isThere ? graph.getNodeAttributes(id) : NOWHERE;
    const made = nodeAttributes(entity, said.get(id), colors, context, place);
    if (isThere) graph.replaceNodeAttributes(id, made);
    else graph.addNode(id, made);
  }
}

/** What is in one list and not in the other; the same object is the same. */
interface Difference<T> {
  readonly gone: readonly T[];
  readonly added: readonly T[];
}

/** Compares two lists, most of which are the same from both ends. Linear. */
function difference<T>(before: readonly T[], now: readonly T[]): Difference<T> {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === now.at(-1 - end)) end++;
  const old = before.slice(start, before.length - end);
  const young = now.slice(start, now.length - end);
  const [had, has] = [new Set(old), new Set(young)];
  return {
    gone: old.filter((item) => !has.has(item)),
    added: young.filter((item) => !had.has(item)),
  };
}
