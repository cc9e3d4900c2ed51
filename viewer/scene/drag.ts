import { distance, type Point } from "./geometry.ts";

/** What a pointer does to nodes. Points are in pixels of the stage. */
export interface DragEvents {
  /** The node at a point that can be dragged, and where its centre is. */
  readonly hold: (point: Point, by: "mouse" | "touch") => Held | undefined;
  /** The node was dragged until its centre came to a point. */
  readonly onDrag: (node: number, centre: Point) => void;
  /** The node was dropped. */
  readonly onDrop: (node: number) => void;
  /** The node was pressed and not moved. */
  readonly onPress: (point: Point, by: "mouse" | "touch") => void;
}

interface Held {
  readonly node: number;
  readonly centre: Point;
}

interface Press extends Held {
  readonly start: Point;
  readonly by: "mouse" | "touch";
  moved: boolean;
}

/** Pixels that a hand trembles: less is a click. */
const TREMBLE = { mouse: 4, touch: 9 } as const;

/**
 * Lets nodes be dragged. A press upon a node is kept from whatever else listens within the element,
 * which pans; any other press is left alone.
 *
 * @param signal ends the listening
 */
export function dragging(element: HTMLElement, events: DragEvents, signal: AbortSignal): void {
  let press: Press | undefined;
  let swallowed = false;

  const begin = (event: Event, start: Point, by: Press["by"]): void => {
    const held = events.hold(start, by);
    if (held === undefined) return;
    event.stopPropagation();
    press = { ...held, start, by, moved: false };
  };
  const move = (to: Point): void => {
    if (press === undefined) return;
    const { start, centre, node } = press;
    if (!press.moved && distance(start, to) < TREMBLE[press.by]) return;
    press.moved = true;
    element.classList.add("is-dragging");
    events.onDrag(node, { x: centre.x + to.x - start.x, y: centre.y + to.y - start.y });
  };
  const end = (isPinch: boolean): void => {
    const was = press;
    press = undefined;
    element.classList.remove("is-dragging");
    if (was?.moved === true) events.onDrop(was.node);
    else if (was && !isPinch) events.onPress(was.start, was.by);
  };
  const at = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  const listen = <K extends keyof DocumentEventMap>(
    target: HTMLElement | Document,
    type: K,
    handle: (event: DocumentEventMap[K]) => void,
  ): void => {
    const untyped = (event: Event): void => handle(event as DocumentEventMap[K]);
    target.addEventListener(type, untyped, { capture: true, passive: false, signal });
  };
  listen(element, "mousedown", (event) => {
    swallowed = false;
    if (event.button !== 0) return;
    begin(event, at(event), "mouse");
    swallowed = press !== undefined;
  });
  listen(document, "mousemove", (event) => {
    if (press?.by !== "mouse") return;
    // The button came up outside the window, which sends no event.
    if (event.buttons === 0) end(false);
    else move(at(event));
  });
  listen(document, "mouseup", () => end(false));
  listen(element, "click", (event) => {
    if (swallowed) event.stopPropagation();
  });
  listen(element, "touchstart", (event) => {
    const [touch, second] = event.touches;
    // A second finger makes it a pinch, which chooses nothing.
    if (second !== undefined) end(true);
    else if (touch !== undefined) begin(event, at(touch), "touch");
    if (press !== undefined) event.preventDefault();
  });
  listen(document, "touchmove", (event) => {
    const [touch] = event.touches;
    if (press?.by !== "touch" || touch === undefined) return;
    event.preventDefault();
    move(at(touch));
  });
  listen(document, "touchend", () => end(false));
  listen(document, "touchcancel", () => end(false));
}
