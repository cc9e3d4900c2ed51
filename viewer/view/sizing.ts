import type { CitationAttributes, LiteralAttributes } from "../../src/model/graph-file.ts";
import { LARGEST_NODE, radiiOf, SMALLEST_NODE } from "./layout/arrangement.ts";
import { isProven } from "../../src/model/proof.ts";
import { type Catalog, edgesAt } from "../graph/catalog.ts";
import {
  extremesOf,
  type FactProperty,
  type Measured,
  representativeValue,
} from "../graph/facts.ts";

/** What the size of an entity tells. */
export type SizeBy =
  | { readonly kind: "degree" }
  | { readonly kind: "fact"; readonly property: string }
  | { readonly kind: "sources" };

/** An example for the legend: what a disc of this radius stands for. */
interface SizeSample {
  readonly radius: number;
  /** The quantity as written, or a number of sources. */
  readonly value: LiteralAttributes | number;
}

/** How large entities are: as the graph has it, by degree; or by a measure, with a radius for each. */
export type Sizing =
  | { readonly kind: "file" }
  | {
      readonly kind: "measured";
      readonly radii: Float32Array;
      readonly least: SizeSample;
      readonly most: SizeSample;
    };

/** Every entity in the size that the graph gives it. */
export const FILE_SIZES: Sizing = { kind: "file" };

/**
 * The sizes of all entities, in time linear in the graph. Areas are in proportion to what they stand for,
 * but for a smallest disc that can still be seen and hit; what is missing or below zero has that. All
 * discs together take no more room than they do by degree, so that the picture does not clog.
 *
 * @param properties those in use; by one that is not among them, sizes stay those of the graph
 */
export function sizingOf(
  catalog: Catalog,
  by: SizeBy,
  properties: readonly FactProperty[],
): Sizing {
  if (by.kind === "degree") return FILE_SIZES;
  if (by.kind === "sources") {
    const counts = sourceCounts(catalog);
    return measured(catalog, (node) => ({ measure: counts[node] ?? 0, value: counts[node] ?? 0 }));
  }
  const property = properties.find(({ id, kind }) => id === by.property && kind === "number");
  if (property === undefined) return FILE_SIZES;
  return measured(catalog, (node) =>
    representativeValue(catalog.nodes[node]?.attributes.facts, property),
  );
}

/** How many distinct sources prove claims of each entity: its facts and the relations at it. */
export function sourceCounts(catalog: Catalog): Uint32Array {
  const numbers = new Map<string, number>();
  // For each source, the entity it was last counted for: no set has to be made for each entity.
  const counted: number[] = [];
  const counts = new Uint32Array(catalog.nodes.length);
  for (const [node, { attributes }] of catalog.nodes.entries()) {
    const add = ({ source, stance, state }: CitationAttributes): void => {
      if (stance !== "supports" || !isProven(state)) return;
      const number = numbers.get(source) ?? numbers.size;
      numbers.set(source, number);
      if (counted[number] === node) return;
      counted[number] = node;
      counts[node] = (counts[node] ?? 0) + 1;
    };
    for (const fact of attributes.facts ?? []) fact.citations.forEach(add);
    for (const edge of edgesAt(catalog, node)) {
      catalog.edges[edge]?.attributes.citations.forEach(add);
    }
  }
  return counts;
}

function measured(
  catalog: Catalog,
  of: (node: number) => Measured<SizeSample["value"]> | undefined,
): Sizing {
  const each = catalog.nodes.map((_, node) => of(node));
  const present = each.flatMap((one) => (one !== undefined && one.measure > 0 ? [one] : []));
  const extremes = extremesOf(present);
  if (extremes === undefined) return FILE_SIZES;
  const { least, most } = extremes;
  // As shares of the largest, which neither overflow nor vanish.
  const sum = present.reduce((total, { measure }) => total + measure / most.measure, 0);
  const room = radiiOf(catalog).reduce((total, radius) => total + radius ** 2, 0);
  const largest = Math.min(LARGEST_NODE ** 2, room / sum);
  const radius = (measure = 0): number =>
    Math.max(SMALLEST_NODE, Math.sqrt(Math.max(0, measure / most.measure) * largest));
  return {
    kind: "measured",
    radii: Float32Array.from(each, (one) => radius(one?.measure)),
    least: { radius: radius(least.measure), value: least.value },
    most: { radius: radius(most.measure), value: most.value },
  };
}
