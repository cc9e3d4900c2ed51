import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { MultiGraph } from "graphology";
import { Sigma } from "sigma";
import { createEdgeArrowProgram, EdgeRectangleProgram } from "sigma/rendering";
import type { Box } from "./layout/arrangement.ts";
import { createDashedEdgeProgram } from "./dashed-edges.ts";
import type { Drawing, Projection } from "./drawing.ts";
import type { Point } from "./geometry.ts";
import { isStill } from "./glide.ts";
import { roomOf } from "./room.ts";
import { edgeData, nodeData, sigmaGraph } from "./scene-data.ts";
import { Surface } from "./surface.ts";
import { onContextLost, onPixelRatio, onResize } from "./surroundings.ts";

/** What the scene tells the picture. Points are in pixels of the stage. */
export interface SceneEvents {
  /** The camera or the size has changed: what lies upon the scene has to be drawn anew. */
  readonly onRender: () => void;
  /** The camera moved. */
  readonly onCamera: () => void;
  /** The pointer moved, at most once per frame; undefined when it left. */
  readonly onMove: (point: Point | undefined) => void;
  readonly onPress: (point: Point, by: "mouse" | "touch") => void;
  /** The graphics driver took the scene away; a new one has to be made. */
  readonly onLost: () => void;
}

/** Where Sigma puts a layer; its declarations leave out all but `style`. */
interface LayerPlace {
  readonly style?: Partial<CSSStyleDeclaration>;
  readonly beforeLayer?: string;
  readonly afterLayer?: string;
}

const ARROW = { lengthToThicknessRatio: 4.6, widenessToThicknessRatio: 3.6 };
const PADDING = 56;
const CLOSEST = 0.04;
const FURTHEST = 3;
/** Milliseconds of a camera movement. */
const DURATION = 260;
/** Discs true to their distances are shrunk no further than this: thousands would be dust. */
const SMALLEST_TRUE_SCALE = 0.2;

/**
 * The base of the picture and the only code that knows Sigma: it draws nodes and edges by WebGL,
 * moves the camera, and lends 2D layers of its stack.
 *
 * Sigma knows nodes and edges by their index, because it keeps them in plain objects and ids come
 * from strangers.
 */
export class Scene {
  /** Below everything. */
  readonly ground: Surface;
  /** Below the nodes. */
  readonly loops: Surface;
  /** Above the nodes. */
  readonly emphasis: Surface;
  /** On top. */
  readonly names: Surface;
  readonly #container: HTMLElement;
  readonly #events: SceneEvents;
  readonly #sigma: Sigma;
  readonly #teardown = new AbortController();
  #drawing: Drawing;
  #pointer: Point | undefined;
  #frame: number | undefined;
  /** How many times larger than their distances allow for discs are at most. */
  #looseness = Infinity;
  /** What sizes are multiplied by while the picture changes from one arrangement to another. */
  #swell = 1;
  /** True while Sigma has put off processing the graph to the next frame, and no longer knows its edges. */
  #isPutOff = false;

