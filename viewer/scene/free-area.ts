import type { Box } from "../view/layout/arrangement.ts";
import type { Rect } from "./camera.ts";
import type { Size } from "./geometry.ts";

/** Of a stage narrower than this, in pixels, panels lie at the foot and the legend counts for nothing. */
const NARROW = 720;
/** The free area is never smaller than a thumb, in pixels. */
const SMALLEST = 80;
/** Whatever lies upon the stage and hides it: panels, the time strip, notes and buttons. */
const COVERS =
  ".workspace > .card, .workspace > aside, .workspace > .time-strip > .card, .stage > .card";
/** Where these come and go. */
const PARENTS = ".workspace, .stage, .time-strip";

export type FreeArea = ReturnType<typeof freeArea>;

/**
 * Measures which part of the stage nothing covers, in pixels of the stage.
 *
 * @param onChange called when what covers it comes, goes, or grows
 * @param signal ends the watching
 */
export function freeArea(stage: HTMLElement, onChange: () => void, signal: AbortSignal) {
  let covers: readonly Box[] = [];
  const sizes = new ResizeObserver(() => {
    const { left: x, top: y } = stage.getBoundingClientRect();
    covers = Array.from(document.querySelectorAll(COVERS), (each) => {
      const { left, right, top, bottom } = each.getBoundingClientRect();
      return { left: left - x, right: right - x, top: top - y, bottom: bottom - y };
    });
    onChange();
  });
  const panels = new MutationObserver(watch);
  watch();
  signal.addEventListener("abort", () => {
    sizes.disconnect();
    panels.disconnect();
  });
  return {
    /** All that covers the stage, as measured at its last change: names keep off it. */
    covers: () => covers,
    /** What the panel, the legend and the opened time strip leave of a stage, as measured now. */
    rect: ({ width, height }: Size): Rect => {
      const room = stage.getBoundingClientRect();
      const panel = boundsOf("inspector");
      const strip = boundsOf("time-panel");
      // One that is not displayed has no size, and covers nothing.
      let bottom = strip?.height ? Math.max(0, room.bottom - strip.top) : 0;
      let [left, right] = [0, 0];
      if (room.width <= NARROW) {
        if (panel) bottom = Math.max(bottom, room.bottom - panel.top);
      } else {
        left = Math.max(0, (boundsOf("legend-body")?.right ?? room.left) - room.left);
        right = Math.max(0, room.right - (panel?.left ?? room.right));
      }
      return {
        left,
        top: 0,
        width: Math.max(SMALLEST, width - left - right),
        height: Math.max(SMALLEST, height - bottom),
      };
    },
  };

  function watch(): void {
    sizes.disconnect();
    sizes.observe(stage);
    for (const each of document.querySelectorAll(COVERS)) sizes.observe(each);
    for (const parent of document.querySelectorAll(PARENTS)) {
      panels.observe(parent, { childList: true });
    }
  }
}

function boundsOf(id: string): DOMRect | undefined {
  return document.getElementById(id)?.getBoundingClientRect();
}
