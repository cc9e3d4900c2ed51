import { discRadius } from "./layout/discs.ts";
import { groupOf } from "../view/colouring.ts";
import type { Scenery } from "../view/scenery.ts";
import type { Seen } from "../view/seen.ts";
import { type EdgeLook, type NodeLook, nodeLook, type Style } from "./appearance.ts";

/** Width of a line for a single claim, for each doubling of their number, and at most; in pixels. */
const LINE = { single: 0.6, step: 0.4, widest: 5 };

/**
 * The look of a community: the colour that most of its members have, its area by how many of them
 * are visible.
 */
export function discLook(
  { catalog, communities }: Scenery,
  index: number,
  style: Style,
  { members }: Seen,
): NodeLook {
  const all = communities?.list[index]?.members ?? [];
  const example = commonest(all, (node) => {
    return groupOf(style.colouring, node) ?? catalog.nodes[node]?.attributes.kind ?? "";
  });
  const entity = catalog.nodes[example];
  const colour = entity ? nodeLook(entity.attributes, example, style).colour : style.palette.muted;
  const size = discRadius(members[index] ?? 0, catalog.nodes.length);
  return { label: style.titles[index] ?? "", colour, size, members: members[index] ?? 0 };
}

/**
 * The look of a line that stands for several claims: the more, the wider.
 *
 * @param shrink what the sizes of entities are multiplied by, and so of lines that end at one
 */
export function lineLook(
  { catalog, from, to }: Scenery,
  line: number,
  { palette }: Style,
  { weights }: Seen,
  shrink: number,
): EdgeLook {
  const claims = weights[line - catalog.edges.length] ?? 0;
  const isBetween = Math.min(from[line] ?? 0, to[line] ?? 0) >= catalog.nodes.length;
  const width =
    (LINE.single + LINE.step * Math.log2(Math.max(1, claims))) * (isBetween ? 1 : shrink);
  return {
    label: String(claims),
    colour: palette.tones.plain,
    opacity: Math.max(palette.leastOpacity, palette.lineOpacity * 0.5),
    width: Math.min(LINE.widest, width) * palette.lineScale,
    arrow: false,
  };
}

/** The first of those whose group most are in. */
function commonest(nodes: readonly number[], groupAt: (node: number) => string): number {
  const groups = new Map<string, { first: number; count: number }>();
  for (const node of nodes) {
    const name = groupAt(node);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { first: node, count: 1 });
    else group.count++;
  }
  let most = { first: nodes[0] ?? 0, count: 0 };
  for (const group of groups.values()) if (group.count > most.count) most = group;
  return most.first;
}
