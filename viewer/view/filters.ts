import { FIRST_VIEW, type Filters, type Lit, NO_FILTERS } from "./view.ts";
import type { Store } from "./store.ts";
import { useStore } from "../ui/context.ts";

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
