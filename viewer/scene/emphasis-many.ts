import { type Rgb, toHex, translucent } from "./colour.ts";
import { isLoop, type Snapshot } from "./drawing.ts";
import type { Surface } from "./surface.ts";

/** Opacity of lines in focus. */
export const FOCUSED = 0.78;

/**
 * Draws very many nodes in focus: what is in view, colour by colour, for a lit type is drawn anew for
 * each frame in which the camera moves. No object is made for a node.
 */
export function drawManyNodes(
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

/**
 * Draws very many edges in focus: what is in view, in one stroke for each look, without arrows, which
 * nobody could tell apart. Self-loops are left out.
 */
export function drawManyEdges(
  { context }: Surface,
  snapshot: Snapshot,
  focused: Iterable<number>,
): void {
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
