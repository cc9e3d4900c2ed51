import type { Insets } from "./camera.ts";
import type { Box } from "./placement.ts";

/** Of a stage narrower than this, in pixels, panels lie at the foot and the legend counts for nothing. */
const NARROW = 720;

/** What the open panel, the legend and the opened time strip cover of the stage. */
export function coveredBy(stage: HTMLElement): Insets {
  const room = stage.getBoundingClientRect();
  const panel = document.getElementById("inspector")?.getBoundingClientRect();
  const strip = document.getElementById("time-panel")?.getBoundingClientRect();
  // One that is not displayed has no size, and covers nothing.
  const bottom = strip?.height ? Math.max(0, room.bottom - strip.top) : 0;
  const none = { top: 0, right: 0, bottom, left: 0 };
  if (room.width <= NARROW) {
    return panel === undefined
      ? none
      : { ...none, bottom: Math.max(bottom, room.bottom - panel.top) };
  }
  const legend = document.getElementById("legend-body")?.getBoundingClientRect();
  return {
    ...none,
    left: legend === undefined ? 0 : Math.max(0, legend.right - room.left),
    right: panel === undefined ? 0 : Math.max(0, room.right - panel.left),
  };
}

/** Whatever lies upon the stage and hides it. */
const COVERS =
  ".workspace > .card, .workspace > aside, .workspace > .time-strip > .card, .stage > .card";
/** Where such panels come and go. */
const PARENTS = ".workspace, .stage, .time-strip";

/**
 * Tells what of a stage panels lie upon, in pixels of the stage: now, and whenever a panel comes,
 * goes, or grows.
 *
 * @returns stops telling
 */
export function followCovers(
  stage: HTMLElement,
  tell: (boxes: readonly Box[]) => void,
): () => void {
  const tellNow = (): void => {
    const room = stage.getBoundingClientRect();
    tell(covers().map((each) => within(room, each.getBoundingClientRect())));
  };
  const sizes = new ResizeObserver(tellNow);
  const watch = (): void => {
    sizes.disconnect();
    sizes.observe(stage);
    for (const each of covers()) sizes.observe(each);
    for (const parent of document.querySelectorAll(PARENTS)) {
      panels.observe(parent, { childList: true });
    }
  };
  const panels = new MutationObserver(watch);
  watch();
  return () => {
    sizes.disconnect();
    panels.disconnect();
  };
}

function covers(): Element[] {
  return [...document.querySelectorAll(COVERS)];
}

function within(room: DOMRect, { left, right, top, bottom }: DOMRect): Box {
  return {
    left: left - room.left,
    right: right - room.left,
    top: top - room.top,
    bottom: bottom - room.top,
  };
}
