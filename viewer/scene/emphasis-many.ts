import type { Palette } from "./palette.ts";
import { type Rgb, toHex, translucent } from "./colour.ts";
import { type Drawing, isLoop, type Projection } from "./drawing.ts";
import type { Surface } from "./surface.ts";

/** Opacity of lines in focus. */
const OPACITY = 0.78;

/**
 * Draws very many nodes in focus: what is in view, colour by colour, for a lit type is drawn anew for
 * each frame in which the camera moves. No object is made for a node.
 */
export function drawManyNodes(
  { context }: Surface,
  drawing: Drawing,
  projection: Projection,
  nodes: ReadonlySet<number>,
  palette: Palette,
): void {
  const { width, height, originX, originY, scale, sizes } = projection;
  const colours = new Map<number, { colour: Rgb; discs: number[] }>();
  context.fillStyle = toHex(palette.paper);
  for (const node of nodes) {
    const x = originX + (drawing.x[node] ?? 0) * scale;
    const y = originY - (drawing.y[node] ?? 0) * scale;
    const look = drawing.nodes[node];
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

/**
 * Draws very many edges in focus: what is in view, in one stroke for each look, without arrows, which
 * nobody could tell apart. Self-loops are left out.
 */
export function drawManyEdges(
  { context }: Surface,
  drawing: Drawing,
  projection: Projection,
  edges: Iterable<number>,
): void {
  const { width, height, originX, originY, scale, sizes } = projection;
  const { from, to } = drawing.display;
  const looks = new Map<string, number[]>();
  for (const edge of edges) {
    const look = drawing.edges[edge];
    if (look === undefined || isLoop(drawing, edge)) continue;
    const start = from[edge] ?? 0;
    const end = to[edge] ?? 0;
    const x1 = originX + (drawing.x[start] ?? 0) * scale;
    const y1 = originY - (drawing.y[start] ?? 0) * scale;
    const x2 = originX + (drawing.x[end] ?? 0) * scale;
    const y2 = originY - (drawing.y[end] ?? 0) * scale;
    if ((x1 < 0 && x2 < 0) || (x1 > width && x2 > width)) continue;
    if ((y1 < 0 && y2 < 0) || (y1 > height && y2 > height)) continue;
    const key = `${look.width} ${look.colour.join()} ${look.dashes?.join() ?? ""}`;
    const lines = looks.get(key);
    if (lines === undefined) looks.set(key, [edge, x1, y1, x2, y2]);
    else lines.push(edge, x1, y1, x2, y2);
  }
  for (const lines of looks.values()) {
    const look = drawing.edges[lines[0] ?? 0];
    if (look === undefined) continue;
    const inked = look.width * 0.8 * Math.max(0.9, sizes);
    context.beginPath();
    for (let at = 0; at < lines.length; at += 5) {
      const [x1 = 0, y1 = 0] = [lines[at + 1], lines[at + 2]];
      const [x2 = 0, y2 = 0] = [lines[at + 3], lines[at + 4]];
      const bend = -(drawing.curvatures[lines[at] ?? 0] ?? 0);
      context.moveTo(x1, y1);
      if (bend === 0) context.lineTo(x2, y2);
      else {
        const x = (x1 + x2) / 2 - (y2 - y1) * bend;
        const y = (y1 + y2) / 2 + (x2 - x1) * bend;
        context.quadraticCurveTo(x, y, x2, y2);
      }
    }
    context.lineWidth = inked;
    context.setLineDash(look.dashes?.map((length) => length * inked) ?? []);
    context.strokeStyle = translucent(look.colour, OPACITY);
    context.stroke();
  }
}

function fillDisc(context: Surface["context"], x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
}
