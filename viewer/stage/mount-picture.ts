import { computed, effect, type ReadonlySignal } from "@preact/signals";
import { syncLayout, moveNode } from "../arrange/sync-layout.ts";
import { communityTitles, syncOverview } from "../communities/sync-overview.ts";
import { painted } from "../graph/progress.ts";
import type { Style } from "../scene/appearance.ts";
import type { Hit } from "../scene/picking.ts";
import type { Picture, PictureEvents } from "../scene/picture.ts";
import type { Page } from "../ui/context.ts";
import { communityAt } from "../view/display.ts";
import type { Store } from "../view/store.ts";
import type { CommunityPlace, Target } from "../view/view.ts";
import { exposePositions } from "./debug.ts";
import { syncCamera } from "./sync-camera.ts";
import { faultOf } from "./without-picture.ts";

/** Entities that take so long to draw that a person should be told before. */
const MANY = 8_000;

/** Draws the graph and keeps the page's picture in step with the store; the result takes it away. */
export function mountPicture(container: HTMLElement, page: Page): () => void {
  const { store, names, palette } = page;
  let stop: (() => void) | undefined;
  let cancelled = false;
  const events: PictureEvents = {
    onCamera: () => {
      store.camera.value = page.picture.peek()?.viewpoint.camera();
    },
    onHover: (hit) => store.point(hit && targetOfHit(store, hit)),
    onPick: (hit) => {
      const target = hit && targetOfHit(store, hit);
      if (target === undefined) store.clear();
      else store.select(target, "picture");
    },
    onGrab: () => store.forces.peek()?.stop(),
    onDrop: (node, at) => moveNode(store, node, at),
    onLost: () => {
      if (!cancelled) store.pictureState.value = "lost";
    },
  };
  const start = async (): Promise<void> => {
    // Loaded on demand: where WebGL does not exist, the module itself throws.
    const { Picture } = await import("../scene/picture.ts");
    const catalog = store.catalog.peek();
    if (cancelled || catalog === undefined) return;
    // Drawing much blocks the page: what it does is painted first.
    if (catalog.nodes.length > MANY) {
      store.progress.value = { step: "drawing" };
      await painted();
      if (cancelled) return;
    }
    const style = computed(() => ({
      titles: communityTitles(store, names.value),
      palette: palette.value,
      colouring: store.colouring.value,
      sizing: store.sizing.value,
      names: names.value,
    }));
    const display = store.display.peek();
    const seen = store.seen.peek();
    const places = store.positions.peek();
    if (!display || !seen || !places) return;
    const picture = new Picture(container, display, seen, places, style.peek(), events);
    page.picture.value = picture;
    store.pictureState.value = "drawn";
    const ends = [...sync(picture, store, style), exposePositions(picture, store)];
    stop = () => {
      for (const end of ends) end();
      page.picture.value = undefined;
      picture.dispose();
    };
  };
  start().catch((error: unknown) => {
    stop?.();
    stop = undefined;
    container.replaceChildren();
    const fault = faultOf(error, () => document.createElement("canvas"));
    store.pictureState.value = fault === undefined ? "impossible" : "failed";
    if (fault === undefined) return;
    store.fault.value = fault;
    reportError(error);
  });
  return () => {
    cancelled = true;
    stop?.();
  };
}

/** The effects by which alone the picture changes. @returns what ends them */
function sync(picture: Picture, store: Store, style: ReadonlySignal<Style>): (() => void)[] {
  return [
    effect(() => {
      const [display, seen] = [store.display.value, store.seen.value];
      const places = store.positions.value;
      const focus = store.highlight.value;
      if (display && seen && places) picture.show(display, seen, places, style.value);
      picture.overlay({ focus });
    }),
    effect(() => {
      const catalog = store.catalog.value;
      const { pins } = store.view.value;
      picture.overlay({ pins: pins.map((id) => catalog?.nodeIndex.get(id) ?? -1) });
    }),
    ...syncLayout(picture, store, style),
    ...syncOverview(picture, store),
    ...syncCamera(picture, store),
  ];
}

function targetOfHit(store: Store, hit: Hit): Target | CommunityPlace | undefined {
  const catalog = store.catalog.peek();
  if (hit.kind === "node") {
    const display = store.display.peek();
    const community = display && communityAt(display, hit.index);
    if (community !== undefined) return { kind: "community", id: community };
    const id = catalog?.nodes[hit.index]?.key;
    return id === undefined ? undefined : { kind: "node", id };
  }
  const key = catalog?.edges[hit.index]?.key;
  return key === undefined ? undefined : { kind: "edge", key };
}
