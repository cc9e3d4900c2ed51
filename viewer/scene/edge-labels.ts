import type { Box } from "../view/layout/arrangement.ts";
import type { Focus } from "../view/focus.ts";
import { toHex, translucent } from "./colour.ts";
import { edgeCurve, isLoop, middleOf, pixelOf, radius } from "./drawing.ts";
import type { Circle, Snapshot } from "./drawing.ts";
import { type Curve, directionAt, distance, type Point, pointAt } from "./geometry.ts";
import { Grid, squareIn } from "./placement.ts";
import type { Surface } from "./surface.ts";

const LABEL_SIZE = 11.5;
/** A node with more edges than this shows no edge labels of its own accord. */
const MOST_LABELS = 40;
/** How far along a label is drawn from the loop it names, in pixels. */
const BESIDE_LOOP = 8;

/** A label with its place: centred on a point, turned by an angle. */
interface Label {
  readonly text: string;
  readonly middle: Point;
  /** In radians. */
  readonly angle: number;
  /** Discs that cover it. */
  readonly beads: readonly Circle[];
}

/** Where along an edge its label may stand, best first, as shares of its length. */
const SHARES = [0.5, 0.38, 0.62, 0.27, 0.73];

/**
 * Draws the labels of the edges in focus, along the edges, where they are long enough and neither
 * another label nor a node in focus is in the way. The one edge that is chosen has its label anyway.
 *
 * @returns discs that cover the labels, for the names to keep clear of
 */
export function drawEdgeLabels(surface: Surface, snapshot: Snapshot, focus: Focus): Circle[] {
  const crowded = focus.strong.size > 0 || focus.edges.size > MOST_LABELS;
  const taken: Circle[] = [];
  const grid = new Grid();
  for (const node of focus.centres) {
    grid.add(boxOf({ ...pixelOf(snapshot, node), radius: radius(snapshot, node) }));
  }
  for (const edge of crowded ? focus.strong : focus.edges) {
    const strong = focus.strong.has(edge);
    const places = strong && focus.strong.size > 1 ? SHARES : SHARES.slice(0, 1);
    const labels = places.flatMap((share) => labelOf(surface, snapshot, edge, strong, share) ?? []);
    const isAlone = strong && focus.strong.size === 1;
    const label = isAlone
      ? labels[0]
      : labels.find(({ beads }) => !beads.some((bead) => grid.hits(boxOf(bead))));
    if (label === undefined) continue;
    drawLabel(surface, snapshot, label, strong);
    for (const bead of label.beads) {
      grid.add(boxOf(bead));
      taken.push(bead);
    }
  }
  const arrows = [...focus.strong].flatMap((edge) => ends(edgeCurve(snapshot, edge)));
  return [...taken, ...arrows];
}

function labelOf(
  surface: Surface,
  snapshot: Snapshot,
  edge: number,
  strong: boolean,
  share: number,
): Label | undefined {
  const { display, edges } = snapshot;
  const text = edges[edge]?.label ?? "";
  if (text === "") return undefined;
  const width = surface.measure(text, LABEL_SIZE, weightOf(strong));
  const placed = (middle: Point, angle: number): Label => {
    return { text, middle, angle, beads: beadsOf(middle, angle, width) };
  };
  if (isLoop(snapshot, edge)) {
    const { x, y } = middleOf(snapshot, edge);
    return strong ? placed({ x: x - width / 2 - BESIDE_LOOP, y }, 0) : undefined;
  }
  const curve = edgeCurve(snapshot, edge);
  const discs = radius(snapshot, display.from[edge] ?? 0) + radius(snapshot, display.to[edge] ?? 0);
  const room = distance(curve.from, curve.to) - discs;
  if (!strong && room < width + 16) return undefined;
  const { x, y } = directionAt(curve, share);
  // Upright whichever way the edge runs; level where it is too short to follow.
  const angle = room < width + 8 ? 0 : Math.atan2(x < 0 ? -y : y, Math.abs(x));
  return placed(pointAt(curve, share), angle);
}

function drawLabel(surface: Surface, { palette }: Snapshot, label: Label, strong: boolean): void {
  const { context } = surface;
  context.save();
  context.translate(label.middle.x, label.middle.y);
  context.rotate(label.angle);
  context.font = surface.font(LABEL_SIZE, weightOf(strong));
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 5;
  context.strokeStyle = translucent(palette.paper, 0.95);
  context.strokeText(label.text, 0, 0);
  context.fillStyle = toHex(strong ? palette.accent : palette.muted);
  context.fillText(label.text, 0, 0);
  context.restore();
}

function weightOf(strong: boolean): number {
  return strong ? 600 : 500;
}

/** Discs at both ends of an edge, so that the name of a node does not cover the arrow. */
function ends(curve: Curve): Circle[] {
  const radius = 8;
  return [0.2, 0.8].map((share) => ({ ...pointAt(curve, share), radius }));
}

/** Discs in a row that cover a label. */
function beadsOf({ x, y }: Point, angle: number, width: number): Circle[] {
  const number = Math.max(1, Math.round(width / LABEL_SIZE));
  const radius = LABEL_SIZE * 0.7;
  return Array.from({ length: number }, (_, bead) => {
    const along = ((bead + 0.5) / number - 0.5) * width;
    return { x: x + along * Math.cos(angle), y: y + along * Math.sin(angle), radius };
  });
}

/** The square within a disc, or nearly: a label may come near the rim. */
function boxOf(disc: Circle): Box {
  return squareIn(disc, 0.9);
}
