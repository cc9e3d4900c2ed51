import type { Signal } from "@preact/signals";
import type { Arrangement } from "../view/layout/arrangement.ts";
import type { DisplayGraph } from "../view/display.ts";
import type { Seen } from "../view/seen.ts";
import type { Style } from "./appearance.ts";
import { type FreeArea, freeArea } from "./free-area.ts";
import { dragging } from "./drag.ts";
import { drawingOf, looksOf, middleOf, namingOf, pixelOf, radius } from "./drawing.ts";
import type { Drawing, Projected, Snapshot } from "./drawing.ts";
import { drawLoops } from "./emphasis.ts";
import type { Point } from "./geometry.ts";
import { drawGround } from "./ground.ts";
import { Movement } from "./movement.ts";
import { type Hit, hitTest } from "./picking.ts";
import { Scene } from "./scene.ts";
import { drawUpon } from "./snapshot.ts";
import { Viewpoint } from "./viewpoint.ts";

declare module "../ui/context.ts" {
  interface Page {
    /** The picture; undefined while there is none. */
    readonly picture: Signal<Picture | undefined>;
  }
}

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

/** What is drawn upon the picture: what stands out, which nodes are pinned, what the marks stand for. */
type Overlay = Pick<Snapshot, "captions" | "focus" | "pins">;

/**
 * The picture of a graph. The scene draws nodes and edges; names, emphasis and self-loops are drawn
 * upon it, and what lies under the pointer is computed. So pointing and choosing never make the scene
 * process the graph again: the style sheet dims it, and what is in focus is drawn above it.
 */
export class Picture {
  /** Where it is looked at from. */
  readonly viewpoint: Viewpoint;
  readonly #container: HTMLElement;
  readonly #scene: Scene;
  readonly #teardown = new AbortController();
  readonly #movement: Movement;
  readonly #free: FreeArea;
  #drawing: Drawing;
  #style: Style;
  #seen: Seen;
  #overlay: Overlay = { focus: undefined, pins: [], captions: [] };

