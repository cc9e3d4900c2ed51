import type { Box } from "../view/layout/arrangement.ts";
import { type Drawing, type Projection, roomOf } from "./drawing.ts";
import type { Point } from "./geometry.ts";
import type { Move } from "./camera.ts";
import { prefersReducedMotion, onPixelRatio } from "./motion.ts";
import { addLayer, createRenderer, listenToPointers, type Renderer } from "./sigma/renderer.ts";
import { edgeData, nodeData, sigmaGraph } from "./sigma/scene-data.ts";
import type { Surface } from "./surface.ts";

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

const CLOSEST = 0.04;
const FURTHEST = 3;
/** Milliseconds of a camera movement. */
const DURATION = 260;
/** Discs true to their distances are shrunk no further than this: thousands would be dust. */
const SMALLEST_TRUE_SCALE = 0.2;

/**
 * Draws nodes and edges by WebGL, moves the camera, and has 2D layers for the rest of the picture. Sigma
 * keeps nodes and edges in plain objects, so it gets indices for keys: ids come from strangers.
 */
export class Scene {
  /** Below everything, below the nodes, above the nodes, and on top. */
  readonly layers: Readonly<Record<"ground" | "loops" | "emphasis" | "names", Surface>>;
  /** What sizes are multiplied by between two arrangements, from the next frame on. */
  sizeFactor = 1;
  readonly #container: HTMLElement;
  readonly #events: SceneEvents;
  readonly #sigma: Renderer;
  readonly #teardown = new AbortController();
  #drawing: Drawing;
  #pointer: Point | undefined;
  #frame: number | undefined;
  /** How many times larger than their distances allow for discs are at most. */
  #discScale = Infinity;
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
    this.#sigma = createRenderer(container, {
      edgeReducer: (key) => edgeData(this.#drawing, Number(key)),
      maxCameraRatio: FURTHEST,
      minCameraRatio: CLOSEST,
      nodeReducer: (key) => nodeData(this.#drawing, Number(key)),
      zoomToSizeRatioFunction: (ratio) =>
        Math.sqrt(ratio) / (this.#sizeAtFirst() * this.sizeFactor),
    });
    this.layers = {
      ground: addLayer(this.#sigma, "ground", { beforeLayer: "edges" }),
      loops: addLayer(this.#sigma, "loops", { beforeLayer: "nodes" }),
      emphasis: addLayer(this.#sigma, "emphasis", { afterLayer: "hoverNodes" }),
      names: addLayer(this.#sigma, "names", { afterLayer: "emphasis" }),
    };
    this.#sigma.resize(true);
    listenToPointers(this.#sigma, (point) => this.#move(point), events.onPress);
    this.#listenToSurroundings();
  }

  /** Shows another graph. The camera and the bounds stay. */
  load(drawing: Drawing): void {
    this.#drawing = drawing;
    this.#sigma.setSetting("minCameraRatio", CLOSEST * drawing.shrink ** 2);
    this.#sigma.setGraph(sigmaGraph(drawing));
  }

  /** Shows the same graph in other looks, without processing it again. */
  repaint(drawing: Drawing): void {
    this.#drawing = drawing;
    this.move();
  }

  /** Shows nodes, or the one that has moved, where the drawing has them now, without processing the graph. */
  move(node?: number): void {
    const graph = this.#sigma.getGraph();
    const partialGraph =
      node === undefined
        ? { nodes: graph.nodes(), edges: graph.edges() }
        : { nodes: [String(node)], edges: graph.edges(node) };
    this.#sigma.refresh({ partialGraph, skipIndexation: !this.#isPutOff, schedule: true });
  }

  /**
   * Fixes the coordinates of the camera to a box, so that a rebuilt graph does not shift.
   *
   * @param discScale how many times larger than their distances allow for discs are at most
   */
  setBounds({ left, right, bottom, top }: Box, discScale: number): void {
    const before = this.#sigma.getCustomBBox();
    const isSame =
      before?.x.join() === `${left},${right}` && before.y.join() === `${bottom},${top}`;
    if (isSame && this.#discScale === discScale) return;
    this.#discScale = discScale;
    this.#sigma.setCustomBBox({ x: [left, right], y: [bottom, top] });
    this.#sigma.refresh();
  }

  /** As `setBounds`, but everything stays as it is on the screen: as large, and where it is. */
  changeBounds(box: Box, discScale: number): void {
    const { scale, sizes, width, height } = this.projection();
    const point = this.graphPoint({ x: width / 2, y: height / 2 });
    this.setBounds(box, discScale);
    const camera = this.#sigma.getCamera();
    const ratio = (camera.ratio * this.projection().scale) / scale;
    const { x, y } = this.#sigma.viewportToFramedGraph(this.#sigma.graphToViewport(point));
    camera.setState({ x, y, ratio });
    this.sizeFactor = 1;
    this.#sigma.refresh({ partialGraph: {}, skipIndexation: true });
    this.sizeFactor = sizes / this.projection().sizes;
  }

  /** How graph units become pixels at the moment. */
  projection(): Projection {
    const { x: originX, y: originY } = this.#sigma.graphToViewport({ x: 0, y: 0 });
    const size = this.#sigma.getDimensions();
    return { ...size, scale: this.#scale(), originX, originY, sizes: this.#sigma.scaleSize() };
  }

  /** The point of the graph, in its own units, at a point of the stage. */
  graphPoint(point: Point): Point {
    return this.#sigma.viewportToGraph(point);
  }

  /** How far the camera is away: 1 shows the whole graph on the whole stage, less shows less. */
  get ratio(): number {
    return this.#sigma.getCamera().ratio;
  }

  /** Moves the camera, within its bounds: at once, or gliding. Resolves when it is there. */
  async moveTo({ what, where, ratio }: Move, glide: boolean): Promise<void> {
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
    if (!glide || prefersReducedMotion()) camera.setState(state);
    else await camera.animate(state, { duration: DURATION, easing: "cubicInOut" });
  }

  /** Frees the graphics memory and all listeners. */
  dispose(): void {
    this.#teardown.abort();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#sigma.kill();
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
    // Processing asks the graph for positions, not the drawing.
    this.#sigma.on("beforeProcess", () => {
      this.#sigma.getGraph().forEachNode((key, attributes) => {
        attributes["x"] = this.#drawing.x[Number(key)] ?? 0;
        attributes["y"] = this.#drawing.y[Number(key)] ?? 0;
      });
    });
    this.#sigma.on("afterProcess", () => (this.#isPutOff = false));
    // Sigma answers this event by itself, and before: it listens since it was made.
    window.addEventListener("resize", () => (this.#isPutOff = true), { signal });
    this.#sigma.getCamera().on("updated", this.#events.onCamera);
    for (const canvas of Object.values(this.#sigma.getCanvases())) {
      const lost = (event: Event): void => {
        event.preventDefault();
        this.#events.onLost();
      };
      canvas.addEventListener("webglcontextlost", lost, { signal });
    }
    const sizes = new ResizeObserver(() => this.#sigma.scheduleRender());
    sizes.observe(this.#container);
    signal.addEventListener("abort", () => sizes.disconnect());
    onPixelRatio(() => {
      this.#sigma.resize(true);
      this.#sigma.scheduleRender();
    }, signal);
  }

  /** What sizes are multiplied by at the first zoom. */
  #sizeAtFirst(): number {
    const { offsetWidth: width, offsetHeight: height } = this.#container;
    const stage = roomOf(this.#drawing.display, { width, height });
    if (this.#discScale === Infinity) return stage;
    const distances = this.#scale() * this.ratio;
    return Math.min(stage, Math.max(SMALLEST_TRUE_SCALE, distances * this.#discScale));
  }

  /** Pixels per graph unit. */
  #scale(): number {
    const [origin, unit] = [0, 1].map((x) => this.#sigma.graphToViewport({ x, y: 0 }).x);
    return (unit ?? 0) - (origin ?? 0);
  }
}
