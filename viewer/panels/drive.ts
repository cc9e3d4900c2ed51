import { computed, effect, type ReadonlySignal } from "@preact/signals";
import type { Palette, Style } from "../scene/appearance.ts";
import type { Hit } from "../scene/picking.ts";
import type { Picture, PictureEvents } from "../scene/picture.ts";
import type { Catalog } from "../state/catalog.ts";
import { communityAt } from "../state/scenery.ts";
import { type CommunityPlace, type Target, targetOf, type TimeChoice } from "../state/view.ts";
import type { Names } from "../state/names.ts";
import type { Look, Selection, Store } from "../state/store.ts";
import { painted } from "../state/progress.ts";
import type { Visible } from "../state/visible.ts";
import { communityTitles, followOverview } from "./follow-overview.ts";
import { exposePositions } from "./debug.ts";
import { followLayout, moveNode } from "./follow-layout.ts";
import { coveredBy, followCovers } from "./insets.ts";
import { wayBack } from "./way-back.ts";

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
      store.camera.value = shown?.camera(coveredBy(container));
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
    followSelection(picture, container, store),
    followLook(picture, container, store),
  ];
}

/** Brings what is selected into view; all around it where only so many steps are shown. */
function followSelection(picture: Picture, container: HTMLElement, store: Store): () => void {
  const steps = computed(() => store.view.value.steps);
  const part = computed(() => (steps.value > 0 ? store.visible.value : undefined));
  const back = wayBack(picture, store);
  const time = computed(() => store.view.value.time);
  let partBefore: Visible | undefined;
  let lookBefore: Look | undefined;
  let seenBefore: readonly [Selection | undefined, TimeChoice | undefined] = [undefined, undefined];
  return effect(() => {
    const selection = store.selection.value;
    const isOtherPart = part.value !== partBefore;
    partBefore = part.value;
    const [selectionBefore, timeBefore] = seenBefore;
    seenBefore = [selection, time.value];
    // While time passes, the camera stands still.
    if (selection === selectionBefore && time.value !== timeBefore) return;
    // After the panel has opened, so that what it covers is known.
    requestAnimationFrame(() => {
      if (store.selection.peek() !== selection) return;
      const look = store.look.peek();
      const isAdopted = look !== lookBefore;
      lookBefore = look;
      if (isAdopted) back.forget();
      if (isAdopted && look?.camera !== undefined) return;
      if (isOtherPart) {
        back.forget();
        void picture.fit(coveredBy(container), true);
      } else if (selection) void back.follow(() => reveal(picture, container, store, selection));
      else back.take();
    });
  });
}

/**
 * What is found by name is approached, and a path, or what rests on a passage, shown from end to
 * end; what is pressed only comes out from under the panels.
 */
async function reveal(
  picture: Picture,
  container: HTMLElement,
  store: Store,
  { target, by }: Selection,
): Promise<void> {
  const single = targetOf(target);
  const hit = single && hitOf(store.catalog.peek(), single);
  const covered = coveredBy(container);
  const around = store.chosen.peek()?.nodes ?? [];
  const isWhole = target.kind === "path" || (target.kind === "text" && target.passage);
  if (isWhole) await picture.uncover(around, covered, "all");
  if (!hit) return;
  if (by === "search" || by === "address") await picture.reveal(hit, covered, true);
  else await (picture.uncover(around, covered, "most") ?? picture.reveal(hit, covered, false));
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

function hitOf(catalog: Catalog | undefined, target: Target): Hit | undefined {
  const index =
    target.kind === "node" ? catalog?.nodeIndex.get(target.id) : catalog?.edgeIndex.get(target.key);
  return index === undefined ? undefined : { kind: target.kind, index };
}
