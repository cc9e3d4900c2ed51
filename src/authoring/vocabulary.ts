import type { LinkedGraph, Property, RelationType } from "../model/linked.ts";
import type { SchemaSection } from "../model/records.ts";
import { choice, patterned, reference, suggestion, text, type JsonSchema } from "./json-schema.ts";
import { ID, NAME, valueSchema } from "./values.ts";

/** Name of the definition for any reference to an entity. */
export const ANY_ENTITY = "entity";

/** What the names of one graph contribute to the schema of its files. */
export class Vocabulary {
  readonly #graph: LinkedGraph;
  readonly #closed: ReadonlySet<SchemaSection>;

  constructor(graph: LinkedGraph, closed: ReadonlySet<SchemaSection>) {
    this.#graph = graph;
    this.#closed = closed;
  }

  sources(): JsonSchema {
    const named = [...this.#graph.sources.values()].map(
      ({ id, title }) => [id, title ?? id] as const,
    );
    return suggestion(named, patterned(ID), "The id of a source.");
  }

  entityType(): JsonSchema {
    const names = this.#typeNames();
    return this.#named("types", names, "What kind of thing it is.");
  }

  /** Types where the schema itself names them: one that is being added is not there yet. */
  typeName(description: string): JsonSchema {
    return suggestion(this.#typeNames(), patterned(NAME), description);
  }

  /** Relations and the names of their inverses, as in the flat form. */
  relationName(): JsonSchema {
    const names = this.#relationNames().map(({ name, about }) => [name, about] as const);
    return this.#named("relations", names, "The relation.");
  }

  #named(section: SchemaSection, names: readonly (readonly [string, string])[], about: string) {
    return this.#closed.has(section)
      ? choice(names, about)
      : suggestion(names, patterned(NAME), about);
  }

  /** The keys of a fact that name a property, each with its value. */
  properties(): [string, JsonSchema][] {
    return [...this.#graph.schema.properties.values()].map((property) => [
      property.id,
      valueSchema(property.type, property.unit, describeProperty(property)),
    ]);
  }

  /** The keys of a relation inside its entity, each with what it may lead to. */
  relations(): [string, JsonSchema][] {
    const { types: known } = this.#graph.schema;
    return this.#relationNames().map(({ name, about, types: far }) => {
      const types = far.filter((type) => known.has(type));
      return [name, entities(types, about)];
    });
  }

  qualifiers(): [string, JsonSchema][] {
    return [...this.#graph.schema.qualifiers.values()].map(({ id, type, unit }) => [
      id,
      valueSchema(type, unit, unit === undefined ? type : `${type} in ${unit}`),
    ]);
  }

  /** What other keys may stand for: nothing where the section is closed. */
  others(section: SchemaSection, value: JsonSchema = text()): JsonSchema | false {
    return this.#closed.has(section) ? false : value;
  }

  /** The ids of all entities, and those of each type with what extends it: each id once by type. */
  definitions(): [string, JsonSchema][] {
    const named = [...this.#graph.entities.values()];
    const ids = named.map(({ id, name }) => [id, name] as const);
    const any = suggestion(ids, patterned(ID), "The id of an entity.");
    const ofType = lists(named.map(({ id, name, type }) => [type, [id, name] as const]));
    const schemaTypes = [...this.#graph.schema.types.values()];
    const below = lists(schemaTypes.map(({ id, lineage }) => [lineage[1], id]));
    const types = schemaTypes.map(({ id }): [string, JsonSchema] => {
      const members = ofType.get(id);
      const anyOf = [
        ...(members ? [choice(members)] : []),
        ...(below.get(id) ?? []).map((child) => reference(entityOf(child))),
        // A reference that leads nowhere is for `check` to say: the entity may be new.
        patterned(ID),
      ];
      return [entityOf(id), { anyOf }];
    });
    return [[ANY_ENTITY, any], ...types];
  }

  #typeNames(): (readonly [string, string])[] {
    return [...this.#graph.schema.types.values()].map(({ id, lineage, label }) => {
      const parents = lineage.slice(1).join(", ");
      const about = [...Object.values(label), parents && `is a ${parents}`];
      return [id, about.filter(Boolean).join("; ")];
    });
  }

  /** Names of relations and inverses, with the types at their far end. */
  #relationNames(): { name: string; about: string; types: readonly string[] }[] {
    return [...this.#graph.schema.relations.values()].flatMap((relation) => {
      const { id, domain, range, inverse, symmetric } = relation;
      const about = describeRelation(relation);
      const there = { name: id, about, types: range };
      if (inverse === undefined || symmetric) return [there];
      return [there, { name: inverse, about: `The inverse of “${id}”: ${about}`, types: domain }];
    });
  }
}

/** The values of each key; those without a key are left out. */
function lists<T>(entries: readonly (readonly [key: string | undefined, value: T])[]) {
  const byKey = new Map<string, T[]>();
  for (const [key, value] of entries) {
    if (key === undefined) continue;
    const list = byKey.get(key);
    if (list) list.push(value);
    else byKey.set(key, [value]);
  }
  return byKey;
}

function entities(types: readonly string[], about: string): JsonSchema {
  const [only, ...others] = types;
  if (only === undefined) return reference(ANY_ENTITY, about);
  if (others.length === 0) return reference(entityOf(only), about);
  return { anyOf: types.map((type) => reference(entityOf(type))), description: about };
}

function entityOf(type: string): string {
  return `entity: ${type}`;
}

function describeProperty({ on, type, unit }: Property): string {
  const value = unit === undefined ? type : `${type} in ${unit}`;
  return on.length === 0 ? value : `${value}, of ${on.join(", ")}`;
}

function describeRelation({ domain, range, symmetric }: RelationType): string {
  const [from, to] = [domain, range].map((types) => types.join(", ") || "anything");
  return symmetric ? `between ${from} and ${to}, either way` : `from ${from} to ${to}`;
}
