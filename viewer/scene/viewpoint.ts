import type { Arrangement } from "../view/layout/arrangement.ts";
import type { Camera } from "../view/address.ts";
import {
  boxOf,
  centreOf,
  coveredBox,
  excess,
  isInside,
  type Move,
  moveIntoView,
  type Rect,
} from "./camera.ts";
import { type Drawing, pixelOf, showsNode } from "./drawing.ts";
import type { Point } from "./geometry.ts";
import type { FreeArea } from "./free-area.ts";
import type { Hit } from "./picking.ts";
import type { Scene } from "./scene.ts";

/** Zoom at which an entity found by name is shown. */
const NEAR = 0.55;
/** The same where very many share the stage: graph units for a pixel. */
const NEAR_UNITS = 1.2;
/** Milliseconds without movement after which the camera is at rest. */
const REST = 220;
/** A graph of few nodes is not blown up beyond this. */
const NEAREST_FIT = 0.6;
/** A part of few nodes is brought closer, but stays recognisable. */
const NEAREST_PART = 0.3;

/** How near the camera may come: as to one node of a whole, or as to a part that fills the stage. */
type Nearest = "one" | "part";

/** The part of the stage whose middle the position of the camera refers to. */
type About = "free area" | "stage";

/** What is drawn at the moment, and where its nodes belong. */
type Drawn = () => { readonly drawing: Drawing; readonly goal: Arrangement };

/** Moves the camera of a picture to what a person wants to see. */
export class Viewpoint {
  readonly #scene: Scene;
  readonly #free: FreeArea;
  readonly #drawn: Drawn;
  readonly #onRest: () => void;
  /** True while the camera goes where an address asks for: that is no news to the address. */
  #led = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** @param onRest called when the camera has come to rest after it was moved, unless it was led */
  constructor(scene: Scene, free: FreeArea, drawn: Drawn, onRest: () => void) {
    this.#scene = scene;
    this.#free = free;
    this.#drawn = drawn;
    this.#onRest = onRest;
  }

  /** Reports the camera at rest, some time after its last movement. */
  moved(): void {
    if (this.#led) return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(this.#onRest, REST);
  }

  /** Cancels what is still to be reported. */
  dispose(): void {
    clearTimeout(this.#rest);
  }

  /** Brings all of some nodes into the free area of the stage, from as near as they fit and as is of use. */
  async bringIntoView(nodes: Iterable<number>, nearest: Nearest): Promise<void> {
    const { drawing } = this.#drawn();
    const projected = { ...drawing, ...this.#scene.projection() };
    const points = [...nodes]
      .filter((node) => showsNode(drawing, node))
      .map((node) => pixelOf(projected, node));
    const free = this.#free.rect(projected);
    const move = moveIntoView(points, free, this.#scene.ratio, zoomOf(nearest, drawing.shrink));
    if (move) await this.#scene.moveTo(move, true);
  }

  /**
   * Brings what was pressed out from under the panels, and what of the nodes about it is in view, if
   * much of that is covered. Never comes nearer.
   */
  async uncover(hit: Hit, about: Iterable<number>): Promise<void> {
    const { drawing } = this.#drawn();
    const projected = { ...drawing, ...this.#scene.projection() };
    const points = (nodes: Iterable<number>): Point[] =>
      Array.from(nodes, (node) => pixelOf(projected, node));
    const free = this.#free.rect(projected);
    const ends = points(endsOf(hit, drawing));
    const box =
      coveredBox(points(about), this.#part("stage"), free) ??
      (ends.every((point) => isInside(free, point)) ? undefined : boxOf(ends));
    if (box === undefined) return;
    const { ratio } = this.#scene;
    const wanted = Math.max(ratio, ratio * excess(free, box));
    await this.#scene.moveTo({ what: centreOf(box), where: centreOf(free), ratio: wanted }, true);
  }

  /** Shows all that is visible in the free area; `led` by an address, it is reported as no movement. */
  async fit(glide: boolean, led = false): Promise<void> {
    const { drawing, goal } = this.#drawn();
    const { nodes } = drawing.display;
    const shown = [...nodes].filter((node) => showsNode(drawing, node));
    if (shown.length === 0) return;
    this.#scene.setBounds(goal.box, goal.discScale);
    const settled = { ...drawing, x: goal.x, y: goal.y, ...this.#scene.projection() };
    const free = this.#free.rect(settled);
    const box = boxOf(shown.map((node) => pixelOf(settled, node)));
    const nearest = shown.length === nodes.length ? NEAREST_FIT : NEAREST_PART;
    const ratio = Math.max(nearest, this.#scene.ratio * excess(free, box));
    const move = { what: centreOf(box), where: centreOf(free), ratio };
    await (led ? this.#lead(move, glide) : this.#scene.moveTo(move, glide));
  }

  /** Where the camera looks: what is in the middle of the free area, or of the whole stage. */
  camera(about: About = "free area"): Camera {
    const { x, y } = this.#scene.graphPoint(centreOf(this.#part(about)));
    return { x, y, zoom: 1 / this.#scene.ratio };
  }

  /** Puts the camera where another was, which is reported as no movement. */
  async go(camera: Camera, glide: boolean, about: About = "free area"): Promise<void> {
    const { originX, originY, scale } = this.#scene.projection();
    const what = { x: originX + camera.x * scale, y: originY - camera.y * scale };
    await this.#lead({ what, where: centreOf(this.#part(about)), ratio: 1 / camera.zoom }, glide);
  }

  /** Zooms about the middle of the stage; a factor above 1 moves closer. */
  zoom(factor: number): void {
    const middle = centreOf(this.#part("stage"));
    const move = { what: middle, where: middle, ratio: this.#scene.ratio / factor };
    void this.#scene.moveTo(move, true);
  }

  /** Moves the view by shares of the stage's width and height. */
  pan(across: number, down: number): void {
    const stage = this.#part("stage");
    const what = centreOf(stage);
    const where = { x: what.x - across * stage.width, y: what.y - down * stage.height };
    void this.#scene.moveTo({ what, where, ratio: this.#scene.ratio }, true);
  }

  /** Moves the camera without reporting that, nor what it did just before. */
  async #lead(move: Move, glide: boolean): Promise<void> {
    clearTimeout(this.#rest);
    this.#led = true;
    await this.#scene.moveTo(move, glide);
    this.#led = false;
  }

  #part(about: About): Rect {
    const { width, height } = this.#scene.projection();
    const stage = { left: 0, top: 0, width, height };
    return about === "stage" ? stage : this.#free.rect(stage);
  }
}

function endsOf(hit: Hit, { display: { from, to } }: Drawing): number[] {
  return hit.kind === "node" ? [hit.index] : [from[hit.index] ?? 0, to[hit.index] ?? 0];
}

function zoomOf(nearest: Nearest, shrink: number): number {
  if (nearest === "part") return NEAREST_PART * shrink ** 2;
  return shrink === 1 ? NEAR : NEAR_UNITS * shrink ** 2;
}
