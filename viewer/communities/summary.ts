import { type Catalog, edgesAt, otherEnd } from "../graph/catalog.ts";
import type { Communities, Community } from "../graph/communities.ts";

/** Sums up a community, in time linear in its claims. */
export function summaryOf(catalog: Catalog, communities: Communities, community: Community) {
  const own = communities.list.indexOf(community);
  const types = new Map<string, number>();
  const others = new Map<number, number>();
  let [inner, outwards] = [0, 0];
  for (const node of community.members) {
    const kind = catalog.nodes[node]?.attributes.kind ?? "";
    types.set(kind, (types.get(kind) ?? 0) + 1);
    for (const edge of edgesAt(catalog, node)) {
      const other = otherEnd(catalog, edge, node);
      const where = communities.of[other] ?? own;
      // A claim between two members is met at both of them; one from a member to itself, once.
      if (where === own) inner += other === node ? 2 : 1;
      else {
        outwards++;
        others.set(where, (others.get(where) ?? 0) + 1);
      }
    }
  }
  return {
    /** Claims among its members, and to others. */
    within: inner / 2,
    outwards,
    /** How many members are of each type, most frequent first. */
    types: mostFirst(types).map(([id, count]) => ({ id, count })),
    /** The communities that it has most claims with, and how many. */
    others: mostFirst(others).flatMap(([index, claims]) => {
      const other = communities.list[index];
      return other ? [{ community: other, claims }] : [];
    }),
  };
}

function mostFirst<T>(counts: ReadonlyMap<T, number>): [T, number][] {
  return [...counts].sort(([, left], [, right]) => right - left);
}
