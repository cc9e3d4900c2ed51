import { near } from "../model/near.ts";
import { UnknownNameError } from "./errors.ts";
import type { Vocabulary } from "./filter.ts";
import { at, type GraphIndex } from "./graph-index.ts";
import type { Mentions } from "./mentions.ts";
import type { NameIndex } from "./name-index.ts";
import type { Results } from "./results.ts";
import type { LoadedGraph } from "./types.ts";

/** What every query works with. Parts that only some queries need are made when first asked for. */
export interface Context {
  readonly graph: LoadedGraph;
  readonly index: GraphIndex;
  readonly vocabulary: Vocabulary;
  readonly results: Results;
  readonly names: () => NameIndex;
  readonly mentions: () => Mentions;
}

/**
 * The number of an entity.
 *
 * @throws UnknownNameError that suggests ids, by the entities' names as well: people ask for “雷军”
 */
export function nodeOf(context: Context, id: string): number {
  const node = context.index.nodeOf.get(id);
  if (node !== undefined) return node;
  const { ids } = context.index;
  const named = context.names().search(id).slice(0, 3);
  const suggestions = named.map((hit) => ids[hit.node] ?? "");
  throw new UnknownNameError(
    "entity",
    id,
    [...new Set([...suggestions, ...near(id, ids)])].slice(0, 3),
  );
}

/**
 * The arcs from one node to another, as a half-open range. Rows are ordered by neighbor, so this
 * takes two binary searches, however many neighbors a hub has.
 */
export function arcsTo(index: GraphIndex, from: number, to: number): readonly [number, number] {
  return [firstArc(index, from, to), firstArc(index, from, to + 1)];
}

function firstArc({ offsets, arcNode }: GraphIndex, from: number, to: number): number {
  let low = at(offsets, from);
  let high = at(offsets, from + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(arcNode, middle) < to) low = middle + 1;
    else high = middle;
  }
  return low;
}
