import type { Context } from "../context.ts";
import { at } from "../graph-index.ts";
import { FIND_LIMIT } from "../parameters.ts";
import type { FindOptions } from "../options.ts";
import type { FindResult } from "../types.ts";

/** Entities by id, name, alias or name in any language. */
export function find(context: Context, text: string, options: FindOptions): FindResult {
  const { index, results, vocabulary } = context;
  const limit = options.limit ?? FIND_LIMIT.default;
  const kinds = vocabulary.kinds(options.type);
  const { hits, total } = context
    .names()
    .search(text, limit, (node) => at(kinds, at(index.kindOf, node)) === 1);
  return {
    found: hits.map((hit) => ({ ...hit, node: results.node(hit.node) })),
    total,
    suggestions: total === 0 ? context.names().suggest(text) : [],
  };
}
