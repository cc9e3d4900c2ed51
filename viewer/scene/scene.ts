import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { MultiGraph } from "graphology";
import { Sigma } from "sigma";
import { createEdgeArrowProgram, EdgeRectangleProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { Catalog } from "../state/catalog.ts";
import type { Focus } from "../state/focus.ts";
import type { Palette } from "./appearance.ts";
import { centreOf, excess, freeFrame, type Insets, isInside } from "./camera.ts";
import { premultiplied, toHex } from "./colour.ts";
import { drawingOf, isLoop, place, repainted } from "./drawing.ts";
import type { Circle, Drawing, Projection } from "./drawing.ts";
import { drawEdgeLabels, drawEmphasis, drawLoops } from "./emphasis.ts";
import type { Point } from "./geometry.ts";
import { drawNames } from "./names.ts";
import { type Hit, hitTest, middleOf } from "./picking.ts";
import { Surface } from "./surface.ts";

/** What the picture tells the application. */
export interface SceneEvents {
  readonly onHover: (hit: Hit | undefined) => void;
  /** A click or tap; undefined for one upon nothing. */
  readonly onPick: (hit: Hit | undefined) => void;
  /** The graphics driver took the picture away; a new scene has to be made. */
  readonly onLost: () => void;
}

/** Where Sigma puts a layer; its declarations leave out all but `style`. */
interface LayerPlace {
  readonly style?: Partial<CSSStyleDeclaration>;
  readonly beforeLayer?: string;
  readonly afterLayer?: string;
}

/** How far beside a node or edge a pointer and a finger still hit it, in pixels. */
const REACH = { mouse: 7, touch: 18 } as const;
const ARROW = { lengthToThicknessRatio: 4.6, widenessToThicknessRatio: 3.6 };
const PADDING = 56;
const CLOSEST = 0.04;
const FURTHEST = 3;
/** Zoom at which an entity found by name is shown. */
const NEAR = 0.55;
/** A graph of few nodes is not blown up beyond this. */
const NEAREST_FIT = 0.6;
const DURATION = 260;
/** The shorter side of a stage, in pixels, for which sizes are meant; smaller stages shrink them. */
const FULL_STAGE = 620;
const SMALLEST_SCALE = 0.6;

/**
 * The picture: the only code that knows Sigma. Sigma draws nodes and edges by WebGL and moves the
 * camera; names, emphasis and self-loops are drawn on 2D layers of its stack, and what lies under
 * the pointer is computed from the geometry. So pointing and choosing never make Sigma process the
 * graph again: the base layers are dimmed by a style and the few things in focus drawn above them.
 *
 * Sigma knows nodes and edges by their index, because it keeps them in plain objects and ids come
 * from strangers.
 */
export class Scene {
  readonly #container: HTMLElement;
  readonly #events: SceneEvents;
  readonly #sigma: Sigma;
  readonly #loops: Surface;
  readonly #emphasis: Surface;
  readonly #names: Surface;
  readonly #teardown = new AbortController();
  #drawing: Drawing;
  #palette: Palette;
  #focus: Focus | undefined;
  #pointer: Point | undefined;
  #frame: number | undefined;

  /**
   * @param container an element with a size; the scene fills it
   * @throws when the browser cannot draw with WebGL
   */
  constructor(container: HTMLElement, catalog: Catalog, palette: Palette, events: SceneEvents) {
    this.#container = container;
    this.#events = events;
    this.#palette = palette;
    this.#drawing = drawingOf(catalog, palette);
    this.#sigma = new Sigma(new MultiGraph(), container, {
      allowInvalidContainer: true,
      defaultDrawNodeHover: () => undefined,
      edgeProgramClasses: {
        line: EdgeRectangleProgram,
        arrow: createEdgeArrowProgram(ARROW),
        curve: createEdgeCurveProgram(),
        curvedArrow: createEdgeCurveProgram({ arrowHead: { extremity: "target", ...ARROW } }),
      },
      edgeReducer: (key) => this.#edgeData(Number(key)),
      enableCameraRotation: false,
      maxCameraRatio: FURTHEST,
      minCameraRatio: CLOSEST,
      minEdgeThickness: 0.9,
      nodeReducer: (key) => this.#nodeData(Number(key)),
      renderLabels: false,
      stagePadding: PADDING,
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / this.#stageScale(),
    });
    const family = getComputedStyle(container).fontFamily;
    this.#loops = this.#layer("loops", { beforeLayer: "nodes" }, family);
    this.#emphasis = this.#layer("emphasis", { afterLayer: "hoverNodes" }, family);
    this.#names = this.#layer("names", { afterLayer: "emphasis" }, family);
    this.#sigma.resize(true);
    this.#sigma.on("afterRender", () => this.#drawLayers());
    this.#listen();
    this.#load();
  }

  /** Shows another state of the graph; the camera and the frame of the picture stay. */
  show(catalog: Catalog): void {
    if (catalog === this.#drawing.catalog) return;
    this.#drawing = drawingOf(catalog, this.#palette);
    this.#focus = undefined;
    this.#load();
  }

  /** Repaints in another theme. */
  repaint(palette: Palette): void {
    if (palette === this.#palette) return;
    this.#palette = palette;
    this.#drawing = repainted(this.#drawing, palette);
    const graph = this.#sigma.getGraph();
    const partialGraph = { nodes: graph.nodes(), edges: graph.edges() };
    this.#sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
  }

  /** Makes a part stand out, or nothing; costs only what the part holds. */
  focus(focus: Focus | undefined): void {
    this.#focus = focus;
    this.#container.classList.toggle("is-dimmed", focus !== undefined);
    this.#drawLayers();
  }

  /**
   * Brings nodes or an edge into the part of the stage that no panel covers.
   *
   * @param approach whether to move closer and centre even when it is in view already
   */
  reveal(hit: Hit, insets: Insets, approach: boolean): void {
    const { width, height } = this.#projection();
    const frame = freeFrame(width, height, insets);
    const points = this.#pointsOf(hit);
    if (!approach && points.every((point) => isInside(frame, point))) return;
    const { ratio } = this.#sigma.getCamera().getState();
    const wanted = approach ? Math.min(ratio, NEAR) : ratio;
    const fitting = Math.max(wanted, ratio * excess(frame, points));
    this.#moveTo(hullCentre(points), centreOf(frame), fitting);
  }

  /**
   * Shows the whole graph in the part of the stage that no panel covers.
   *
   * @param glide whether to move there, rather than to be there
   */
  fit(insets: Insets, glide: boolean): void {
    const { x, y } = this.#drawing;
    if (x.length === 0) return;
    if (this.#frameAll()) this.#sigma.refresh();
    const { width, height, scale, originX, originY } = this.#projection();
    const frame = freeFrame(width, height, insets);
    const corners = [0, 1].map((at) => ({
      x: originX + (extent(x)[at] ?? 0) * scale,
      y: originY - (extent(y)[at] ?? 0) * scale,
    }));
    const wanted = this.#sigma.getCamera().ratio * excess(frame, corners);
    this.#moveTo(hullCentre(corners), centreOf(frame), Math.max(wanted, NEAREST_FIT), glide);
  }

  /** Zooms about the middle of the stage; a factor above 1 moves closer. */
  zoom(factor: number): void {
    const camera = this.#sigma.getCamera();
    this.#go(true, { ...camera.getState(), ratio: camera.getBoundedRatio(camera.ratio / factor) });
  }

  /** Moves the view by shares of the stage's width and height. */
  pan(across: number, down: number): void {
    const { width, height } = this.#projection();
    const middle = { x: width / 2, y: height / 2 };
    const to = { x: middle.x - across * width, y: middle.y - down * height };
    this.#moveTo(middle, to, this.#sigma.getCamera().ratio);
  }

  /** Where a node, or the middle of an edge, is in the window, in pixels. */
  locate(hit: Hit): Point {
    const { left, top } = this.#container.getBoundingClientRect();
    const point =
      hit.kind === "node"
        ? place(this.#drawing, this.#projection(), hit.index)
        : middleOf(this.#drawing, this.#projection(), hit.index);
    return { x: point.x + left, y: point.y + top };
  }

  /** Frees the graphics memory and all listeners. */
  dispose(): void {
    this.#teardown.abort();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#sigma.kill();
  }

  #layer(id: string, at: LayerPlace, family: string): Surface {
    this.#sigma.createCanvasContext(id, at);
    const context = this.#sigma.getCanvases()[id]?.getContext("2d");
    if (context === null || context === undefined) throw new Error("no 2D canvas");
    return new Surface(context, family);
  }

  #listen(): void {
    const mouse = this.#sigma.getMouseCaptor();
    const touch = this.#sigma.getTouchCaptor();
    // Sigma's own handlers read pixels back from the graphics card on each move, which stalls it.
    mouse.removeAllListeners();
    touch.removeAllListeners();
    mouse.on("mousemove", ({ x, y, original }) => {
      const dragging = original instanceof MouseEvent && original.buttons !== 0;
      if (!dragging) this.#point({ x, y });
    });
    mouse.on("mouseleave", () => this.#point(undefined));
    mouse.on("click", ({ x, y }) => this.#events.onPick(this.#hit({ x, y }, REACH.mouse)));
    touch.on("tap", ({ touches, previousTouches }) => {
      const point = touches[0] ?? previousTouches[0];
      if (point !== undefined) this.#events.onPick(this.#hit(point, REACH.touch));
    });
    const { signal } = this.#teardown;
    const lost = (event: Event): void => {
      event.preventDefault();
      this.#events.onLost();
    };
    for (const canvas of Object.values(this.#sigma.getCanvases())) {
      canvas.addEventListener("webglcontextlost", lost, { signal });
    }
    const resize = new ResizeObserver(() => this.#sigma.scheduleRender());
    resize.observe(this.#container);
    signal.addEventListener("abort", () => resize.disconnect());
    document.fonts.addEventListener("loadingdone", () => this.#remeasure(), { signal });
    this.#watchPixelRatio();
  }

  /** A media query holds for one ratio only, so each change asks anew. */
  #watchPixelRatio(): void {
    const { signal } = this.#teardown;
    const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const changed = (): void => {
      this.#sigma.resize(true);
      this.#sigma.scheduleRender();
      this.#watchPixelRatio();
    };
    query.addEventListener("change", changed, { once: true, signal });
  }

  #remeasure(): void {
    this.#names.forget();
    this.#emphasis.forget();
    this.#drawLayers();
  }

  /** Looks under the pointer once per frame at most. */
  #point(point: Point | undefined): void {
    this.#pointer = point;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      const hit = this.#pointer && this.#hit(this.#pointer, REACH.mouse);
      this.#container.classList.toggle("is-pointing", hit !== undefined);
      this.#events.onHover(hit);
    });
  }

  #hit(point: Point, reach: number): Hit | undefined {
    return hitTest(this.#drawing, this.#projection(), point, reach);
  }

  #pointsOf(hit: Hit): Point[] {
    const projection = this.#projection();
    if (hit.kind === "node") return [place(this.#drawing, projection, hit.index)];
    const { from, to } = this.#drawing.catalog;
    const ends = [from[hit.index] ?? 0, to[hit.index] ?? 0];
    return ends.map((node) => place(this.#drawing, projection, node));
  }

  /** Smaller on small stages, so that a phone does not show a heap of discs. */
  #stageScale(): number {
    const shorter = Math.min(this.#container.offsetWidth, this.#container.offsetHeight);
    return Math.min(1, Math.max(SMALLEST_SCALE, shorter / FULL_STAGE));
  }

  #projection(): Projection {
    const origin = this.#sigma.graphToViewport({ x: 0, y: 0 });
    const unit = this.#sigma.graphToViewport({ x: 1, y: 0 });
    return {
      ...this.#sigma.getDimensions(),
      scale: unit.x - origin.x,
      originX: origin.x,
      originY: origin.y,
      sizes: this.#sigma.scaleSize(),
    };
  }

  /** Moves the camera so that what is at one point of the stage comes to another. */
  #moveTo(what: Point, where: Point, ratio: number, glide = true): void {
    const camera = this.#sigma.getCamera();
    const bounded = camera.getBoundedRatio(ratio);
    const { width, height } = this.#projection();
    const framed = this.#sigma.viewportToFramedGraph(what);
    const middle = this.#sigma.viewportToFramedGraph({ x: width / 2, y: height / 2 });
    const offset = this.#sigma.viewportToFramedGraph(where);
    const scale = bounded / camera.ratio;
    this.#go(glide, {
      x: framed.x - (offset.x - middle.x) * scale,
      y: framed.y - (offset.y - middle.y) * scale,
      ratio: bounded,
    });
  }

  #go(glide: boolean, state: { x: number; y: number; ratio: number }): void {
    const camera = this.#sigma.getCamera();
    const still = !glide || matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (still) camera.setState(state);
    else void camera.animate(state, { duration: DURATION, easing: "cubicInOut" });
  }

  #load(): void {
    if (this.#sigma.getCustomBBox() === null) this.#frameAll();
    this.#sigma.setGraph(sigmaGraph(this.#drawing));
  }

  /**
   * Fixes the frame of the picture about all nodes, so that a rebuilt graph does not shift it.
   *
   * @returns whether the frame has changed
   */
  #frameAll(): boolean {
    if (this.#drawing.x.length === 0) return false;
    const [x, y] = [extent(this.#drawing.x), extent(this.#drawing.y)];
    const before = this.#sigma.getCustomBBox();
    if (before?.x.join() === x.join() && before.y.join() === y.join()) return false;
    this.#sigma.setCustomBBox({ x, y });
    return true;
  }

  #drawLayers(): void {
    const projection = this.#projection();
    const { width, height } = projection;
    for (const { context } of [this.#loops, this.#emphasis, this.#names]) {
      context.clearRect(0, 0, width, height);
    }
    const drawing = this.#drawing;
    drawLoops(this.#loops, drawing, projection);
    const focus = this.#focus;
    let labels: Circle[] = [];
    if (focus !== undefined) {
      drawEmphasis(this.#emphasis, drawing, projection, focus, this.#palette);
      labels = drawEdgeLabels(this.#emphasis, drawing, projection, focus, this.#palette);
    }
    drawNames(this.#names, drawing, projection, focus, this.#palette, labels);
  }

  #nodeData(node: number): NodeDisplayData {
    const { x, y, nodes } = this.#drawing;
    const look = nodes[node];
    return {
      x: x[node] ?? 0,
      y: y[node] ?? 0,
      size: look?.size ?? 1,
      color: toHex(look?.colour ?? this.#palette.muted),
      label: null,
      hidden: false,
      highlighted: false,
      forceLabel: false,
      zIndex: 0,
      type: "circle",
    };
  }

  #edgeData(edge: number): EdgeDisplayData & { curvature: number } {
    const curvature = this.#drawing.curvatures[edge] ?? 0;
    const look = this.#drawing.edges[edge];
    const types =
      curvature === 0 ? (["arrow", "line"] as const) : (["curvedArrow", "curve"] as const);
    return {
      size: look?.width ?? 1,
      color: premultiplied(look?.colour ?? this.#palette.muted, look?.opacity ?? 1),
      curvature,
      label: null,
      hidden: false,
      forceLabel: false,
      zIndex: 0,
      type: look?.arrow === true ? types[0] : types[1],
    };
  }
}

/** The graph as Sigma needs it: keys are indices; self-loops, which it cannot draw, stay out. */
function sigmaGraph(drawing: Drawing): MultiGraph {
  const { from, to } = drawing.catalog;
  const graph = new MultiGraph();
  for (const [index, x] of drawing.x.entries()) graph.addNode(index, { x, y: drawing.y[index] });
  for (let edge = 0; edge < from.length; edge++) {
    if (!isLoop(drawing, edge)) graph.addEdgeWithKey(String(edge), from[edge], to[edge]);
  }
  return graph;
}

function extent(values: Float64Array): [number, number] {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}

function hullCentre(points: readonly Point[]): Point {
  const x = points.map((point) => point.x);
  const y = points.map((point) => point.y);
  return {
    x: (Math.min(...x) + Math.max(...x)) / 2,
    y: (Math.min(...y) + Math.max(...y)) / 2,
  };
}
