import type { Palette } from "../scene/palette.ts";
import { type Line, sampleDashes } from "../scene/appearance.ts";
import type { Rect } from "../scene/camera.ts";
import { along, type Rgb, toHex, translucent } from "../scene/colour.ts";
import type { Ink, Surface } from "../scene/surface.ts";

/** What the colours and lines of a picture mean: those that occur in it, in the order of the key. */
export interface Key {
  readonly colours: readonly { readonly colour: Rgb; readonly name: string }[];
  /** Present where colours tell quantities or dates: the least and the most of them. */
  readonly ramp?: { readonly from: string; readonly to: string };
  readonly lines: readonly { readonly line: Line; readonly name: string }[];
}

interface Entry {
  readonly name: string;
  /** Width of the sign. */
  readonly sign: number;
  readonly draw: (context: Ink, x: number, y: number) => void;
}

const SIZE = 11.5;
const ROW = 20;
/** Paper below the last row. */
const BELOW = 12;
/** Between a sign and its name, and between entries. */
const NEAR = 7;
const APART = 18;
const DISC = 4.5;
const LENGTH = 36;
const WIDEST = 170;
/** The ramp, drawn in so many steps. */
const RAMP = { width: 72, height: 8, steps: 24 };

/** Places a key in rows of some width: colours, then lines on rows of their own. */
export function layOutKey(surface: Surface, key: Key, palette: Palette, width: number) {
  const entries: (Entry & { readonly x: number; readonly row: number })[] = [];
  let row = 0;
  for (const group of [colourEntries(key, palette), lineEntries(key)]) {
    let x = 0;
    for (const { name: whole, ...entry } of group) {
      const name = surface.shorten(whole, SIZE, 400, Math.min(WIDEST, width - entry.sign - NEAR));
      const length = entry.sign + NEAR + surface.measure(name, SIZE, 400);
      if (x > 0 && x + length > width) [x, row] = [0, row + 1];
      entries.push({ ...entry, name, x, row });
      x += length + APART;
    }
    if (group.length > 0) row++;
  }
  return { entries, height: row === 0 ? 0 : row * ROW + BELOW };
}

/** Draws a key upon paper of its own, with its first row at the top of a frame. */
export function drawKey(
  surface: Surface,
  { left, top, width }: Omit<Rect, "height">,
  margin: number,
  { entries, height }: ReturnType<typeof layOutKey>,
  palette: Palette,
): void {
  if (height === 0) return;
  const { context } = surface;
  context.fillStyle = toHex(palette.paper);
  context.fillRect(left, top, width, height);
  for (const { draw, name, row, sign, x: along } of entries) {
    const x = left + margin + along;
    const y = top + row * ROW + ROW / 2;
    draw(context, x, y);
    const style = { size: SIZE, weight: 400, colour: palette.muted };
    drawText(surface, name, x + sign + NEAR, y, style);
  }
}

/** Draws a text of one line upon its middle; `x` is at its left end, or at the right one. */
export function drawText(
  surface: Surface,
  text: string,
  x: number,
  y: number,
  style: { readonly size: number; readonly weight: number; readonly colour: Rgb },
  align: "left" | "right" = "left",
): void {
  const { context } = surface;
  context.textAlign = align;
  context.textBaseline = "middle";
  context.font = surface.font(style.size, style.weight);
  context.fillStyle = toHex(style.colour);
  context.fillText(text, x, y);
}

function colourEntries({ colours, ramp }: Key, palette: Palette): Entry[] {
  const discs = colours.map(({ colour, name }): Entry => ({
    name,
    sign: 2 * DISC,
    draw: (context, x, y) => {
      context.beginPath();
      context.arc(x + DISC, y, DISC, 0, Math.PI * 2);
      context.fillStyle = toHex(colour);
      context.fill();
    },
  }));
  if (ramp === undefined) return discs;
  const scale: Entry = {
    name: `${ramp.from} – ${ramp.to}`,
    sign: RAMP.width,
    draw: (context, x, y) => {
      const step = RAMP.width / RAMP.steps;
      for (let at = 0; at < RAMP.steps; at++) {
        const colour = along(palette.ramp, at / (RAMP.steps - 1)) ?? palette.other;
        context.fillStyle = toHex(colour);
        context.fillRect(x + at * step, y - RAMP.height / 2, step, RAMP.height);
      }
    },
  };
  return [scale, ...discs];
}

function lineEntries({ lines }: Key): Entry[] {
  return lines.map(({ line, name }) => ({
    name,
    sign: LENGTH,
    draw: (context, x, y) => {
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(x + LENGTH, y);
      context.lineWidth = line.width;
      context.setLineDash(sampleDashes(line, LENGTH) ?? []);
      context.strokeStyle = translucent(line.colour, line.opacity);
      context.stroke();
      context.setLineDash([]);
    },
  }));
}
