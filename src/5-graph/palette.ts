import type { EntityType } from "../model/linked.ts";

/**
 * Twelve colours that people with any common colour blindness tell apart, readable on white and on
 * near-black: Okabe and Ito's set (https://jfly.uni-koeln.de/color/) without its yellow, then Paul
 * Tol's muted scheme (https://sronpersonalpages.nl/~pault/).
 */
const PALETTE = [
  "#0072b2",
  "#d55e00",
  "#009e73",
  "#cc79a7",
  "#56b4e9",
  "#e69f00",
  "#8a6fc8",
  "#999933",
  "#cc6677",
  "#44aa99",
  "#aa4499",
  "#6699cc",
];

/**
 * A colour for every type: its own or inherited one, otherwise the next of the palette that the
 * schema does not use. Past twelve types without a colour the palette starts again.
 *
 * @param types in a fixed order, which decides who gets which colour
 */
export function colorTypes(types: Iterable<EntityType>): Map<string, string> {
  const all = [...types];
  const taken = new Set(all.flatMap((type) => type.color ?? []));
  const free = PALETTE.filter((color) => !taken.has(color));
  const palette = free.length > 0 ? free : PALETTE;
  const colors = new Map<string, string>();
  let next = 0;
  for (const type of all) {
    const color = type.color ?? palette[next++ % palette.length];
    if (color !== undefined) colors.set(type.id, color);
  }
  return colors;
}
