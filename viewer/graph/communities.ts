import { groupsOf } from "./groups.ts";
import type { Catalog } from "./catalog.ts";

/** Entities that hang together more than with the rest, as the graph file says. */
export interface Community {
  /** Lasting as long as the graph is: the number of the community, or the place of some small ones. */
  readonly id: string;
  /** Those with the most relations first. */
  readonly members: readonly number[];
  /** How many communities of the file it holds; more than one where they are too small to be shown. */
  readonly parts: number;
}

/** Every entity is in exactly one of them. */
export interface Communities {
  /** Largest first; then those that gather small ones. */
  readonly list: readonly Community[];
  /** By entity: which of the list it is in. */
  readonly of: Uint16Array;
}

/** More than these could not be told apart at a glance. */
const MOST = 260;
/** Where there are more, so many of the largest stand by themselves. */
const OWN = 216;
/** The others are gathered by where they are: in so many columns and rows. */
const CELLS = 6;

/**
 * The communities of a graph, at most 260 of them however many the file has. Linear but for sorting
 * the entities by their relations.
 */
export function communitiesOf(catalog: Catalog): Communities {
  const groups = groupsOf(catalog, "community");
  const own = groups.length > MOST ? groups.slice(0, OWN) : groups;
  const list: Community[] = [
    ...own.map(({ key, members }) => ({ id: key, members, parts: 1 })),
    ...gathered(catalog, groups.slice(own.length)),
  ];
  const of = new Uint16Array(catalog.nodes.length);
  for (const [index, { members }] of list.entries()) for (const node of members) of[node] = index;
  return { list, of };
}

/** Small communities by the part of the picture in which they are; from left to right, bottom to top. */
function gathered(
  catalog: Catalog,
  groups: readonly { readonly members: readonly number[] }[],
): Community[] {
  const cellOf = cellsOf(catalog);
  const cells = new Map<number, { members: number[]; parts: number }>();
  for (const { members } of groups) {
    const cell = cellOf(members[0] ?? 0);
    const there = cells.get(cell) ?? { members: [], parts: 0 };
    cells.set(cell, there);
    there.parts++;
    for (const node of members) there.members.push(node);
  }
  return [...cells]
    .sort(([left], [right]) => left - right)
    .map(([cell, { members, parts }]) => ({ id: `near${cell}`, members, parts }));
}

function cellsOf({ nodes }: Catalog): (node: number) => number {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { attributes } of nodes) {
    left = Math.min(left, attributes.x);
    right = Math.max(right, attributes.x);
    bottom = Math.min(bottom, attributes.y);
    top = Math.max(top, attributes.y);
  }
  const cell = (at: number, from: number, to: number): number =>
    Math.min(CELLS - 1, Math.max(0, Math.floor(((at - from) / (to - from || 1)) * CELLS) || 0));
  return (node) => {
    const { x = 0, y = 0 } = nodes[node]?.attributes ?? {};
    return cell(y, bottom, top) * CELLS + cell(x, left, right);
  };
}
