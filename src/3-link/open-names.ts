import type { Entity, EntityType, Fact, Property } from "../model/linked.ts";
import type { QualifierType, Relation, RelationType } from "../model/linked.ts";
import type { SchemaSection } from "../model/records.ts";

/** What each section of the schema defines, by name. */
export interface Meanings {
  readonly types: Map<string, EntityType>;
  readonly properties: Map<string, Property>;
  readonly relations: Map<string, RelationType>;
  readonly qualifiers: Map<string, QualifierType>;
  /** Sections that are written somewhere: names outside them are errors. */
  readonly closed: ReadonlySet<SchemaSection>;
}

type Meaning<S extends SchemaSection> = Meanings[S] extends Map<string, infer T> ? T : never;

/** As what an open section takes a name that nothing defines. */
const OPEN: { readonly [S in SchemaSection]: (id: string) => Meaning<S> } = {
  types: (id) => ({ id, lineage: [id], label: {} }),
  properties: (id) => ({ id, on: [], type: "text", label: {} }),
  relations: (id) => ({ id, domain: [], range: [], symmetric: false, label: {} }),
  qualifiers: (id) => ({ id, type: "text", label: {} }),
};

/** What a name means, which an open section takes as it comes; undefined where the section is closed. */
export function meaningOf<S extends SchemaSection>(
  schema: Meanings,
  section: S,
  name: string,
): Meaning<S> | undefined {
  const defined = schema[section] as Map<string, Meaning<S>>;
  const known = defined.get(name);
  if (known || schema.closed.has(section)) return known;
  const open = OPEN[section](name);
  defined.set(name, open);
  return open;
}

/** Adds the names that a file uses where the schema is open, as linking it again would. */
export function openNames(
  schema: Meanings,
  file: {
    readonly entities: readonly Entity[];
    readonly facts: readonly Fact[];
    readonly relations: readonly Relation[];
  },
): void {
  for (const { type } of file.entities) if (type !== undefined) meaningOf(schema, "types", type);
  for (const { property } of file.facts) meaningOf(schema, "properties", property);
  for (const { type } of file.relations) meaningOf(schema, "relations", type);
  for (const claims of [file.facts, file.relations]) {
    for (const { qualifiers } of claims) {
      for (const { name } of qualifiers) meaningOf(schema, "qualifiers", name);
    }
  }
}
