import { effect, type ReadonlySignal } from "@preact/signals";
import type { Palette } from "../scene/appearance.ts";
import type { Hit } from "../scene/picking.ts";
import type { Picture, PictureEvents } from "../scene/picture.ts";
import type { Catalog } from "../state/catalog.ts";
import type { Target } from "../state/focus.ts";
import type { Store } from "../state/store.ts";
import { exposePositions } from "./debug.ts";
import { coveredBy } from "./insets.ts";

/**
 * Draws the graph and keeps the picture in step with the store.
 *
 * @param setPicture told of the picture when it is there, and when it goes
 * @returns takes the picture away
 */
export function drive(
  container: HTMLElement,
  store: Store,
  palette: ReadonlySignal<Palette>,
  setPicture: (picture: Picture | undefined) => void,
): () => void {
  let stop: (() => void) | undefined;
  let cancelled = false;
  const events: PictureEvents = {
    onHover: (hit) => store.point(hit && targetOf(store, hit)),
    onPick: (hit) => {
      const target = hit && targetOf(store, hit);
      if (target === undefined) store.clear();
      else store.select(target, "picture");
    },
    onLost: () => {
      if (!cancelled) store.picture.value = "lost";
    },
  };
  const start = async (): Promise<void> => {
    // Loaded on demand: where WebGL does not exist, the module itself throws.
    const { Picture } = await import("../scene/picture.ts");
    const catalog = store.catalog.peek();
    if (cancelled || catalog === undefined) return;
    const picture = new Picture(container, catalog, palette.peek(), events, coveredBy(container));
    setPicture(picture);
    store.picture.value = "drawn";
    const effects = follow(picture, container, store, palette);
    const hide = exposePositions(picture, store);
    stop = () => {
      for (const end of effects) end();
      hide();
      setPicture(undefined);
      picture.dispose();
    };
  };
  start().catch(() => {
    container.replaceChildren();
    store.picture.value = "impossible";
  });
  return () => {
    cancelled = true;
    stop?.();
  };
}

/** The picture is driven by these three effects alone. */
function follow(
  picture: Picture,
  container: HTMLElement,
  store: Store,
  palette: ReadonlySignal<Palette>,
): (() => void)[] {
  return [
    effect(() => {
      const catalog = store.catalog.value;
      const focus = store.focus.value;
      if (catalog !== undefined) picture.show(catalog);
      picture.focus(focus);
    }),
    effect(() => {
      picture.repaint(palette.value);
    }),
    effect(() => {
      const selection = store.selection.value;
      if (selection === undefined) return;
      // After the panel has opened, so that what it covers is known.
      requestAnimationFrame(() => {
        const hit = hitOf(store.catalog.peek(), selection.target);
        if (hit && store.selection.peek() === selection) {
          picture.reveal(hit, coveredBy(container), selection.by === "search");
        }
      });
    }),
  ];
}

function targetOf(store: Store, hit: Hit): Target | undefined {
  const catalog = store.catalog.peek();
  if (hit.kind === "node") {
    const id = catalog?.nodes[hit.index]?.key;
    return id === undefined ? undefined : { kind: "node", id };
  }
  const key = catalog?.edges[hit.index]?.key;
  return key === undefined ? undefined : { kind: "edge", key };
}

function hitOf(catalog: Catalog | undefined, target: Target): Hit | undefined {
  const index =
    target.kind === "node" ? catalog?.nodeIndex.get(target.id) : catalog?.edgeIndex.get(target.key);
  return index === undefined ? undefined : { kind: target.kind, index };
}
