import type { ReadonlySignal } from "@preact/signals";
import { SERIES } from "../view/colouring.ts";
import type { Theme } from "../ui/theme.ts";
import type { Tone } from "../graph/line-kind.ts";
import { parseHex, type Rgb } from "./colour.ts";

declare module "../ui/context.ts" {
  interface Page {
    /** The colours of the picture in the theme in force. */
    readonly palette: ReadonlySignal<Palette>;
  }
}

/** The colours of the picture in one theme; read from the style sheet, so that it has one owner. */
export type Palette = Readonly<ReturnType<typeof paletteOf>>;

const FALLBACK: Rgb = [128, 128, 128];
/** Stops of the ramp. */
const RAMP = 5;

/**
 * The colours of the picture, from the custom properties that the style sheet sets.
 *
 * @param theme the theme in force, by which callers know when to read again
 * @param token gives the text of a custom property; empty for one that is not set
 */
export function paletteOf(theme: Theme, token: (name: string) => string) {
  const colour = (name: string): Rgb =>
    parseHex(whole(tokenIn(theme, token(`--${name}`))), FALLBACK);
  const number = (name: string, otherwise: number): number =>
    Number(token(`--${name}`)) || otherwise;
  const list = (name: string, length: number): readonly Rgb[] =>
    Array.from({ length }, (_, at) => colour(`${name}-${at + 1}`));
  const tones: Readonly<Record<Tone, Rgb>> = {
    plain: colour("line-plain"),
    reported: colour("line-plain"),
    contested: colour("line-contested"),
    ahead: colour("line-ahead"),
    opinion: colour("line-opinion"),
  };
  return {
    theme,
    paper: colour("paper"),
    ink: colour("ink"),
    muted: colour("ink-soft"),
    accent: colour("accent"),
    /** Lines, by how firmly their claim is made. */
    tones,
    /** Opacity of a plain line at rest, 0 to 1. */
    lineOpacity: number("line-opacity", 0.4),
    /** What the width of every line is multiplied by. */
    lineScale: number("line-scale", 1),
    /** Least opacity of anything that is drawn, 0 to 1; where it is high, what is out of focus has no name. */
    leastOpacity: number("least-opacity", 0),
    /** Opacity of lines and discs that are not what one looks at, 0 to 1. */
    dimmed: { lines: number("dim-lines", 0.22), discs: number("dim-nodes", 0.26) },
    /** Contrast with the paper that the colour of a node has at least. */
    nodeContrast: number("node-contrast", 3),
    /** Colours of names that entities share, in the order in which they are given out. */
    series: list("series", SERIES),
    /** Colours of quantities, from the least to the most. */
    ramp: list("ramp", RAMP),
    /** What has no colour of its own, and what has nothing that a colour could show. */
    other: colour("node-other"),
    none: colour("node-none"),
  };
}

/** The text of a custom property in a theme: of `light-dark()`, the one that is meant there. */
export function tokenIn(theme: Theme, text: string): string {
  const [, light, dark] = /^light-dark\((.+),(.+)\)$/.exec(text.trim()) ?? [];
  return ((theme.endsWith("dark") ? dark : light) ?? text).trim();
}

/** Style sheets are shortened when they are built: `#fff` for `#ffffff`. */
function whole(colour: string): string {
  return /^#[0-9a-f]{3}$/i.test(colour) ? colour.replaceAll(/[0-9a-f]/gi, "$&$&") : colour;
}
