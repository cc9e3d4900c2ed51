import type { Point } from "../scene/geometry.ts";
import type { Picture } from "../scene/picture.ts";
import type { Store } from "../view/store.ts";

declare global {
  interface Window {
    graphwright?: ReturnType<typeof positionsOf>;
  }
}

/** Publishes the positions of a picture; call the result when it goes. */
export function exposePositions(picture: Picture, store: Store): () => void {
  window.graphwright = positionsOf(picture, store);
  return () => delete window.graphwright;
}

/**
 * `window.graphwright`, for tests and for the console: where nodes and edges are on the screen, which the
 * canvas does not tell. Read-only: everything else is done as a person would do it.
 */
function positionsOf(picture: Picture, store: Store) {
  const drawnAs = (node: number): number => store.display.peek()?.standIn?.[node] ?? node;
  return {
    /** Centre of an entity in the window, or of the disc that stands for it, in pixels; undefined for an unknown id. */
    node: (id: string): Point | undefined => {
      const index = store.catalog.peek()?.nodeIndex.get(id);
      return index === undefined
        ? undefined
        : picture.locate({ kind: "node", index: drawnAs(index) });
    },
    /** Middle of a relation's line in the window, in pixels; undefined for an unknown key. */
    edge: (key: string): Point | undefined => {
      const index = store.catalog.peek()?.edgeIndex.get(key);
      return index === undefined ? undefined : picture.locate({ kind: "edge", index });
    },
    /** All entities that are drawn: centres in the window and radii, in pixels. */
    discs: () =>
      (store.catalog.peek()?.nodes ?? []).flatMap(({ key: id }, index) => {
        const isDrawn = drawnAs(index) === index && store.visible.peek()?.nodes[index] !== 0;
        if (!isDrawn) return [];
        return [{ id, ...picture.locate({ kind: "node", index }), radius: picture.radius(index) }];
      }),
  };
}
