import type { Arrangement } from "../layout/arrangement.ts";
import type { Camera } from "../state/address.ts";
import type { Focus } from "../state/focus.ts";
import type { Scenery, Seen } from "../state/scenery.ts";
import type { Style } from "./appearance.ts";
import { boxOf, centreOf, coveredBox, excess, freeFrame, type Insets, isInside } from "./camera.ts";
import { dragging } from "./drag.ts";
import {
  type Drawing,
  drawingOf,
  namingOf,
  place,
  radius,
  repainted,
  showsNode,
} from "./drawing.ts";
import { drawLoops } from "./emphasis.ts";
import type { Point } from "./geometry.ts";
import { Movement } from "./movement.ts";
import { type Hit, hitTest, middleOf } from "./picking.ts";
import type { Box as PixelBox } from "./placement.ts";
import { Scene } from "./scene.ts";
import { drawBehind, drawUpon, type Still } from "./still.ts";

/** What the picture tells the application. */
export interface PictureEvents {
  /** The camera has come to rest after it was moved. */
  readonly onCamera: () => void;
  readonly onHover: (hit: Hit | undefined) => void;
  /** A click or tap; undefined for one upon nothing. */
  readonly onPick: (hit: Hit | undefined) => void;
  /** A node is taken hold of, and nothing else may move it. */
  readonly onGrab: () => void;
  /** A node was dropped at a point, in graph units. */
  readonly onDrop: (node: number, at: Point) => void;
  /** The graphics driver took the picture away; a new one has to be made. */
  readonly onLost: () => void;
}

/** How far beside a node or edge a pointer and a finger still hit it, in pixels. */
const REACH = { mouse: 7, touch: 18 } as const;
/** The same for taking hold of a node: less, or nothing would be left to move the whole by. */
const GRIP = { mouse: 1, touch: 5 } as const;
/** Zoom at which an entity found by name is shown. */
const NEAR = 0.55;
/** The same where very many share the stage: graph units for a pixel. */
const NEAR_UNITS = 1.2;
/** Milliseconds without movement after which the camera is at rest. */
const REST = 220;
/** A graph of few nodes is not blown up beyond this. */
const NEAREST_FIT = 0.6;
/** On the stage, lines and discs are dimmed by the style sheet. */
const DIMMED = { lines: 1, discs: 1 };
/** A part of few nodes is brought closer, but stays recognisable. */
const NEAREST_PART = 0.3;

/**
 * The picture of a graph. The scene draws nodes and edges; names, emphasis and self-loops are drawn
 * upon it, and what lies under the pointer is computed from the geometry. So pointing and choosing
 * never make the scene process the graph again: it is dimmed by a style, and the few things in
 * focus are drawn above it.
 */
