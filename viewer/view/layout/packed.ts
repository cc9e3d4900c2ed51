import { GOLDEN_ANGLE, type Point } from "../../../src/model/plane/point.ts";
import type { Catalog } from "../../graph/catalog.ts";
import { type GroupMark, type Laid, radiiOf } from "./arrangement.ts";
import { type Group, groupsOf, type Trait } from "../../graph/communities.ts";

/** Two of the largest discs, so many times as large, would touch. */
const DISC_SCALE = 1.45;
/** Space about each node, between discs of groups, and above them for their name; in graph units. */
const ROOM = 12;
const PADDING = 14;
const GAP = 26;
const CAPTION = 40;
/** The least width of a disc with its name. */
const NARROWEST = 150;
/** Width over height, as screens are. */
const ASPECT = 1.25;
/** No more discs than this are tried in the first row. */
const MOST_IN_FIRST = 24;

/**
 * Nodes in discs, one for each type or community, the largest first, in rows as words are. In each,
 * nodes stand in rings, the largest in the middle. n log n.
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
  return { points, marks, discScale: DISC_SCALE };
}

type Disc = ReturnType<typeof discOf>;

/** The largest in the middle, the others in rings about it, each as full as it can be. n log n. */
function discOf(group: Group, radii: readonly number[]) {
  const cell = (node: number): number => (radii[node] ?? 0) + ROOM;
  const [middle = 0, ...others] = group.members.toSorted((a, b) => cell(b) - cell(a));
  const points = new Map<number, Point>([[middle, { x: 0, y: 0 }]]);
  let reach = cell(middle);
  for (let next = 0, turn = 0; next < others.length; turn += GOLDEN_ANGLE) {
    // The first of a ring is its largest.
    const thickness = cell(others[next] ?? 0);
    const radius = reach + thickness;
    const angles = anglesIn(others, next, (node) => 2 * Math.asin(cell(node) / radius));
    const even = (2 * Math.PI - sum(angles)) / angles.length;
    // Each ring begins elsewhere, or gaps would line up.
    let at = turn;
    for (const angle of angles) {
      at += (angle + even) / 2;
      points.set(others[next++] ?? 0, { x: radius * Math.cos(at), y: radius * Math.sin(at) });
      at += (angle + even) / 2;
    }
    reach = radius + thickness;
  }
  return { group, points, radius: reach - ROOM + PADDING };
}

/** The angles of as many nodes as go round once, from one on; one at least. */
function anglesIn(nodes: readonly number[], from: number, angleOf: (node: number) => number) {
  const angles: number[] = [];
  let left = 2 * Math.PI;
  for (let next = from; next < nodes.length; next++) {
    const angle = angleOf(nodes[next] ?? 0);
    if (angles.length > 0 && angle > left) break;
    angles.push(angle);
    left -= angle;
  }
  return angles;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Rows from the top, each about its middle. The room of a disc is the width that nothing else takes. */
function inRows(discs: readonly Disc[]) {
  let top = 0;
  return bestRows(discs.toSorted((a, b) => b.radius - a.radius)).flatMap((row) => {
    let left = -sum(row.map(width)) / 2;
    const y = top - (height(row) + CAPTION) / 2;
    top -= height(row);
    return row.map((disc) => {
      const room = width(disc);
      left += room;
      return { disc, x: left - room / 2, y, room };
    });
  });
}

/** Of some widths, the one whose rows are drawn largest on a screen. */
function bestRows(discs: readonly Disc[]): Disc[][] {
  let best: Disc[][] = [];
  let least = Infinity;
  for (let inFirst = 1; inFirst <= Math.min(MOST_IN_FIRST, discs.length); inFirst++) {
    const most = sum(discs.slice(0, inFirst).map(width));
    const rows = rowsOf(discs, most);
    const size = Math.max(most, sum(rows.map(height)) * ASPECT);
    if (size < least) [best, least] = [rows, size];
  }
  return best;
}

function width({ radius }: Disc): number {
  return Math.max(NARROWEST, radius * 2) + GAP;
}

function height([tallest]: readonly Disc[]): number {
  return CAPTION + 2 * (tallest?.radius ?? 0);
}

function rowsOf(discs: readonly Disc[], most: number): Disc[][] {
  const rows: Disc[][] = [];
  let room = 0;
  for (const disc of discs) {
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
