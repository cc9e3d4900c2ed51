import type { Insets } from "../scene/camera.ts";

/** What the open panel covers of the stage: its right side, or its foot on a narrow screen. */
export function coveredBy(stage: HTMLElement): Insets {
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  const panel = document.getElementById("inspector");
  if (panel === null) return none;
  const room = stage.getBoundingClientRect();
  const cover = panel.getBoundingClientRect();
  return cover.width < room.width * 0.7
    ? { ...none, right: Math.max(0, room.right - cover.left) }
    : { ...none, bottom: Math.max(0, room.bottom - cover.top) };
}
