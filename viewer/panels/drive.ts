import { computed, effect, type ReadonlySignal } from "@preact/signals";
import type { Palette } from "../scene/appearance.ts";
import type { Hit } from "../scene/picking.ts";
import type { Picture, PictureEvents } from "../scene/picture.ts";
import type { Catalog } from "../state/catalog.ts";
import { type Target, targetOf } from "../state/view.ts";
import type { Look, Selection, Store } from "../state/store.ts";
import type { Visible } from "../state/visible.ts";
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
  let shown: Picture | undefined;
  const events: PictureEvents = {
    onCamera: () => {
      store.camera.value = shown?.camera(coveredBy(container));
    },
    onHover: (hit) => store.point(hit && targetOfHit(store, hit)),
    onPick: (hit) => {
      const target = hit && targetOfHit(store, hit);
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
    const covered = coveredBy(container);
    const visible = store.visible.peek();
    const picture = new Picture(container, catalog, visible, palette.peek(), events, covered);
    shown = picture;
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

/** The picture is driven by these effects alone. */
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
      if (catalog !== undefined) picture.show(catalog, store.visible.value);
      picture.focus(focus);
    }),
    effect(() => {
      picture.repaint(palette.value);
    }),
    effect(() => {
      const catalog = store.catalog.value;
      picture.pin(store.view.value.pins.map((id) => catalog?.nodeIndex.get(id) ?? -1));
    }),
    followSelection(picture, container, store),
    followLook(picture, container, store),
  ];
}

/** Brings what is selected into view; all around it where only so many steps are shown. */
function followSelection(picture: Picture, container: HTMLElement, store: Store): () => void {
  const steps = computed(() => store.view.value.steps);
  const part = computed(() => (steps.value > 0 ? store.visible.value : undefined));
  let partBefore: Visible | undefined;
  let lookBefore: Look | undefined;
  return effect(() => {
    const selection = store.selection.value;
    const isOtherPart = part.value !== partBefore;
    partBefore = part.value;
    // After the panel has opened, so that what it covers is known.
    requestAnimationFrame(() => {
      if (store.selection.peek() !== selection) return;
      const look = store.look.peek();
      const isLed = look !== lookBefore && look?.camera !== undefined;
      lookBefore = look;
      if (isLed) return;
      if (isOtherPart) void picture.fit(coveredBy(container), true);
      else if (selection) reveal(picture, container, store, selection);
    });
  });
}

function reveal(
  picture: Picture,
  container: HTMLElement,
  store: Store,
  { target, by }: Selection,
): void {
  const single = targetOf(target);
  const hit = single && hitOf(store.catalog.peek(), single);
  if (hit) picture.reveal(hit, coveredBy(container), by === "search" || by === "address");
}

/** Goes where a link, or a step back through the history, says that the camera was. */
function followLook(picture: Picture, container: HTMLElement, store: Store): () => void {
  let glide = false;
  return effect(() => {
    const look = store.look.value;
    const smoothly = glide;
    glide = true;
    requestAnimationFrame(() => {
      if (look === undefined || store.look.peek() !== look) return;
      if (look.camera) void picture.look(look.camera, coveredBy(container), smoothly);
      else if (smoothly && store.selection.peek() === undefined) {
        void picture.fit(coveredBy(container), true, true);
      }
    });
  });
}

function targetOfHit(store: Store, hit: Hit): Target | undefined {
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
