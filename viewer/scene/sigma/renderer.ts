import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { MultiGraph } from "graphology";
import { Sigma } from "sigma";
import { createEdgeArrowProgram, EdgeRectangleProgram } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import { ARROW, DashedEdges } from "./dashed-edges.ts";
import type { Point } from "../geometry.ts";
import { Surface } from "../surface.ts";

/** Sigma, as the scene drives it. */
export type Renderer = Sigma;

const PADDING = 56;

/**
 * A renderer without a graph, with a program for each kind of line.
 *
 * @param container its size may be zero for a while
 * @throws when the browser cannot draw with WebGL
 */
export function createRenderer(container: HTMLElement, settings: Partial<Settings>): Renderer {
  return new Sigma(new MultiGraph(), container, {
    ...settings,
    allowInvalidContainer: true,
    defaultDrawNodeHover: () => undefined,
    edgeProgramClasses: {
      line: EdgeRectangleProgram,
      arrow: createEdgeArrowProgram(ARROW),
      dashed: DashedEdges,
      curve: createEdgeCurveProgram(),
      curvedArrow: createEdgeCurveProgram({ arrowHead: { extremity: "target", ...ARROW } }),
    },
    enableCameraRotation: false,
    minEdgeThickness: 0.9,
    renderLabels: false,
    stagePadding: PADDING,
  });
}

/** Where Sigma puts a layer; its declarations leave out all but `style`. */
interface LayerPosition {
  readonly style?: Partial<CSSStyleDeclaration>;
  readonly beforeLayer?: string;
  readonly afterLayer?: string;
}

/** Adds a 2D layer to the stack of a renderer. */
export function addLayer(renderer: Renderer, id: string, at: LayerPosition): Surface {
  renderer.createCanvasContext(id, at);
  const context = renderer.getCanvases()[id]?.getContext("2d");
  if (context === null || context === undefined) throw new Error("no 2D canvas");
  return new Surface(context, getComputedStyle(renderer.getContainer()).fontFamily);
}

/** Reports the pointer in pixels of the stage: moves while nothing is dragged, undefined when it left. */
export function listenToPointers(
  renderer: Renderer,
  onMove: (point: Point | undefined) => void,
  onPress: (point: Point, by: "mouse" | "touch") => void,
): void {
  const mouse = renderer.getMouseCaptor();
  const touch = renderer.getTouchCaptor();
  // Sigma's own handlers read pixels back from the graphics card on each move, which stalls it.
  mouse.removeAllListeners();
  touch.removeAllListeners();
  mouse.on("mousemove", ({ x, y, original }) => {
    const dragging = original instanceof MouseEvent && original.buttons !== 0;
    if (!dragging) onMove({ x, y });
  });
  mouse.on("mouseleave", () => onMove(undefined));
  mouse.on("click", ({ x, y }) => onPress({ x, y }, "mouse"));
  touch.on("tap", ({ touches, previousTouches }) => {
    const point = touches[0] ?? previousTouches[0];
    if (point !== undefined) onPress(point, "touch");
  });
}
