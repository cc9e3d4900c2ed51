import { replaceForbidden } from "../../src/7-export/characters.ts";
import { escapeXml } from "../../src/7-export/xml.ts";
import { toHex } from "../scene/colour.ts";
import type { Ink } from "../scene/surface.ts";

/** What of an ink decides how it draws an outline. */
interface Pen extends Pick<Ink, "globalAlpha" | "lineCap" | "lineJoin" | "lineWidth"> {
  readonly strokeStyle: string;
}

/** The attributes of an outline as a canvas would draw it now, but for what it stands at anyway. */
export function outline(pen: Pen, dash: readonly number[]): string {
  const dashed = dash.length === 0 ? "" : ` stroke-dasharray="${dash.map(short).join(" ")}"`;
  const join = pen.lineJoin === "miter" ? "" : ` stroke-linejoin="${pen.lineJoin}"`;
  const cap = pen.lineCap === "butt" ? "" : ` stroke-linecap="${pen.lineCap}"`;
  const width = ` stroke-width="${short(pen.lineWidth)}"`;
  return paint("stroke", pen.strokeStyle, pen.globalAlpha) + width + dashed + join + cap;
}

/**
 * The attributes of a colour. SVG 1.1 knows no colours with an opacity in them, so it stands beside
 * them.
 *
 * @param style a colour as a canvas takes it
 * @param share the opacity of all that is drawn, from 0 to 1
 */
export function paint(what: "fill" | "stroke", style: string, share: number): string {
  const [, r, g, b, alpha = "1"] =
    /^rgba\(([\d.]+), ([\d.]+), ([\d.]+), ([\d.e-]+)\)$/.exec(style) ?? [];
  const colour = r === undefined ? style : toHex([Number(r), Number(g), Number(b)]);
  const opacity = Number((Number(alpha) * share).toFixed(3));
  return `${what}="${escapeXml(colour)}"${opacity < 1 ? ` ${what}-opacity="${opacity}"` : ""}`;
}

/** Text as the content of an element. */
export function plain(text: string): string {
  return escapeXml(replaceForbidden(text));
}

/** Hundredths of a pixel are finer than any eye or printer. */
export function short(number: number): number {
  return Number(number.toFixed(2));
}
