import { type Point, seed } from "../model/plane/point.ts";
import type { Skeleton } from "./skeleton.ts";

/** Units between members at the start, and how much further apart communities are. */
const START_SPACING = 7;
const COMMUNITY_SPREAD = 3;

/**
 * Where forces begin: communities at the sunflower seed of their middle member; members, largest
 * first, on a smaller sunflower around it.
 */
export function startOf(
  of: Skeleton,
  members: readonly number[],
  community: readonly number[],
): Map<number, Point> {
  const start = new Map<number, Point>();
  let seen = 0;
  for (const group of groups(members, community)) {
    const centre = seed(seen + group.length / 2);
    group.sort((a, b) => (of.radii[b] ?? 0) - (of.radii[a] ?? 0) || a - b);
    for (const [index, node] of group.entries()) {
      const offset = seed(index);
      start.set(node, {
        x: START_SPACING * (COMMUNITY_SPREAD * centre.x + offset.x),
        y: START_SPACING * (COMMUNITY_SPREAD * centre.y + offset.y),
      });
    }
    seen += group.length;
  }
  return start;
}

/** Members by community, in order of community. */
function groups(members: readonly number[], community: readonly number[]): number[][] {
  const lists = new Map<number, number[]>();
  for (const node of members) {
    const group = community[node] ?? 0;
    const list = lists.get(group);
    if (list) list.push(node);
    else lists.set(group, [node]);
  }
  return [...lists].sort((a, b) => a[0] - b[0]).map(([, list]) => list);
}
