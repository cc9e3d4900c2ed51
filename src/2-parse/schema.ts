import type {
  PropertyRecord,
  QualifierRecord,
  RelationTypeRecord,
  SchemaSection,
  TypeRecord,
} from "../model/records.ts";
import { checkReserved } from "./claims.ts";
import { Fields, type RecordKind } from "./fields.ts";
import { checkPredicate } from "./names.ts";
import type { Problems } from "./problems.ts";
import { readSection } from "./sections.ts";
import { exampleOf, isEmpty, reportShape } from "./shapes.ts";
import type { Entry } from "./tree.ts";

/** The keys of a schema. */
export const SCHEMA_SECTIONS = ["types", "properties", "relations", "qualifiers"] as const;

const SCHEMA: RecordKind = { name: "the schema", keys: SCHEMA_SECTIONS };
const TYPE: RecordKind = { name: "a type", keys: ["extends", "color", "uri", "label"] };
const PROPERTY: RecordKind = { name: "a property", keys: ["on", "type", "unit", "uri", "label"] };
const QUALIFIER: RecordKind = { name: "a qualifier", keys: ["type", "unit", "label"] };
const RELATION: RecordKind = {
  name: "a relation of the schema",
  keys: ["domain", "range", "inverse", "symmetric", "implied", "uri", "label"],
};

const RELATIONS_EXAMPLE = "relations: {makes: {domain: Organization, range: Product}}";

/** What the `schema` key of a file holds. */
export interface SchemaRecords {
  readonly types: TypeRecord[];
  readonly properties: PropertyRecord[];
  readonly relationTypes: RelationTypeRecord[];
  readonly qualifiers: QualifierRecord[];
  readonly schemaSections: readonly SchemaSection[];
}

/** The schema of a file; empty when it has none. */
export function readSchema(fields: Fields, problems: Problems): SchemaRecords {
  const schema = schemaFields(fields.entry("schema"), problems);
  return {
    types: readTypes(schema, problems),
    properties: readProperties(schema, problems),
    relationTypes: readRelationTypes(schema, problems),
    qualifiers: readQualifiers(schema, problems),
    schemaSections: SCHEMA_SECTIONS.filter((section) => schema.entry(section)),
  };
}

function schemaFields(entry: Entry | undefined, problems: Problems): Fields {
  if (entry?.value.kind === "mapping") return Fields.of(entry.value, SCHEMA, problems);
  if (entry !== undefined && !isEmpty(entry.value)) {
    const shape = { name: "a mapping", example: exampleOf("schema") };
    reportShape(entry.value, "“schema”", shape, problems);
  }
  return new Fields([], problems);
}

function readTypes(schema: Fields, problems: Problems): TypeRecord[] {
  return readSection(schema.entry("types"), TYPE, problems).map(({ id, repeats, fields }) => {
    checkPredicate(id, "a type", problems);
    return {
      id,
      ...(repeats && { repeats }),
      ...fields.texts(["extends", "color", "uri"]),
      label: fields.pairs("label"),
    };
  });
}

function readProperties(schema: Fields, problems: Problems): PropertyRecord[] {
  return readSection(schema.entry("properties"), PROPERTY, problems).map(
    ({ id, repeats, fields }) => {
      checkPredicate(id, "a property", problems);
      checkReserved(id, "fact", problems);
      return {
        id,
        ...(repeats && { repeats }),
        on: fields.list("on"),
        ...fields.texts(["type", "unit", "uri"]),
        label: fields.pairs("label"),
      };
    },
  );
}

function readRelationTypes(schema: Fields, problems: Problems): RelationTypeRecord[] {
  const section = readSection(schema.entry("relations"), RELATION, problems, RELATIONS_EXAMPLE);
  return section.map(({ id, repeats, fields }) => {
    checkPredicate(id, "a relation", problems);
    checkReserved(id, "relation", problems);
    const texts = fields.texts(["inverse", "symmetric", "implied", "uri"]);
    if (texts.inverse !== undefined) {
      checkPredicate(texts.inverse, "a relation", problems);
      checkReserved(texts.inverse, "relation", problems);
    }
    return {
      id,
      ...(repeats && { repeats }),
      domain: fields.list("domain"),
      range: fields.list("range"),
      ...texts,
      label: fields.pairs("label"),
    };
  });
}

function readQualifiers(schema: Fields, problems: Problems): QualifierRecord[] {
  return readSection(schema.entry("qualifiers"), QUALIFIER, problems).map(
    ({ id, repeats, fields }) => {
      checkPredicate(id, "a qualifier", problems);
      return {
        id,
        ...(repeats && { repeats }),
        ...fields.texts(["type", "unit"]),
        label: fields.pairs("label"),
      };
    },
  );
}
