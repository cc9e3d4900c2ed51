import type { Point } from "../scene/geometry.ts";
import type { Scene } from "../scene/scene.ts";
import type { Store } from "../state/store.ts";

/**
 * `window.graphwright`, for tests and for the console: where things are on the screen, which the
 * canvas does not tell. Read-only: everything else is done as a person would do it.
 */
export interface Positions {
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

/** Publishes the positions of a scene; call the result when the scene goes. */
export function exposePositions(scene: Scene, store: Store): () => void {
  window.graphwright = {
    node: (id) => {
      const index = store.catalog.peek()?.nodeIndex.get(id);
      return index === undefined ? undefined : scene.locate({ kind: "node", index });
    },
    edge: (key) => {
      const index = store.catalog.peek()?.edgeIndex.get(key);
      return index === undefined ? undefined : scene.locate({ kind: "edge", index });
    },
  };
  return () => delete window.graphwright;
}
