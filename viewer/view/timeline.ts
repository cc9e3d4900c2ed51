import { batch, computed, signal } from "@preact/signals";
import type { Store } from "./store.ts";

/** The addresses a person has been at, and where among them the page is now. */
export type Timeline = ReturnType<typeof browserTimeline>;

/**
 * The browser's own history, so that its Back is our undo. Each entry carries its place in the row,
 * by which the page knows that going back further would leave it.
 */
export function browserTimeline() {
  const { at, go, ...can } = row(placeIn(history.state) ?? 0);
  const mark = (url?: string): void => history.replaceState({ place: at() }, "", url);
  mark();
  // In full, because a page may have another base than its own address.
  const url = (fragment: string): string => `${location.href.replace(/#.*$/s, "")}${fragment}`;
  return {
    ...can,
    /** The fragment of the present address, with its `#`; empty for none. */
    read: (): string => location.hash,
    /** Goes on to a new address; what could be redone is forgotten. */
    push: (fragment: string): void => {
      go(at() + 1, true);
      history.pushState({ place: at() }, "", url(fragment));
    },
    /** Corrects the present address. */
    replace: (fragment: string): void => mark(url(fragment)),
    back: (): void => history.back(),
    forward: (): void => history.forward(),
    /**
     * Calls back after every step through the history.
     *
     * @param moved told whether the address is one that this page has been at, rather than one typed
     * @returns stops listening
     */
    listen: (moved: (known: boolean) => void): (() => void) => {
      const popped = (event: PopStateEvent): void => {
        const known = placeIn(event.state);
        // An address that was typed is a new entry.
        go(known ?? at() + 1, known === undefined);
        mark();
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
  const { at, go, ...can } = row(0);
  let told: ((known: boolean) => void) | undefined;
  const step = (to: number): void => {
    if (to < 0 || to >= addresses.length) return;
    go(to, false);
    told?.(true);
  };
  return {
    ...can,
    read: () => addresses[at()] ?? "",
    push: (fragment) => {
      go(at() + 1, true);
      addresses.splice(at(), Infinity, fragment);
    },
    replace: (fragment) => {
      addresses[at()] = fragment;
    },
    back: () => step(at() - 1),
    forward: () => step(at() + 1),
    listen: (moved) => {
      told = moved;
      return () => (told = undefined);
    },
  };
}

/** Places in a row of addresses: where the page is, the last of them, and whether there are others. */
function row(first: number) {
  const [place, last] = [signal(first), signal(first)];
  return {
    at: (): number => place.peek(),
    /** Goes to a place; behind a new one, nothing is left. */
    go: (to: number, isNew: boolean): void =>
      batch(() => {
        place.value = to;
        last.value = isNew ? to : Math.max(last.peek(), to);
      }),
    canGoBack: computed(() => place.value > 0),
    canGoForward: computed(() => place.value < last.value),
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
  return /^\d$/.test(key) ? () => store.walk(Number(key)) : undefined;
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
