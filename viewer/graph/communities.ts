import { type Catalog, degreeOf } from "./catalog.ts";
import { groupBy } from "./groups.ts";

/** Entities more densely related to each other than to the rest, as the graph file says. */
export interface Community {
  /** Lasting as long as the graph is: the number of the community, or the place of some small ones. */
  readonly id: string;
  readonly members: readonly number[];
  /** How many communities of the file it holds; more than one where they are too small to be shown. */
  readonly parts: number;
}

/** Every entity is in exactly one of them. */
export type Communities = ReturnType<typeof communitiesOf>;

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
export function communitiesOf(catalog: Catalog) {
  const groups = groupsOf(catalog, "community");
  const own = groups.length > MOST ? groups.slice(0, OWN) : groups;
  const list: Community[] = [
    ...own.map(({ key, members }) => ({ id: key, members, parts: 1 })),
    ...gathered(catalog, groups.slice(own.length)),
  ];
  const of = new Uint16Array(catalog.nodes.length);
  for (const [index, { members }] of list.entries()) for (const node of members) of[node] = index;
  return {
    /** Largest first; then those that gather small ones. */
    list: list as readonly Community[],
    /** By entity: which of the list it is in. */
    of,
  };
}

/** Small communities by the part of the picture in which they are; from left to right, bottom to top. */
function gathered(catalog: Catalog, groups: readonly Group[]): Community[] {
  const cellOf = cellsOf(catalog);
  const cells = groupBy(groups, ({ members }) => cellOf(members[0] ?? 0));
  return [...cells]
    .sort(([left], [right]) => left - right)
    .map(([cell, parts]) => ({
      id: `near${cell}`,
      members: parts.flatMap(({ members }) => members),
      parts: parts.length,
    }));
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

/** A name that nodes share, and who they are, by index. */
export interface Group {
  readonly key: string;
  /** Those with the most relations first. */
  readonly members: readonly number[];
}

export type Trait = "type" | "community";

/** Nodes by type or community: largest group first, then in the order of the file. n log n. */
export function groupsOf(catalog: Catalog, trait: Trait): Group[] {
  const lists = groupBy(byDegree(catalog), (node) => {
    const { kind, community } = catalog.nodes[node]?.attributes ?? { kind: "", community: 0 };
    return trait === "type" ? kind : String(community);
  });
  const groups = Array.from(lists, ([key, members]) => ({ key, members }));
  const least = (all: readonly number[]) => all.reduce((a, b) => Math.min(a, b), Infinity);
  const first = new Map(groups.map((group) => [group, least(group.members)]));
  return groups.toSorted(
    (a, b) => b.members.length - a.members.length || (first.get(a) ?? 0) - (first.get(b) ?? 0),
  );
}

/** Node indices: most relations first, then in the order of the file. */
export function byDegree(catalog: Catalog): Uint32Array {
  const degree = (node: number): number => degreeOf(catalog, node);
  const order = Uint32Array.from(catalog.nodes.keys());
  return order.sort((a, b) => degree(b) - degree(a) || a - b);
}
