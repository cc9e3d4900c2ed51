import {
  GRAPH_FILE_VERSION,
  type GraphAttributes,
  type SchemaAttributes,
  type SourceAttributes,
} from "../model/graph-file.ts";
import type { LinkedGraph, Schema, Source } from "../model/linked.ts";
import { present, some } from "../model/present.ts";
import type { ClaimContext } from "./claims.ts";

/** Entities without a type have this kind, so that every node can be filed under one. */
export const UNTYPED = "Thing";
export const UNTYPED_COLOR = "#8c8c94";

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
  const schema = schemaAttributes(linked.schema, colors);
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
    sources: Array.from(linked.sources.values(), (source) =>
      sourceAttributes(source, context.textHashes.get(source.id)),
    ),
    tally: context.proofs.tally,
  });
}

function hasUntyped({ entities }: LinkedGraph): boolean {
  for (const { type } of entities.values()) if (type === undefined) return true;
  return false;
}

/** Every name in use, with its colour, unit or inverse. */
function schemaAttributes(
  { types, properties, relations, qualifiers }: Schema,
  colors: ReadonlyMap<string, string>,
): SchemaAttributes {
  return {
    types: Array.from(types.values(), ({ id, lineage, uri, label }) => {
      const color = colors.get(id) ?? UNTYPED_COLOR;
      return present({ id, lineage: [...lineage], color, uri, label: some(label) });
    }),
    properties: Array.from(properties.values(), ({ id, type, unit, uri, label }) =>
      present({ id, type, unit, uri, label: some(label) }),
    ),
    relations: Array.from(relations.values(), ({ id, inverse, symmetric, uri, label }) => {
      const isSymmetric = symmetric ? (true as const) : undefined;
      return present({ id, inverse, symmetric: isSymmetric, uri, label: some(label) });
    }),
    qualifiers: Array.from(qualifiers.values(), ({ id, type, unit, label }) =>
      present({ id, type, unit, label: some(label) }),
    ),
  };
}

/** @param hash sha256 of the text that its citations were proven against, where known */
function sourceAttributes(source: Source, hash: string | undefined): SourceAttributes {
  const { id, title = id, type, author, publisher, lang, published, accessed, text } = source;
  const { url, licence, note } = source;
  return present({
    id,
    title,
    type,
    author: some([...author]),
    publisher,
    lang,
    published,
    accessed,
    url,
    licence,
    note,
    sha256: hash ?? text?.sha256?.value.toLowerCase(),
    paragraphs: text?.paragraphs,
  });
}