export class Picture {
  readonly #container: HTMLElement;
  readonly #scene: Scene;
  readonly #teardown = new AbortController();
  #drawing: Drawing;
  #style: Style;
  #seen: Seen;
  readonly #movement: Movement;
  #focus: Focus | undefined;
  #pins: readonly number[] = [];
  #captions: readonly string[] = [];
  #covered: readonly PixelBox[] = [];
  /** True while the camera goes where an address asks for: that is no news to the address. */
  #led = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param container an element that the picture fills
   * @param seen what of the scenery is visible
   * @param arrangement where its nodes are
   * @param insets what panels cover of it at first
   * @throws when the browser cannot draw with WebGL
   */
  constructor(
    container: HTMLElement,
    scenery: Scenery,
    seen: Seen,
    arrangement: Arrangement,
    style: Style,
    events: PictureEvents,
    insets: Insets,
  ) {
    this.#container = container;
    this.#style = style;
    this.#seen = seen;
    this.#drawing = drawingOf(scenery, arrangement, style, seen);
    this.#scene = new Scene(container, this.#drawing, {
      onRender: () => this.#drawLayers(),
      onCamera: () => {
        if (this.#led) return;
        clearTimeout(this.#rest);
        this.#rest = setTimeout(events.onCamera, REST);
      },
      onMove: (point) => {
        const hit = point && this.#hit(point, REACH.mouse);
        container.classList.toggle("is-pointing", hit !== undefined);
        events.onHover(hit);
      },
      onPress: (point, by) => events.onPick(this.#hit(point, REACH[by])),
      onLost: events.onLost,
    });
    const { signal } = this.#teardown;
    document.fonts.addEventListener("loadingdone", () => this.#remeasure(), { signal });
    this.#movement = new Movement(this.#scene, arrangement);
    this.#letDrag(events);
    this.#scene.frame(arrangement.box, arrangement.looseness);
    this.#scene.load(this.#drawing);
    void this.fit(insets, false, true);
  }

  /** Shows another state of the graph, another part of it, or its nodes elsewhere; the camera stays. */
  show(scenery: Scenery, seen: Seen, arrangement: Arrangement, style: Style): void {
    const isRestyled = style !== this.#style;
    const isOther = seen !== this.#seen;
    [this.#style, this.#seen] = [style, seen];
    if (scenery === this.#drawing.scenery) {
      // The looks of discs tell how many of their members are visible.
      const looksChange = isRestyled || (isOther && scenery.communities !== undefined);
      if (looksChange) this.#drawing = repainted(this.#drawing, style, seen);
      if (isRestyled || seen.visible !== this.#drawing.visible || looksChange) {
        this.#drawing = { ...this.#drawing, visible: seen.visible };
        this.#scene.repaint(this.#drawing);
      }
      if (arrangement !== this.#movement.goal) {
        this.#drawing = { ...this.#drawing, naming: namingOf(arrangement) };
        this.#movement.go(this.#drawing, arrangement);
      }
      return;
    }
    this.#drawing = drawingOf(scenery, arrangement, style, seen);
    this.#movement.begin(arrangement);
    this.#focus = undefined;
    this.#scene.load(this.#drawing);
  }

  /** Says what the marks behind the nodes stand for, in their order. */
  caption(texts: readonly string[]): void {
    this.#captions = texts;
    this.#drawLayers();
  }

  /** Says what of the stage panels lie upon, in pixels: no name is put where nobody could read it. */
  cover(boxes: readonly PixelBox[]): void {
    this.#covered = boxes;
    this.#drawLayers();
  }

  /** Where the nodes are at the moment, in graph units. */
  get positions(): Pick<Arrangement, "x" | "y"> {
    return this.#drawing;
  }

  /** Shows nodes where something has them that moves them step by step. */
  follow(positions: Pick<Arrangement, "x" | "y">): void {
    this.#movement.follow(this.#drawing, positions);
  }

  /** Makes a part stand out, or nothing; costs only what the part holds. */
  focus(focus: Focus | undefined): void {
    this.#focus = focus;
    this.#container.classList.toggle("is-dimmed", focus !== undefined);
    this.#drawLayers();
  }

  /** Marks nodes as pinned. */
  pin(nodes: readonly number[]): void {
    this.#pins = nodes;
    this.#drawLayers();
  }

  /**
   * Brings a node or an edge into the part of the stage that no panel covers.
   *
   * @param approach whether to move closer and centre even when it is in view already
   */
  async reveal(hit: Hit, insets: Insets, approach: boolean): Promise<void> {
    const { width, height } = this.#scene.projection();
    const frame = freeFrame(width, height, insets);
    const points = this.#endsOf(hit);
    if (!approach && points.every((point) => isInside(frame, point))) return;
    const { ratio } = this.#scene;
    const { shrink } = this.#drawing;
    const near = shrink === 1 ? NEAR : NEAR_UNITS * shrink ** 2;
    const box = boxOf(points);
    const wanted = Math.max(approach ? Math.min(ratio, near) : ratio, ratio * excess(frame, box));
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
    const points = [...nodes].map((node) => place(this.#drawing, projection, node));
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
    const box = boxOf([...nodes].map((node) => place(this.#drawing, projection, node)));
    const nearest = NEAREST_PART * this.#drawing.shrink ** 2;
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
    const { nodes } = this.#drawing.scenery;
    const shown = [...nodes].filter((node) => showsNode(this.#drawing, node));
    if (shown.length === 0) return;
    const { x, y, box: all, looseness } = this.#movement.goal;
    this.#scene.frame(all, looseness);
    const goal = { ...this.#drawing, x, y };
    const projection = this.#scene.projection();
    const frame = freeFrame(projection.width, projection.height, insets);
    const box = boxOf(shown.map((node) => place(goal, projection, node)));
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

  /** Where a node, or the middle of an edge, is in the window, in pixels. */
  locate(hit: Hit): Point {
    const { left, top } = this.#container.getBoundingClientRect();
    const projection = this.#scene.projection();
    const { x, y } =
      hit.kind === "node"
        ? place(this.#drawing, projection, hit.index)
        : middleOf(this.#drawing, projection, hit.index);
    return { x: x + left, y: y + top };
  }

  /** The radius of a node's disc, in pixels. */
  radius(node: number): number {
    return radius(this.#drawing, this.#scene.projection(), node);
  }

  /** Frees the graphics memory and all listeners. */
  dispose(): void {
    this.#teardown.abort();
    this.#movement.stop();
    clearTimeout(this.#rest);
    this.#scene.dispose();
  }

  /** Moves the camera without telling of it, nor of what it did just before. */
  async #lead(move: () => Promise<void>): Promise<void> {
    clearTimeout(this.#rest);
    this.#led = true;
    await move();
    this.#led = false;
  }

  #letDrag(events: PictureEvents): void {
    const hold = (point: Point, by: "mouse" | "touch") => {
      const hit = this.#hit(point, GRIP[by]);
      // What stands for several entities is none that could be moved.
      if (hit?.kind !== "node" || hit.index >= this.#drawing.scenery.catalog.nodes.length)
        return undefined;
      const centre = place(this.#drawing, this.#scene.projection(), hit.index);
      return { node: hit.index, centre };
    };
    const onDrag = (node: number, centre: Point): void => {
      events.onGrab();
      this.#movement.drag(this.#drawing, node, this.#scene.graphPoint(centre));
    };
    const onDrop = (node: number): void => {
      const { x, y } = this.#drawing;
      events.onDrop(node, { x: x[node] ?? 0, y: y[node] ?? 0 });
    };
    const onPress = (point: Point, by: "mouse" | "touch"): void => {
      events.onPick(this.#hit(point, REACH[by]));
    };
    dragging(this.#container, { hold, onDrag, onDrop, onPress }, this.#teardown.signal);
  }

  #hit(point: Point, reach: number): Hit | undefined {
    return hitTest(this.#drawing, this.#scene.projection(), point, reach);
  }

  #middle(): Point {
    const { width, height } = this.#scene.projection();
    return { x: width / 2, y: height / 2 };
  }

  #endsOf(hit: Hit): Point[] {
    const { from, to } = this.#drawing.scenery;
    const ends = hit.kind === "node" ? [hit.index] : [from[hit.index] ?? 0, to[hit.index] ?? 0];
    const projection = this.#scene.projection();
    return ends.map((node) => place(this.#drawing, projection, node));
  }

  #remeasure(): void {
    this.#scene.names.forget();
    this.#scene.emphasis.forget();
    this.#drawLayers();
  }

  /** The picture as it is now, to be drawn elsewhere: where panels cover the stage, names stand too. */
  still(): Still {
    const style = getComputedStyle(this.#container);
    const [lines = 1, discs = 1] = ["--dim-lines", "--dim-nodes"].map((name) =>
      Number(style.getPropertyValue(name)),
    );
    return { ...this.#still(), dimmed: { lines, discs }, covered: [] };
  }

  #still(): Still {
    return {
      drawing: this.#drawing,
      projection: this.#scene.projection(),
      focus: this.#focus,
      palette: this.#style.palette,
      pins: this.#pins,
      marks: this.#movement.goal.marks,
      captions: this.#captions,
      dimmed: DIMMED,
      covered: this.#covered,
    };
  }

  #drawLayers(): void {
    const { ground, loops, emphasis, names } = this.#scene;
    const still = this.#still();
    for (const surface of [ground, loops, emphasis, names]) surface.clear(still.projection);
    drawBehind(ground, still);
    drawLoops(loops, still.drawing, still.projection);
    drawUpon(emphasis, names, still);
  }
}