  /**
   * Prepares a scene; nothing is drawn before `load`.
   *
   * @param container the scene fills it; its size may be zero for a while
   * @throws when the browser cannot draw with WebGL
   */
  constructor(container: HTMLElement, drawing: Drawing, events: SceneEvents) {
    this.#container = container;
    this.#events = events;
    this.#drawing = drawing;
    this.#sigma = new Sigma(new MultiGraph(), container, {
      allowInvalidContainer: true,
      defaultDrawNodeHover: () => undefined,
      edgeProgramClasses: {
        line: EdgeRectangleProgram,
        arrow: createEdgeArrowProgram(ARROW),
        dashed: createDashedEdgeProgram(ARROW),
        curve: createEdgeCurveProgram(),
        curvedArrow: createEdgeCurveProgram({ arrowHead: { extremity: "target", ...ARROW } }),
      },
      edgeReducer: (key) => edgeData(this.#drawing, Number(key)),
      enableCameraRotation: false,
      maxCameraRatio: FURTHEST,
      minCameraRatio: CLOSEST,
      minEdgeThickness: 0.9,
      nodeReducer: (key) => nodeData(this.#drawing, Number(key)),
      renderLabels: false,
      stagePadding: PADDING,
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / (this.#sizeAtFirst() * this.#swell),
    });
    this.ground = this.#layer("ground", { beforeLayer: "edges" });
    this.loops = this.#layer("loops", { beforeLayer: "nodes" });
    this.emphasis = this.#layer("emphasis", { afterLayer: "hoverNodes" });
    this.names = this.#layer("names", { afterLayer: "emphasis" });
    this.#sigma.resize(true);
    this.#listenToPointers();
    this.#listenToSurroundings();
  }

  /** Shows another graph. The camera stays, and the frame too: see `frame`. */
  load(drawing: Drawing): void {
    this.#drawing = drawing;
    this.#sigma.setSetting("minCameraRatio", CLOSEST * drawing.shrink ** 2);
    this.#sigma.setGraph(sigmaGraph(drawing));
  }

  /** Shows the same graph in other looks, without processing it again. */
  repaint(drawing: Drawing): void {
    this.#drawing = drawing;
    const graph = this.#sigma.getGraph();
    this.#update({ nodes: graph.nodes(), edges: graph.edges() });
  }

  /**
   * Shows nodes where the drawing has them now, without processing the graph again.
   *
   * @param node the only one that has moved; without it, any may have
   */
  move(node?: number): void {
    const graph = this.#sigma.getGraph();
    const partialGraph =
      node === undefined
        ? { nodes: graph.nodes(), edges: graph.edges() }
        : { nodes: [String(node)], edges: this.#linesAt(node) };
    this.#update(partialGraph);
  }

  /**
   * Fixes the coordinates of the camera to a box, so that a rebuilt graph does not shift.
   *
   * @param looseness how many times larger than their distances allow for discs are at most
   */
  frame({ left, right, bottom, top }: Box, looseness: number): void {
    const before = this.#sigma.getCustomBBox();
    const isSame =
      before?.x.join() === `${left},${right}` && before.y.join() === `${bottom},${top}`;
    if (isSame && this.#looseness === looseness) return;
    this.#looseness = looseness;
    this.#sigma.setCustomBBox({ x: [left, right], y: [bottom, top] });
    this.#sigma.refresh();
  }

  /** As `frame`, but everything stays as it is on the screen: as large, and where it is. */
  reframe(box: Box, looseness: number): void {
    const { scale, sizes, width, height } = this.projection();
    const middle = { x: width / 2, y: height / 2 };
    const point = this.graphPoint(middle);
    this.frame(box, looseness);
    const camera = this.#sigma.getCamera();
    const ratio = (camera.ratio * this.projection().scale) / scale;
    const { x, y } = this.#sigma.viewportToFramedGraph(this.#sigma.graphToViewport(point));
    camera.setState({ x, y, ratio });
    this.#swell = 1;
    this.#sigma.refresh({ partialGraph: {}, skipIndexation: true });
    this.#swell = sizes / this.projection().sizes;
  }

  /** What the sizes of nodes and edges are multiplied by; seen when the scene is drawn next. */
  get swell(): number {
    return this.#swell;
  }

  set swell(factor: number) {
    this.#swell = factor;
  }

  /** How graph units become pixels at the moment. */
  projection(): Projection {
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

  /** The point of the graph, in its own units, at a point of the stage. */
  graphPoint(point: Point): Point {
    return this.#sigma.viewportToGraph(point);
  }

  /** How far the camera is away: 1 shows the whole graph on the whole stage, less shows less. */
  get ratio(): number {
    return this.#sigma.getCamera().ratio;
  }

  /**
   * Moves the camera so that what is at one point of the stage comes to another.
   *
   * @param glide whether to move there, rather than to be there
   * @returns resolves when the camera is there
   */
  async moveTo(what: Point, where: Point, ratio: number, glide: boolean): Promise<void> {
    const camera = this.#sigma.getCamera();
    const bounded = camera.getBoundedRatio(ratio);
    const { width, height } = this.#sigma.getDimensions();
    const target = this.#sigma.viewportToFramedGraph(what);
    const middle = this.#sigma.viewportToFramedGraph({ x: width / 2, y: height / 2 });
    const place = this.#sigma.viewportToFramedGraph(where);
    const scale = bounded / camera.ratio;
    const state = {
      x: target.x - (place.x - middle.x) * scale,
      y: target.y - (place.y - middle.y) * scale,
      ratio: bounded,
    };
    if (!glide || isStill()) camera.setState(state);
    else await camera.animate(state, { duration: DURATION, easing: "cubicInOut" });
  }

  /** Frees the graphics memory and all listeners. */
  dispose(): void {
    this.#teardown.abort();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#sigma.kill();
  }

  #update(partialGraph: { readonly nodes: string[]; readonly edges: string[] }): void {
    this.#sigma.refresh({ partialGraph, skipIndexation: !this.#isPutOff, schedule: true });
  }

  /** Processing asks the graph for positions, not the drawing. */
  #layOut(): void {
    this.#sigma.getGraph().forEachNode((key, attributes) => {
      attributes["x"] = this.#drawing.x[Number(key)] ?? 0;
      attributes["y"] = this.#drawing.y[Number(key)] ?? 0;
    });
  }

