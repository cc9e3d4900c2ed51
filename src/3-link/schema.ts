import {
  LITERAL_TYPES,
  type Entity,
  type EntityType,
  type Fact,
  type Property,
  type QualifierType,
  type Relation,
  type RelationType,
  type Schema,
} from "../model/linked.ts";
import type {
  FileRecords,
  RelationTypeRecord,
  SchemaSection,
  TypeRecord,
} from "../model/records.ts";
import type { Range, Text } from "../model/range.ts";
import { readColor } from "./colors.ts";
import { readLabels } from "./labels.ts";
import { isIdentifier } from "./links.ts";
import { badIdentifier, unknownName } from "./messages.ts";
import {
  badColor,
  cyclicExtends,
  deepExtends,
  inverseClash,
  symmetricEnds,
  symmetricInverse,
} from "./schema-messages.ts";
import { present } from "../model/present.ts";
import type { Report } from "./report.ts";
import { uniqueById } from "./unique.ts";

/** Each type lists its whole lineage, so an endless chain would cost its length squared. */
const MOST_LEVELS = 64;

/** The schema as linking uses it: definitions, where they stand, and what is closed. */
export interface LinkedSchema {
  readonly types: Map<string, EntityType>;
  readonly properties: Map<string, Property>;
  readonly relations: Map<string, RelationType>;
  readonly qualifiers: Map<string, QualifierType>;
  /** Relations by the name of their inverse. */
  readonly byInverse: ReadonlyMap<string, RelationType>;
  /** Sections that are written somewhere: names outside them are errors. */
  readonly closed: ReadonlySet<SchemaSection>;
  /** Where each property and relation is defined. */
  readonly places: ReadonlyMap<Property | RelationType, Range>;
}

/** Resolves the schema of all files. */
export function linkSchema(files: readonly FileRecords[], report: Report): LinkedSchema {
  const closed = new Set(files.flatMap((file) => file.schemaSections));
  const typeRecords = uniqueById(
    "type",
    files.flatMap((file) => file.types),
    report,
  );
  const types = linkTypes(typeRecords, report);
  const checkTypes = (names: readonly Text[]): string[] => {
    if (closed.has("types")) {
      for (const name of names) checkType(name, types, report);
    }
    return names.map((name) => name.value);
  };
  const places = new Map<Property | RelationType, Range>();
  const properties = new Map<string, Property>();
  const propertyRecords = uniqueById(
    "property",
    files.flatMap((file) => file.properties),
    report,
  );
  for (const [id, record] of propertyRecords) {
    const property: Property = present({
      id,
      on: checkTypes(record.on),
      type: report.oneOf(record.type, "type of value", LITERAL_TYPES, "text"),
      unit: record.unit?.value,
      uri: identifier(record.uri, report),
      label: readLabels(record.label, report),
    });
    properties.set(id, property);
    places.set(property, record.id);
  }
  const qualifiers = new Map<string, QualifierType>();
  const qualifierRecords = uniqueById(
    "qualifier",
    files.flatMap((file) => file.qualifiers),
    report,
  );
  for (const [id, record] of qualifierRecords) {
    const type = report.oneOf(record.type, "type of value", LITERAL_TYPES, "text");
    const label = readLabels(record.label, report);
    qualifiers.set(id, present({ id, type, unit: record.unit?.value, label }));
  }
  const relations = new Map<string, RelationType>();
  const relationRecords = uniqueById(
    "relation",
    files.flatMap((file) => file.relationTypes),
    report,
  );
  for (const [id, record] of relationRecords) {
    const relation = linkRelationType(record, checkTypes, report);
    relations.set(id, relation);
    places.set(relation, record.id);
  }
  const byInverse = linkInverses(relationRecords, relations, report);
  return { types, properties, relations, qualifiers, byInverse, closed, places };
}

function checkType(name: Text, types: ReadonlyMap<string, EntityType>, report: Report): void {
  if (types.has(name.value)) return;
  report.add(unknownName("GW0307", "type", "types", name, types.keys()));
}

function linkTypes(
  records: ReadonlyMap<string, TypeRecord>,
  report: Report,
): Map<string, EntityType> {
  const types = new Map<string, EntityType>();
  const resolve = (record: TypeRecord): EntityType => {
    const known = types.get(record.id.value);
    if (known) return known;
    // Walked with a list, not by recursion: a hostile chain may be as long as the file.
    const chain = [record];
    const onChain = new Set([record.id.value]);
    let parent: EntityType | undefined;
    for (let current = record; current.extends;) {
      const name = current.extends;
      const next = records.get(name.value);
      parent = types.get(name.value);
      if (parent && parent.lineage.length + chain.length > MOST_LEVELS) {
        report.add(deepExtends(name, MOST_LEVELS));
        parent = undefined;
        break;
      }
      if (parent) break;
      if (!next) {
        report.add(unknownName("GW0307", "type", "types", name, records.keys()));
        break;
      }
      if (onChain.has(name.value)) {
        const from = chain.findIndex((link) => link.id.value === name.value);
        const cycle = [...chain.slice(from).map((link) => link.id.value), name.value];
        report.add(cyclicExtends(name, cycle));
        break;
      }
      if (chain.length === MOST_LEVELS) {
        report.add(deepExtends(name, MOST_LEVELS));
        break;
      }
      chain.push(next);
      onChain.add(name.value);
      current = next;
    }
    for (const link of chain.toReversed()) {
      parent = linkType(link, parent, report);
      types.set(parent.id, parent);
    }
    return types.get(record.id.value) ?? linkType(record, undefined, report);
  };
  for (const record of records.values()) resolve(record);
  return types;
}

