import type {
  GraphFile,
  NodeAttributes,
  SchemaAttributes,
  SourceAttributes,
} from "../model/graph-file.ts";
import type { Labels } from "../model/linked.ts";
import { byLanguage, type FieldEntry, fieldsOf, type Fields, type Item } from "./fields.ts";
import type { ComparedEntity, ComparedName, ComparedSource } from "./types.ts";

/** What a graph says of itself. */
export function graphFields({ attributes }: GraphFile): Fields {
  const { title, description, licence } = attributes;
  return fieldsOf([
    ["title", title],
    ["description", description],
    ["licence", licence],
  ]);
}

/**
 * The entities of a graph by id, without their claims.
 *
 * @param renamed ids of which it is told elsewhere that one became the other
 */
export function entities(
  { nodes }: GraphFile,
  renamed: ReadonlySet<string>,
): Map<string, Item<ComparedEntity>> {
  return new Map(nodes.map(({ key, attributes }) => [key, entity(key, attributes, renamed)]));
}

function entity(
  id: string,
  attributes: NodeAttributes,
  renamed: ReadonlySet<string>,
): Item<ComparedEntity> {
  const { label, kind, names, aliases, summary, note, sameAs, mergedFrom } = attributes;
  const fields = fieldsOf([
    ["name", label],
    ["type", kind],
    ...byLanguage("name", names),
    ["aliases", aliases],
    ["summary", summary],
    ["note", note],
    ["sameAs", sameAs],
    ["mergedFrom", mergedFrom?.filter((old) => !renamed.has(old))],
  ]);
  return { brief: { id, label, kind }, fields };
}

/** The sources of a graph by id. */
export function sources({ attributes }: GraphFile): Map<string, Item<ComparedSource>> {
  return new Map(attributes.sources.map((source) => [source.id, sourceItem(source)]));
}

function sourceItem({ id, title, ...rest }: SourceAttributes): Item<ComparedSource> {
  const fields = fieldsOf([
    ["title", title],
    ["type", rest.type],
    ["author", rest.author],
    ["publisher", rest.publisher],
    ["lang", rest.lang],
    ["published", rest.published],
    ["accessed", rest.accessed],
    ["url", rest.url],
    ["licence", rest.licence],
    ["note", rest.note],
    ["sha256", rest.sha256],
    ["paragraphs", rest.paragraphs],
  ]);
  return { brief: { id, title }, fields };
}

/** The names of the schema of a graph by section and id. */
export function schemaNames({ attributes }: GraphFile): Map<string, Item<ComparedName>> {
  const { types, properties, relations, qualifiers } = attributes.schema;
  const names = new Map<string, Item<ComparedName>>();
  for (const { id, lineage, uri, label } of types) {
    put(names, "types", id, [["extends", lineage[1]], ...common(uri, label)]);
  }
  for (const { id, type, unit, uri, label } of properties) {
    put(names, "properties", id, [["type", type], ["unit", unit], ...common(uri, label)]);
  }
  for (const { id, inverse, symmetric, uri, label } of relations) {
    const symmetry = symmetric ? "true" : undefined;
    put(names, "relations", id, [
      ["inverse", inverse],
      ["symmetric", symmetry],
      ...common(uri, label),
    ]);
  }
  for (const { id, type, unit, label } of qualifiers) {
    put(names, "qualifiers", id, [["type", type], ["unit", unit], ...common(undefined, label)]);
  }
  return names;
}

function common(uri: string | undefined, label: Labels | undefined): FieldEntry[] {
  return [["uri", uri], ...byLanguage("label", label)];
}

function put(
  names: Map<string, Item<ComparedName>>,
  section: keyof SchemaAttributes,
  id: string,
  entries: readonly FieldEntry[],
): void {
  names.set(`${section}|${id}`, { brief: { section, id }, fields: fieldsOf(entries) });
}
