import {
  LITERAL_TYPES,
  type LiteralType,
  type Property,
  type QualifierType,
  type RelationType,
  type Schema,
} from "../model/linked.ts";
import type { FileDefinitions, RelationTypeRecord } from "../model/records.ts";
import type { Range, Text } from "../model/range.ts";
import { inverseClash, symmetricEnds, symmetricInverse } from "./messages.ts";
import { byKey } from "../model/order.ts";
import { present } from "../model/present.ts";
import type { Meanings } from "./open-names.ts";
import type { Report } from "./report.ts";
import { linkTypes } from "./types.ts";
import { type Unique, uniqueById } from "./unique.ts";

/** The schema as linking uses it: definitions, where they stand, and what is closed. */
export interface LinkedSchema extends Meanings {
  /** Types whose lineage is not certain, since a problem of it was reported. */
  readonly uncertain: ReadonlySet<string>;
  /** Relations by the name of their inverse. */
  readonly byInverse: ReadonlyMap<string, RelationType>;
  /** Where each property and relation is defined. */
  readonly places: ReadonlyMap<Property | RelationType, Range>;
  /** Those that are defined twice or name unknown types, which is reported: they go with any type. */
  readonly unchecked: ReadonlySet<Property | RelationType>;
}

/** Resolves the schema of all files. */
export function linkSchema(files: readonly FileDefinitions[], report: Report): LinkedSchema {
  const closed = new Set(files.flatMap((file) => file.schemaSections));
  const typeRecords = uniqueById("type", files, (file) => file.types, report);
  const { types, uncertain } = linkTypes(typeRecords, report);
  const places = new Map<Property | RelationType, Range>();
  const unchecked = new Set<Property | RelationType>();
  /** Whether types that a definition names are known; others are reported. */
  const areKnown = (names: readonly Text[]): boolean => {
    const unknown = closed.has("types") ? names.filter(({ value }) => !types.has(value)) : [];
    for (const name of unknown) report.lacks("types", name);
    return unknown.length === 0;
  };

  // Of two definitions nobody can tell which is right: any text is a value.
  const valueType = (written: Text | undefined, isContested: boolean): LiteralType => {
    const type = report.oneOf(written, "type of value", LITERAL_TYPES, "text");
    return isContested ? "text" : type;
  };

  const properties = new Map<string, Property>();
  const propertyRecords = uniqueById("property", files, (file) => file.properties, report);
  for (const [id, record] of propertyRecords.records) {
    const isContested = propertyRecords.others.has(id);
    const property: Property = present({
      id,
      on: record.on.map(({ value }) => value),
      type: valueType(record.type, isContested),
      unit: record.unit?.value,
      uri: report.identifier(record.uri),
      label: report.labels(record.label),
    });
    properties.set(id, property);
    places.set(property, record.id);
    if (!areKnown(record.on) || isContested) unchecked.add(property);
  }

  const qualifiers = new Map<string, QualifierType>();
  const qualifierRecords = uniqueById("qualifier", files, (file) => file.qualifiers, report);
  for (const [id, record] of qualifierRecords.records) {
    const type = valueType(record.type, qualifierRecords.others.has(id));
    const label = report.labels(record.label);
    qualifiers.set(id, present({ id, type, unit: record.unit?.value, label }));
  }

  const relations = new Map<string, RelationType>();
  const relationRecords = uniqueById("relation", files, (file) => file.relationTypes, report);
  for (const [id, record] of relationRecords.records) {
    const relation = linkRelationType(record, report);
    relations.set(id, relation);
    places.set(relation, record.id);
    const isKnown = areKnown([...record.domain, ...record.range]);
    if (!isKnown || relationRecords.others.has(id)) unchecked.add(relation);
  }
  const byInverse = linkInverses(relationRecords, relations, report);
  const defined = { types, properties, relations, qualifiers, closed };
  return { ...defined, uncertain, byInverse, places, unchecked };
}

function linkRelationType(record: RelationTypeRecord, report: Report): RelationType {
  const isTrue = (text: Text | undefined): boolean =>
    report.oneOf(text, "truth value", ["true", "false"], "false") === "true";
  const domain = record.domain.map(({ value }) => value);
  const range = record.range.map(({ value }) => value);
  const symmetric = isTrue(record.symmetric);
  if (symmetric && record.inverse) report.add(symmetricInverse(record.inverse, record.id.value));
  if (symmetric && !sameNames(domain, range)) report.add(symmetricEnds(record.id));
  return present({
    id: record.id.value,
    domain,
    range,
    inverse: symmetric ? undefined : record.inverse?.value,
    symmetric,
    implied: isTrue(record.implied) ? (true as const) : undefined,
    uri: report.identifier(record.uri),
    label: report.labels(record.label),
  });
}

function sameNames(left: readonly string[], right: readonly string[]): boolean {
  const names = new Set(left);
  return names.size === new Set(right).size && right.every((name) => names.has(name));
}

function linkInverses(
  { records, others }: Unique<RelationTypeRecord>,
  relations: ReadonlyMap<string, RelationType>,
  report: Report,
): Map<string, RelationType> {
  const byInverse = new Map<string, RelationType>();
  for (const [id, relation] of relations) {
    const name = records.get(id)?.inverse;
    if (!name || relation.inverse === undefined) continue;
    const asRelation = records.get(name.value);
    const asInverse = byInverse.get(name.value);
    const place = asRelation?.id ?? (asInverse && (records.get(asInverse.id)?.inverse ?? name));
    if (place) {
      const taken = asRelation ? "a relation of its own" : `the inverse of “${asInverse?.id}”`;
      const message = `“${name.value}” is ${taken}`;
      report.add(inverseClash(name, id, { message, range: place }));
    } else {
      byInverse.set(name.value, relation);
    }
  }
  // Of two definitions nobody can tell which is right, so the names of both are known.
  for (const [id, again] of others) {
    const relation = relations.get(id);
    for (const { inverse } of again) {
      if (!relation || !inverse || records.has(inverse.value)) continue;
      if (!byInverse.has(inverse.value)) byInverse.set(inverse.value, relation);
    }
  }
  return byInverse;
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
  return new Map([...map].sort(byKey(([id]) => id)));
}
