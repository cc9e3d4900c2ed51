import { computed, effect, type ReadonlySignal } from "@preact/signals";
import type { Mark } from "../view/layout/arrangement.ts";
import type { Style } from "../scene/appearance.ts";
import type { Point } from "../scene/geometry.ts";
import type { Picture } from "../scene/picture.ts";
import { withMove } from "../view/arranging.ts";
import type { Names } from "../graph/names.ts";
import type { Store } from "../view/store.ts";
import { layout as phrases } from "./words.ts";

/** Keeps captions and camera in step with the arrangement of the nodes. @returns what ends that */
export function syncLayout(
  picture: Picture,
  store: Store,
  style: ReadonlySignal<Style>,
): (() => void)[] {
  const names = computed(() => style.value.names);
  const marks = computed(() => store.arrangement.value?.marks ?? []);
  return [
    effect(() => {
      picture.overlay({ captions: marks.value.map((mark) => captionOf(mark, names.value)) });
    }),
    endForces(store),
    fitLayout(picture, store),
  ];
}

/** Puts a node where it was dropped, and leaves it there. */
export function moveNode(store: Store, node: number, { x, y }: Point): void {
  const id = store.catalog.peek()?.nodes[node]?.key;
  if (id === undefined) return;
  const move = { id, x: rounded(x), y: rounded(y) };
  store.change({ moved: withMove(store.view.peek().moved, move) });
}

/** Cancels the forces when something else moves the nodes. */
function endForces(store: Store): () => void {
  const stop = effect(() => {
    void store.arrangement.value;
    const running = store.forces.peek();
    store.forces.value = undefined;
    running?.cancel();
  });
  return () => {
    stop();
    store.forces.peek()?.cancel();
    store.forces.value = undefined;
  };
}

/** Another arrangement is shown as a whole, unless an address says where to look. */
function fitLayout(picture: Picture, store: Store): () => void {
  const layout = computed(() => store.view.value.layout);
  const free = computed(() => store.view.value.free);
  let before = store.cameraRequest.peek();
  let isFirst = true;
  return effect(() => {
    void [layout.value, free.value];
    const request = store.cameraRequest.peek();
    const isLed = request !== before && request?.camera !== undefined;
    before = request;
    if (isFirst || isLed) {
      isFirst = false;
      return;
    }
    store.camera.value = undefined;
    // After the panels have changed, so that what they cover is known.
    requestAnimationFrame(() => void picture.viewpoint.fit(true, true));
  });
}

function captionOf(mark: Mark, names: Names): string {
  const words = phrases[names.language];
  switch (mark.kind) {
    case "type":
      return names.type(mark.key);
    case "community":
      return words.around(names.nodes[mark.foremost] ?? "");
    case "column":
      return mark.years === undefined ? words.undated : words.years(mark.years);
  }
}

/** A tenth of a unit: finer than any hand. */
function rounded(number: number): number {
  return Math.round(number * 10) / 10 + 0;
}
