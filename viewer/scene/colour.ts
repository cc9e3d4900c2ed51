/** Red, green and blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** Reads `#rrggbb`; anything else is `otherwise`, because colours come from files of strangers. */
export function parseHex(text: string, otherwise: Rgb): Rgb {
  const match = HEX.exec(text);
  if (match === null) return otherwise;
  const [, r = "0", g = "0", b = "0"] = match;
  return [Number.parseInt(r, 16), Number.parseInt(g, 16), Number.parseInt(b, 16)];
}

/** `#rrggbb`. */
export function toHex(colour: Rgb): string {
  return `#${colour.map(byte).join("")}`;
}

/** `#rrggbbaa` with the alpha, 0 to 1, multiplied in, as the WebGL layers blend it. */
export function premultiplied(colour: Rgb, alpha: number): string {
  const [r, g, b] = colour;
  return `${toHex([r * alpha, g * alpha, b * alpha])}${byte(alpha * 255)}`;
}

/** `rgba(...)` for a 2D canvas. */
export function translucent([r, g, b]: Rgb, alpha: number): string {
  return `rgba(${r}, ${g}, ${b}, ${alpha})`;
}

/** `share` of the way from one colour to another, 0 to 1. */
export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const between = (start: number, end: number): number => Math.round(start + (end - start) * share);
  return [between(from[0], to[0]), between(from[1], to[1]), between(from[2], to[2])];
}

/** The colour at `share`, 0 to 1, of evenly spaced stops; undefined where there are none. */
export function along(stops: readonly Rgb[], share: number): Rgb | undefined {
  const at = Math.min(1, Math.max(0, share)) * (stops.length - 1);
  const from = stops[Math.floor(at)];
  const to = stops[Math.ceil(at)];
  return from && to && mix(from, to, at - Math.floor(at));
}

/** Contrast of two colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(left: Rgb, right: Rgb): number {
  const [darker, lighter] = [luminance(left), luminance(right)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/**
 * The colour, moved towards white or black just far enough to be told from a background.
 *
 * @param least contrast to reach; 3 is what WCAG asks of graphics, 4.5 of text
 */
export function readable(colour: Rgb, background: Rgb, least: number): Rgb {
  const goal: Rgb = luminance(background) < 0.18 ? [255, 255, 255] : [0, 0, 0];
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(colour, goal, share);
    if (contrast(candidate, background) >= least) return candidate;
  }
  return goal;
}

function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function byte(value: number): string {
  return Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, "0");
}
