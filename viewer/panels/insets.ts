import type { Insets } from "../scene/camera.ts";

/** Of a stage narrower than this, in pixels, panels lie at the foot and the legend counts for nothing. */
const NARROW = 720;

/** What the open panel and the legend cover of the stage. */
export function coveredBy(stage: HTMLElement): Insets {
  const room = stage.getBoundingClientRect();
  const panel = document.getElementById("inspector")?.getBoundingClientRect();
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  if (room.width <= NARROW) {
    return panel === undefined ? none : { ...none, bottom: Math.max(0, room.bottom - panel.top) };
  }
  const legend = document.getElementById("legend-body")?.getBoundingClientRect();
  return {
    ...none,
    left: legend === undefined ? 0 : Math.max(0, legend.right - room.left),
    right: panel === undefined ? 0 : Math.max(0, room.right - panel.left),
  };
}
