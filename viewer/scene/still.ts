import type { Mark } from "./layout/arrangement.ts";
import type { Focus } from "../view/focus.ts";
import type { Palette } from "./appearance.ts";
import { toHex } from "./colour.ts";
import type { Circle, Drawing, Projection } from "./drawing.ts";
import { edgeCurve, isLoop, place, radius, showsEdge, showsNode } from "./drawing.ts";
import { drawEdgeLabels } from "./edge-labels.ts";
import { drawEmphasis, drawLoops, drawPins, fillHead, strokeCurve } from "./emphasis.ts";
import type { Curve } from "./geometry.ts";
import { captionBoxes, drawCaptions, drawGround } from "./ground.ts";
import { drawMembers } from "./members.ts";
import { drawNames } from "./names.ts";
import type { Box } from "./placement.ts";
import type { Surface } from "./surface.ts";

/** A picture at one moment: all that decides what is drawn. */
export interface Still {
  readonly drawing: Drawing;
  readonly projection: Projection;
  readonly focus: Focus | undefined;
  readonly palette: Palette;
  readonly pins: readonly number[];
  readonly marks: readonly Mark[];
  readonly captions: readonly string[];
  /** Opacity of lines and discs while something else is in focus, 0 to 1. */
  readonly dimmed: { readonly lines: number; readonly discs: number };
  /** Where something else stands upon the picture, and so no name. */
  readonly covered: readonly Box[];
}

/** As the scene draws them: the thinnest line in pixels, and the arrow in widths of its line. */
const THINNEST = 0.9;
const HEAD = 4.6;
/** The soft rims of its plain lines lie within their width: so much less of it is ink, in pixels. */
const SOFT = 0.5;

/**
 * Draws a whole picture upon one surface, as the layers of the stage show it together. It needs no
 * WebGL; what lies outside the stage is left out.
 */
export function drawStill(surface: Surface, still: Still): void {
  const { drawing, projection, focus, palette, dimmed } = still;
  const { context } = surface;
  const isDimmed = focus !== undefined && focus.amid !== true;
  drawBehind(surface, still);
  context.globalAlpha = isDimmed ? dimmed.lines : 1;
  drawLines(surface, drawing, projection);
  drawLoops(surface, drawing, projection);
  context.globalAlpha = isDimmed ? dimmed.discs : 1;
  drawDiscs(surface, drawing, projection, palette);
  context.globalAlpha = 1;
  drawUpon(surface, surface, still);
}

/** Draws what stands behind lines and discs. */
export function drawBehind(surface: Surface, still: Still): void {
  drawGround(surface, still.marks, still.projection, still.palette);
}

/** Draws what stands upon lines and discs: what is in focus, what is pinned, and the names. */
export function drawUpon(emphasis: Surface, names: Surface, still: Still): void {
  const { drawing, projection, focus, palette, pins, covered } = still;
  let labels: Circle[] = [];
  if (focus !== undefined) {
    drawEmphasis(emphasis, drawing, projection, focus, palette);
    labels = drawEdgeLabels(emphasis, drawing, projection, focus, palette);
  }
  drawPins(emphasis, drawing, projection, pins, palette);
  names.context.setLineDash([]);
  const { marks, captions } = still;
  drawCaptions(names, marks, captions, projection, palette);
  const boxes = [...covered, ...captionBoxes(names, marks, captions, projection)];
  drawMembers(names, drawing, projection, palette);
  drawNames(names, drawing, projection, focus, palette, { discs: labels, boxes });
}

function drawLines(surface: Surface, drawing: Drawing, projection: Projection): void {
  for (const edge of drawing.scenery.edges) {
    const look = drawing.edges[edge];
    if (!look || !showsEdge(drawing, edge) || isLoop(drawing, edge)) continue;
    const curve = edgeCurve(drawing, projection, edge);
    if (!meets(curve, projection)) continue;
    const { colour, opacity, dashes } = look;
    const width = Math.max(THINNEST, look.width * projection.sizes);
    const head = look.arrow ? width * HEAD : 0;
    const target = radius(drawing, projection, drawing.scenery.to[edge] ?? 0);
    const stroke = { colour, opacity, dashes };
    const inked = dashes === undefined ? width - SOFT : width;
    strokeCurve(surface, curve, inked, stroke, look.arrow ? target + head : 0);
    if (look.arrow) fillHead(surface, curve, target, head, stroke);
  }
}

function drawDiscs(
  { context }: Surface,
  drawing: Drawing,
  projection: Projection,
  palette: Palette,
): void {
  const { width, height } = projection;
  for (const node of drawing.scenery.nodes) {
    if (!showsNode(drawing, node)) continue;
    const { x, y } = place(drawing, projection, node);
    const size = radius(drawing, projection, node);
    if (x + size < 0 || x - size > width || y + size < 0 || y - size > height) continue;
    context.beginPath();
    context.arc(x, y, size, 0, Math.PI * 2);
    context.fillStyle = toHex(drawing.nodes[node]?.colour ?? palette.muted);
    context.fill();
  }
}

/** False for a curve that is on one side of the stage altogether. */
function meets({ from, control, to }: Curve, { width, height }: Projection): boolean {
  const points = [from, control, to];
  return !(
    points.every(({ x }) => x < 0) ||
    points.every(({ x }) => x > width) ||
    points.every(({ y }) => y < 0) ||
    points.every(({ y }) => y > height)
  );
}
