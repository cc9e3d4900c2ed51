import { nodeOf, type Context } from "../context.ts";
import { at, item } from "../graph-index.ts";
import type { EntityResult, RelationResult } from "../types.ts";

/** Everything the graph holds about one entity. */
export function show(context: Context, asked: string): EntityResult {
  const { index, results, vocabulary } = context;
  const node = nodeOf(context, asked);
  const id = item(index.ids, node);
  const { kind, label, names, aliases, summary, note, sameAs, mergedFrom, facts, origin } = item(
    index.nodes,
    node,
  );
  return {
    id,
    label,
    kind,
    lineage: vocabulary.lineage(kind),
    ...(names && { names }),
    ...(aliases && { aliases }),
    ...(summary !== undefined && { summary }),
    ...(note !== undefined && { note }),
    ...(sameAs && { sameAs }),
    ...(mergedFrom && { mergedFrom }),
    origin,
    facts: (facts ?? []).map((fact) => results.fact(node, fact)),
    relations: relations(context, node),
    says: context.mentions().by(id),
  };
}

function relations({ index, results }: Context, node: number): RelationResult[] {
  const all: RelationResult[] = [];
  for (let arc = at(index.offsets, node); arc < at(index.offsets, node + 1); arc++) {
    all.push(results.arc(arc, node));
  }
  return all;
}
