import type {
  PropertyRecord,
  QualifierRecord,
  RelationTypeRecord,
  SchemaSection,
  TypeRecord,
} from "../model/records.ts";
import { checkClaimName } from "./claims.ts";
import { Fields, type RecordKind } from "./fields.ts";
import { checkPredicate } from "./names.ts";
import type { Problems } from "./problems.ts";
import { readSection, type Section } from "./sections.ts";
import { asSection, exampleOf } from "./shapes.ts";

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
  const node = fields.entry("schema")?.value;
  const body = asSection(node, "“schema”", exampleOf("schema"), problems);
  const schema = Fields.of(body, SCHEMA, problems);
  const read = (section: (typeof SCHEMA_SECTIONS)[number], kind: RecordKind, example?: string) =>
    readSection(schema.entry(section), kind, problems, example);
  return {
    types: read("types", TYPE).map(({ fields, ...defined }) => {
      checkPredicate(defined.id, "a type", problems);
      return {
        ...defined,
        ...fields.texts(["extends", "color", "uri"]),
        label: fields.pairs("label"),
      };
    }),
    properties: read("properties", PROPERTY).map(({ fields, ...defined }) => {
      checkClaimName(defined.id, "fact", problems);
      const on = fields.list("on");
      const texts = fields.texts(["type", "unit", "uri"]);
      return { ...defined, on, ...texts, label: fields.pairs("label") };
    }),
    relationTypes: read("relations", RELATION, RELATIONS_EXAMPLE).map((section) =>
      relationType(section, problems),
    ),
    qualifiers: read("qualifiers", QUALIFIER).map(({ fields, ...defined }) => {
      checkPredicate(defined.id, "a qualifier", problems);
      const texts = fields.texts(["type", "unit"]);
      return { ...defined, ...texts, label: fields.pairs("label") };
    }),
    schemaSections: SCHEMA_SECTIONS.filter((section) => schema.entry(section)),
  };
}

function relationType({ fields, ...defined }: Section, problems: Problems): RelationTypeRecord {
  checkClaimName(defined.id, "relation", problems);
  const texts = fields.texts(["inverse", "symmetric", "implied", "uri"]);
  if (texts.inverse !== undefined) checkClaimName(texts.inverse, "relation", problems);
  const [domain, range] = [fields.list("domain"), fields.list("range")];
  return { ...defined, domain, range, ...texts, label: fields.pairs("label") };
}
