import type {
  PropertyRecord,
  QualifierRecord,
  RelationTypeRecord,
  SchemaSection,
  TypeRecord,
} from "../model/records.ts";
import { checkReserved } from "./claims.ts";
import {
  type Fields,
  readFields,
  type RecordKind,
  readTextEntries,
  readTextList,
  readTexts,
} from "./fields.ts";
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
  const schema = schemaFields(fields.get("schema"), problems);
  return {
    types: readTypes(schema, problems),
    properties: readProperties(schema, problems),
    relationTypes: readRelationTypes(schema, problems),
    qualifiers: readQualifiers(schema, problems),
    schemaSections: SCHEMA_SECTIONS.filter((section) => schema.has(section)),
  };
}

function schemaFields(entry: Entry | undefined, problems: Problems): Fields {
  if (entry?.value.kind === "mapping") return readFields(entry.value, SCHEMA, problems);
  if (entry !== undefined && !isEmpty(entry.value)) {
    const shape = { name: "a mapping", example: exampleOf("schema") };
    reportShape(entry.value, "“schema”", shape, problems);
  }
  return new Map();
}

function readTypes(schema: Fields, problems: Problems): TypeRecord[] {
  return readSection(schema.get("types"), TYPE, problems).map(({ id, repeats, fields }) => {
    checkPredicate(id, "a type", problems);
    return {
      id,
      ...(repeats && { repeats }),
      ...readTexts(fields, ["extends", "color", "uri"], problems),
      label: readTextEntries(fields, "label", problems),
    };
  });
}

function readProperties(schema: Fields, problems: Problems): PropertyRecord[] {
  return readSection(schema.get("properties"), PROPERTY, problems).map(
    ({ id, repeats, fields }) => {
      checkPredicate(id, "a property", problems);
      checkReserved(id, "fact", problems);
      return {
        id,
        ...(repeats && { repeats }),
        on: readTextList(fields, "on", problems),
        ...readTexts(fields, ["type", "unit", "uri"], problems),
        label: readTextEntries(fields, "label", problems),
      };
    },
  );
}

function readRelationTypes(schema: Fields, problems: Problems): RelationTypeRecord[] {
  const section = readSection(schema.get("relations"), RELATION, problems, RELATIONS_EXAMPLE);
  return section.map(({ id, repeats, fields }) => {
    checkPredicate(id, "a relation", problems);
    checkReserved(id, "relation", problems);
    const texts = readTexts(fields, ["inverse", "symmetric", "implied", "uri"], problems);
    if (texts.inverse !== undefined) {
      checkPredicate(texts.inverse, "a relation", problems);
      checkReserved(texts.inverse, "relation", problems);
    }
    return {
      id,
      ...(repeats && { repeats }),
      domain: readTextList(fields, "domain", problems),
      range: readTextList(fields, "range", problems),
      ...texts,
      label: readTextEntries(fields, "label", problems),
    };
  });
}

function readQualifiers(schema: Fields, problems: Problems): QualifierRecord[] {
  return readSection(schema.get("qualifiers"), QUALIFIER, problems).map(
    ({ id, repeats, fields }) => {
      checkPredicate(id, "a qualifier", problems);
      return {
        id,
        ...(repeats && { repeats }),
        ...readTexts(fields, ["type", "unit"], problems),
        label: readTextEntries(fields, "label", problems),
      };
    },
  );
}
