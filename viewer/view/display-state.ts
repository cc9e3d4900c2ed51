import { computed, type ReadonlySignal } from "@preact/signals";
import type { Arrangement } from "./layout/arrangement.ts";
import { withDiscs } from "./layout/discs.ts";
import type { Catalog } from "../graph/catalog.ts";
import type { Communities } from "../graph/communities.ts";
import type { Fallen } from "./sources.ts";
import { type Focus, joined } from "./focus.ts";
import { collapsedDisplay, wholeDisplay } from "./display.ts";
import { focusIn, focusOnDisc, seenIn } from "./seen.ts";
import { FIRST_VIEW, type Pointed, type View } from "./view.ts";
import type { Visible } from "./visible.ts";

/** A signal for each part of a view, so that a change of one computes nothing anew of the others. */
export type ViewParts = { readonly [Part in keyof View]: ReadonlySignal<View[Part]> };

/** The parts of a view. */
export function partsOf(view: ReadonlySignal<View>): ViewParts {
  const names = Object.keys(FIRST_VIEW) as (keyof View)[];
  const parts = names.map((name) => [name, computed(() => view.value[name])] as const);
  return Object.fromEntries(parts) as ViewParts;
}

/** What all else is derived from. */
export interface Given {
  readonly catalog: ReadonlySignal<Catalog | undefined>;
  /** Derives what the words of a graph do not change. */
  readonly ofShape: <T>(of: (all: Catalog) => T) => ReadonlySignal<T | undefined>;
  readonly parts: ViewParts;
  readonly hover: ReadonlySignal<Pointed | undefined>;
}

/** What fits into a picture that moves smoothly. */
const MOST_NODES = 20_000;
const MOST_EDGES = 60_000;

/** Derives what is drawn from what is shown. */
export function displayState(
  { catalog, ofShape, parts, hover }: Given,
  communities: ReadonlySignal<Communities | undefined>,
  shown: {
    readonly visible: ReadonlySignal<Visible | undefined>;
    readonly arrangement: ReadonlySignal<Arrangement | undefined>;
    readonly focus: ReadonlySignal<Focus | undefined>;
    readonly fallen: ReadonlySignal<Fallen | undefined>;
  },
) {
  const { visible, arrangement } = shown;
  const { overview, openedCommunities } = parts;
  const isTooMuch = (counts: Partial<Visible> = {}): boolean => {
    const { nodes = [], edges = [] } = catalog.value ?? {};
    const { nodeCount = nodes.length, edgeCount = edges.length } = counts;
    return nodeCount > MOST_NODES || edgeCount > MOST_EDGES;
  };
  const isHuge = computed(() => isTooMuch());
  const isLarge = computed(() => isTooMuch(visible.value));
  const isGathered = computed(() => {
    if (overview.value === "everything" || (overview.value === "auto" && !isLarge.value))
      return false;
    return (communities.value?.list.length ?? 0) > 1;
  });
  const gathered = computed(() => (isGathered.value ? communities.value : undefined));
  // A graph that is small enough is processed once, and what is hidden of it merely not drawn.
  const only = computed(() => (isHuge.value && !isGathered.value ? visible.value : undefined));
  const shape = ofShape((all) =>
    gathered.value
      ? collapsedDisplay(all, gathered.value, new Set(openedCommunities.value))
      : wholeDisplay(all, only.value),
  );
  const display = computed(
    () => shape.value && catalog.value && { ...shape.value, catalog: catalog.value },
  );
  const seen = computed(
    () => display.value && seenIn(display.value, visible.value, shown.fallen.value),
  );
  const highlight = computed(() => {
    if (!display.value || !seen.value) return undefined;
    let all = shown.focus.value && focusIn(display.value, shown.focus.value);
    for (const pointed of [parts.place.value, hover.value]) {
      if (pointed?.kind !== "community") continue;
      const disc = focusOnDisc(display.value, pointed.id, seen.value);
      all = all && disc ? joined(all, disc) : (disc ?? all);
    }
    return all;
  });
  return {
    communities,
    /** True where the communities are drawn rather than all their members. */
    isGathered,
    /** True where there is more than can be drawn smoothly all at once, whatever is drawn. */
    isLarge,
    display,
    seen,
    /** The arrangement, with places for the discs where there are some. */
    positions: computed(() =>
      arrangement.value && gathered.value
        ? withDiscs(arrangement.value, gathered.value)
        : arrangement.value,
    ),
    /** What stands out, by what is drawn. */
    highlight,
  };
}