  #layer(id: string, at: LayerPlace): Surface {
    this.#sigma.createCanvasContext(id, at);
    const context = this.#sigma.getCanvases()[id]?.getContext("2d");
    if (context === null || context === undefined) throw new Error("no 2D canvas");
    return new Surface(context, getComputedStyle(this.#container).fontFamily);
  }

  #listenToPointers(): void {
    const mouse = this.#sigma.getMouseCaptor();
    const touch = this.#sigma.getTouchCaptor();
    // Sigma's own handlers read pixels back from the graphics card on each move, which stalls it.
    mouse.removeAllListeners();
    touch.removeAllListeners();
    mouse.on("mousemove", ({ x, y, original }) => {
      const dragging = original instanceof MouseEvent && original.buttons !== 0;
      if (!dragging) this.#move({ x, y });
    });
    mouse.on("mouseleave", () => this.#move(undefined));
    mouse.on("click", ({ x, y }) => this.#events.onPress({ x, y }, "mouse"));
    touch.on("tap", ({ touches, previousTouches }) => {
      const point = touches[0] ?? previousTouches[0];
      if (point !== undefined) this.#events.onPress(point, "touch");
    });
  }

  #move(point: Point | undefined): void {
    this.#pointer = point;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#events.onMove(this.#pointer);
    });
  }

  #listenToSurroundings(): void {
    const { signal } = this.#teardown;
    this.#sigma.on("afterRender", this.#events.onRender);
    this.#sigma.on("beforeProcess", () => this.#layOut());
    this.#sigma.on("afterProcess", () => (this.#isPutOff = false));
    // Sigma answers this event by itself, and before: it listens since it was made.
    window.addEventListener("resize", () => (this.#isPutOff = true), { signal });
    this.#sigma.getCamera().on("updated", this.#events.onCamera);
    const canvases = Object.values(this.#sigma.getCanvases());
    onContextLost(canvases, this.#events.onLost, signal);
    onResize(this.#container, () => this.#sigma.scheduleRender(), signal);
    const onOtherPixels = (): void => {
      this.#sigma.resize(true);
      this.#sigma.scheduleRender();
    };
    onPixelRatio(onOtherPixels, signal);
  }

  /** What sizes are multiplied by at the first zoom. */
  #sizeAtFirst(): number {
    const { offsetWidth: width, offsetHeight: height } = this.#container;
    const stage = roomOf(this.#drawing.scenery, { width, height });
    if (this.#looseness === Infinity) return stage;
    const { x: start } = this.#sigma.graphToViewport({ x: 0, y: 0 });
    const { x: unit } = this.#sigma.graphToViewport({ x: 1, y: 0 });
    const distances = (unit - start) * this.#sigma.getCamera().ratio;
    return Math.min(stage, Math.max(SMALLEST_TRUE_SCALE, distances * this.#looseness));
  }

  /** The lines at a node; self-loops are none. */
  #linesAt(node: number): string[] {
    const { from, to, edges } = this.#drawing.scenery;
    const isLine = (edge: number): boolean =>
      (from[edge] === node || to[edge] === node) && from[edge] !== to[edge];
    return Array.from(edges.filter(isLine), String);
  }
}
