import type { Point } from "../../src/model/plane/point.ts";
import { type Arrangement, boxOfPoints, type Laid, type Layout } from "./layout/arrangement.ts";
import { circle } from "./layout/circle.ts";
import { layered } from "./layout/layered.ts";
import { packed } from "./layout/packed.ts";
import type { Catalog } from "../graph/catalog.ts";

/** Positions by entity that no name stands for: what forces came to. */
export interface Free {
  /** Tells these positions from others in an address, which has no room for them. */
  readonly token: string;
  readonly at: ReadonlyMap<string, Point>;
}

/** Where an entity was put by hand, in graph units. */
export interface Moved extends Point {
  readonly id: string;
}

/** More than these make a link too long. */
export const MOST_MOVED = 50;

/** Where a layout puts the nodes of a graph, before anything was moved. n log n. */
export function arranged(catalog: Catalog, layout: Layout): Arrangement {
  const { points, ...rest } = laid(catalog, layout);
  const x = Float64Array.from(points, (point) => point.x);
  const y = Float64Array.from(points, (point) => point.y);
  return { ...rest, x, y, box: boxOfPoints(x, y), outwards: layout === "circle" };
}

/** The arrangement with the positions that forces came to; without marks, for these hold no longer. */
export function freed(arrangement: Arrangement, catalog: Catalog, free: Free): Arrangement {
  const { x, y } = put(arrangement, catalog, free.at);
  return { x, y, box: boxOfPoints(x, y), marks: [], discScale: Infinity, outwards: false };
}

/** The arrangement with some nodes where they were put by hand. */
export function withMoved(
  arrangement: Arrangement,
  catalog: Catalog,
  moved: readonly Moved[],
): Arrangement {
  if (moved.length === 0) return arrangement;
  const at = new Map(moved.map((each) => [each.id, each]));
  return { ...arrangement, ...put(arrangement, catalog, at) };
}

/** Nodes moved by hand, with one more, or with one of them elsewhere. */
export function withMove(moved: readonly Moved[], move: Moved): readonly Moved[] {
  return [...moved.filter(({ id }) => id !== move.id), move];
}

/** A short name for positions: the same for the same. */
export function tokenOf(at: Iterable<readonly [string, Point]>): string {
  let hash = 0x811c9dc5;
  for (const [id, { x, y }] of at) {
    // FNV-1a, by the units of the text.
    for (const character of `${id} ${x} ${y};`) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    }
  }
  return (hash >>> 0).toString(36);
}

function laid(catalog: Catalog, layout: Layout): Laid {
  switch (layout) {
    case "given": {
      const points = catalog.nodes.map(({ attributes }) => sound(attributes));
      return { points, marks: [], discScale: Infinity };
    }
    case "types":
      return packed(catalog, "type");
    case "communities":
      return packed(catalog, "community");
    case "circle":
      return circle(catalog);
    case "time":
      return layered(catalog);
  }
}

function put(arrangement: Arrangement, catalog: Catalog, at: ReadonlyMap<string, Point>) {
  const [x, y] = [arrangement.x.slice(), arrangement.y.slice()];
  for (const [id, place] of at) {
    const node = catalog.nodeIndex.get(id);
    if (node === undefined) continue;
    x[node] = place.x;
    y[node] = place.y;
  }
  return { x, y };
}

/** The file of a stranger may hold anything for a number. */
function sound({ x, y }: Point): Point {
  return { x: Number.isFinite(x) ? x : 0, y: Number.isFinite(y) ? y : 0 };
}
