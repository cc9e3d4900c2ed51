import type { Arrangement } from "./layout/arrangement.ts";
import type { Focus } from "../view/focus.ts";
import type { Scenery } from "../view/scenery.ts";
import type { Seen } from "../view/seen.ts";
import type { Style } from "./appearance.ts";
import type { Insets } from "./camera.ts";
import { dragging } from "./drag.ts";
import { type Drawing, drawingOf, namingOf, place, radius, repainted } from "./drawing.ts";
import { drawLoops } from "./emphasis.ts";
import type { Point } from "./geometry.ts";
import { Movement } from "./movement.ts";
import { type Hit, hitTest, middleOf } from "./picking.ts";
import type { Box as PixelBox } from "./placement.ts";
import { Scene } from "./scene.ts";
import { drawBehind, drawUpon, type Still } from "./still.ts";
import { Viewpoint } from "./viewpoint.ts";

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
/** On the stage, lines and discs are dimmed by the style sheet. */
const DIMMED = { lines: 1, discs: 1 };

/**
 * The picture of a graph. The scene draws nodes and edges; names, emphasis and self-loops are drawn
 * upon it, and what lies under the pointer is computed from the geometry. So pointing and choosing
 * never make the scene process the graph again: it is dimmed by a style, and the few things in
 * focus are drawn above it.
 */
export class Picture {
  /** Where it is looked at from. */
  readonly viewpoint: Viewpoint;
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
      onCamera: () => this.viewpoint.moved(),
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
    this.viewpoint = new Viewpoint(
      this.#scene,
      () => ({ drawing: this.#drawing, goal: this.#movement.goal }),
      events.onCamera,
    );
    this.#letDrag(events);
    this.#scene.frame(arrangement.box, arrangement.looseness);
    this.#scene.load(this.#drawing);
    void this.viewpoint.fit(insets, false, true);
  }

  /** Shows another state of the graph, another part of it, or its nodes elsewhere; the camera stays. */
  show(scenery: Scenery, seen: Seen, arrangement: Arrangement, style: Style): void {
    const isRestyled = style !== this.#style;
    const isOther = seen !== this.#seen;
    const isFallen = seen.fallen !== this.#seen.fallen;
    [this.#style, this.#seen] = [style, seen];
    if (scenery === this.#drawing.scenery) {
      // The looks of discs tell how many of their members are visible.
      const looksChange = isRestyled || isFallen || (isOther && scenery.communities !== undefined);
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
    this.#container.classList.toggle("is-dimmed", focus !== undefined && focus.amid !== true);
    this.#drawLayers();
  }

  /** Marks nodes as pinned. */
  pin(nodes: readonly number[]): void {
    this.#pins = nodes;
    this.#drawLayers();
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
    this.viewpoint.dispose();
    this.#scene.dispose();
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

  #remeasure(): void {
    this.#scene.names.forget();
    this.#scene.emphasis.forget();
    this.#drawLayers();
  }

  /** The picture as it is now, to be drawn elsewhere: where panels cover the stage, names stand too. */
  still(): Still {
    return { ...this.#still(), dimmed: this.#style.palette.dimmed, covered: [] };
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
