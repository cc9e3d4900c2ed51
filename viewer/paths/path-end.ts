import type { Store } from "../view/store.ts";
import type { Place } from "../view/view.ts";

/** Where nobody types: the keyboard of a phone would cover the picture. */
const FINGERS = "(pointer: coarse)";

/** Asks for the other end of a path: by name in the search, or by a press in the picture. */
export function askForEnd(store: Store, from: string, directed: boolean): void {
  store.select({ kind: "path", from, directed, chosen: 0 }, "picture");
  if (!matchMedia(FINGERS).matches) document.getElementById("search")?.focus();
}

/** Whether a path waits for its other end. */
export function isWaiting(store: Store): boolean {
  return isOpen(store.view.peek().place);
}

/** Goes back to the entity that a path begins at. False where no path waits for its other end. */
export function leavePath(store: Store): boolean {
  const { place } = store.view.peek();
  if (!isOpen(place)) return false;
  store.select({ kind: "node", id: place.from }, "panel");
  return true;
}

/** Whether two places are an entity and a path from it that waits for its other end. */
export function isAside(one: Place | undefined, other: Place | undefined): boolean {
  if (isOpen(one)) return other?.kind === "node" && other.id === one.from;
  return isOpen(other) && isAside(other, one);
}

function isOpen(place: Place | undefined): place is Extract<Place, { readonly kind: "path" }> {
  return place?.kind === "path" && place.to === undefined;
}
