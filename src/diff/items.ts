import type {
  GraphFile,
  NodeAttributes,
  PropertyAttributes,
  RelationTypeAttributes,
  TypeAttributes,
} from "../model/graph-file.ts";
import { byLanguage, fieldsOf, type Fields, type Item } from "./fields.ts";
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

/** The entities by id, without their claims, and without the old ids of what was `renamed`. */
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
  return new Map(
    attributes.sources.map((source) => {
      const { id, title } = source;
      const fields = fieldsOf(SOURCE_FIELDS.map((name) => [name, source[name]]));
      return [id, { brief: { id, title }, fields }];
    }),
  );
}

const SOURCE_FIELDS = [
  "title",
  "type",
  "author",
  "publisher",
  "lang",
  "published",
  "accessed",
  "url",
  "licence",
  "note",
  "sha256",
  "paragraphs",
] as const;

type SchemaEntry = Partial<TypeAttributes & PropertyAttributes & RelationTypeAttributes>;

/** The names of the schema of a graph by section and id. */
export function schemaNames({ attributes }: GraphFile): Map<string, Item<ComparedName>> {
  const { schema } = attributes;
  const sections = ["types", "properties", "relations", "qualifiers"] as const;
  return new Map(
    sections.flatMap((section) =>
      schema[section].map(({ id, ...entry }) => {
        const { lineage, type, unit, inverse, symmetric, uri, label }: SchemaEntry = entry;
        const fields = fieldsOf([
          ["extends", lineage?.[1]],
          ["type", type],
          ["unit", unit],
          ["inverse", inverse],
          ["symmetric", symmetric && "true"],
          ["uri", uri],
          ...byLanguage("label", label),
        ]);
        return [`${section}|${id}`, { brief: { section, id }, fields }] as const;
      }),
    ),
  );
}
