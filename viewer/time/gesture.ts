import { effect } from "@preact/signals";
import type { Store } from "../view/store.ts";

const INTERRUPTIONS = ["keydown", "pointerdown", "wheel"] as const;

/**
 * Makes what is changed from now on one step of the history, until `store.gesture` is false again.
 * Whatever a person does elsewhere ends it, before that has its effect.
 *
 * @param isOwn true for what is part of the gesture and does not end it
 */
export function beginGesture(store: Store, isOwn: (event: Event) => boolean): void {
  if (store.gesture.peek()) return;
  store.gesture.value = true;
  const end = (event: Event): void => {
    if (!isOwn(event)) store.gesture.value = false;
  };
  const options = { capture: true, passive: true };
  for (const type of INTERRUPTIONS) document.addEventListener(type, end, options);
  const dispose = effect(() => {
    if (store.gesture.value) return;
    for (const type of INTERRUPTIONS) document.removeEventListener(type, end, options);
    // Not before it has run once.
    queueMicrotask(() => dispose());
  });
}
