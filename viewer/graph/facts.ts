import type { FactAttributes, LiteralAttributes } from "../../src/model/graph-file.ts";
import { byCodeUnit } from "../../src/model/order.ts";
import { standingFirst } from "../../src/model/standing.ts";
import type { Catalog } from "./catalog.ts";
import { spansOf } from "../../src/model/time/spans.ts";

/** A property that entities have facts of, as far as colours and sizes can show it. */
export interface FactProperty {
  readonly id: string;
  /** What most of its values are: quantities and dates have an order, all else is a name. */
  readonly kind: "category" | "date" | "number";
  /** The unit of most quantities. One in another unit cannot be compared, and counts as absent. */
  readonly unit: string | undefined;
  /** How many entities have it. */
  readonly count: number;
}

/** The properties in use, those of most entities first. Linear in the number of facts. */
export function propertiesOf(catalog: Catalog): FactProperty[] {
  const tallies = new Map<string, PropertyTally>();
  for (const [node, { attributes }] of catalog.nodes.entries()) {
    for (const { property, rank, value } of attributes.facts ?? []) {
      if (rank === "deprecated") continue;
      const tally = tallies.get(property) ?? newTally();
      tallies.set(property, tally);
      if (tally.last !== node) tally.entities++;
      tally.last = node;
      tally.kinds[kindOf(value)]++;
      if (kindOf(value) !== "number") continue;
      const unit = value.unit ?? "";
      tally.units.set(unit, (tally.units.get(unit) ?? 0) + 1);
    }
  }
  return [...tallies]
    .map(([id, { entities, kinds, units }]): FactProperty => {
      const half = (kinds.category + kinds.date + kinds.number) / 2;
      const kind = kinds.number > half ? "number" : kinds.date > half ? "date" : "category";
      const [unit = ""] = [...units].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0] ?? [];
      return { id, kind, unit: unit === "" ? undefined : unit, count: entities };
    })
    .sort((a, b) => b.count - a.count || byCodeUnit(a.id, b.id));
}

/** A property of so many entities tells something of the graph; of so many at least, all the same. */
const MANY_ENTITIES = 3;
const USUAL = 8;

/**
 * The properties that are worth offering first.
 *
 * @param properties those of most entities first
 */
export function usualProperties(properties: readonly FactProperty[]): readonly FactProperty[] {
  const many = properties.filter(({ count }) => count >= MANY_ENTITIES);
  return properties.slice(0, Math.max(many.length, USUAL));
}

/** A value that stands for an entity, with its place on the scale; the place is 0 for a name. */
export interface Standing {
  readonly value: LiteralAttributes;
  readonly measure: number;
}

/**
 * The one value of a property by which an entity is coloured or sized: the one that exports show in its
 * column, of those that are of the property's kind and unit.
 */
export function standingValue(
  facts: readonly FactAttributes[] | undefined,
  property: FactProperty,
): Standing | undefined {
  const own = facts?.filter((fact) => fact.property === property.id) ?? [];
  for (const { value } of standingFirst(own)) {
    const measure = property.kind === "category" ? 0 : measureOf(value, property);
    if (measure !== undefined) return { value, measure };
  }
  return undefined;
}

interface PropertyTally {
  entities: number;
  last: number;
  readonly kinds: Record<FactProperty["kind"], number>;
  readonly units: Map<string, number>;
}

function newTally(): PropertyTally {
  return {
    entities: 0,
    last: -1,
    kinds: { category: 0, date: 0, number: 0 },
    units: new Map(),
  };
}

function kindOf({ type, number }: LiteralAttributes): FactProperty["kind"] {
  if (type === "date") return "date";
  return number !== undefined && Number.isFinite(number) ? "number" : "category";
}

function measureOf(value: LiteralAttributes, property: FactProperty): number | undefined {
  if (kindOf(value) !== property.kind) return undefined;
  if (property.kind === "date") return dayOf(value.text);
  return value.unit === property.unit ? value.number : undefined;
}

/** The day on which a date begins; that on which it ends where its beginning is open. */
export function dayOf(edtf: string): number | undefined {
  const spans = spansOf(edtf);
  return spans?.start?.first ?? spans?.end?.last;
}
