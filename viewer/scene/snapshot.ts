import { edgeCurve, isLoop, pixelOf, radius, showsEdge, showsNode } from "./drawing.ts";
import type { Circle, Snapshot } from "./drawing.ts";
import { drawEdgeLabels } from "./edge-labels.ts";
import { drawEmphasis, drawLoops, drawPins, fillHead, strokeCurve } from "./emphasis.ts";
import type { Curve, Size } from "./geometry.ts";
import { drawCaptions, drawGround } from "./ground.ts";
import { drawMembers, drawNames } from "./names.ts";
import type { Surface } from "./surface.ts";

/** As the scene draws them: the thinnest line in pixels, and the arrow in widths of its line. */
const THINNEST = 0.9;
const HEAD = 4.6;
/** The soft rims of its plain lines lie within their width: so much less of it is ink, in pixels. */
const SOFT = 0.5;

/**
 * Draws a whole picture upon one surface, as the layers of the stage show it together. It needs no
 * WebGL; what lies outside the stage is left out.
 */
export function drawSnapshot(surface: Surface, snapshot: Snapshot): void {
  const { focus, palette } = snapshot;
  const { context } = surface;
  const isDimmed = focus !== undefined && focus.amid !== true;
  drawGround(surface, snapshot);
  context.globalAlpha = isDimmed ? palette.dimmed.lines : 1;
  drawLines(surface, snapshot);
  drawLoops(surface, snapshot);
  context.globalAlpha = isDimmed ? palette.dimmed.discs : 1;
  drawDiscs(surface, snapshot);
  context.globalAlpha = 1;
  drawUpon(surface, surface, snapshot);
}

/** Draws what stands upon lines and discs: what is in focus, what is pinned, and the names. */
export function drawUpon(emphasis: Surface, names: Surface, snapshot: Snapshot): void {
  const { focus, covered } = snapshot;
  let labels: Circle[] = [];
  if (focus !== undefined) {
    drawEmphasis(emphasis, snapshot, focus);
    labels = drawEdgeLabels(emphasis, snapshot, focus);
  }
  drawPins(emphasis, snapshot);
  names.context.setLineDash([]);
  const boxes = [...covered, ...drawCaptions(names, snapshot)];
  drawMembers(names, snapshot);
  drawNames(names, snapshot, { discs: labels, boxes });
}

function drawLines(surface: Surface, snapshot: Snapshot): void {
  const { display, edges, sizes } = snapshot;
  for (const edge of display.edges) {
    const look = edges[edge];
    if (!look || !showsEdge(snapshot, edge) || isLoop(snapshot, edge)) continue;
    const curve = edgeCurve(snapshot, edge);
    if (!meets(curve, snapshot)) continue;
    const width = Math.max(THINNEST, look.width * sizes);
    const head = look.arrow ? width * HEAD : 0;
    const target = radius(snapshot, display.to[edge] ?? 0);
    const line = { ...look, width: look.dashes === undefined ? width - SOFT : width };
    strokeCurve(surface, curve, line, look.arrow ? target + head : 0);
    if (look.arrow) fillHead(surface, curve, target, head, line);
  }
}

function drawDiscs(surface: Surface, snapshot: Snapshot): void {
  const { display, height, nodes, palette, width } = snapshot;
  for (const node of display.nodes) {
    if (!showsNode(snapshot, node)) continue;
    const centre = pixelOf(snapshot, node);
    const { x, y } = centre;
    const size = radius(snapshot, node);
    if (x + size < 0 || x - size > width || y + size < 0 || y - size > height) continue;
    surface.disc(centre, size, nodes[node]?.colour ?? palette.muted);
  }
}

/** False for a curve that is on one side of the stage altogether. */
function meets({ from, control, to }: Curve, { width, height }: Size): boolean {
  const points = [from, control, to];
  return !(
    points.every(({ x }) => x < 0) ||
    points.every(({ x }) => x > width) ||
    points.every(({ y }) => y < 0) ||
    points.every(({ y }) => y > height)
  );
}
