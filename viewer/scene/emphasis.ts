import type { Focus } from "../view/focus.ts";
import type { Line } from "./appearance.ts";
import { type Rgb, toHex, translucent } from "./colour.ts";
import { edgeCurve, isLoop, loopCircle, pixelOf, radius, showsEdge } from "./drawing.ts";
import type { Projected, Snapshot } from "./drawing.ts";
import { type Curve, directionAt, pointAt, shareBefore } from "./geometry.ts";
import type { Surface } from "./surface.ts";

/** More nodes or edges in focus than these are drawn together rather than one by one. */
const MANY = 400;
/** Opacity of lines in focus. */
const FOCUSED = 0.78;
/** The band below a line that is chosen: pixels at each side of it, and its opacity. */
const BAND = 3.5;
const BAND_OPACITY = 0.34;

/** Draws what is in focus above the dimmed picture, in time linear in that. */
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

/** Strokes a curve from its start to some pixels before its end; so is the line's width in pixels. */
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

/** Draws very many nodes, colour by colour. No object is made for a node: the camera may be moving. */
function drawManyNodes(
  { context }: Surface,
  snapshot: Snapshot,
  focused: ReadonlySet<number>,
): void {
  const { width, height, originX, originY, scale, sizes, nodes, palette } = snapshot;
  const colours = new Map<number, { colour: Rgb; discs: number[] }>();
  context.fillStyle = toHex(palette.paper);
  for (const node of focused) {
    const x = originX + (snapshot.x[node] ?? 0) * scale;
    const y = originY - (snapshot.y[node] ?? 0) * scale;
    const look = nodes[node];
    const size = (look?.size ?? 1) * sizes;
    if (x + size < 0 || x - size > width || y + size < 0 || y - size > height) continue;
    const colour = look?.colour ?? palette.muted;
    const key = (colour[0] << 16) | (colour[1] << 8) | colour[2];
    const group = colours.get(key);
    if (group === undefined) colours.set(key, { colour, discs: [x, y, size] });
    else group.discs.push(x, y, size);
    fillDisc(context, x, y, size + 1.5);
  }
  for (const { colour, discs } of colours.values()) {
    context.fillStyle = toHex(colour);
    for (let at = 0; at < discs.length; at += 3) {
      fillDisc(context, discs[at] ?? 0, discs[at + 1] ?? 0, discs[at + 2] ?? 0);
    }
  }
}

/** Draws very many edges in one stroke for each look, without self-loops and arrows. */
function drawManyEdges({ context }: Surface, snapshot: Snapshot, focused: Iterable<number>): void {
  const { width, height, originX, originY, scale, sizes, x, y, edges, curvatures } = snapshot;
  const { from, to } = snapshot.display;
  const looks = new Map<string, number[]>();
  for (const edge of focused) {
    const look = edges[edge];
    if (look === undefined || isLoop(snapshot, edge)) continue;
    const start = from[edge] ?? 0;
    const end = to[edge] ?? 0;
    const x1 = originX + (x[start] ?? 0) * scale;
    const y1 = originY - (y[start] ?? 0) * scale;
    const x2 = originX + (x[end] ?? 0) * scale;
    const y2 = originY - (y[end] ?? 0) * scale;
    if ((x1 < 0 && x2 < 0) || (x1 > width && x2 > width)) continue;
    if ((y1 < 0 && y2 < 0) || (y1 > height && y2 > height)) continue;
    const key = `${look.width} ${look.colour.join()} ${look.dashes?.join() ?? ""}`;
    const lines = looks.get(key);
    if (lines === undefined) looks.set(key, [edge, x1, y1, x2, y2]);
    else lines.push(edge, x1, y1, x2, y2);
  }
  for (const lines of looks.values()) {
    const look = edges[lines[0] ?? 0];
    if (look === undefined) continue;
    const inked = look.width * 0.8 * Math.max(0.9, sizes);
    context.beginPath();
    for (let at = 0; at < lines.length; at += 5) {
      const [edge = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0] = lines.slice(at, at + 5);
      const bend = -(curvatures[edge] ?? 0);
      context.moveTo(x1, y1);
      if (bend === 0) context.lineTo(x2, y2);
      else {
        const middleX = (x1 + x2) / 2 - (y2 - y1) * bend;
        const middleY = (y1 + y2) / 2 + (x2 - x1) * bend;
        context.quadraticCurveTo(middleX, middleY, x2, y2);
      }
    }
    context.lineWidth = inked;
    context.setLineDash(look.dashes?.map((length) => length * inked) ?? []);
    context.strokeStyle = translucent(look.colour, FOCUSED);
    context.stroke();
  }
}

function fillDisc(context: Surface["context"], x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
}
