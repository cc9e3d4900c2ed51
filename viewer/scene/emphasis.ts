import type { Focus } from "../view/focus.ts";
import type { Dashes, Palette } from "./appearance.ts";
import { type Rgb, toHex, translucent } from "./colour.ts";
import { edgeCurve, isLoop, loopCircle, place, radius, showsEdge } from "./drawing.ts";
import type { Drawing, Projection } from "./drawing.ts";
import { drawManyEdges, drawManyNodes } from "./emphasis-many.ts";
import { type Curve, directionAt, pointAt, shareBefore } from "./geometry.ts";
import type { Surface } from "./surface.ts";

/** More nodes or edges in focus than these are drawn together rather than one by one. */
const MANY = 400;
/** Opacity of lines in focus. */
const FOCUSED = 0.78;
/** The band below a line that is chosen: pixels at each side of it, and its opacity. */
const BAND = 3.5;
const BAND_OPACITY = 0.34;

/**
 * Draws what is in focus above the dimmed picture: its edges, its nodes, and rings about the
 * centres. Costs only what is in focus, so that hovering never touches the rest.
 */
export function drawEmphasis(
  surface: Surface,
  drawing: Drawing,
  projection: Projection,
  focus: Focus,
  palette: Palette,
): void {
  const weak = [...focus.edges].filter((edge) => !focus.strong.has(edge));
  if (weak.length > MANY) drawManyEdges(surface, drawing, projection, weak);
  else for (const edge of weak) drawEdge(surface, drawing, projection, edge, palette, false);
  for (const edge of focus.strong) drawEdge(surface, drawing, projection, edge, palette, true);
  const areMany = focus.nodes.size > MANY;
  if (areMany) drawManyNodes(surface, drawing, projection, focus.nodes, palette);
  for (const node of areMany ? focus.centres : focus.nodes) {
    drawNode(surface, drawing, projection, node, palette, focus);
  }
}

/** Draws the self-loops at rest, which the WebGL layers leave out. */
export function drawLoops(surface: Surface, drawing: Drawing, projection: Projection): void {
  for (const edges of drawing.loops.values()) {
    for (const edge of edges) {
      const look = drawing.edges[edge];
      if (look === undefined || !showsEdge(drawing, edge)) continue;
      strokeLoop(surface, drawing, projection, edge, look.width * projection.sizes, {
        colour: look.colour,
        opacity: Math.min(1, look.opacity * 1.3),
        dashes: look.dashes,
      });
    }
  }
}

/** A thin ring about each pinned node, whether in focus or not. */
export function drawPins(
  { context }: Surface,
  drawing: Drawing,
  projection: Projection,
  pins: readonly number[],
  palette: Palette,
): void {
  context.setLineDash([2, 2]);
  for (const node of pins) {
    const { x, y } = place(drawing, projection, node);
    context.beginPath();
    context.arc(x, y, radius(drawing, projection, node) + 6, 0, Math.PI * 2);
    context.lineWidth = 1.5;
    context.strokeStyle = toHex(palette.ink);
    context.stroke();
  }
}

function drawEdge(
  surface: Surface,
  drawing: Drawing,
  projection: Projection,
  edge: number,
  palette: Palette,
  strong: boolean,
): void {
  const look = drawing.edges[edge];
  if (look === undefined) return;
  const { dashes, colour } = look;
  const opacity = strong ? 1 : Math.max(palette.leastOpacity, FOCUSED);
  const stroke: Stroke = { colour, opacity, dashes };
  const width = (look.width * 0.8 + (strong ? 0.8 : 0)) * Math.max(0.9, projection.sizes);
  const band = width + 2 * BAND;
  if (isLoop(drawing, edge)) {
    if (strong) strokeLoop(surface, drawing, projection, edge, band, bandOf(palette));
    strokeLoop(surface, drawing, projection, edge, width, stroke);
    return;
  }
  const curve = edgeCurve(drawing, projection, edge);
  const target = radius(drawing, projection, drawing.scenery.to[edge] ?? 0);
  const head = look.arrow ? Math.max(7, width * 3.6) : 0;
  if (strong) strokeCurve(surface, curve, band, bandOf(palette), 0);
  strokeCurve(surface, curve, width, stroke, look.arrow ? target + head * 0.8 : 0);
  if (look.arrow) fillHead(surface, curve, target + 1, head, stroke);
}

/** What is chosen lies upon a band in the accent: its line keeps its colour, which has a meaning. */
function bandOf({ accent }: Palette): Stroke {
  return { colour: accent, opacity: BAND_OPACITY, dashes: undefined };
}

interface Stroke {
  readonly colour: Rgb;
  readonly opacity: number;
  readonly dashes: Dashes | undefined;
}

/** Sets up a stroke; the result is reset by the next. */
function stroked({ context }: Surface, width: number, { colour, opacity, dashes }: Stroke): void {
  context.lineWidth = width;
  context.setLineDash(dashes?.map((length) => length * width) ?? []);
  context.strokeStyle = translucent(colour, opacity);
  context.stroke();
}

/** Strokes a curve from its start to some pixels before its end. */
export function strokeCurve(
  surface: Surface,
  curve: Curve,
  width: number,
  stroke: Stroke,
  stopBefore: number,
): void {
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
  stroked(surface, width, stroke);
}

/** Fills an arrow whose tip is some pixels before the end of a curve. */
export function fillHead(
  { context }: Surface,
  curve: Curve,
  stopBefore: number,
  length: number,
  { colour, opacity }: Stroke,
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

function strokeLoop(
  surface: Surface,
  drawing: Drawing,
  projection: Projection,
  edge: number,
  width: number,
  stroke: Stroke,
): void {
  const { context } = surface;
  const circle = loopCircle(drawing, projection, edge);
  context.beginPath();
  context.arc(circle.x, circle.y, circle.radius, 0, Math.PI * 2);
  stroked(surface, width, stroke);
}

function drawNode(
  { context }: Surface,
  drawing: Drawing,
  projection: Projection,
  node: number,
  palette: Palette,
  focus: Focus,
): void {
  const { x, y } = place(drawing, projection, node);
  const size = radius(drawing, projection, node);
  const disc = (reach: number, fill: Rgb): void => {
    context.beginPath();
    context.arc(x, y, reach, 0, Math.PI * 2);
    context.fillStyle = toHex(fill);
    context.fill();
  };
  if (focus.centres.has(node)) {
    disc(size + 4.5, palette.accent);
    disc(size + 2.5, palette.paper);
  } else {
    disc(size + 1.5, palette.paper);
  }
  disc(size, drawing.nodes[node]?.colour ?? palette.muted);
}
