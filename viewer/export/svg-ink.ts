import { replaceForbidden } from "../../src/7-export/characters.ts";
import { escapeXml } from "../../src/7-export/xml.ts";
import type { Rect } from "../scene/camera.ts";
import { toHex } from "../scene/colour.ts";
import type { Ink } from "../scene/surface.ts";

/** Where a text stands by its point, and what share of it is before the point. */
const ANCHORS: ReadonlyMap<CanvasTextAlign, { readonly name: string; readonly share: number }> =
  new Map([
    ["center", { name: "middle", share: 0.5 }],
    ["right", { name: "end", share: 1 }],
  ]);

/**
 * Ink that writes SVG: paths are paths and texts are texts. It has what the picture uses of a
 * canvas, and knows how far it has come, so that the picture can be cut to what is on it.
 */
export class SvgInk implements Ink {
  fillStyle = "#000000";
  strokeStyle = "#000000";
  lineWidth = 1;
  lineCap: CanvasLineCap = "butt";
  lineJoin: CanvasLineJoin = "miter";
  font = "";
  textAlign: CanvasTextAlign = "start";
  textBaseline: CanvasTextBaseline = "alphabetic";
  globalAlpha = 1;
  readonly #measure: CanvasRenderingContext2D;
  readonly #family: string;
  readonly #elements: string[] = [];
  readonly #shifts = new Map<string, number>();
  readonly #saved: (DOMMatrix | undefined)[] = [];
  /** Undefined where nothing is moved or turned, which is nearly always. */
  #transform: DOMMatrix | undefined;
  #dash: readonly number[] = [];
  #path: string[] = [];
  /** The points that the path goes through or bends towards. */
  #points: [number, number][] = [];
  #circle: string | undefined;
  /** A text that was outlined and waits to be filled. */
  #halo: { text: string; x: number; y: number; outline: string } | undefined;
  readonly #extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };

  /**
   * @param measure a canvas to measure texts with
   * @param family the font family that the document sets; texts of another one name theirs
   */
  constructor(measure: CanvasRenderingContext2D, family: string) {
    this.#measure = measure;
    this.#family = family;
  }

  /** The smallest frame that holds all that was drawn; undefined for nothing. */
  get extent(): Rect | undefined {
    const { left, top, right, bottom } = this.#extent;
    return left > right ? undefined : { left, top, width: right - left, height: bottom - top };
  }

  /** The elements, in the order in which they were drawn. */
  elements(): readonly string[] {
    this.#settle();
    return this.#elements;
  }

  measureText(text: string): TextMetrics {
    this.#measure.font = this.font;
    return this.#measure.measureText(text);
  }

  /** A document begins empty. */
  clearRect(): void {}

  save(): void {
    this.#saved.push(this.#transform);
  }

  restore(): void {
    this.#transform = this.#saved.pop();
  }

  translate(x: number, y: number): void {
    this.#transform = (this.#transform ?? new DOMMatrix()).translate(x, y);
  }

  rotate(angle: number): void {
    const matrix = this.#transform ?? new DOMMatrix();
    this.#transform = matrix.rotate((angle * 180) / Math.PI);
  }

  setLineDash(lengths: Iterable<number>): void {
    this.#dash = [...lengths];
  }

  beginPath(): void {
    [this.#path, this.#points, this.#circle] = [[], [], undefined];
  }

  closePath(): void {
    this.#path.push("Z");
  }

  moveTo(x: number, y: number): void {
    this.#go("M", x, y);
  }

  lineTo(x: number, y: number): void {
    this.#go("L", x, y);
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.#go("Q", cx, cy, x, y);
  }

  /** Whole circles only: the picture has no other arcs. */
  arc(x: number, y: number, radius: number): void {
    this.#circle = `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}"`;
    this.#points.push([x - radius, y - radius], [x + radius, y + radius]);
  }

  fill(): void {
    this.#draw(` ${this.#paint("fill", this.fillStyle)}`, 0);
  }

  stroke(): void {
    this.#draw(` fill="none" ${this.#outline()}`, this.lineWidth / 2);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#settle();
    this.#reach([x, y], 0);
    this.#reach([x + width, y + height], 0);
    const size = `width="${short(width)}" height="${short(height)}"`;
    const paint = this.#paint("fill", this.fillStyle);
    this.#elements.push(`<rect x="${short(x)}" y="${short(y)}" ${size} ${paint}/>`);
  }

  strokeText(text: string, x: number, y: number): void {
    this.#settle();
    this.#halo = { text, x, y, outline: ` paint-order="stroke" ${this.#outline()}` };
  }

  fillText(text: string, x: number, y: number): void {
    const halo = this.#halo;
    const same = halo?.text === text && halo.x === x && halo.y === y;
    if (same) this.#halo = undefined;
    else this.#settle();
    const outline = same ? halo.outline : "";
    this.#write(text, x, y, ` ${this.#paint("fill", this.fillStyle)}${outline}`);
  }

  /** An outline that no filling came for is drawn as it is. */
  #settle(): void {
    const halo = this.#halo;
    this.#halo = undefined;
    if (halo) this.#write(halo.text, halo.x, halo.y, ` fill="none"${halo.outline}`);
  }

