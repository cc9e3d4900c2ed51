import type { EdgeAttributes } from "../../src/model/graph-file.ts";
import type { Catalog } from "../graph/catalog.ts";
import { tallied } from "../graph/groups.ts";
import { STATUSES } from "../../src/model/linked.ts";
import { byCodeUnit } from "../../src/model/order.ts";
import { LINE_KINDS, type LineKind, lineKindOf, lineStep } from "../graph/line-kind.ts";
import { CLAIM_STATES, stateOf, type Visible } from "./visible.ts";

/** Something the legend counts. */
export interface Counted<Id = string> {
  readonly id: Id;
  readonly count: number;
}

/** The kinds of lines in use, with how many relations have each. */
export function lineKindCounts({ edges }: Catalog): Counted<LineKind>[] {
  return inOrder(LINE_KINDS, edges, lineKindOf);
}

/** The statuses in use among the relations, from firm to doubtful. */
export function statusCounts({ edges }: Catalog): Counted[] {
  return inOrder(STATUSES, edges, ({ status }) => status);
}

/** The states of the relations' weakest citations, from best to worst. */
export function stateCounts({ edges }: Catalog): Counted[] {
  return inOrder(CLAIM_STATES, edges, stateOf);
}

/** How many relations have a line of each width in use: by their sources, from three on all alike. */
export function lineCounts({ edges }: Catalog): Counted<number>[] {
  return inOrder([0, 1, 2, 3], edges, lineStep);
}

/** Counts what is part of the picture, in time linear in the graph. */
export function shownCountsOf(catalog: Catalog, { nodes, edges }: Visible) {
  const entities = catalog.nodes.filter((_, node) => nodes[node] === 1);
  const claims = catalog.edges.filter((_, edge) => edges[edge] === 1);
  return {
    types: tally(entities, ({ kind }) => kind),
    relations: tally(claims, ({ relation }) => relation),
    lines: tally(claims, lineKindOf),
  };
}

/** The largest number of sources that prove one relation. */
export function mostSources({ edges }: Catalog): number {
  return edges.reduce((most, { attributes }) => Math.max(most, attributes.sources), 0);
}

function tally<T, Id>(items: readonly { readonly attributes: T }[], idOf: (attributes: T) => Id) {
  return tallied(items.map(({ attributes }) => idOf(attributes)));
}

/** Names, most frequent first. */
export function mostFirst(counts: ReadonlyMap<string, number>): Counted[] {
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || byCodeUnit(a, b))
    .map(([id, count]) => ({ id, count }));
}

function inOrder<Id>(
  ids: readonly Id[],
  edges: Catalog["edges"],
  idOf: (claim: EdgeAttributes) => Id,
): Counted<Id>[] {
  const counts = tally(edges, idOf);
  return ids.flatMap((id) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ id, count }];
  });
}
