import type { Rect } from "../scene/camera.ts";
import { toHex } from "../scene/colour.ts";
import type { Snapshot } from "../scene/drawing.ts";
import { drawSnapshot } from "../scene/snapshot.ts";
import { Surface } from "../scene/surface.ts";
import { drawKey, drawText, type Key, layOutKey } from "./key.ts";
import { plain, SvgInk } from "./svg-ink.ts";

/** What stands below a picture: what it is of, how much of it, and what its signs mean. */
interface Caption {
  readonly title: string;
  readonly part: string;
  readonly key: Key;
}

/** Paper around what is drawn, in pixels. */
const MARGIN = 28;
/** Smaller pictures would have no room for their caption. */
const NARROWEST = 320;
const LOWEST = 160;
/** Height of the line with the caption, and its letters. */
const LINE = 40;
const SIZE = 12.5;
const NARROWEST_PART = 60;
/** Pixels of a picture for one pixel of the screen. */
const FINENESS = 2;
/** What every browser can hold in one canvas: Safari on phones the least. */
const MOST_PIXELS = 16_000_000;
const LONGEST_SIDE = 8_000;

/** Draws what is seen as SVG: lines are lines, names are text, nothing is loaded from elsewhere. */
export function svg(snapshot: Snapshot, caption: Caption): Blob {
  const sheet = drawnAsSvg(snapshot, caption);
  const { ink, family, width, height } = sheet;
  drawFoot(sheet.surface, sheet);
  const { left, top } = sheet.frame;
  const size = `width="${width}" height="${height}"`;
  const box = `viewBox="${left} ${top} ${width} ${height}"`;
  const font = `font-family="${plain(family)}"`;
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box} role="img" aria-labelledby="title" aria-describedby="desc" ${font}>`,
    `<title id="title">${plain(caption.title)}</title>`,
    `<desc id="desc">${plain(caption.part)}</desc>`,
    `<rect x="${left}" y="${top}" ${size} fill="${toHex(snapshot.palette.paper)}"/>`,
    ...ink.elements(),
    "</svg>",
    "",
  ].join("\n");
  return new Blob([text], { type: "image/svg+xml" });
}

/**
 * Draws what is seen as PNG, twice as fine as on the screen where a canvas can be that large.
 *
 * @throws Error when the browser cannot make a picture of that size
 */
export async function png(snapshot: Snapshot, caption: Caption): Promise<Blob> {
  // Drawn once without paper, to know how far it goes.
  const sheet = drawnAsSvg(snapshot, caption);
  const { frame, family, width, height } = sheet;
  const scale = scaleOf(width, height);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  // It is drawn once and read: the detour over the graphics card would take many times as long.
  const context = contextOf(canvas, { willReadFrequently: true });
  context.scale(scale, scale);
  context.translate(-frame.left, -frame.top);
  context.fillStyle = toHex(snapshot.palette.paper);
  context.fillRect(frame.left, frame.top, width, height);
  const surface = new Surface(context, family);
  drawSnapshot(surface, snapshot);
  drawFoot(surface, sheet);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (blob === null) throw new Error("the canvas is too large");
  return blob;
}

/** A picture as SVG without its foot; its frame on the stage; its size with the foot. */
function drawnAsSvg(snapshot: Snapshot, caption: Caption) {
  const family = getComputedStyle(document.body).fontFamily;
  const ink = new SvgInk(contextOf(document.createElement("canvas")), family);
  const surface = new Surface(ink, family);
  drawSnapshot(surface, snapshot);
  const frame = frameOf(ink.extent, snapshot);
  const key = layOutKey(surface, caption.key, snapshot.palette, frame.width - 2 * MARGIN);
  const height = frame.height + LINE + key.height;
  return { snapshot, caption, family, ink, surface, frame, key, width: frame.width, height };
}

type Sheet = ReturnType<typeof drawnAsSvg>;

/** The part of the stage that something is drawn on, with some paper around it, in whole pixels. */
function frameOf(extent: Rect | undefined, { width, height }: Snapshot): Rect {
  const { left, top, ...size } = extent ?? { left: 0, top: 0, width, height };
  const across = spread(left - MARGIN, left + size.width + MARGIN, width, NARROWEST);
  const down = spread(top - MARGIN, top + size.height + MARGIN, height, LOWEST);
  return { left: across.start, top: down.start, width: across.length, height: down.length };
}

function spread(from: number, to: number, whole: number, least: number) {
  const start = Math.max(0, Math.floor(from));
  const end = Math.min(Math.ceil(whole), Math.ceil(to));
  const missing = Math.max(0, least - (end - start));
  return { start: start - Math.ceil(missing / 2), length: Math.max(least, end - start) };
}

function scaleOf(width: number, height: number): number {
  return Math.min(
    FINENESS * Math.max(1, devicePixelRatio),
    LONGEST_SIDE / Math.max(width, height),
    Math.sqrt(MOST_PIXELS / (width * height)),
  );
}

/** The title and, at the other end, what of the graph is seen; below them the key. */
function drawFoot(surface: Surface, { snapshot, caption, frame, key }: Sheet): void {
  const { palette } = snapshot;
  const [left, right] = [frame.left + MARGIN, frame.left + frame.width - MARGIN];
  const below = frame.top + frame.height;
  // Names that end at the rim must not run into the caption.
  surface.context.fillStyle = toHex(palette.paper);
  surface.context.fillRect(frame.left, below, frame.width, LINE);
  const y = below + LINE / 2 - 4;
  const title = surface.shorten(caption.title, SIZE, 600, right - left);
  drawText(surface, title, left, y, { size: SIZE, weight: 600, colour: palette.ink });
  const room = right - left - surface.measure(title, SIZE, 600) - MARGIN;
  if (room >= NARROWEST_PART && caption.part !== "") {
    const part = surface.shorten(caption.part, SIZE, 400, room);
    drawText(surface, part, right, y, { size: SIZE, weight: 400, colour: palette.muted }, "right");
  }
  drawKey(surface, { ...frame, top: below + LINE }, MARGIN, key, palette);
}

function contextOf(
  canvas: HTMLCanvasElement,
  settings?: CanvasRenderingContext2DSettings,
): CanvasRenderingContext2D {
  const context = canvas.getContext("2d", settings);
  if (context === null) throw new Error("no canvas");
  return context;
}
