import type { SourceAttributes } from "../model/graph-file.ts";
import type { Spellings } from "../model/near.ts";
import { UnknownNameError } from "./errors.ts";
import type { Vocabulary } from "./filter.ts";
import { type GraphIndex, nodeAt } from "./graph-index.ts";
import type { Mentions } from "./mentions.ts";
import type { NameIndex } from "./name-index.ts";
import type { Results } from "./results.ts";

/** What every query works with. Parts that only some queries need are made when first asked for. */
export interface Context {
  readonly index: GraphIndex;
  readonly vocabulary: Vocabulary;
  readonly results: Results;
  readonly sources: ReadonlyMap<string, SourceAttributes>;
  readonly names: () => NameIndex;
  readonly mentions: () => Mentions;
  /** Of ids, for those that are none. */
  readonly spellings: Spellings;
}

/** @throws UnknownNameError that suggests ids, by the entities' names as well: people ask for “雷军” */
export function nodeOf(context: Context, id: string): number {
  const node = nodeAt(context.index, id);
  if (node !== undefined) return node;
  const { ids } = context.index;
  if (context.sources.has(id)) throw new UnknownNameError("entity", id, [], "source");
  const { hits } = context.names().search(id, 3, () => true);
  const suggestions = hits.map((hit) => ids[hit.node] ?? "");
  throw new UnknownNameError(
    "entity",
    id,
    [...new Set([...suggestions, ...context.spellings.near(id)])].slice(0, 3),
  );
}
