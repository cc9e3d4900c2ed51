import type { Skeleton } from "./skeleton.ts";

/**
 * The connected components of the graph that `members` and the links among them make, each in
 * ascending order; the largest first, then by first node. Linear, but for sorting.
 */
export function components(of: Skeleton, members: Iterable<number>): number[][] {
  const unseen = new Set(members);
  const found: number[][] = [];
  for (const first of unseen) {
    unseen.delete(first);
    const component = [first];
    for (const node of component) {
      for (const neighbor of of.neighbors[node] ?? []) {
        if (unseen.delete(neighbor)) component.push(neighbor);
      }
    }
    found.push(component.sort((left, right) => left - right));
  }
  return found.sort(
    (left, right) => right.length - left.length || (left[0] ?? 0) - (right[0] ?? 0),
  );
}
