import type { Rect } from "../scene/camera.ts";
import { toHex } from "../scene/colour.ts";
import type { Snapshot } from "../scene/drawing.ts";
import { drawSnapshot } from "../scene/snapshot.ts";
import { Surface } from "../scene/surface.ts";
import { SvgInk } from "./svg-ink.ts";
import { plain } from "./svg-paint.ts";
import { drawKey, type Key, type KeyLayout, layOutKey } from "./key.ts";

/** What stands below a picture: what it is of, how much of it, and what its signs mean. */
export interface Caption {
  readonly title: string;
  readonly part: string;
  readonly key: Key;
}

/** A picture with its size in pixels. */
export interface PictureFile {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
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
export function svgFile(snapshot: Snapshot, caption: Caption, family: string): PictureFile {
  const ink = new SvgInk(measuring(), family);
  const surface = new Surface(ink, family);
  drawSnapshot(surface, snapshot);
  const frame = frameOf(ink.extent, snapshot);
  const key = keyBelow(surface, frame, snapshot, caption);
  drawFoot(surface, frame, snapshot, caption, key);
  const [width, height] = [frame.width, frame.height + LINE + key.height];
  const box = `viewBox="${frame.left} ${frame.top} ${width} ${height}"`;
  const font = `font-family="${plain(family)}"`;
  const paper = `<rect x="${frame.left}" y="${frame.top}" width="${width}" height="${height}" fill="${toHex(snapshot.palette.paper)}"/>`;
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ${box} role="img" aria-labelledby="title" aria-describedby="desc" ${font}>`,
    `<title id="title">${plain(caption.title)}</title>`,
    `<desc id="desc">${plain(caption.part)}</desc>`,
    paper,
    ...ink.elements(),
    "</svg>",
    "",
  ].join("\n");
  return { blob: new Blob([text], { type: "image/svg+xml" }), width, height };
}

/**
 * Draws what is seen as PNG, twice as fine as on the screen where a canvas can be that large.
 *
 * @throws Error when the browser cannot make a picture of that size
 */
export async function pngFile(
  snapshot: Snapshot,
  caption: Caption,
  family: string,
): Promise<PictureFile> {
  // Drawn once without paper, to know how far it goes.
  const trial = new SvgInk(measuring(), family);
  const trialSurface = new Surface(trial, family);
  drawSnapshot(trialSurface, snapshot);
  const frame = frameOf(trial.extent, snapshot);
  const key = keyBelow(trialSurface, frame, snapshot, caption);
  const [width, height] = [frame.width, frame.height + LINE + key.height];
  const scale = scaleOf(width, height);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  // It is drawn once and read: the detour over the graphics card would take many times as long.
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("no canvas");
  context.scale(scale, scale);
  context.translate(-frame.left, -frame.top);
  context.fillStyle = toHex(snapshot.palette.paper);
  context.fillRect(frame.left, frame.top, width, height);
  const surface = new Surface(context, family);
  drawSnapshot(surface, snapshot);
  drawFoot(surface, frame, snapshot, caption, key);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (blob === null) throw new Error("the canvas is too large");
  return { blob, width: canvas.width, height: canvas.height };
}

/** The part of the stage that something is drawn on, with some paper around it, in whole pixels. */
function frameOf(extent: Rect | undefined, { width, height }: Snapshot): Rect {
  const { left, top, ...size } = extent ?? { left: 0, top: 0, width, height };
  const across = spread(left - MARGIN, left + size.width + MARGIN, width, NARROWEST);
  const down = spread(top - MARGIN, top + size.height + MARGIN, height, LOWEST);
  return { left: across.start, top: down.start, width: across.length, height: down.length };
}

/** A stretch within a whole, wide enough. */
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

function keyBelow(
  surface: Surface,
  frame: Rect,
  { palette }: Snapshot,
  { key }: Caption,
): KeyLayout {
  return layOutKey(surface, key, palette, frame.width - 2 * MARGIN);
}

/** The caption, and below it the key. */
function drawFoot(
  surface: Surface,
  frame: Rect,
  snapshot: Snapshot,
  caption: Caption,
  key: KeyLayout,
): void {
  drawCaption(surface, frame, snapshot, caption);
  const below = { ...frame, top: frame.top + frame.height + LINE };
  drawKey(surface, below, MARGIN, key, snapshot.palette);
}

/** The title and, at the other end, what of the graph is seen: upon a strip of paper of their own. */
function drawCaption(
  surface: Surface,
  frame: Rect,
  { palette }: Snapshot,
  { title, part }: Caption,
): void {
  const { context } = surface;
  const [left, right] = [frame.left + MARGIN, frame.left + frame.width - MARGIN];
  const below = frame.top + frame.height;
  // Names that end at the rim must not run into the caption.
  context.fillStyle = toHex(palette.paper);
  context.fillRect(frame.left, below, frame.width, LINE);
  context.textBaseline = "middle";
  const y = below + LINE / 2 - 4;
  const name = surface.shorten(title, SIZE, 600, right - left);
  context.textAlign = "left";
  context.font = surface.font(SIZE, 600);
  context.fillStyle = toHex(palette.ink);
  context.fillText(name, left, y);
  const room = right - left - surface.measure(name, SIZE, 600) - MARGIN;
  if (room < NARROWEST_PART || part === "") return;
  const rest = surface.shorten(part, SIZE, 400, room);
  context.textAlign = "right";
  context.font = surface.font(SIZE, 400);
  context.fillStyle = toHex(palette.muted);
  context.fillText(rest, right, y);
}

function measuring(): CanvasRenderingContext2D {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) throw new Error("no canvas");
  return context;
}
