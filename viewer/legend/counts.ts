import type { Catalog } from "../graph/catalog.ts";
import { STATUSES } from "../../src/model/linked.ts";
import { CITATION_STATES } from "../../src/model/proof.ts";
import { byCodeUnit } from "../../src/model/order.ts";
import { LINE_KINDS, type LineKind, lineKindOf, lineStep } from "../graph/line-kind.ts";
import { stateOf, UNCITED, type Visible } from "../view/visible.ts";
import { formatLiteral } from "../ui/format/literal.ts";
import { type Group, NONE, OTHER } from "../view/colouring.ts";
import type { Names } from "../graph/names.ts";
import { looks } from "./words.ts";

/** Something the legend counts. */
export interface Counted {
  readonly id: string;
  readonly count: number;
}

/** The types in use, most frequent first. */
export function typeCounts(catalog: Catalog): Counted[] {
  return mostFirst(catalog.kinds);
}

/** The relations in use, most frequent first. */
export function relationCounts(catalog: Catalog): Counted[] {
  return mostFirst(catalog.predicates);
}

/** The kinds of lines in use, with how many relations have each. */
export function lineKindCounts(
  catalog: Catalog,
): { readonly kind: LineKind; readonly count: number }[] {
  const counts = tally(catalog.edges, ({ attributes }) => lineKindOf(attributes));
  return LINE_KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}

/** How many of what the legend counts are part of the picture. */
export interface ShownCounts {
  readonly types: ReadonlyMap<string, number>;
  readonly relations: ReadonlyMap<string, number>;
  readonly lines: ReadonlyMap<LineKind, number>;
}

/** Counts what is part of the picture, in time linear in the graph. */
export function shownCountsOf(catalog: Catalog, { nodes, edges }: Visible): ShownCounts {
  const entities = catalog.nodes.filter((_, node) => nodes[node] === 1);
  const claims = catalog.edges.filter((_, edge) => edges[edge] === 1);
  return {
    types: tally(entities, ({ attributes }) => attributes.kind),
    relations: tally(claims, ({ attributes }) => attributes.relation),
    lines: tally(claims, ({ attributes }) => lineKindOf(attributes)),
  };
}

/** The statuses in use among the relations, from firm to doubtful. */
export function statusCounts(catalog: Catalog): Counted[] {
  return inOrder(
    STATUSES,
    tally(catalog.edges, ({ attributes }) => attributes.status),
  );
}

/** The states of the relations' weakest citations, from best to worst. */
export function stateCounts(catalog: Catalog): Counted[] {
  return inOrder(
    [...CITATION_STATES, UNCITED],
    tally(catalog.edges, ({ attributes }) => stateOf(attributes)),
  );
}

/** How many relations have a line of each width in use: by their sources, from three on all alike. */
export function lineCounts(
  catalog: Catalog,
): { readonly sources: number; readonly count: number }[] {
  const counts = [0, 0, 0, 0];
  for (const { attributes } of catalog.edges) {
    const sources = lineStep(attributes);
    counts[sources] = (counts[sources] ?? 0) + 1;
  }
  return counts.map((count, sources) => ({ sources, count })).filter(({ count }) => count > 0);
}

/** The largest number of sources that prove one relation. */
export function mostSources(catalog: Catalog): number {
  return catalog.edges.reduce((most, { attributes }) => Math.max(most, attributes.sources), 0);
}

function tally<T, K extends string>(items: readonly T[], name: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(name(item), (counts.get(name(item)) ?? 0) + 1);
  return counts;
}

/** Names, most frequent first. */
export function byCount(names: readonly string[]): Counted[] {
  return mostFirst(tally(names, (name) => name));
}

function mostFirst(counts: ReadonlyMap<string, number>): Counted[] {
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || byCodeUnit(a, b))
    .map(([id, count]) => ({ id, count }));
}

function inOrder(names: readonly string[], counts: ReadonlyMap<string, number>): Counted[] {
  return names.flatMap((id) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ id, count }];
  });
}

/** What the entities of one colour have in common. */
export function groupName(group: Group, catalog: Catalog, names: Names): string {
  const words = looks[names.language];
  if (group.id === NONE) return words.none;
  if (group.id === OTHER) return words.other(group.values ?? 0);
  if (group.value !== undefined) return formatLiteral(group.value, names.language).text;
  return words.around(names.entity(catalog.nodes[group.lead ?? -1]?.key ?? group.id));
}
