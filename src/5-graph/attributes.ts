import { GRAPH_FILE_VERSION, type GraphAttributes } from "../model/graph-file.ts";
import type { LinkedGraph } from "../model/linked.ts";
import { present } from "../model/present.ts";
import type { ClaimContext } from "./claims.ts";
import { schemaAttributes, sourceAttributes, UNTYPED, UNTYPED_COLOR } from "./schema.ts";

export interface BuildContext extends ClaimContext {
  /** Title of a graph that names none. */
  readonly fallbackTitle: string;
  /** sha256 of the text that each source was judged by, by source id. */
  readonly textHashes: ReadonlyMap<string, string>;
}

/** The attributes of the graph itself: title, schema, sources, tally. */
export function graphAttributes(
  linked: LinkedGraph,
  colors: ReadonlyMap<string, string>,
  context: BuildContext,
): GraphAttributes {
  const schema = schemaAttributes(linked.schema, colors, UNTYPED_COLOR);
  if (hasUntyped(linked) && !linked.schema.types.has(UNTYPED)) {
    schema.types.push({ id: UNTYPED, lineage: [UNTYPED], color: UNTYPED_COLOR });
  }
  return present({
    format: "graphwright" as const,
    version: GRAPH_FILE_VERSION,
    title: linked.title ?? context.fallbackTitle,
    description: linked.description,
    licence: linked.licence,
    schema,
    sources: sourceAttributes(linked, context.textHashes),
    tally: context.proofs.tally,
  });
}

function hasUntyped({ entities }: LinkedGraph): boolean {
  for (const { type } of entities.values()) if (type === undefined) return true;
  return false;
}