  /** @throws when the browser cannot draw with WebGL */
  constructor(
    container: HTMLElement,
    display: DisplayGraph,
    seen: Seen,
    arrangement: Arrangement,
    style: Style,
    events: PictureEvents,
  ) {
    this.#container = container;
    this.#style = style;
    this.#seen = seen;
    this.#drawing = drawingOf(display, arrangement, style, seen);
    const onPress = (point: Point, by: keyof typeof REACH): void => {
      events.onPick(this.#hit(point, REACH[by]));
    };
    this.#scene = new Scene(container, this.#drawing, {
      onRender: () => this.#drawLayers(),
      onCamera: () => this.viewpoint.moved(),
      onMove: (point) => {
        const hit = point && this.#hit(point, REACH.mouse);
        container.classList.toggle("is-pointing", hit !== undefined);
        events.onHover(hit);
      },
      onPress,
      onLost: events.onLost,
    });
    const { signal } = this.#teardown;
    const measureAnew = (): void => {
      for (const surface of Object.values(this.#scene.layers)) surface.forget();
      this.#drawLayers();
    };
    document.fonts.addEventListener("loadingdone", measureAnew, { signal });
    this.#movement = new Movement(this.#scene, this.#drawing, arrangement);
    this.#free = freeArea(container, () => this.#drawLayers(), signal);
    this.viewpoint = new Viewpoint(
      this.#scene,
      this.#free,
      () => ({ drawing: this.#drawing, goal: this.#movement.goal }),
      events.onCamera,
    );
    const hold = (point: Point, by: keyof typeof GRIP) => {
      const hit = this.#hit(point, GRIP[by]);
      // What stands for several entities is none that could be moved.
      if (hit?.kind !== "node" || hit.index >= this.#drawing.display.catalog.nodes.length)
        return undefined;
      return { node: hit.index, centre: pixelOf(this.#projected, hit.index) };
    };
    const onDrag = (node: number, centre: Point): void => {
      events.onGrab();
      this.#movement.drag(node, this.#scene.graphPoint(centre));
    };
    const onDrop = (node: number): void => {
      const { x, y } = this.#drawing;
      events.onDrop(node, { x: x[node] ?? 0, y: y[node] ?? 0 });
    };
    dragging(container, { hold, onDrag, onDrop, onPress }, signal);
    this.#scene.setBounds(arrangement.box, arrangement.discScale);
    this.#scene.load(this.#drawing);
    void this.viewpoint.fit(false, true);
  }

  /** Shows another state of the graph, another part of it, or its nodes elsewhere; the camera stays. */
  show(display: DisplayGraph, seen: Seen, arrangement: Arrangement, style: Style): void {
    const isRestyled = style !== this.#style || seen.fallen !== this.#seen.fallen;
    // The looks of discs tell how many of their members are visible.
    const looksChange = isRestyled || (seen !== this.#seen && display.communities !== undefined);
    [this.#style, this.#seen] = [style, seen];
    if (display !== this.#drawing.display) {
      this.#drawing = drawingOf(display, arrangement, style, seen);
      this.#movement.begin(this.#drawing, arrangement);
      this.#overlay = { ...this.#overlay, focus: undefined };
      this.#scene.load(this.#drawing);
      return;
    }
    if (looksChange || seen.visible !== this.#drawing.visible) {
      const looks = looksChange ? looksOf(this.#drawing, style, seen) : { visible: seen.visible };
      this.#drawing = { ...this.#drawing, ...looks };
      this.#scene.repaint(this.#drawing);
    }
    if (arrangement !== this.#movement.goal) {
      this.#drawing = { ...this.#drawing, naming: namingOf(arrangement) };
      this.#movement.go(arrangement);
    }
  }

  /** Changes what is drawn upon the picture; costs only what the focus holds. */
  overlay(change: Partial<Overlay>): void {
    this.#overlay = { ...this.#overlay, ...change };
    const { focus } = this.#overlay;
    this.#container.classList.toggle("is-dimmed", focus !== undefined && focus.amid !== true);
    this.#drawLayers();
  }

  /** Where the nodes are at the moment, in graph units. */
  get positions(): Pick<Arrangement, "x" | "y"> {
    return this.#drawing;
  }

  /** Shows nodes where something has them that moves them step by step. */
  setPositions(positions: Pick<Arrangement, "x" | "y">): void {
    this.#movement.setPositions(positions);
  }

  /** Where a node, or the middle of an edge, is in the window, in pixels. */
  locate({ kind, index }: Hit): Point {
    const { left, top } = this.#container.getBoundingClientRect();
    const { x, y } = (kind === "node" ? pixelOf : middleOf)(this.#projected, index);
    return { x: x + left, y: y + top };
  }

  /** The radius of a node's disc, in pixels. */
  radius(node: number): number {
    return radius(this.#projected, node);
  }

  /** The picture as it is now, to be drawn elsewhere: where panels cover the stage, names stand too. */
  snapshot(): Snapshot {
    const [{ palette }, { marks }] = [this.#style, this.#movement.goal];
    return { ...this.#projected, ...this.#overlay, palette, marks, covered: [] };
  }

  /** Frees the graphics memory and all listeners. */
  dispose(): void {
    this.#teardown.abort();
    this.#movement.stop();
    this.viewpoint.dispose();
    this.#scene.dispose();
  }

  get #projected(): Projected {
    return { ...this.#drawing, ...this.#scene.projection() };
  }

  #hit(point: Point, reach: number): Hit | undefined {
    return hitTest(this.#projected, point, reach);
  }

  #drawLayers(): void {
    const { ground, loops, emphasis, names } = this.#scene.layers;
    const snapshot = { ...this.snapshot(), covered: this.#free.covers() };
    for (const surface of [ground, loops, emphasis, names]) surface.clear(snapshot);
    drawGround(ground, snapshot);
    drawLoops(loops, snapshot);
    drawUpon(emphasis, names, snapshot);
  }
}