function linkType(record: TypeRecord, parent: EntityType | undefined, report: Report): EntityType {
  const id = record.id.value;
  let color = parent?.color;
  if (record.color) {
    const own = readColor(record.color.value);
    if (own === undefined) report.add(badColor(record.color));
    else color = own;
  }
  return present({
    id,
    lineage: [id, ...(parent?.lineage ?? [])],
    color,
    uri: identifier(record.uri, report),
    label: readLabels(record.label, report),
  });
}

function identifier(uri: Text | undefined, report: Report): string | undefined {
  if (uri === undefined || isIdentifier(uri.value)) return uri?.value;
  report.add(badIdentifier(uri, "uri"));
  return undefined;
}

function linkRelationType(
  record: RelationTypeRecord,
  checkTypes: (names: readonly Text[]) => string[],
  report: Report,
): RelationType {
  const domain = checkTypes(record.domain);
  const range = checkTypes(record.range);
  const symmetric =
    report.oneOf(record.symmetric, "truth value", ["true", "false"], "false") === "true";
  if (symmetric && record.inverse) report.add(symmetricInverse(record.inverse, record.id.value));
  if (symmetric && !sameNames(domain, range)) report.add(symmetricEnds(record.id));
  return present({
    id: record.id.value,
    domain,
    range,
    inverse: symmetric ? undefined : record.inverse?.value,
    symmetric,
    uri: identifier(record.uri, report),
    label: readLabels(record.label, report),
  });
}

function sameNames(left: readonly string[], right: readonly string[]): boolean {
  const names = new Set(left);
  return names.size === new Set(right).size && right.every((name) => names.has(name));
}

function linkInverses(
  records: ReadonlyMap<string, RelationTypeRecord>,
  relations: ReadonlyMap<string, RelationType>,
  report: Report,
): Map<string, RelationType> {
  const byInverse = new Map<string, RelationType>();
  for (const [id, relation] of relations) {
    const name = records.get(id)?.inverse;
    if (!name || relation.inverse === undefined) continue;
    const asRelation = records.get(name.value);
    const asInverse = byInverse.get(name.value);
    if (asRelation) {
      const message = `“${name.value}” is a relation of its own`;
      report.add(inverseClash(name, id, { message, range: asRelation.id }));
    } else if (asInverse) {
      const place = records.get(asInverse.id)?.inverse ?? name;
      const message = `“${name.value}” is the inverse of “${asInverse.id}”`;
      report.add(inverseClash(name, id, { message, range: place }));
    } else {
      byInverse.set(name.value, relation);
    }
  }
  return byInverse;
}

/** Adds the names that a file uses where the schema is open, as linking it again would. */
export function openNames(
  { types, properties, relations, qualifiers }: LinkedSchema,
  file: Used,
): void {
  for (const { type } of file.entities) if (type !== undefined) open(types, type, openType);
  for (const { property } of file.facts) open(properties, property, openValue);
  for (const { type } of file.relations) open(relations, type, openRelation);
  for (const claim of [...file.facts, ...file.relations]) {
    for (const { name } of claim.qualifiers) open(qualifiers, name, openQualifier);
  }
}

/** What a file uses of the schema. */
interface Used {
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
}

function open<T>(defined: Map<string, T>, id: string, define: (id: string) => T): T {
  let definition = defined.get(id);
  if (definition === undefined) {
    definition = define(id);
    defined.set(id, definition);
  }
  return definition;
}

function openType(id: string): EntityType {
  return { id, lineage: [id], label: {} };
}

function openValue(id: string): Property {
  return { id, on: [], type: "text", label: {} };
}

function openRelation(id: string): RelationType {
  return { id, domain: [], range: [], symmetric: false, label: {} };
}

function openQualifier(id: string): QualifierType {
  return { id, type: "text", label: {} };
}

/** The schema without what only linking needs, in code-unit order. */
export function finishSchema(schema: LinkedSchema): Schema {
  return {
    types: sorted(schema.types),
    properties: sorted(schema.properties),
    relations: sorted(schema.relations),
    qualifiers: sorted(schema.qualifiers),
  };
}

function sorted<T>(map: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
