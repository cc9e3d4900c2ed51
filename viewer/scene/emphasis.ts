import type { Focus } from "../view/focus.ts";
import type { Line } from "./appearance.ts";
import { toHex, translucent } from "./colour.ts";
import { edgeCurve, isLoop, loopCircle, pixelOf, radius, showsEdge } from "./drawing.ts";
import type { Projected, Snapshot } from "./drawing.ts";
import { drawManyEdges, drawManyNodes, FOCUSED } from "./emphasis-many.ts";
import { type Curve, directionAt, pointAt, shareBefore } from "./geometry.ts";
import type { Surface } from "./surface.ts";

/** More nodes or edges in focus than these are drawn together rather than one by one. */
const MANY = 400;
/** The band below a line that is chosen: pixels at each side of it, and its opacity. */
const BAND = 3.5;
const BAND_OPACITY = 0.34;

/**
 * Draws what is in focus above the dimmed picture: its edges, its nodes, and rings about the
 * centres. Costs only what is in focus, so that hovering never touches the rest.
 */
export function drawEmphasis(surface: Surface, snapshot: Snapshot, focus: Focus): void {
  const weak = [...focus.edges].filter((edge) => !focus.strong.has(edge));
  if (weak.length > MANY) drawManyEdges(surface, snapshot, weak);
  else for (const edge of weak) drawEdge(surface, snapshot, edge, false);
  for (const edge of focus.strong) drawEdge(surface, snapshot, edge, true);
  const areMany = focus.nodes.size > MANY;
  if (areMany) drawManyNodes(surface, snapshot, focus.nodes);
  for (const node of areMany ? focus.centres : focus.nodes) {
    drawNode(surface, snapshot, node, focus.centres.has(node));
  }
}

/** Draws the self-loops at rest, which the WebGL layers leave out. */
export function drawLoops(surface: Surface, projected: Projected): void {
  for (const edge of [...projected.loops.values()].flat()) {
    const look = projected.edges[edge];
    if (look === undefined || !showsEdge(projected, edge)) continue;
    const [width, opacity] = [look.width * projected.sizes, Math.min(1, look.opacity * 1.3)];
    strokeLoop(surface, projected, edge, { ...look, width, opacity });
  }
}

/** A thin ring about each pinned node, whether in focus or not. */
export function drawPins(surface: Surface, snapshot: Snapshot): void {
  const { context } = surface;
  context.setLineDash([2, 2]);
  for (const node of snapshot.pins) {
    surface.circle(pixelOf(snapshot, node), radius(snapshot, node) + 6);
    context.lineWidth = 1.5;
    context.strokeStyle = toHex(snapshot.palette.ink);
    context.stroke();
  }
}

function drawEdge(surface: Surface, snapshot: Snapshot, edge: number, strong: boolean): void {
  const { edges, palette, sizes, display } = snapshot;
  const look = edges[edge];
  if (look === undefined) return;
  const opacity = strong ? 1 : Math.max(palette.leastOpacity, FOCUSED);
  const width = (look.width * 0.8 + (strong ? 0.8 : 0)) * Math.max(0.9, sizes);
  const line = { ...look, width, opacity };
  // What is chosen lies upon a band in the accent: its line keeps its colour, which has a meaning.
  const band = { width: width + 2 * BAND, colour: palette.accent, opacity: BAND_OPACITY };
  if (isLoop(snapshot, edge)) {
    if (strong) strokeLoop(surface, snapshot, edge, band);
    strokeLoop(surface, snapshot, edge, line);
    return;
  }
  const curve = edgeCurve(snapshot, edge);
  const target = radius(snapshot, display.to[edge] ?? 0);
  const head = look.arrow ? Math.max(7, width * 3.6) : 0;
  if (strong) strokeCurve(surface, curve, band, 0);
  strokeCurve(surface, curve, line, look.arrow ? target + head * 0.8 : 0);
  if (look.arrow) fillHead(surface, curve, target + 1, head, line);
}

/** Strokes the path as a line of some look. */
function stroked({ context }: Surface, { colour, dashes, opacity, width }: Line): void {
  context.lineWidth = width;
  context.setLineDash(dashes?.map((length) => length * width) ?? []);
  context.strokeStyle = translucent(colour, opacity);
  context.stroke();
}

/**
 * Strokes a curve from its start to some pixels before its end.
 *
 * @param line its width is in pixels as they are
 */
export function strokeCurve(surface: Surface, curve: Curve, line: Line, stopBefore: number): void {
  const { context } = surface;
  const share = stopBefore === 0 ? 1 : shareBefore(curve, stopBefore);
  const { from, control } = curve;
  const end = pointAt(curve, share);
  // De Casteljau: the part of the curve up to `share` has its control point on the first leg.
  const x = from.x + (control.x - from.x) * share;
  const y = from.y + (control.y - from.y) * share;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo(x, y, end.x, end.y);
  stroked(surface, line);
}

/** Fills an arrow whose tip is some pixels before the end of a curve. */
export function fillHead(
  { context }: Surface,
  curve: Curve,
  stopBefore: number,
  length: number,
  { colour, opacity }: Line,
): void {
  const share = shareBefore(curve, stopBefore);
  const tip = pointAt(curve, share);
  const { x, y } = directionAt(curve, share);
  const half = length * 0.42;
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(tip.x - x * length - y * half, tip.y - y * length + x * half);
  context.lineTo(tip.x - x * length + y * half, tip.y - y * length - x * half);
  context.closePath();
  context.fillStyle = translucent(colour, opacity);
  context.fill();
}

function strokeLoop(surface: Surface, projected: Projected, edge: number, line: Line): void {
  const circle = loopCircle(projected, edge);
  surface.circle(circle, circle.radius);
  stroked(surface, line);
}

function drawNode(surface: Surface, snapshot: Snapshot, node: number, isCentre: boolean): void {
  const { nodes, palette } = snapshot;
  const centre = pixelOf(snapshot, node);
  const size = radius(snapshot, node);
  if (isCentre) surface.disc(centre, size + 4.5, palette.accent);
  surface.disc(centre, size + (isCentre ? 2.5 : 1.5), palette.paper);
  surface.disc(centre, size, nodes[node]?.colour ?? palette.muted);
}
