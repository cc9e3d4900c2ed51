import type { Store } from "./store.ts";
import type { Timeline } from "./timeline.ts";

/**
 * Keys that work anywhere but in a field: Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) step through what was
 * seen, digits set how many steps around the selection are shown.
 *
 * @returns stops listening
 */
export function shortcuts(store: Store, timeline: Timeline): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || isField(event.target)) return;
    const act = actOf(event, store, timeline);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
}

function actOf(event: KeyboardEvent, store: Store, timeline: Timeline): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === "y" || (key === "z" && event.shiftKey)) return () => redo(timeline);
    return key === "z" ? () => undo(timeline) : undefined;
  }
  if (!/^\d$/.test(key)) return undefined;
  return () => store.walk(Number(key));
}

/** Takes the last action back; does nothing where that would leave the page. */
export function undo(timeline: Timeline): void {
  if (timeline.canGoBack.peek()) timeline.back();
}

/** Does again what was taken back. */
export function redo(timeline: Timeline): void {
  if (timeline.canGoForward.peek()) timeline.forward();
}

/** Where keys write text, or move within a control, they mean what they always mean there. */
export function isField(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLInputElement && !["checkbox", "radio", "range"].includes(target.type)) ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  );
}
