import type { Entity, LinkedGraph, Property, RelationType } from "../model/linked.ts";
import { byCodeUnit, byKey } from "../model/order.ts";
import type { SchemaSection } from "../model/records.ts";
import {
  choice,
  named,
  reference,
  suggestion,
  text,
  whole,
  type JsonSchema,
} from "./json-schema.ts";
import { ID, NAME, valueSchema } from "./values.ts";

/** Name of the definition for any reference to an entity. */
export const ANY_ENTITY = "entity";
/** Of the keys that are ids. */
export const MEANT_ENTITY = "meant entity";
const KNOWN_ENTITY = "known entity";
const NEW_ENTITY = "new entity";

/** Ids of entities that are offered, and of sources: a file of thousands of claims is compared with each. */
export const MOST_OFFERED = 1_000;

/** What the names of one graph contribute to the schema of its files. */
export class Vocabulary {
  readonly #graph: LinkedGraph;
  readonly #closed: ReadonlySet<SchemaSection>;
  readonly #isStrict: boolean;

  constructor(graph: LinkedGraph, closed: ReadonlySet<SchemaSection>, isStrict: boolean) {
    this.#graph = graph;
    this.#closed = closed;
    this.#isStrict = isStrict;
  }

  sources(): JsonSchema {
    const sources = [...this.#graph.sources.values()];
    const ids = sources.slice(0, MOST_OFFERED).map(({ id, title }) => [id, title ?? id] as const);
    return suggestion(ids, this.#newId(sources.length), "The id of a source.");
  }

  /** An id that is not there yet; where none may be missing and all are listed, what an editor takes for a number. */
  #newId(count: number): JsonSchema {
    const isWhole = count > 0 && count <= MOST_OFFERED;
    return this.#isStrict && isWhole ? { type: "number" } : named(ID);
  }

  entityType(): JsonSchema {
    const names = this.#typeNames();
    return this.#named("types", names, "What kind of thing it is.");
  }

  /** Types where the schema itself names them: one that is being added is not there yet. */
  typeName(description: string): JsonSchema {
    return suggestion(this.#typeNames(), named(NAME), description);
  }

  /** Relations and the names of their inverses, as in the flat form. */
  relationName(): JsonSchema {
    const names = this.#relationNames().map(({ name, about }) => [name, about] as const);
    return this.#named("relations", names, "The relation.");
  }

  #named(section: SchemaSection, names: readonly (readonly [string, string])[], about: string) {
    return this.#closed.has(section) ? choice(names, about) : suggestion(names, named(NAME), about);
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

  /** Any id of an entity, and those of each type with what extends it. */
  definitions(): [string, JsonSchema][] {
    const { entities: all, schema } = this.#graph;
    const offered = mostNamed(this.#graph).flatMap(({ id, name, type, mergedFrom }) => [
      { type, entry: [id, name] as const },
      ...mergedFrom.map((old) => ({ type, entry: [old, `now “${id}”`] as const })),
    ]);
    const newId = this.#newId(all.size);
    const known = reference(KNOWN_ENTITY);
    const hasKnown = offered.length > 0;
    const part =
      all.size > MOST_OFFERED ? ` The ${MOST_OFFERED} that most relations join are offered.` : "";
    const description = `The id of an entity.${part}`;
    const definitions: [string, JsonSchema][] = [
      [ANY_ENTITY, { anyOf: hasKnown ? [known, newId] : [newId], description }],
      [MEANT_ENTITY, { anyOf: [...(hasKnown ? [known] : []), { type: "string", ...whole(ID) }] }],
      // An id that is known stands for an entity of another type.
      [NEW_ENTITY, hasKnown ? { ...newId, not: known } : newId],
    ];
    if (hasKnown) definitions.push([KNOWN_ENTITY, choice(offered.map(({ entry }) => entry))]);
    const ofType = lists(offered.map(({ type, entry }) => [type, entry]));
    const types = [...schema.types.values()];
    const below = lists(types.map(({ id, lineage }) => [lineage[1], id]));
    for (const { id } of types) {
      const members = ofType.get(id);
      const kinds = (below.get(id) ?? []).map((child) => reference(entityOf(child)));
      const own = members ? [choice(members)] : [];
      definitions.push([entityOf(id), { anyOf: [...own, ...kinds, reference(NEW_ENTITY)] }]);
    }
    return definitions;
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

/** The entities to offer, in order of their ids. */
function mostNamed({ entities, relations }: LinkedGraph): readonly Entity[] {
  if (entities.size <= MOST_OFFERED) return [...entities.values()];
  const counts = new Map<string, number>();
  for (const { from, to } of relations) {
    for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const countOf = ({ id }: Entity): number => counts.get(id) ?? 0;
  const sorted = [...entities.values()].sort(
    (a, b) => countOf(b) - countOf(a) || byCodeUnit(a.id, b.id),
  );
  return sorted.slice(0, MOST_OFFERED).sort(byKey(({ id }) => id));
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
