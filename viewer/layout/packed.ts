import { GOLDEN_ANGLE } from "../../src/model/plane/phyllotaxis.ts";
import type { Point } from "../../src/model/plane/point.ts";
import { spread } from "../../src/model/plane/spread.ts";
import type { Catalog } from "../state/catalog.ts";
import type { GroupMark, Laid } from "./arrangement.ts";
import { type Group, groupsOf, type Trait } from "./groups.ts";
import { radiiOf } from "./radii.ts";

/** How much wider than full the sunflowers are, so that hardly any of their seeds touch. */
const SLACK = 1.1;
/** Two of the largest discs, so many times as large, would touch. */
const LOOSENESS = 1.45;
/** Space about each node, between discs of groups, and above them for their name; in graph units. */
const ROOM = 12;
const PADDING = 14;
const GAP = 26;
const CAPTION = 40;
/** The least width of a disc with its name. */
const NARROWEST = 150;
/** Width over height, as screens are. */
const ASPECT = 1.6;

/**
 * Nodes in discs, one for each type or community, the largest first, in rows as words are. Each disc
 * is a sunflower with the nodes of the most relations in its middle. n log n.
 */
export function packed(catalog: Catalog, trait: Trait): Laid {
  const radii = radiiOf(catalog);
  const discs = groupsOf(catalog, trait).map((group) => discOf(group, radii));
  const points: Point[] = catalog.nodes.map(() => ({ x: 0, y: 0 }));
  const marks: GroupMark[] = [];
  for (const { disc, x, y, room } of inRows(discs)) {
    for (const [node, at] of disc.points) points[node] = { x: x + at.x, y: y + at.y };
    const { key, members } = disc.group;
    marks.push({ kind: trait, key, x, y, radius: disc.radius, room, foremost: members[0] ?? 0 });
  }
  return { points, marks, looseness: LOOSENESS };
}

interface Disc {
  readonly group: Group;
  /** By node, about the middle of the disc. */
  readonly points: ReadonlyMap<number, Point>;
  readonly radius: number;
}

/** A sunflower whose seeds take the room they need, put right where some still touch. */
function discOf(group: Group, radii: readonly number[]): Disc {
  const points = new Map<number, Point>();
  let area = 0;
  for (const [place, node] of group.members.entries()) {
    const own = ((radii[node] ?? 0) + ROOM) ** 2;
    // The one in the middle stays there.
    const reach = place === 0 ? 0 : SLACK * Math.sqrt(area + own / 2);
    const angle = place * GOLDEN_ANGLE;
    points.set(node, { x: reach * Math.cos(angle), y: reach * Math.sin(angle) });
    area += own;
  }
  spread(points, radii, new Set(group.members.slice(1)));
  let radius = 0;
  for (const [node, { x, y }] of points) {
    radius = Math.max(radius, Math.hypot(x, y) + (radii[node] ?? 0));
  }
  return { group, points, radius: radius + PADDING };
}

interface Placed extends Point {
  readonly disc: Disc;
  /** The width that nothing else in the row takes. */
  readonly room: number;
}

/** Rows from the top, each about its middle, as wide as makes the whole fit a screen. */
function inRows(discs: readonly Disc[]): Placed[] {
  const width = (disc: Disc): number => Math.max(NARROWEST, disc.radius * 2) + GAP;
  const area = discs.reduce((sum, disc) => sum + width(disc) * (disc.radius * 2 + CAPTION), 0);
  const widest = discs.reduce((most, disc) => Math.max(most, width(disc)), 0);
  const most = Math.max(widest, Math.sqrt(area * ASPECT));
  const placed: Placed[] = [];
  let top = 0;
  for (const row of rowsOf(discs, width, most)) {
    const tallest = row.reduce((height, disc) => Math.max(height, disc.radius), 0);
    let left = -row.reduce((sum, disc) => sum + width(disc), 0) / 2;
    for (const disc of row) {
      const room = width(disc);
      placed.push({ disc, x: left + room / 2, y: top - CAPTION - tallest, room });
      left += width(disc);
    }
    top -= CAPTION + tallest * 2;
  }
  return placed;
}

function rowsOf(discs: readonly Disc[], width: (disc: Disc) => number, most: number): Disc[][] {
  const rows: Disc[][] = [];
  let room = 0;
  for (const disc of discs.toSorted((a, b) => b.radius - a.radius)) {
    const row = rows.at(-1);
    if (row === undefined || room < width(disc)) {
      rows.push([disc]);
      room = most - width(disc);
    } else {
      row.push(disc);
      room -= width(disc);
    }
  }
  return rows;
}
