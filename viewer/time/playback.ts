import { effect, signal } from "@preact/signals";
import type { Store } from "../view/store.ts";
import type { TimeChoice } from "../view/view.ts";

/**
 * What moves the time that is shown forward by itself; it stands still at first. All that is played
 * in one go is one step of the history.
 */
export function createPlayback(store: Store) {
  const playing = signal(false);
  const pause = (): void => {
    if (playing.peek()) store.gesture.value = false;
  };
  /**
   * Plays until there is no next time, or until a person does anything else.
   *
   * @param pace milliseconds between two steps
   * @param isOwn what stops the playback by itself, so that it need not be stopped beforehand
   */
  const play = (
    first: TimeChoice,
    next: (time: TimeChoice) => TimeChoice | undefined,
    pace: number,
    isOwn: (event: Event) => boolean,
  ): void => {
    store.gesture.value = false;
    beginGesture(store, isOwn);
    playing.value = true;
    let last = first;
    store.change({ time: first });
    const timer = setInterval(() => {
      const time = store.view.peek().time === last ? next(last) : undefined;
      if (time === undefined) return pause();
      last = time;
      store.change({ time });
    }, pace);
    atEnd(store, () => {
      clearInterval(timer);
      playing.value = false;
    });
  };
  return { playing, play, pause };
}

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
  atEnd(store, () => {
    for (const type of INTERRUPTIONS) document.removeEventListener(type, end, options);
  });
}

function atEnd(store: Store, ended: () => void): void {
  const dispose = effect(() => {
    if (store.gesture.value) return;
    ended();
    // Not before it has run once.
    queueMicrotask(() => dispose());
  });
}
