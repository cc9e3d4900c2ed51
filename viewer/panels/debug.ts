import type { Point } from "../scene/geometry.ts";
import type { Picture } from "../scene/picture.ts";
import type { Store } from "../state/store.ts";

/**
 * `window.graphwright`, for tests and for the console: where things are on the screen, which the
 * canvas does not tell. Read-only: everything else is done as a person would do it.
 */
interface Positions {
  /** Centre of an entity in the window, in pixels; undefined for an unknown id. */
  readonly node: (id: string) => Point | undefined;
  /** Middle of a relation's line in the window, in pixels; undefined for an unknown key. */
  readonly edge: (key: string) => Point | undefined;
}

declare global {
  interface Window {
    graphwright?: Positions;
  }
}

/** Publishes the positions of a picture; call the result when it goes. */
export function exposePositions(picture: Picture, store: Store): () => void {
  window.graphwright = {
    node: (id) => {
      const index = store.catalog.peek()?.nodeIndex.get(id);
      return index === undefined ? undefined : picture.locate({ kind: "node", index });
    },
    edge: (key) => {
      const index = store.catalog.peek()?.edgeIndex.get(key);
      return index === undefined ? undefined : picture.locate({ kind: "edge", index });
    },
  };
  return () => delete window.graphwright;
}
