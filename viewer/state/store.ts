import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { KnowledgeGraph } from "../../src/query/index.ts";
import type { Catalog } from "./catalog.ts";
import {
  exists,
  type Focus,
  focusOn,
  focusOnType,
  joined,
  sameTarget,
  type Target,
} from "./focus.ts";
import type { Loaded, OpenedGraph } from "./load.ts";
import type { Origin, Selection } from "./selection.ts";

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

/**
 * The whole state of the viewer. Components read the signals and call the actions; what follows
 * from the state is derived here and nowhere stored.
 */
export interface Store {
  readonly loading: ReadonlySignal<Loading>;
  readonly catalog: ReadonlySignal<Catalog | undefined>;
  /** The same graph, to ask. */
  readonly graph: ReadonlySignal<KnowledgeGraph | undefined>;
  readonly selection: ReadonlySignal<Selection | undefined>;
  readonly hover: ReadonlySignal<Target | undefined>;
  /** The type that the legend lights up. */
  readonly litType: ReadonlySignal<string | undefined>;
  /** What stands out in the picture: what is selected and what is pointed at, else the lit type. */
  readonly focus: ReadonlySignal<Focus | undefined>;
  readonly problems: Signal<Problems | undefined>;
  /** True while changes of the graph arrive by themselves. */
  readonly live: Signal<boolean>;
  readonly picture: Signal<Picture>;
  /** Takes a graph that was loaded. A failure keeps the graph that is there. */
  readonly receive: (loaded: Loaded) => void;
  readonly select: (target: Target, by: Origin) => void;
  readonly clear: () => void;
  readonly point: (target: Target | undefined) => void;
  readonly toggleType: (type: string) => void;
}

/** A store with nothing loaded yet. */
export function createStore(): Store {
  const loading = signal<Loading>({ state: "loading" });
  const opened = signal<OpenedGraph | undefined>(undefined);
  const selection = signal<Selection | undefined>(undefined);
  const hover = signal<Target | undefined>(undefined);
  const litType = signal<string | undefined>(undefined);
  const catalog = computed(() => opened.value?.catalog);
  const graph = computed(() => opened.value?.graph);
  const chosen = computed(() => {
    if (catalog.value === undefined) return undefined;
    if (selection.value !== undefined) return focusOn(catalog.value, selection.value.target);
    return litType.value === undefined ? undefined : focusOnType(catalog.value, litType.value);
  });
  const focus = computed(() => {
    const pointed = catalog.value && hover.value && focusOn(catalog.value, hover.value);
    // A pointer that rests somewhere while one reads must not take the selection away.
    return pointed && selection.value && chosen.value
      ? joined(chosen.value, pointed)
      : (pointed ?? chosen.value);
  });

  const receive = (loaded: Loaded): void => {
    if (!loaded.ok) {
      if (opened.peek() === undefined) loading.value = { state: "failed", reason: loaded.reason };
      return;
    }
    batch(() => {
      opened.value = loaded.opened;
      loading.value = { state: "ready" };
      hover.value = undefined;
      const target = selection.peek()?.target;
      const known = catalog.value;
      if (target && known && !exists(known, target)) selection.value = undefined;
      const type = litType.peek();
      if (type !== undefined && known?.types.has(type) !== true) litType.value = undefined;
    });
  };

  return {
    loading,
    catalog,
    graph,
    selection,
    hover,
    litType,
    focus,
    problems: signal<Problems | undefined>(undefined),
    live: signal(false),
    picture: signal<Picture>("starting"),
    receive,
    select: (target, by) => {
      batch(() => {
        selection.value = { target, by };
        hover.value = undefined;
      });
    },
    clear: () => {
      batch(() => {
        if (selection.peek() === undefined) litType.value = undefined;
        selection.value = undefined;
        hover.value = undefined;
      });
    },
    point: (target) => {
      if (!sameTarget(hover.peek(), target)) hover.value = target;
    },
    toggleType: (type) => {
      litType.value = litType.peek() === type ? undefined : type;
    },
  };
}
