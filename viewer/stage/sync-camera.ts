import { computed, effect } from "@preact/signals";
import type { Hit } from "../scene/picking.ts";
import type { Picture } from "../scene/picture.ts";
import type { Viewpoint } from "../scene/viewpoint.ts";
import type { Camera } from "../view/address.ts";
import type { Catalog } from "../graph/catalog.ts";
import type { CameraRequest, Selection, Store } from "../view/store.ts";
import { focusIn } from "../view/seen.ts";
import { type Target, targetOf, type TimeChoice } from "../view/view.ts";
import { type Visible, visiblePart } from "../view/visible.ts";
import { isAside } from "../paths/path-end.ts";

/** Keeps the camera on what is selected, and where links and the history say that it was. */
export function syncCamera({ viewpoint }: Picture, store: Store): (() => void)[] {
  return [showSelection(viewpoint, store), goWhereAsked(viewpoint, store)];
}

/** Brings what is selected into view; all around it where only so many steps are shown. */
function showSelection(viewpoint: Viewpoint, store: Store): () => void {
  const steps = computed(() => store.view.value.steps);
  const part = computed(() => (steps.value > 0 ? store.visible.value : undefined));
  const back = wayBack(viewpoint, store);
  const time = computed(() => store.view.value.time);
  let partBefore: Visible | undefined;
  let requestBefore: CameraRequest | undefined;
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
      const request = store.cameraRequest.peek();
      const isAdopted = request !== requestBefore;
      requestBefore = request;
      if (isAdopted) back.forget();
      if (isAdopted && request?.camera !== undefined) return;
      // It looks at the entity already.
      const isThere = isAside(selection?.target, selectionBefore?.target);
      if (isThere && !isAdopted && !isOtherPart) return;
      if (isOtherPart) {
        back.forget();
        void viewpoint.fit(true);
      } else if (selection) void back.leave(() => reveal(viewpoint, store, selection));
      else back.take();
    });
  });
}

/** Uncovers what was pressed in the picture; brings whatever else is selected into view, with its focus. */
async function reveal(
  viewpoint: Viewpoint,
  store: Store,
  { target, by }: Selection,
): Promise<void> {
  const single = targetOf(target);
  const hit = single && hitOf(store.catalog.peek(), single);
  const about = drawnOf(store);
  // While a path waits for its other end, that is looked for in the picture as it is.
  const isWhole =
    (target.kind === "path" && target.to !== undefined) ||
    (target.kind === "text" && target.passage !== undefined);
  if (hit && by === "picture") await viewpoint.uncover(hit, about);
  else if (hit || isWhole) await viewpoint.bringIntoView(about, "one");
}

/** What the panel is about, as far as it is visible, by what is drawn of it. */
function drawnOf(store: Store): Iterable<number> {
  const [chosen, display] = [store.chosen.peek(), store.display.peek()];
  if (!chosen || !display) return [];
  return focusIn(display, visiblePart(chosen, store.visible.peek())).nodes;
}

/** Goes where a link, or a step back through the history, says that the camera was. */
function goWhereAsked(viewpoint: Viewpoint, store: Store): () => void {
  let glide = false;
  return effect(() => {
    const request = store.cameraRequest.value;
    const smoothly = glide;
    glide = true;
    requestAnimationFrame(() => {
      if (request === undefined || store.cameraRequest.peek() !== request) return;
      if (request.camera) void viewpoint.go(request.camera, smoothly);
      else if (smoothly && store.selection.peek() === undefined) {
        void viewpoint.fit(true, true);
      }
    });
  });
}

function hitOf(catalog: Catalog | undefined, target: Target): Hit | undefined {
  const index =
    target.kind === "node" ? catalog?.nodeIndex.get(target.id) : catalog?.edgeIndex.get(target.key);
  return index === undefined ? undefined : { kind: target.kind, index };
}

/** Shares of a graph unit and of the zoom below which a camera has not moved. */
const UNMOVED = 1e-3;

/** Where the camera was before it followed selections, to go back there when nothing is selected. */
function wayBack(viewpoint: Viewpoint, store: Store) {
  let before: { readonly camera: Camera; readonly told: Camera | undefined } | undefined;
  let after: Camera | undefined;
  let moves = 0;
  const isWhereLed = (): boolean =>
    moves > 0 || (after !== undefined && isSame(after, viewpoint.camera("stage")));
  return {
    /** Moves the camera to what is selected; where it was before is remembered. */
    leave: async (move: () => Promise<void>) => {
      if (before === undefined || !isWhereLed()) {
        before = { camera: viewpoint.camera("stage"), told: store.camera.peek() };
      }
      moves++;
      await move();
      moves--;
      after = viewpoint.camera("stage");
    },
    /** Goes back, unless a person has moved the camera since. */
    take: () => {
      const [goal, led] = [before, isWhereLed()];
      before = undefined;
      if (goal === undefined || !led) return;
      void viewpoint.go(goal.camera, true, "stage");
      store.camera.value = goal.told;
    },
    /** The camera has gone where it should be: there is no way back from there. */
    forget: () => {
      before = undefined;
    },
  };
}

function isSame(one: Camera, other: Camera): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) * one.zoom < UNMOVED;
  return (
    near(one.x, other.x) && near(one.y, other.y) && Math.abs(one.zoom / other.zoom - 1) < UNMOVED
  );
}
