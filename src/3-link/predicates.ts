import type { Property, RelationType } from "../model/linked.ts";
import type { ClaimRecord } from "../model/records.ts";
import type { Text } from "../model/range.ts";
import type { EntityIndex } from "./entities.ts";
import { misplacedClaim, wrongEnd, wrongOwner } from "./claim-messages.ts";
import { meaningOf } from "./open-names.ts";
import type { Report } from "./report.ts";
import type { LinkedSchema } from "./schema.ts";

/** A relation as a claim names it: by its name, or by that of its inverse. */
export interface NamedRelation {
  readonly type: RelationType;
  readonly inverted: boolean;
}

/** Finds the properties and relations that claims name, and checks what they may be said of. */
export class Predicates {
  readonly #schema: LinkedSchema;
  readonly #index: EntityIndex;
  readonly #report: Report;
  /** The types of an end or an owner: schemas may list very many, and every claim asks. */
  readonly #allowed = new WeakMap<readonly string[], ReadonlySet<string>>();

  constructor(schema: LinkedSchema, index: EntityIndex, report: Report) {
    this.#schema = schema;
    this.#index = index;
    this.#report = report;
  }

  /** The property of that name, checked against its owner; undefined, and reported, when unknown. */
  property(name: Text, owner: string): Property | undefined {
    const { properties, relations, byInverse, closed } = this.#schema;
    const isRelation = relations.has(name.value) || byInverse.has(name.value);
    if (isRelation && closed.has("relations") && !properties.has(name.value)) {
      this.#report.add(misplacedClaim(name, "relation"));
      return undefined;
    }
    const property = meaningOf(this.#schema, "properties", name.value);
    if (!property) return this.#report.lacks("properties", name);
    this.#checkOwner(owner, name, property);
    return property;
  }

  /** The relation of that name or inverse; undefined, and reported, when unknown. */
  relation(name: Text): NamedRelation | "property" | undefined {
    const { relations, properties, byInverse, closed } = this.#schema;
    if (!relations.has(name.value)) {
      const inverse = byInverse.get(name.value);
      if (inverse) return { type: inverse, inverted: true };
      if (closed.has("properties") && properties.has(name.value)) {
        this.#report.add(misplacedClaim(name, "property"));
        return "property";
      }
    }
    const type = meaningOf(this.#schema, "relations", name.value);
    return type ? { type, inverted: false } : this.#report.lacks("relations", name);
  }

  /** Whether the entities at the ends of a relation are of types that the schema lets it join. */
  fit(relation: RelationType, from: string, to: string): boolean {
    if (this.#schema.unchecked.has(relation)) return true;
    return this.#fits(from, relation.domain) && this.#fits(to, relation.range);
  }

  /**
   * Reports the ends of a relation that do not fit.
   *
   * @param turned whether the record is written from the end of the relation to its start
   */
  checkEnds(
    record: ClaimRecord,
    relation: RelationType,
    turned: boolean,
    from: string,
    to: string,
  ): void {
    if (this.fit(relation, from, to)) return;
    // Inside its entity, a claim that does not fit is the mistake, not the entity far above it.
    const here = record.subject ?? record.predicate;
    const [fromPlace, toPlace] = turned ? [record.object, here] : [here, record.object];
    const reversible = this.#fits(to, relation.domain) && this.#fits(from, relation.range);
    const ends = [
      { end: "domain", id: from, place: fromPlace },
      { end: "range", id: to, place: toPlace },
    ] as const;
    for (const { end, id, place } of ends) {
      if (this.#fits(id, relation[end])) continue;
      const type = this.#typeOf(id);
      const defined = this.#schema.places.get(relation);
      const written = record.predicate.value;
      this.#report.add(
        wrongEnd(end, place, { relation, written, reversible }, { id, type }, defined),
      );
    }
  }

  #checkOwner(id: string, place: Text, property: Property): void {
    if (this.#schema.unchecked.has(property) || this.#fits(id, property.on)) return;
    const type = this.#typeOf(id);
    const defined = this.#schema.places.get(property);
    this.#report.add(wrongOwner(place, { id, type }, property.on, defined));
  }

  #fits(id: string, allowed: readonly string[]): boolean {
    // A type that is misspelt or defined twice is reported once, not again at every claim.
    if (allowed.length === 0 || this.#isUncertain(id)) return true;
    const type = this.#typeOf(id);
    const lineage = type === undefined ? [] : (this.#schema.types.get(type)?.lineage ?? [type]);
    const names = this.#allowed.get(allowed) ?? new Set(allowed);
    this.#allowed.set(allowed, names);
    return lineage.some((name) => names.has(name));
  }

  #typeOf(id: string): string | undefined {
    return this.#isUncertain(id) ? undefined : this.#index.entities.get(id)?.type?.value;
  }

  /** Whether nobody can tell what an entity is: it, its type or one that this extends is told to be wrong. */
  #isUncertain(id: string): boolean {
    const { types, uncertain, closed } = this.#schema;
    const { type, contested = false } = this.#index.entities.get(id) ?? {};
    if (type === undefined || contested) return contested;
    return uncertain.has(type.value) || (closed.has("types") && !types.has(type.value));
  }
}
