import type { FactAttributes, LiteralAttributes } from "../../src/model/graph-file.ts";
import { byCodeUnit } from "../../src/model/order.ts";
import { standingFirst } from "../../src/model/standing.ts";
import type { Catalog } from "./catalog.ts";
import { groupBy, tallied } from "./groups.ts";
import { spansOf } from "../../src/model/time/spans.ts";

/** A property that entities have facts of, as far as colours and sizes can show it. */
export interface FactProperty {
  readonly id: string;
  /** What most of its values are: quantities and dates have an order, all else is a name. */
  readonly kind: "category" | "date" | "number";
  /** The unit of most quantities. One in another unit cannot be compared, and counts as absent. */
  readonly unit: string | undefined;
  readonly count: number;
}

/** The properties in use, those of most entities first. Linear in the number of facts. */
export function propertiesOf(catalog: Catalog): FactProperty[] {
  const facts = catalog.nodes.flatMap(({ attributes }, node) =>
    (attributes.facts ?? [])
      .filter(({ rank }) => rank !== "deprecated")
      .map(({ property, value }) => ({ node, property, value, kind: kindOf(value) })),
  );
  return Array.from(
    groupBy(facts, ({ property }) => property),
    ([id, own]): FactProperty => {
      const kinds = tallied(own.map(({ kind }) => kind));
      const isMost = (kind: FactProperty["kind"]) => (kinds.get(kind) ?? 0) > own.length / 2;
      const kind = isMost("number") ? "number" : isMost("date") ? "date" : "category";
      const quantities = own.filter((fact) => fact.kind === "number");
      const units = tallied(quantities.map(({ value }) => value.unit ?? ""));
      const [unit = ""] = [...units].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0] ?? [];
      const count = new Set(own.map(({ node }) => node)).size;
      return { id, kind, unit: unit === "" ? undefined : unit, count };
    },
  ).sort((a, b) => b.count - a.count || byCodeUnit(a.id, b.id));
}

/** A property of so many entities tells something of the graph; of so many at least, all the same. */
const MANY_ENTITIES = 3;
const USUAL = 8;

/** The properties that are worth offering first, of those of most entities first. */
export function usualProperties(properties: readonly FactProperty[]): readonly FactProperty[] {
  const many = properties.filter(({ count }) => count >= MANY_ENTITIES);
  return properties.slice(0, Math.max(many.length, USUAL));
}

/**
 * The one value of a property by which an entity is coloured or sized, with its place on the scale, which
 * is 0 for a name: the value that exports show in its column, of those of the property's kind and unit.
 */
export function representativeValue(
  facts: readonly FactAttributes[] | undefined,
  property: FactProperty,
): Measured | undefined {
  const own = facts?.filter((fact) => fact.property === property.id) ?? [];
  for (const { value } of standingFirst(own)) {
    const measure = property.kind === "category" ? 0 : measureOf(value, property);
    if (measure !== undefined) return { value, measure };
  }
  return undefined;
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

/** A value with its place on a scale. */
export interface Measured<T = LiteralAttributes> {
  readonly value: T;
  readonly measure: number;
}

/** Those with the least and the greatest measure, the first of equals; undefined for none. */
export function extremesOf<T>(all: readonly Measured<T>[]) {
  const [first] = all;
  return (
    first && {
      least: all.reduce((a, b) => (b.measure < a.measure ? b : a), first),
      most: all.reduce((a, b) => (b.measure > a.measure ? b : a), first),
    }
  );
}

/** The day on which a date begins; that on which it ends where its beginning is open. */
export function dayOf(edtf: string): number | undefined {
  const spans = spansOf(edtf);
  return spans?.start?.first ?? spans?.end?.last;
}
