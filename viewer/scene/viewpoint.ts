import type { Arrangement } from "../layout/arrangement.ts";
import type { Camera } from "../state/address.ts";
import { boxOf, centreOf, coveredBox, excess, freeFrame, type Insets, isInside } from "./camera.ts";
import { type Drawing, place, showsNode } from "./drawing.ts";
import type { Point } from "./geometry.ts";
import type { Hit } from "./picking.ts";
import type { Scene } from "./scene.ts";

/** Zoom at which an entity found by name is shown. */
const NEAR = 0.55;
/** The same where very many share the stage: graph units for a pixel. */
const NEAR_UNITS = 1.2;
/** What belongs to an entity comes into view with it, unless it is more than this, */
const COMPANY = 60;
/** but for the share of it that lies furthest away. */
const FAR = 0.2;
/** Milliseconds without movement after which the camera is at rest. */
const REST = 220;
/** A graph of few nodes is not blown up beyond this. */
const NEAREST_FIT = 0.6;
/** A part of few nodes is brought closer, but stays recognisable. */
const NEAREST_PART = 0.3;

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
   * Brings a node or an edge into the part of the stage that no panel covers.
   *
   * @param company where the camera is to come closer even when it is in view already: the nodes
   *   most of which are to stay in view with it, where they are few enough
   */
  async reveal(hit: Hit, insets: Insets, company?: Iterable<number>): Promise<void> {
    const projection = this.#scene.projection();
    const frame = freeFrame(projection.width, projection.height, insets);
    const { drawing } = this.#drawn();
    const ends = endsOf(hit, drawing).map((node) => place(drawing, projection, node));
    if (company === undefined && ends.every((point) => isInside(frame, point))) return;
    const shown = [...(company ?? [])].filter((node) => showsNode(drawing, node));
    const others = shown.length > COMPANY + 1 ? [] : shown;
    const points = nearby(
      centreOf(boxOf(ends)),
      others.map((node) => place(drawing, projection, node)),
    );
    const { ratio } = this.#scene;
    const { shrink } = drawing;
    const near = shrink === 1 ? NEAR : NEAR_UNITS * shrink ** 2;
    const box = boxOf([...ends, ...points]);
    const least = company === undefined ? ratio : Math.min(ratio, near);
    const wanted = Math.max(least, ratio * excess(frame, box));
    await this.#scene.moveTo(centreOf(box), centreOf(frame), wanted, true);
  }

  /**
   * Brings nodes out from under the panels: all of them, or those in view if much of them lies
   * there. Never closer than they are.
   *
   * @returns undefined when there is no need
   */
  uncover(
    nodes: Iterable<number>,
    insets: Insets,
    which: "all" | "most",
  ): Promise<void> | undefined {
    const projection = this.#scene.projection();
    const { width, height } = projection;
    const { drawing } = this.#drawn();
    const points = [...nodes].map((node) => place(drawing, projection, node));
    const frame = freeFrame(width, height, insets);
    const stage = which === "all" ? undefined : { left: 0, top: 0, width, height };
    const box = coveredBox(points, stage, frame);
    if (box === undefined) return undefined;
    const { ratio } = this.#scene;
    const wanted = Math.max(ratio, ratio * excess(frame, box));
    return this.#scene.moveTo(centreOf(box), centreOf(frame), wanted, true);
  }

  /** Comes so near that some nodes fill the part of the stage that no panel covers. */
  async approach(nodes: Iterable<number>, insets: Insets): Promise<void> {
    const projection = this.#scene.projection();
    const frame = freeFrame(projection.width, projection.height, insets);
    const { drawing } = this.#drawn();
    const box = boxOf([...nodes].map((node) => place(drawing, projection, node)));
    const nearest = NEAREST_PART * drawing.shrink ** 2;
    const wanted = Math.max(nearest, this.#scene.ratio * excess(frame, box));
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

/** All of some points but for those that are furthest from a middle, nearest first. */
function nearby(middle: Point, points: readonly Point[]): Point[] {
  const away = ({ x, y }: Point): number => Math.hypot(x - middle.x, y - middle.y);
  const kept = points.length - Math.floor(points.length * FAR);
  return points.toSorted((a, b) => away(a) - away(b)).slice(0, kept);
}
