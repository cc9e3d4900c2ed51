import type { Part } from "../state/part.ts";

/** Milliseconds for which what was found is marked. */
const MARKED = 2_200;

/** Scrolls a panel to the part that was meant, and marks it for a moment. False when it is not there. */
export function comeTo(panel: HTMLElement, { citation, fact }: Part): boolean {
  const path = [
    ...(fact === undefined ? [] : [`[data-fact="${fact}"]`]),
    ...(citation === undefined ? [] : [`[data-citation="${citation}"]`]),
  ];
  const element = panel.querySelector(path.join(" "));
  if (element === null) return false;
  element.scrollIntoView({ block: "center" });
  element.classList.add("is-found");
  setTimeout(() => element.classList.remove("is-found"), MARKED);
  return true;
}
