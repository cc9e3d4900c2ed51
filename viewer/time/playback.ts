import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Store } from "../view/store.ts";
import type { TimeChoice } from "../view/view.ts";
import { beginGesture } from "./gesture.ts";

/** Moves the time that is shown forward by itself. */
export interface Playback {
  readonly playing: ReadonlySignal<boolean>;
  /**
   * Plays until there is no next time, or until a person does anything else.
   *
   * @param pace milliseconds between two steps
   * @param isOwn what stops the playback by itself, so that it need not be stopped beforehand
   */
  readonly play: (
    first: TimeChoice,
    next: (time: TimeChoice) => TimeChoice | undefined,
    pace: number,
    isOwn: (event: Event) => boolean,
  ) => void;
  readonly pause: () => void;
}

/** A playback that stands still. All that is played in one go is one step of the history. */
export function createPlayback(store: Store): Playback {
  const playing = signal(false);
  const pause = (): void => {
    if (playing.peek()) store.gesture.value = false;
  };
  return {
    playing,
    pause,
    play: (first, next, pace, isOwn) => {
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
      const dispose = effect(() => {
        if (store.gesture.value) return;
        clearInterval(timer);
        playing.value = false;
        queueMicrotask(() => dispose());
      });
    },
  };
}
