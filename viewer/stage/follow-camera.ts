import { computed, effect } from "@preact/signals";
import type { Hit } from "../scene/picking.ts";
import type { Picture } from "../scene/picture.ts";
import type { Viewpoint } from "../scene/viewpoint.ts";
import type { Catalog } from "../graph/catalog.ts";
import type { Look, Selection, Store } from "../view/store.ts";
import { focusIn } from "../view/seen.ts";
import { type Target, targetOf, type TimeChoice } from "../view/view.ts";
import { type Visible, visiblePart } from "../view/visible.ts";
import { coveredBy } from "../scene/insets.ts";
import { isAside } from "../paths/path-end.ts";
import { wayBack } from "./way-back.ts";

/** Keeps the camera on what is selected, and where links and the history say that it was. */
export function followCamera(
  { viewpoint }: Picture,
  container: HTMLElement,
  store: Store,
): (() => void)[] {
  return [followSelection(viewpoint, container, store), followLook(viewpoint, container, store)];
}

/** Brings what is selected into view; all around it where only so many steps are shown. */
function followSelection(viewpoint: Viewpoint, container: HTMLElement, store: Store): () => void {
  const steps = computed(() => store.view.value.steps);
  const part = computed(() => (steps.value > 0 ? store.visible.value : undefined));
  const back = wayBack(viewpoint, store);
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
      // It looks at the entity already.
      const isThere = isAside(selection?.target, selectionBefore?.target);
      if (isThere && !isAdopted && !isOtherPart) return;
      if (isOtherPart) {
        back.forget();
        void viewpoint.fit(coveredBy(container), true);
      } else if (selection) void back.follow(() => reveal(viewpoint, container, store, selection));
      else back.take();
    });
  });
}

/**
 * What was pressed in the picture comes out from under the panels. Whatever is gone to otherwise is
 * framed with all that stands out with it.
 */
async function reveal(
  viewpoint: Viewpoint,
  container: HTMLElement,
  store: Store,
  { target, by }: Selection,
): Promise<void> {
  const single = targetOf(target);
  const hit = single && hitOf(store.catalog.peek(), single);
  const covered = coveredBy(container);
  const about = drawnOf(store);
  // While a path waits for its other end, that is looked for in the picture as it is.
  const isWhole =
    (target.kind === "path" && target.to !== undefined) ||
    (target.kind === "text" && target.passage !== undefined);
  if (hit && by === "picture") await viewpoint.uncover(hit, about, covered);
  else if (hit || isWhole) await viewpoint.frame(about, covered, "one");
}

/** What the panel is about, as far as it is visible, by what is drawn of it. */
function drawnOf(store: Store): Iterable<number> {
  const [chosen, scenery] = [store.chosen.peek(), store.scenery.peek()];
  if (!chosen || !scenery) return [];
  return focusIn(scenery, visiblePart(chosen, store.visible.peek())).nodes;
}

/** Goes where a link, or a step back through the history, says that the camera was. */
function followLook(viewpoint: Viewpoint, container: HTMLElement, store: Store): () => void {
  let glide = false;
  return effect(() => {
    const look = store.look.value;
    const smoothly = glide;
    glide = true;
    requestAnimationFrame(() => {
      if (look === undefined || store.look.peek() !== look) return;
      if (look.camera) void viewpoint.look(look.camera, coveredBy(container), smoothly);
      else if (smoothly && store.selection.peek() === undefined) {
        void viewpoint.fit(coveredBy(container), true, true);
      }
    });
  });
}

function hitOf(catalog: Catalog | undefined, target: Target): Hit | undefined {
  const index =
    target.kind === "node" ? catalog?.nodeIndex.get(target.id) : catalog?.edgeIndex.get(target.key);
  return index === undefined ? undefined : { kind: target.kind, index };
}
