import type { SchemaAttributes, SourceAttributes } from "../model/graph-file.ts";
import type { Labels, LinkedGraph, Schema, Source } from "../model/linked.ts";
import { present } from "../model/present.ts";

/** Entities without a type have this kind, so that every node can be filed under one. */
export const UNTYPED = "Thing";
export const UNTYPED_COLOR = "#8c8c94";

/** The schema as attributes of the graph: every name in use, with its colour, unit or inverse. */
export function schemaAttributes(
  schema: Schema,
  colors: ReadonlyMap<string, string>,
  defaultColor: string,
): SchemaAttributes {
  return {
    types: [...schema.types.values()].map((type) =>
      present({
        id: type.id,
        lineage: [...type.lineage],
        color: colors.get(type.id) ?? defaultColor,
        uri: type.uri,
        label: some(type.label),
      }),
    ),
    properties: [...schema.properties.values()].map(({ id, type, unit, uri, label }) =>
      present({ id, type, unit, uri, label: some(label) }),
    ),
    relations: [...schema.relations.values()].map(({ id, inverse, symmetric, uri, label }) =>
      present({
        id,
        inverse,
        symmetric: symmetric ? (true as const) : undefined,
        uri,
        label: some(label),
      }),
    ),
    qualifiers: [...schema.qualifiers.values()].map(({ id, type, unit, label }) =>
      present({ id, type, unit, label: some(label) }),
    ),
  };
}

/** The sources, each with the hash of the text its citations were proven against where known. */
export function sourceAttributes(
  graph: LinkedGraph,
  hashes: ReadonlyMap<string, string>,
): SourceAttributes[] {
  return [...graph.sources.values()].map((source) => oneSource(source, hashes.get(source.id)));
}

function oneSource(source: Source, hash: string | undefined): SourceAttributes {
  const { id, title, type, author, publisher, lang, published, accessed, url, licence, note } =
    source;
  return present({
    id,
    title: title ?? id,
    type,
    author: author.length > 0 ? [...author] : undefined,
    publisher,
    lang,
    published,
    accessed,
    url,
    licence,
    note,
    sha256: hash ?? source.text?.sha256?.value.toLowerCase(),
    paragraphs: source.text?.paragraphs,
  });
}

function some(labels: Labels): Labels | undefined {
  return Object.keys(labels).length > 0 ? labels : undefined;
}
