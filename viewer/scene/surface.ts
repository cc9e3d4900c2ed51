import { type Rgb, toHex } from "./colour.ts";
import type { Point, Size } from "./geometry.ts";

/** What of a 2D canvas is drawn with: so little that another kind of picture can take its place. */
export type Ink = Pick<
  CanvasRenderingContext2D,
  | "arc"
  | "beginPath"
  | "clearRect"
  | "closePath"
  | "fill"
  | "fillRect"
  | "fillStyle"
  | "fillText"
  | "font"
  | "globalAlpha"
  | "lineCap"
  | "lineJoin"
  | "lineTo"
  | "lineWidth"
  | "measureText"
  | "moveTo"
  | "quadraticCurveTo"
  | "restore"
  | "rotate"
  | "save"
  | "setLineDash"
  | "stroke"
  | "strokeStyle"
  | "strokeText"
  | "textAlign"
  | "textBaseline"
  | "translate"
>;

/** A 2D layer with its text measurements, which are costly and therefore remembered. */
export class Surface {
  readonly context: Ink;
  readonly #family: string;
  readonly #widths = new Map<string, number>();
  readonly #short = new Map<string, string>();

  /** @param family the CSS font family of all text on the layer */
  constructor(context: Ink, family: string) {
    this.context = context;
    this.#family = family;
  }

  /** Wipes the layer. */
  clear({ width, height }: Size): void {
    this.context.clearRect(0, 0, width, height);
    // Chromium drops what was drawn before a layer is wiped as a whole; where nothing is drawn
    // after that, it drops the wiping too, and the old picture comes back.
    this.context.clearRect(0, 0, 1, 1);
  }

  /** Begins a path that is one circle, in pixels. */
  circle({ x, y }: Point, radius: number): void {
    this.context.beginPath();
    this.context.arc(x, y, radius, 0, Math.PI * 2);
  }

  /** Fills a disc, in pixels. */
  disc(centre: Point, radius: number, colour: Rgb): void {
    this.circle(centre, radius);
    this.context.fillStyle = toHex(colour);
    this.context.fill();
  }

  /** A CSS font of the layer's family; the size in pixels. */
  font(size: number, weight: number): string {
    return `${weight} ${size}px ${this.#family}`;
  }

  /** The width of a text in pixels. */
  measure(text: string, size: number, weight: number): number {
    const key = `${size} ${weight} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      this.context.font = this.font(size, weight);
      width = this.context.measureText(text).width;
      this.#widths.set(key, width);
    }
    return width;
  }

  /** The text, cut between characters and ended with an ellipsis where it is wider than `most`. */
  shorten(text: string, size: number, weight: number, most: number): string {
    const key = `${size} ${weight} ${most} ${text}`;
    let short = this.#short.get(key);
    if (short === undefined) {
      short = this.#cut(text, size, weight, most);
      this.#short.set(key, short);
    }
    return short;
  }

  /** Forgets all measurements: for when a font has arrived. */
  forget(): void {
    this.#widths.clear();
    this.#short.clear();
  }

  #cut(text: string, size: number, weight: number, most: number): string {
    if (this.measure(text, size, weight) <= most) return text;
    const characters = [...new Intl.Segmenter().segment(text.slice(0, 400))];
    let low = 0;
    let high = characters.length;
    const upTo = (end: number): string =>
      `${characters
        .slice(0, end)
        .map((each) => each.segment)
        .join("")
        .trimEnd()}…`;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.measure(upTo(middle), size, weight) <= most) low = middle;
      else high = middle - 1;
    }
    return upTo(low);
  }
}
