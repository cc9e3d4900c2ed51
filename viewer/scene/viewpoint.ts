import type { Arrangement } from "./layout/arrangement.ts";
import type { Camera } from "../view/address.ts";
import {
  boxOf,
  centreOf,
  coveredBox,
  excess,
  framing,
  freeFrame,
  type Insets,
  isInside,
} from "./camera.ts";
import { type Drawing, place, showsNode } from "./drawing.ts";
import type { Point } from "./geometry.ts";
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

/** How near some nodes are looked at: as one of the whole, or as a part that has the stage for itself. */
type Nearest = "one" | "part";

/** What is drawn at the moment, and where its nodes belong. */
interface Drawn {
  readonly drawing: Drawing;
  readonly goal: Arrangement;
}

/** Where a picture is looked at from: brings the camera to what somebody wants to see. */
export class Viewpoint {
  readonly #scene: Scene;
  readonly #drawn: () => Drawn;
  readonly #onRest: () => void;
  /** True while the camera goes where an address asks for: that is no news to the address. */
  #led = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** @param onRest told when the camera has come to rest after it was moved, unless it was led */
  constructor(scene: Scene, drawn: () => Drawn, onRest: () => void) {
    this.#scene = scene;
    this.#drawn = drawn;
    this.#onRest = onRest;
  }

  /** The camera has moved: told by the scene. */
  moved(): void {
    if (this.#led) return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(this.#onRest, REST);
  }

  /** Tells of nothing any more. */
  dispose(): void {
    clearTimeout(this.#rest);
  }

  /**
   * Brings nodes into the part of the stage that no panel covers: all of them, from as near as they
   * fit, but no nearer than is of use. The one way to whatever was found, linked to or gone back to.
   *
   * @param nearest zoom beyond which it comes no closer, unless it is there
   */
  async frame(nodes: Iterable<number>, insets: Insets, nearest: Nearest): Promise<void> {
    const { drawing } = this.#drawn();
    const projection = this.#scene.projection();
    const points = [...nodes]
      .filter((node) => showsNode(drawing, node))
      .map((node) => place(drawing, projection, node));
    const free = freeFrame(projection.width, projection.height, insets);
    const move = framing(points, free, this.#scene.ratio, zoomOf(nearest, drawing.shrink));
    if (move) await this.#scene.moveTo(move.what, move.where, move.ratio, true);
  }

  /**
   * Brings what was pressed out from under the panels, with what lies about it: as far as it is in
   * view, and only if much of it is covered. Never closer than it is.
   *
   * @param hit what was pressed, of which nothing may be covered
   */
  async uncover(hit: Hit, about: Iterable<number>, insets: Insets): Promise<void> {
    const projection = this.#scene.projection();
    const { width, height } = projection;
    const { drawing } = this.#drawn();
    const points = (nodes: Iterable<number>): Point[] =>
      Array.from(nodes, (node) => place(drawing, projection, node));
    const frame = freeFrame(width, height, insets);
    const ends = points(endsOf(hit, drawing));
    const box =
      coveredBox(points(about), { left: 0, top: 0, width, height }, frame) ??
      (ends.every((point) => isInside(frame, point)) ? undefined : boxOf(ends));
    if (box === undefined) return;
    const { ratio } = this.#scene;
    const wanted = Math.max(ratio, ratio * excess(frame, box));
    await this.#scene.moveTo(centreOf(box), centreOf(frame), wanted, true);
  }

  /**
   * Shows all that is visible in the part of the stage that no panel covers.
   *
   * @param glide whether to move there, rather than to be there
   * @param led whether an address asks for it, and so need not be told that the camera moved
   */
  async fit(insets: Insets, glide: boolean, led = false): Promise<void> {
    const { drawing, goal } = this.#drawn();
    const { nodes } = drawing.scenery;
    const shown = [...nodes].filter((node) => showsNode(drawing, node));
    if (shown.length === 0) return;
    this.#scene.frame(goal.box, goal.looseness);
    const settled = { ...drawing, x: goal.x, y: goal.y };
    const projection = this.#scene.projection();
    const frame = freeFrame(projection.width, projection.height, insets);
    const box = boxOf(shown.map((node) => place(settled, projection, node)));
    const nearest = shown.length === nodes.length ? NEAREST_FIT : NEAREST_PART;
    const wanted = Math.max(nearest, this.#scene.ratio * excess(frame, box));
    const move = (): Promise<void> =>
      this.#scene.moveTo(centreOf(box), centreOf(frame), wanted, glide);
    await (led ? this.#lead(move) : move());
  }

  /** Where the camera looks: the middle of the part of the stage that no panel covers. */
  camera(insets: Insets): Camera {
    const { width, height } = this.#scene.projection();
    const { x, y } = this.#scene.graphPoint(centreOf(freeFrame(width, height, insets)));
    return { x, y, zoom: 1 / this.#scene.ratio };
  }

  /** Looks where a camera looked, without telling that it moved. */
  async look(camera: Camera, insets: Insets, glide: boolean): Promise<void> {
    const { width, height, originX, originY, scale } = this.#scene.projection();
    const what = { x: originX + camera.x * scale, y: originY - camera.y * scale };
    const where = centreOf(freeFrame(width, height, insets));
    await this.#lead(() => this.#scene.moveTo(what, where, 1 / camera.zoom, glide));
  }

  /** Zooms about the middle of the stage; a factor above 1 moves closer. */
  zoom(factor: number): void {
    const middle = this.#middle();
    void this.#scene.moveTo(middle, middle, this.#scene.ratio / factor, true);
  }

  /** Moves the view by shares of the stage's width and height. */
  pan(across: number, down: number): void {
    const { width, height } = this.#scene.projection();
    const middle = this.#middle();
    const to = { x: middle.x - across * width, y: middle.y - down * height };
    void this.#scene.moveTo(middle, to, this.#scene.ratio, true);
  }

  /** Moves the camera without telling of it, nor of what it did just before. */
  async #lead(move: () => Promise<void>): Promise<void> {
    clearTimeout(this.#rest);
    this.#led = true;
    await move();
    this.#led = false;
  }

  #middle(): Point {
    const { width, height } = this.#scene.projection();
    return { x: width / 2, y: height / 2 };
  }
}

function endsOf(hit: Hit, { scenery: { from, to } }: Drawing): number[] {
  return hit.kind === "node" ? [hit.index] : [from[hit.index] ?? 0, to[hit.index] ?? 0];
}

function zoomOf(nearest: Nearest, shrink: number): number {
  if (nearest === "part") return NEAREST_PART * shrink ** 2;
  return shrink === 1 ? NEAR : NEAR_UNITS * shrink ** 2;
}
