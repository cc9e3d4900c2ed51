import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Camera } from "./address.ts";
import type { Communities } from "../graph/communities.ts";
import { closedOf } from "./display.ts";
import { derive } from "./derived.ts";
import { type Notice, validView, missingIn } from "./valid-view.ts";
import type { Running } from "./layout/run-forces.ts";
import type { Failure, Loaded, OpenedGraph } from "../graph/load.ts";
import type { Part } from "./part.ts";
import { NO_TEXTS } from "../graph/texts.ts";
import { withPresentIds } from "./present-ids.ts";
import type { Progress } from "../graph/progress.ts";
import {
  type Anchor,
  anchorOf,
  FIRST_VIEW,
  isAnchor,
  type Place,
  type Pointed,
  sameTarget,
  targetOf,
  type View,
} from "./view.ts";
import { isHidden } from "./visible.ts";

type Loading =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly failure: Failure }
  | { readonly state: "ready" };

/** What the server says of an edit that does not build. */
export interface Problems {
  readonly errors: number;
  readonly warnings: number;
  /** The diagnostics as the command line prints them. */
  readonly text: string;
}

/** Whether there is a picture: no WebGL, a lost context and a fault are told apart, for their remedies differ. */
type PictureState = "starting" | "drawn" | "impossible" | "lost" | "failed";

/** Where a choice was made; it decides how far the camera and the keyboard focus follow. */
type Origin = "address" | "panel" | "picture" | "search";

export interface Selection {
  readonly target: Place;
  readonly by: Origin;
  /** What of the target was meant, where it is not the whole. */
  readonly part?: Part | undefined;
}

/** What came of an export: a file, with what its format could not hold; or none, and why. */
export type Saved =
  | { readonly making: true }
  | { readonly name: string; readonly losses: readonly string[] }
  | { readonly failure: "picture" | "file" };

/** Where an address asks the camera to look; without a camera, at the whole graph. */
export interface CameraRequest {
  readonly camera: Camera | undefined;
}

/**
 * The whole state of the viewer. Components read the signals and call the actions; what follows
 * from the state is derived and nowhere stored.
 */
export type Store = ReturnType<typeof createStore>;

/** A store with nothing loaded yet. */
export function createStore() {
  const loading = signal<Loading>({ state: "loading" });
  const loaded = signal<OpenedGraph | undefined>(undefined);
  const view = signal<View>(FIRST_VIEW);
  const origin = signal<Origin>("address");
  const part = signal<Part | undefined>(undefined);
  const hover = signal<Pointed | undefined>(undefined);
  const gesture = signal(false);
  const notice = signal<Notice | undefined>(undefined);
  const camera = signal<Camera | undefined>(undefined);
  const cameraRequest = signal<CameraRequest | undefined>(undefined);
  const derived = derive(loaded, view, hover);
  const { catalog, visible } = derived;
  const place = computed(() => view.value.place);
  const selection = computed<Selection | undefined>(
    () => place.value && { target: place.value, by: origin.value, part: part.value },
  );

  /** Changes what is seen; everything not named stays. */
  const change = (next: Partial<View>): void => {
    view.value = { ...view.peek(), ...next };
  };

  const knownCommunities = (): Communities | undefined => derived.communities.peek();
  /** What is selected can be seen: the communities that hide it are opened in the same step. */
  const openChosen = (): void => {
    const display = derived.display.peek();
    const { openedCommunities, place } = view.peek();
    const isThing = place?.kind === "path" || targetOf(place) !== undefined;
    const centres = isThing ? derived.chosen.peek()?.centres : undefined;
    if (display?.communities === undefined || centres === undefined) return;
    const closed = closedOf(display, centres);
    if (closed.length > 0) change({ openedCommunities: [...openedCommunities, ...closed] });
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
    loading: readOnly(loading),
    /** How far the first load has come, once that is worth telling. */
    progress: signal<Progress | undefined>(undefined),
    /** All that a person has chosen to see; the history and links carry it. */
    view: readOnly(view),
    selection,
    hover: readOnly(hover),
    problems: signal<Problems | undefined>(undefined),
    /** Whether the problems are told in a line or in full, or were put away. */
    problemsShown: signal<"folded" | "open" | "away">("folded"),
    /** True while changes of the graph arrive by themselves; undefined where none can. */
    live: signal<boolean | undefined>(false),
    texts: signal(NO_TEXTS),
    pictureState: signal<PictureState>("starting"),
    /** What went wrong when the picture has failed, in the words of the browser. */
    fault: signal(""),
    /** While forces move the picture. */
    forces: signal<Running | undefined>(undefined),
    /** What came of the last export, until it has been read. */
    saved: signal<Saved | undefined>(undefined),
    /** What came of a link, until the reader has put it away. */
    notice,
    /**
     * True while something that goes on, such as dragging or playback, changes the view bit by bit:
     * all of it is one step of the history. Whoever begins it ends it; adopting a view does too.
     */
    gesture,
    /** Where the camera is, once it has been moved from where it was at first. */
    camera,
    cameraRequest: readOnly(cameraRequest),
    /** Takes a graph that was loaded. A failure keeps the graph that is there. */
    receive: (next: Loaded): void => {
      if (!next.ok) {
        if (loaded.peek() === undefined) loading.value = { state: "failed", failure: next };
        return;
      }
      batch(() => {
        loaded.value = next.opened;
        loading.value = { state: "ready" };
        hover.value = undefined;
        const present = withPresentIds(view.peek(), next.opened.catalog);
        notice.value = missingIn(next.opened.catalog, present.place) ?? notice.peek();
        view.value = validView(present, next.opened.catalog, knownCommunities);
        openChosen();
      });
    },
    /** Takes a view from a link or from the history, with where its camera was. */
    adopt: (next: View, where: Camera | undefined): void => {
      batch(() => {
        const known = catalog.peek();
        gesture.value = false;
        notice.value = known && missingIn(known, withPresentIds(next, known).place);
        view.value = known ? validView(next, known, knownCommunities) : next;
        openChosen();
        origin.value = "address";
        part.value = undefined;
        hover.value = undefined;
        camera.value = where;
        cameraRequest.value = { camera: where };
      });
    },
    change,
    /** Shows so many steps around the selection; 0 shows everything. */
    walk: (number: number): void => {
      const { place, around } = view.peek();
      const from = number > 0 && place === undefined ? around : undefined;
      change({ steps: number, around: from, ...(number === 0 && { opened: [] }) });
    },
    /** Makes the panel be about something; `meant` is what of it was meant. */
    select: (target: Place, by: Origin, meant?: Part): void => {
      batch(() => {
        const { place } = view.peek();
        // While a path waits for its other end, whatever entity is chosen is that end.
        const isEnd = place?.kind === "path" && place.to === undefined && target.kind === "node";
        const end = isEnd && target.id !== place.from ? { ...place, to: target.id } : target;
        change({ place: end, around: staying(end) });
        openChosen();
        origin.value = by;
        part.value = meant;
        hover.value = undefined;
      });
    },
    clear: (): void => {
      batch(() => {
        const { place, lit } = view.peek();
        if (place !== undefined) change({ place: undefined, around: staying(undefined) });
        else if (lit !== undefined) change({ lit: undefined });
        hover.value = undefined;
      });
    },
    point: (target: Pointed | undefined): void => {
      if (!sameTarget(hover.peek(), target)) hover.value = target;
    },
  };
}

function readOnly<T>(written: ReadonlySignal<T>): ReadonlySignal<T> {
  return written;
}
