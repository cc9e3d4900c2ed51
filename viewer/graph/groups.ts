import type { Catalog } from "./catalog.ts";

/** A name that nodes share, and who they are, by index. */
export interface Group {
  readonly key: string;
  /** Those with the most relations first. */
  readonly members: readonly number[];
}

/** What nodes can be grouped by. */
export type Trait = "type" | "community";

/** Nodes by type or community: largest group first, then in the order of the file. n log n. */
export function groupsOf(catalog: Catalog, trait: Trait): Group[] {
  const lists = new Map<string, number[]>();
  for (const node of byDegree(catalog)) {
    const { kind, community } = catalog.nodes[node]?.attributes ?? { kind: "", community: 0 };
    const key = trait === "type" ? kind : String(community);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [node]);
    else list.push(node);
  }
  const groups = Array.from(lists, ([key, members]) => ({ key, members }));
  const first = new Map(groups.map((group) => [group, least(group.members)]));
  return groups.toSorted(
    (a, b) => b.members.length - a.members.length || (first.get(a) ?? 0) - (first.get(b) ?? 0),
  );
}

/** Node indices: most relations first, then in the order of the file. */
export function byDegree(catalog: Pick<Catalog, "nodes" | "offsets">): Uint32Array {
  const degree = (node: number): number =>
    (catalog.offsets[node + 1] ?? 0) - (catalog.offsets[node] ?? 0);
  const order = Uint32Array.from(catalog.nodes.keys());
  return order.sort((a, b) => degree(b) - degree(a) || a - b);
}

function least(members: readonly number[]): number {
  let first = Infinity;
  for (const member of members) first = Math.min(first, member);
  return first;
}
