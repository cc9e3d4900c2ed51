import { present } from "../../model/present.ts";
import { nodeOf, type Context } from "../context.ts";
import { at, item } from "../graph-index.ts";
import type { EntityResult } from "../types.ts";

/** Everything the graph holds about one entity. */
export function show(context: Context, asked: string): EntityResult {
  const { index, results, vocabulary } = context;
  const node = nodeOf(context, asked);
  const id = item(index.ids, node);
  const [first, end] = [at(index.offsets, node), at(index.offsets, node + 1)];
  const attributes = item(index.nodes, node);
  const { kind, names, aliases, summary, note, sameAs, mergedFrom, facts, origin } = attributes;
  return {
    ...results.node(node),
    lineage: vocabulary.lineage(kind),
    ...present({ names, aliases, summary, note, sameAs, mergedFrom }),
    origin,
    facts: (facts ?? []).map((fact) => results.fact(node, fact)),
    relations: Array.from({ length: end - first }, (_, arc) => results.arc(first + arc, node)),
    says: context.mentions().by(id),
  };
}
