import type { Box, ColumnMark, GroupMark, Mark } from "../view/layout/arrangement.ts";
import { toHex, translucent } from "./colour.ts";
import type { Projection, Snapshot } from "./drawing.ts";
import type { Surface } from "./surface.ts";

const SIZE = 12;
const WEIGHT = 600;
const LINE = 18;
/** Captions are not cut to less than this, in pixels: it would tell nothing. */
const NARROWEST = 72;

/** Draws what stands behind lines and discs: quiet discs about groups, columns of years. */
export function drawGround(surface: Surface, snapshot: Snapshot): void {
  for (const [index, mark] of snapshot.marks.entries()) {
    if (mark.kind !== "column") drawGroup(surface, mark, snapshot);
    else if (index % 2 === 0) drawColumn(surface, mark, snapshot);
  }
}

/**
 * Writes what the marks stand for. Captions keep their size at every zoom, and give way where there
 * is no room.
 *
 * @returns where they stand, in pixels, so that nothing else is written there
 */
export function drawCaptions(surface: Surface, snapshot: Snapshot): Box[] {
  const { captions, height, marks, palette, width } = snapshot;
  const { context } = surface;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  return marks.flatMap((mark, index) => {
    const { x, y, room } = spotOf(mark, snapshot);
    if (x < -room || x > width + room || y < 0 || y > height) return [];
    const caption = captions[index] ?? "";
    if (caption === "") return [];
    if (room < NARROWEST && room < surface.measure(caption, SIZE, WEIGHT)) return [];
    // Widths are remembered, so they are taken in steps.
    const text = surface.shorten(caption, SIZE, WEIGHT, Math.floor(room / 8) * 8);
    const half = surface.measure(text, SIZE, WEIGHT) / 2;
    context.font = surface.font(SIZE, WEIGHT);
    context.strokeStyle = translucent(palette.paper, 0.8);
    context.strokeText(text, x, y);
    context.fillStyle = toHex(palette.muted);
    context.fillText(text, x, y);
    return [{ left: x - half, right: x + half, top: y - LINE / 2, bottom: y + LINE / 2 }];
  });
}

/** The middle of a mark's caption and the width that it may take, in pixels. */
function spotOf(mark: Mark, { originX, originY, scale, height }: Projection) {
  if (mark.kind === "column") {
    return {
      x: originX + ((mark.left + mark.right) / 2) * scale,
      // In view however far one has come along the column.
      y: Math.max(LINE, Math.min(height - LINE, originY - mark.top * scale)),
      room: (mark.right - mark.left) * scale - 4,
    };
  }
  return {
    x: originX + mark.x * scale,
    y: originY - (mark.y + mark.radius) * scale - LINE / 2 - 1,
    room: mark.room * scale - 10,
  };
}

function drawGroup(surface: Surface, mark: GroupMark, snapshot: Snapshot): void {
  const { context } = surface;
  const { originX, originY, scale, width, height, palette } = snapshot;
  const x = originX + mark.x * scale;
  const y = originY - mark.y * scale;
  const radius = mark.radius * scale;
  if (x + radius < 0 || x - radius > width || y + radius < 0 || y - radius > height) return;
  surface.circle({ x, y }, radius);
  context.fillStyle = translucent(palette.ink, 0.028);
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = translucent(palette.ink, 0.09);
  context.stroke();
}

function drawColumn({ context }: Surface, mark: ColumnMark, snapshot: Snapshot): void {
  const { originX, scale, width, height, palette } = snapshot;
  const left = Math.max(0, originX + mark.left * scale);
  const right = Math.min(width, originX + mark.right * scale);
  if (right <= left) return;
  context.fillStyle = translucent(palette.ink, 0.028);
  context.fillRect(left, 0, right - left, height);
}
