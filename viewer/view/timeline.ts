import { type ReadonlySignal, signal } from "@preact/signals";

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
