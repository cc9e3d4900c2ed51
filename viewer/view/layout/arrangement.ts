import type { Point } from "../../../src/model/plane/point.ts";
import type { Catalog } from "../../graph/catalog.ts";

/** The ways to arrange a graph that can be asked for by name; `given` is the file's own. */
export const LAYOUTS = ["given", "communities", "types", "circle", "time"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Where the nodes are, and what stands behind them to say why. In graph units; y grows upwards. */
export interface Arrangement {
  /** By node. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** What the camera's coordinates are fixed to; what was moved by hand may lie outside. */
  readonly box: Box;
  readonly marks: readonly Mark[];
  /**
   * How many times larger than the radii that the layout kept free discs may be on the screen, so
   * that none covers another; infinite where they keep their size whatever their distances.
   */
  readonly discScale: number;
  /** Whether names stand on the side of their node that is away from the middle. */
  readonly outwards: boolean;
}

/** What a layout makes of a graph: positions by node, the marks behind them, how large discs may be. */
export type Laid = Pick<Arrangement, "discScale" | "marks"> & { readonly points: readonly Point[] };

export type Mark = GroupMark | ColumnMark;

/** A disc that holds nodes of one type, or of one community. */
export interface GroupMark extends Point {
  readonly kind: "type" | "community";
  /** The type; or the number of the community. */
  readonly key: string;
  readonly radius: number;
  /** The width that its name may take. */
  readonly room: number;
  /** The member with the most relations, by index. */
  readonly foremost: number;
}

/** A column of nodes of one time; without a year, of those that nothing dates. */
export interface ColumnMark {
  readonly kind: "column";
  readonly years: Years | undefined;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** From the first to the last year of a column, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** A rectangle in graph units. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The smallest box that holds all points; a box of no size for none. */
export function boxOfPoints(x: Iterable<number>, y: Iterable<number>): Box {
  const [left, right] = extentOf(x);
  const [bottom, top] = extentOf(y);
  return { left, right, bottom, top };
}

function extentOf(numbers: Iterable<number>): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const number of numbers) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  return least > most ? [0, 0] : [least, most];
}

/** Radii between which all discs are, in pixels at the first zoom. */
export const SMALLEST_NODE = 4;
export const LARGEST_NODE = 26;

/** The radius that the graph gives an entity, by its degree; within bounds: files come from strangers. */
export function fileSize({ size }: { readonly size: number }): number {
  const sound = Number.isFinite(size) ? size : SMALLEST_NODE;
  return Math.min(LARGEST_NODE, Math.max(SMALLEST_NODE, sound));
}

/**
 * The radius that each node keeps free for its disc, in graph units: that of the file, whatever it is
 * sized by at the moment, so that sizes never move the picture.
 */
export function radiiOf({ nodes }: Pick<Catalog, "nodes">): number[] {
  return nodes.map(({ attributes }) => fileSize(attributes));
}
