import type { LiteralAttributes } from "../../src/model/graph-file.ts";
import { type Catalog, degreeOf } from "../graph/catalog.ts";
import { tallied } from "../graph/groups.ts";
import { extremesOf, type FactProperty, representativeValue } from "../graph/facts.ts";

/** What the colour of an entity tells. */
export type ColourBy =
  | { readonly kind: "community" }
  | { readonly kind: "fact"; readonly property: string }
  | { readonly kind: "type" };

/** How many names have a colour of their own; those that fewer entities have share a grey. */
export const SERIES = 8;

/** Ids of the greys. A value of a fact that begins like them has its bracket doubled. */
export const OTHER = "(other)";
export const NONE = "(none)";
/** All entities with a place on a scale. */
export const SOME = "(some)";

/** Entities of one colour. */
export interface Group {
  readonly id: string;
  readonly count: number;
  /** The value that the entities have in common, as the first of them has it. */
  readonly value?: LiteralAttributes;
  /** The member with the most relations, by index: what a community is called after. */
  readonly lead?: number;
  /** How many different values share a grey. */
  readonly values?: number;
}

/** Colours for names. */
export type Groups = ReturnType<typeof grouped>;

/** Colours for quantities and dates. */
export type Scale = NonNullable<ReturnType<typeof byMeasure>>;

/** How entities are coloured. Types have colours of their own, which the graph names. */
export type Colouring = { readonly kind: "types" } | Groups | Scale;

/** Every entity in the colour of its type. */
export const TYPE_COLOURS: Colouring = { kind: "types" };

/** From so many times the smallest quantity on, steps on the ramp are factors rather than sums. */
const WIDE = 100;

/**
 * The colours of all entities, in time linear in the graph; by a property that is not among `properties`,
 * entities keep their type's colour.
 */
export function colouringOf(
  catalog: Catalog,
  by: ColourBy,
  properties: readonly FactProperty[],
): Colouring {
  if (by.kind === "type") return TYPE_COLOURS;
  if (by.kind === "community") return byCommunity(catalog);
  const property = properties.find(({ id }) => id === by.property);
  if (property === undefined) return TYPE_COLOURS;
  return property.kind === "category"
    ? byName(catalog, property)
    : (byMeasure(catalog, property) ?? TYPE_COLOURS);
}

/** The group of a node; undefined where entities have their type's colour. */
export function groupOf(colouring: Colouring, node: number): string | undefined {
  if (colouring.kind === "types") return undefined;
  if (colouring.kind === "groups") return colouring.groups[colouring.of[node] ?? 0]?.id;
  return Number.isNaN(colouring.shares[node]) ? NONE : SOME;
}

/** Whether a colouring has a group of this id. */
export function hasGroup(colouring: Colouring, id: string): boolean {
  if (colouring.kind === "types") return false;
  if (colouring.kind === "scale") return id === SOME || (id === NONE && colouring.none > 0);
  return colouring.groups.some((group) => group.id === id);
}

/** What a node, or all of a group, is painted with. */
export type Paint =
  | { readonly kind: "grey"; readonly id: string }
  | { readonly kind: "ramp"; readonly share: number }
  | { readonly kind: "series"; readonly at: number }
  | { readonly kind: "type" };

/** What a node is painted with. */
export function paintOf(colouring: Colouring, node: number): Paint {
  if (colouring.kind === "types") return { kind: "type" };
  if (colouring.kind === "groups") {
    const at = colouring.of[node] ?? 0;
    return groupPaint(colouring.groups[at]?.id ?? NONE, at);
  }
  const share = colouring.shares[node] ?? Number.NaN;
  return Number.isNaN(share) ? { kind: "grey", id: NONE } : { kind: "ramp", share };
}

/** What the entities of a group are painted with. */
export function groupPaint(id: string, at: number): Paint {
  return id === OTHER || id === NONE ? { kind: "grey", id } : { kind: "series", at };
}

function byCommunity(catalog: Catalog): Groups {
  const degree = (node: number): number => degreeOf(catalog, node);
  const leads = new Map<string, { lead: number }>();
  const ids = catalog.nodes.map(({ attributes }, node) => {
    const id = String(attributes.community);
    const { lead } = leads.get(id) ?? {};
    if (lead === undefined || degree(node) > degree(lead)) leads.set(id, { lead: node });
    return id;
  });
  return grouped(ids, leads);
}

function byName(catalog: Catalog, property: FactProperty): Groups {
  const values = new Map<string, { value: LiteralAttributes }>();
  const ids = catalog.nodes.map(({ attributes }) => {
    const shown = representativeValue(attributes.facts, property);
    if (shown === undefined) return NONE;
    const id = idOf(shown.value);
    if (!values.has(id)) values.set(id, { value: shown.value });
    return id;
  });
  return grouped(ids, values);
}

/** Truth is written in several ways; all else is what it is written as. */
function idOf({ text, type }: LiteralAttributes): string {
  const plain = text.trim();
  if (type === "boolean" && /^(true|yes)$/i.test(plain)) return "yes";
  if (type === "boolean" && /^(false|no)$/i.test(plain)) return "no";
  return plain.startsWith("(") || plain === "" ? `(${plain}` : plain;
}

/** @param ids the group of each node, before those that few nodes have are put together */
function grouped(ids: readonly string[], about: ReadonlyMap<string, Partial<Group>>) {
  const counts = tallied(ids);
  const none = counts.get(NONE) ?? 0;
  counts.delete(NONE);
  // Among equals, the first in the graph goes first.
  const order = [...counts].sort(([, left], [, right]) => right - left);
  const own = order.slice(0, SERIES);
  const rest = order.slice(SERIES);
  const groups: Group[] = own.map(([id, count]) => ({ id, count, ...about.get(id) }));
  const places = new Map(own.map(([id], at) => [id, at]));
  for (const [id] of rest) places.set(id, groups.length);
  if (rest.length > 0) {
    const count = rest.reduce((sum, [, each]) => sum + each, 0);
    groups.push({ id: OTHER, count, values: rest.length });
  }
  places.set(NONE, groups.length);
  if (none > 0) groups.push({ id: NONE, count: none });
  return {
    kind: "groups" as const,
    /** Most frequent first; the greys last. The position of any other is that of its colour. */
    groups: groups as readonly Group[],
    /** By node, the index of its group. */
    of: Uint16Array.from(ids, (id) => places.get(id) ?? 0),
  };
}

function byMeasure(catalog: Catalog, property: FactProperty) {
  const measured = catalog.nodes.map(({ attributes }) =>
    representativeValue(attributes.facts, property),
  );
  const present = measured.filter((each) => each !== undefined);
  const extremes = extremesOf(present);
  if (extremes === undefined) return undefined;
  const { least, most } = extremes;
  const isLogarithmic =
    property.kind === "number" && least.measure > 0 && most.measure >= least.measure * WIDE;
  const place = (measure: number): number => (isLogarithmic ? Math.log(measure) : measure);
  const [from, to] = [place(least.measure), place(most.measure)];
  const shares = Float32Array.from(measured, (each) => {
    if (each === undefined) return Number.NaN;
    return to > from ? (place(each.measure) - from) / (to - from) : 1;
  });
  return {
    kind: "scale" as const,
    /** By node, its place on the ramp from 0 to 1; NaN for none. */
    shares,
    least: least.value,
    most: most.value,
    isLogarithmic,
    count: present.length,
    none: measured.length - present.length,
  };
}
