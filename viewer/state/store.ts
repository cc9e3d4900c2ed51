import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Camera } from "./address.ts";
import { type Derived, derive } from "./derived.ts";
import { fitting } from "./fitting.ts";
import type { Loaded, OpenedGraph } from "./load.ts";
import {
  type Anchor,
  anchorOf,
  FIRST_VIEW,
  isAnchor,
  type Place,
  sameTarget,
  type Target,
  targetOf,
  type View,
} from "./view.ts";
import { isHidden } from "./visible.ts";

/** Whether there is a graph to look at. */
type Loading =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly reason: string }
  | { readonly state: "ready" };

/** What the server says of an edit that does not build. */
export interface Problems {
  readonly errors: number;
  readonly warnings: number;
  /** The diagnostics as the command line prints them. */
  readonly text: string;
}

/** Whether there is a picture: no WebGL and a lost context are told apart, for their remedies differ. */
type Picture = "starting" | "drawn" | "impossible" | "lost";

/** Where a choice was made; it decides how far the camera and the keyboard focus follow. */
type Origin = "address" | "panel" | "picture" | "search";

export interface Selection {
  readonly target: Place;
  readonly by: Origin;
}

/** Where an address asks the camera to look; without a camera, at the whole graph. */
export interface Look {
  readonly camera: Camera | undefined;
}

/**
 * The whole state of the viewer. Components read the signals and call the actions; what follows
 * from the state is derived and nowhere stored.
 */
export interface Store extends Derived {
  readonly loading: ReadonlySignal<Loading>;
  /** All that a person has chosen to see; the history and links carry it. */
  readonly view: ReadonlySignal<View>;
  readonly selection: ReadonlySignal<Selection | undefined>;
  readonly hover: ReadonlySignal<Target | undefined>;
  readonly problems: Signal<Problems | undefined>;
  /** True while changes of the graph arrive by themselves; undefined where none can. */
  readonly live: Signal<boolean | undefined>;
  readonly picture: Signal<Picture>;
  /** Where the camera is, once it has been moved from where it was at first. */
  readonly camera: Signal<Camera | undefined>;
  readonly look: ReadonlySignal<Look | undefined>;
  /** Takes a graph that was loaded. A failure keeps the graph that is there. */
  readonly receive: (loaded: Loaded) => void;
  /** Takes a view from a link or from the history, with where its camera was. */
  readonly adopt: (view: View, camera: Camera | undefined) => void;
  /** Changes what is seen; everything not named stays. */
  readonly change: (next: Partial<View>) => void;
  /** Shows so many steps around the selection; 0 shows everything. */
  readonly walk: (steps: number) => void;
  readonly select: (target: Place, by: Origin) => void;
  readonly clear: () => void;
  readonly point: (target: Target | undefined) => void;
}

/** A store with nothing loaded yet. */
export function createStore(): Store {
  const loading = signal<Loading>({ state: "loading" });
  const loaded = signal<OpenedGraph | undefined>(undefined);
  const view = signal<View>(FIRST_VIEW);
  const origin = signal<Origin>("address");
  const hover = signal<Target | undefined>(undefined);
  const camera = signal<Camera | undefined>(undefined);
  const look = signal<Look | undefined>(undefined);
  const derived = derive(loaded, view, hover);
  const { catalog, visible } = derived;
  const place = computed(() => view.value.place);
  const selection = computed(() => place.value && { target: place.value, by: origin.value });

  const receive = (next: Loaded): void => {
    if (!next.ok) {
      if (loaded.peek() === undefined) loading.value = { state: "failed", reason: next.reason };
      return;
    }
    batch(() => {
      loaded.value = next.opened;
      loading.value = { state: "ready" };
      hover.value = undefined;
      view.value = fitting(view.peek(), next.opened.catalog);
    });
  };
  const change = (next: Partial<View>): void => {
    view.value = { ...view.peek(), ...next };
  };

  /** What the steps go on being counted from, if what is opened next is in the picture. */
  const staying = (next: Place | undefined): Anchor | undefined => {
    const known = catalog.peek();
    const from = anchorOf(view.peek());
    const target = targetOf(next);
    const isAway = target && known && isHidden(known, visible.peek(), target);
    if (view.peek().steps === 0 || isAway === true || !isAnchor(from)) return undefined;
    return from === next ? undefined : from;
  };

  return {
    ...derived,
    loading,
    view,
    selection,
    hover,
    problems: signal<Problems | undefined>(undefined),
    live: signal<boolean | undefined>(false),
    picture: signal<Picture>("starting"),
    camera,
    look,
    receive,
    adopt: (next, where) => {
      batch(() => {
        const known = catalog.peek();
        view.value = known ? fitting(next, known) : next;
        origin.value = "address";
        hover.value = undefined;
        camera.value = where;
        look.value = { camera: where };
      });
    },
    change,
    walk: (number) => {
      const { place, around } = view.peek();
      const from = number > 0 && place === undefined ? around : undefined;
      change({ steps: number, around: from, ...(number === 0 && { opened: [] }) });
    },
    select: (target, by) => {
      batch(() => {
        const { place, around: _, ...rest } = view.peek();
        // While a path waits for its other end, whatever entity is chosen is that end.
        const isEnd = place?.kind === "path" && place.to === undefined && target.kind === "node";
        const end = isEnd && target.id !== place.from ? { ...place, to: target.id } : target;
        view.value = { ...rest, place: end, around: staying(end) };
        origin.value = by;
        hover.value = undefined;
      });
    },
    clear: () => {
      batch(() => {
        const { place, lit } = view.peek();
        if (place !== undefined) change({ place: undefined, around: staying(undefined) });
        else if (lit !== undefined) change({ lit: undefined });
        hover.value = undefined;
      });
    },
    point: (target) => {
      if (!sameTarget(hover.peek(), target)) hover.value = target;
    },
  };
}
