import { type ReadonlySignal, signal } from "@preact/signals";
import type { Store } from "./store.ts";

/** The addresses a person has been at, and where among them the page is now. */
export interface Timeline {
  /** The fragment of the present address, with its `#`; empty for none. */
  readonly read: () => string;
  /** Goes on to a new address; what could be redone is forgotten. */
  readonly push: (fragment: string) => void;
  /** Corrects the present address. */
  readonly replace: (fragment: string) => void;
  readonly back: () => void;
  readonly forward: () => void;
  readonly canGoBack: ReadonlySignal<boolean>;
  readonly canGoForward: ReadonlySignal<boolean>;
  /**
   * Calls back after every step through the history.
   *
   * @param moved told whether the address is one that this page has been at, rather than one typed
   * @returns stops listening
   */
  readonly listen: (moved: (known: boolean) => void) => () => void;
}

/**
 * The browser's own history, so that its Back is our undo. Each entry carries its place in the row,
 * by which the page knows that going back further would leave it.
 */
export function browserTimeline(): Timeline {
  let place = placeIn(history.state) ?? 0;
  let last = place;
  const canGoBack = signal(place > 0);
  const canGoForward = signal(false);
  history.replaceState({ place }, "");
  const settle = (): void => {
    canGoBack.value = place > 0;
    canGoForward.value = place < last;
  };
  // In full, because a page may have another base than its own address.
  const url = (fragment: string): string => `${location.href.replace(/#.*$/s, "")}${fragment}`;
  return {
    read: () => location.hash,
    push: (fragment) => {
      last = ++place;
      history.pushState({ place }, "", url(fragment));
      settle();
    },
    replace: (fragment) => history.replaceState({ place }, "", url(fragment)),
    back: () => history.back(),
    forward: () => history.forward(),
    canGoBack,
    canGoForward,
    listen: (moved) => {
      const popped = (event: PopStateEvent): void => {
        const known = placeIn(event.state);
        // An address that was typed is a new entry, behind which nothing is left.
        if (known === undefined) last = ++place;
        else place = known;
        history.replaceState({ place }, "");
        last = Math.max(last, place);
        settle();
        moved(known !== undefined);
      };
      addEventListener("popstate", popped);
      return () => removeEventListener("popstate", popped);
    },
  };
}

/** A history of its own, for a page within another page, whose Back is not ours to fill. */
export function ownTimeline(first: string): Timeline {
  const addresses = [first];
  let place = 0;
  let told: ((known: boolean) => void) | undefined;
  const canGoBack = signal(false);
  const canGoForward = signal(false);
  const go = (to: number): void => {
    if (to < 0 || to >= addresses.length) return;
    place = to;
    settle();
    told?.(true);
  };
  const settle = (): void => {
    canGoBack.value = place > 0;
    canGoForward.value = place < addresses.length - 1;
  };
  return {
    read: () => addresses[place] ?? "",
    push: (fragment) => {
      addresses.splice(++place, Infinity, fragment);
      settle();
    },
    replace: (fragment) => {
      addresses[place] = fragment;
    },
    back: () => go(place - 1),
    forward: () => go(place + 1),
    canGoBack,
    canGoForward,
    listen: (moved) => {
      told = moved;
      return () => (told = undefined);
    },
  };
}

function placeIn(state: unknown): number | undefined {
  if (typeof state !== "object" || state === null) return undefined;
  const place: unknown = Reflect.get(state, "place");
  return typeof place === "number" ? place : undefined;
}

/**
 * Keys that work anywhere but in a field: Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) step through what was
 * seen, digits set how many steps around the selection are shown.
 *
 * @returns stops listening
 */
export function shortcuts(store: Store, timeline: Timeline): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || isField(event.target)) return;
    const act = actOf(event, store, timeline);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
}

function actOf(event: KeyboardEvent, store: Store, timeline: Timeline): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === "y" || (key === "z" && event.shiftKey)) return () => redo(timeline);
    return key === "z" ? () => undo(timeline) : undefined;
  }
  if (!/^\d$/.test(key)) return undefined;
  return () => store.walk(Number(key));
}

/** Takes the last action back; does nothing where that would leave the page. */
export function undo(timeline: Timeline): void {
  if (timeline.canGoBack.peek()) timeline.back();
}

/** Does again what was taken back. */
export function redo(timeline: Timeline): void {
  if (timeline.canGoForward.peek()) timeline.forward();
}

/** Where keys write text, or move within a control, they mean what they always mean there. */
export function isField(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLInputElement && !["checkbox", "radio", "range"].includes(target.type)) ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  );
}