  #go(command: string, ...numbers: number[]): void {
    this.#path.push(command + numbers.map(short).join(" "));
    for (let at = 0; at < numbers.length; at += 2) {
      this.#points.push([numbers[at] ?? 0, numbers[at + 1] ?? 0]);
    }
  }

  #draw(paint: string, margin: number): void {
    this.#settle();
    for (const point of this.#points) this.#reach(point, margin);
    const shape = this.#circle ?? `<path d="${this.#path.join("")}"`;
    this.#elements.push(`${shape}${paint}${this.#placed()}/>`);
  }

  #write(text: string, x: number, y: number, paint: string): void {
    const { width } = this.measureText(text);
    const [, weight = "400", size = "12", family = this.#family] =
      /^(\d+) ([\d.]+)px (.+)$/.exec(this.font) ?? [];
    const anchor = ANCHORS.get(this.textAlign);
    const start = x - width * (anchor?.share ?? 0);
    const half = Number(size) * 0.7;
    this.#reach([start, y - half], 2);
    this.#reach([start + width, y + half], 2);
    const own = family === this.#family ? "" : ` font-family="${escapeXml(family)}"`;
    const anchored = anchor === undefined ? "" : ` text-anchor="${anchor.name}"`;
    const place = `x="${short(x)}" y="${short(y + this.#shift())}"`;
    const font = `font-size="${size}" font-weight="${weight}"${own}`;
    this.#elements.push(
      `<text ${place} ${font}${anchored}${paint}${this.#placed()}>${plain(text)}</text>`,
    );
  }

  /** How far below the middle of a line its letters stand: SVG places texts by their baseline. */
  #shift(): number {
    if (this.textBaseline !== "middle") return 0;
    let shift = this.#shifts.get(this.font);
    if (shift === undefined) {
      const measure = this.#measure;
      measure.font = this.font;
      measure.textBaseline = "alphabetic";
      const above = measure.measureText("x").fontBoundingBoxAscent;
      measure.textBaseline = "middle";
      shift = above - measure.measureText("x").fontBoundingBoxAscent;
      this.#shifts.set(this.font, shift);
    }
    return shift;
  }

  #reach([x, y]: readonly [number, number], margin: number): void {
    const point = this.#transform?.transformPoint({ x, y }) ?? { x, y };
    const extent = this.#extent;
    extent.left = Math.min(extent.left, point.x - margin);
    extent.right = Math.max(extent.right, point.x + margin);
    extent.top = Math.min(extent.top, point.y - margin);
    extent.bottom = Math.max(extent.bottom, point.y + margin);
  }

  #placed(): string {
    if (this.#transform === undefined) return "";
    const { a, b, c, d, e, f } = this.#transform;
    const turn = [a, b, c, d].map((number) => Number(number.toFixed(5)));
    return ` transform="matrix(${[...turn, short(e), short(f)].join(" ")})"`;
  }

  /** The attributes of an outline as a canvas would draw it now, but for what SVG takes anyway. */
  #outline(): string {
    const dashes = this.#dash.map(short).join(" ");
    const dashed = dashes === "" ? "" : ` stroke-dasharray="${dashes}"`;
    const join = this.lineJoin === "miter" ? "" : ` stroke-linejoin="${this.lineJoin}"`;
    const cap = this.lineCap === "butt" ? "" : ` stroke-linecap="${this.lineCap}"`;
    const width = ` stroke-width="${short(this.lineWidth)}"`;
    return this.#paint("stroke", this.strokeStyle) + width + dashed + join + cap;
  }

  /** The attributes of a colour. SVG 1.1 has no colours with an opacity: it stands beside them. */
  #paint(what: "fill" | "stroke", style: string): string {
    const [, r, g, b, alpha = "1"] =
      /^rgba\(([\d.]+), ([\d.]+), ([\d.]+), ([\d.e-]+)\)$/.exec(style) ?? [];
    const colour = r === undefined ? style : toHex([Number(r), Number(g), Number(b)]);
    const opacity = Number((Number(alpha) * this.globalAlpha).toFixed(3));
    return `${what}="${escapeXml(colour)}"${opacity < 1 ? ` ${what}-opacity="${opacity}"` : ""}`;
  }
}

/** Text as the content of an element. */
export function plain(text: string): string {
  return escapeXml(replaceForbidden(text));
}

/** Hundredths of a pixel are finer than any eye or printer. */
function short(number: number): number {
  return Number(number.toFixed(2));
}
