import type { Point } from "../scene/geometry.ts";
import type { Picture } from "../scene/picture.ts";
import type { Store } from "../view/store.ts";

/**
 * `window.graphwright`, for tests and for the console: where things are on the screen, which the
 * canvas does not tell. Read-only: everything else is done as a person would do it.
 */
interface Positions {
  /** Centre of an entity in the window, or of the disc that stands for it, in pixels; undefined for an unknown id. */
  readonly node: (id: string) => Point | undefined;
  /** Middle of a relation's line in the window, in pixels; undefined for an unknown key. */
  readonly edge: (key: string) => Point | undefined;
  /** All entities that are drawn: centres in the window and radii, in pixels. */
  readonly discs: () => readonly Disc[];
}

interface Disc extends Point {
  readonly id: string;
  readonly radius: number;
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
      if (index === undefined) return undefined;
      const drawn = store.scenery.peek()?.standIn?.[index] ?? index;
      return picture.locate({ kind: "node", index: drawn });
    },
    edge: (key) => {
      const index = store.catalog.peek()?.edgeIndex.get(key);
      return index === undefined ? undefined : picture.locate({ kind: "edge", index });
    },
    discs: () =>
      (store.catalog.peek()?.nodes ?? []).flatMap(({ key: id }, index) => {
        if ((store.scenery.peek()?.standIn?.[index] ?? index) !== index) return [];
        if (store.visible.peek()?.nodes[index] === 0) return [];
        return [{ id, ...picture.locate({ kind: "node", index }), radius: picture.radius(index) }];
      }),
  };
  return () => delete window.graphwright;
}
