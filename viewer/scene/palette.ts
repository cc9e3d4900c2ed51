import type { Theme } from "../state/theme.ts";
import type { Palette } from "./appearance.ts";
import { parseHex, type Rgb } from "./colour.ts";

const FALLBACK: Rgb = [128, 128, 128];

/**
 * Reads the colours of the picture from the custom properties that the style sheet sets.
 *
 * @param theme the theme in force, by which callers know when to read again
 */
export function readPalette(element: Element, theme: Theme): Palette {
  const style = getComputedStyle(element);
  const colour = (name: string): Rgb =>
    parseHex(style.getPropertyValue(`--${name}`).trim(), FALLBACK);
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
    lineOpacity: Number(style.getPropertyValue("--line-opacity")) || 0.4,
  };
}
