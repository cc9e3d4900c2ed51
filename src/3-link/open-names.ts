import type {
  Entity,
  EntityType,
  Fact,
  Property,
  QualifierType,
  Relation,
  RelationType,
} from "../model/linked.ts";
import type { LinkedSchema } from "./schema.ts";

/** Adds the names that a file uses where the schema is open, as linking it again would. */
export function openNames(
  { types, properties, relations, qualifiers }: LinkedSchema,
  file: Used,
): void {
  for (const { type } of file.entities) if (type !== undefined) open(types, type, openType);
  for (const { property } of file.facts) open(properties, property, openProperty);
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

/** A name that no schema defines, as an open section takes it. */
export function openType(id: string): EntityType {
  return { id, lineage: [id], label: {} };
}

/** The same for a property. */
export function openProperty(id: string): Property {
  return { id, on: [], type: "text", label: {} };
}

/** The same for a relation. */
export function openRelation(id: string): RelationType {
  return { id, domain: [], range: [], symmetric: false, label: {} };
}

/** The same for a qualifier. */
export function openQualifier(id: string): QualifierType {
  return { id, type: "text", label: {} };
}
