import { SERIES } from "../view/colouring.ts";
import type { Theme } from "../ui/theme.ts";
import type { Palette } from "./appearance.ts";
import { parseHex, type Rgb } from "./colour.ts";

const FALLBACK: Rgb = [128, 128, 128];
/** Stops of the ramp. */
const RAMP = 5;

/**
 * Reads the colours of the picture from the custom properties that the style sheet sets.
 *
 * @param theme the theme in force, by which callers know when to read again
 */
export function readPalette(element: Element, theme: Theme): Palette {
  const style = getComputedStyle(element);
  return paletteOf(theme, (name) => style.getPropertyValue(name));
}

/**
 * The colours of the picture by the tokens of the style sheet.
 *
 * @param token the text of a custom property; empty for one that is not set
 */
export function paletteOf(theme: Theme, token: (name: string) => string): Palette {
  const colour = (name: string): Rgb => parseHex(whole(token(`--${name}`).trim()), FALLBACK);
  const number = (name: string, otherwise: number): number =>
    Number(token(`--${name}`)) || otherwise;
  const list = (name: string, length: number): Rgb[] =>
    Array.from({ length }, (_, at) => colour(`${name}-${at + 1}`));
  return {
    theme,
    paper: colour("paper"),
    ink: colour("ink"),
    muted: colour("ink-soft"),
    accent: colour("accent"),
    tones: {
      plain: colour("line-plain"),
      reported: colour("line-plain"),
      contested: colour("line-contested"),
      ahead: colour("line-ahead"),
      opinion: colour("line-opinion"),
    },
    lineOpacity: number("line-opacity", 0.4),
    lineScale: number("line-scale", 1),
    leastOpacity: number("least-opacity", 0),
    dimmed: { lines: number("dim-lines", 0.22), discs: number("dim-nodes", 0.26) },
    nodeContrast: number("node-contrast", 3),
    series: list("series", SERIES),
    ramp: list("ramp", RAMP),
    other: colour("node-other"),
    none: colour("node-none"),
  };
}

/** Style sheets are shortened when they are built: `#fff` for `#ffffff`. */
function whole(colour: string): string {
  return /^#[0-9a-f]{3}$/i.test(colour) ? colour.replaceAll(/[0-9a-f]/gi, "$&$&") : colour;
}
