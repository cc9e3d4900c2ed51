import type { ReadonlySignal } from "@preact/signals";
import type { Names } from "../graph/names.ts";
import { usePage } from "../ui/context.ts";
import type { Store } from "./store.ts";
import type { Timeline } from "./timeline.ts";
import { FIRST_VIEW, type Filters, type Lit, NO_FILTERS, type TableName } from "./view.ts";

declare module "../ui/context.ts" {
  interface Page {
    readonly store: Store;
    readonly names: ReadonlySignal<Names>;
    readonly timeline: Timeline;
  }
}

/** The state of the viewer. */
export function useStore(): Store {
  return usePage().store;
}

/** What the entities and the schema of the graph are called in the language in force. */
export function useNames(): Names {
  return usePage().names.value;
}

/** The filters in force, and a function that changes some of them. */
export function useFilters(): [Filters, (next: Partial<Filters>) => void] {
  const store = useStore();
  const { filters } = store.view.value;
  return [filters, (next) => store.change({ filters: { ...filters, ...next } })];
}

/** Whether a line of the legend is lit, and what switches it. */
export interface Light {
  readonly on: boolean;
  readonly toggle: () => void;
}

/** The light of each line of one kind in the legend. */
export function useLight(kind: Lit["kind"]): (id: string) => Light {
  const store = useStore();
  const { lit } = store.view.value;
  return (id) => {
    const on = lit?.kind === kind && lit.id === id;
    return { on, toggle: () => store.change({ lit: on ? undefined : { kind, id } }) };
  };
}

/** Shows everything again. */
export function clearFilters(store: Store): void {
  const { around, closed, opened, steps, time } = FIRST_VIEW;
  store.change({ filters: NO_FILTERS, time, around, closed, opened, steps });
}

/** The list in the place of the picture; where there can be no picture there is always one. */
export function shownTable(store: Store): TableName | undefined {
  const { table } = store.view.value;
  const { value } = store.pictureState;
  const blind = value === "impossible" || value === "lost" || value === "failed";
  return table ?? (blind ? "entities" : undefined);
}
