import { computed, effect, type ReadonlySignal } from "@preact/signals";
import type { Palette, Style } from "../scene/appearance.ts";
import type { Hit } from "../scene/picking.ts";
import type { Picture, PictureEvents } from "../scene/picture.ts";
import { whyWithoutPicture } from "../scene/without-picture.ts";
import { communityAt } from "../view/scenery.ts";
import type { CommunityPlace, Target } from "../view/view.ts";
import type { Names } from "../graph/names.ts";
import type { Store } from "../view/store.ts";
import { painted } from "../graph/progress.ts";
import { followCamera } from "./follow-camera.ts";
import { communityTitles, followOverview } from "../communities/follow-overview.ts";
import { exposePositions } from "./debug.ts";
import { followLayout, moveNode } from "../arrange/follow-layout.ts";
import { coveredBy, followCovers } from "../scene/insets.ts";

/** Entities that take so long to draw that a person should be told before. */
const MANY = 8_000;

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
  names: ReadonlySignal<Names>,
  setPicture: (picture: Picture | undefined) => void,
): () => void {
  let stop: (() => void) | undefined;
  let cancelled = false;
  let shown: Picture | undefined;
  const events: PictureEvents = {
    onCamera: () => {
      store.camera.value = shown?.viewpoint.camera(coveredBy(container));
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
      if (!cancelled) store.picture.value = "lost";
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
    const covered = coveredBy(container);
    const titles = communityTitles(store, names);
    const style = computed(() => ({
      titles: titles.value,
      palette: palette.value,
      colouring: store.colouring.value,
      sizing: store.sizing.value,
      names: names.value,
    }));
    const scenery = store.scenery.peek();
    const seen = store.seen.peek();
    const places = store.places.peek();
    if (!scenery || !seen || !places) return;
    const picture = new Picture(container, scenery, seen, places, style.peek(), events, covered);
    shown = picture;
    setPicture(picture);
    store.still.value = () => picture.still();
    store.picture.value = "drawn";
    const effects = follow(picture, container, store, style);
    const hide = exposePositions(picture, store);
    stop = () => {
      for (const end of effects) end();
      hide();
      setPicture(undefined);
      store.still.value = undefined;
      picture.dispose();
    };
  };
  start().catch((error: unknown) => {
    stop?.();
    stop = undefined;
    container.replaceChildren();
    const why = whyWithoutPicture(error, () => document.createElement("canvas"));
    store.picture.value = why.state;
    if (why.state === "impossible") return;
    store.fault.value = why.fault;
    reportError(error);
  });
  return () => {
    cancelled = true;
    stop?.();
  };
}

/** The picture is driven by these effects alone. */
function follow(
  picture: Picture,
  container: HTMLElement,
  store: Store,
  style: ReadonlySignal<Style>,
): (() => void)[] {
  return [
    effect(() => {
      const [scenery, seen, places] = [store.scenery.value, store.seen.value, store.places.value];
      const focus = store.standing.value;
      if (scenery && seen && places) picture.show(scenery, seen, places, style.value);
      picture.focus(focus);
    }),
    followCovers(container, (boxes) => picture.cover(boxes)),
    effect(() => {
      const catalog = store.catalog.value;
      picture.pin(store.view.value.pins.map((id) => catalog?.nodeIndex.get(id) ?? -1));
    }),
    ...followLayout(picture, container, store, style),
    ...followOverview(picture, container, store),
    ...followCamera(picture, container, store),
  ];
}

function targetOfHit(store: Store, hit: Hit): Target | CommunityPlace | undefined {
  const catalog = store.catalog.peek();
  if (hit.kind === "node") {
    const scenery = store.scenery.peek();
    const community = scenery && communityAt(scenery, hit.index);
    if (community !== undefined) return { kind: "community", id: community };
    const id = catalog?.nodes[hit.index]?.key;
    return id === undefined ? undefined : { kind: "node", id };
  }
  const key = catalog?.edges[hit.index]?.key;
  return key === undefined ? undefined : { kind: "edge", key };
}
