import { computed, type ReadonlySignal } from "@preact/signals";
import type { Arrangement } from "../scene/layout/arrangement.ts";
import { withDiscs } from "../scene/layout/discs.ts";
import type { Catalog } from "../graph/catalog.ts";
import type { Communities } from "../graph/communities.ts";
import type { Fallen } from "./fallen.ts";
import { type Focus, joined } from "./focus.ts";
import { gatheredScenery, plainScenery, type Scenery } from "./scenery.ts";
import { focusIn, focusOnDisc, type Seen, seenIn } from "./seen.ts";
import type { Pointed, View } from "./view.ts";
import type { Visible } from "./visible.ts";

/** What the picture is given to draw. */
export interface Staging {
  readonly communities: ReadonlySignal<Communities | undefined>;
  /** True where the communities are drawn rather than all their members. */
  readonly isGathered: ReadonlySignal<boolean>;
  /** True where there is more than can be drawn smoothly all at once, whatever is drawn. */
  readonly isLarge: ReadonlySignal<boolean>;
  readonly scenery: ReadonlySignal<Scenery | undefined>;
  readonly seen: ReadonlySignal<Seen | undefined>;
  /** The arrangement, with places for the discs where there are some. */
  readonly places: ReadonlySignal<Arrangement | undefined>;
  /** What stands out, by what is drawn. */
  readonly standing: ReadonlySignal<Focus | undefined>;
}

/** What fits into a picture that moves smoothly. */
const MOST_NODES = 20_000;
const MOST_EDGES = 60_000;

/** Derives what is drawn from what is shown. */
export function staging(
  catalog: ReadonlySignal<Catalog | undefined>,
  communities: ReadonlySignal<Communities | undefined>,
  view: ReadonlySignal<View>,
  hover: ReadonlySignal<Pointed | undefined>,
  shown: {
    readonly visible: ReadonlySignal<Visible | undefined>;
    readonly arrangement: ReadonlySignal<Arrangement | undefined>;
    readonly focus: ReadonlySignal<Focus | undefined>;
    readonly fallen: ReadonlySignal<Fallen | undefined>;
  },
): Staging {
  const overview = computed(() => view.value.overview);
  const opened = computed(() => view.value.openedCommunities);
  const isHuge = computed(
    () =>
      catalog.value !== undefined &&
      isTooMuch(catalog.value.nodes.length, catalog.value.edges.length),
  );
  const isLarge = computed(() => {
    const { nodeCount, edgeCount } = shown.visible.value ?? {};
    const { nodes = [], edges = [] } = catalog.value ?? {};
    return isTooMuch(nodeCount ?? nodes.length, edgeCount ?? edges.length);
  });
  const isGathered = computed(() => {
    if (overview.value === "everything" || (overview.value === "auto" && !isLarge.value))
      return false;
    return (communities.value?.list.length ?? 0) > 1;
  });
  // A graph that is small enough is processed once, and what is hidden of it merely not drawn.
  const only = computed(() =>
    isHuge.value && !isGathered.value ? shown.visible.value : undefined,
  );
  const scenery = computed(() => {
    if (catalog.value === undefined) return undefined;
    return isGathered.value && communities.value
      ? gatheredScenery(catalog.value, communities.value, new Set(opened.value))
      : plainScenery(catalog.value, only.value);
  });
  const seen = computed(
    () => scenery.value && seenIn(scenery.value, shown.visible.value, shown.fallen.value),
  );
  const standing = computed(() => {
    if (!scenery.value || !seen.value) return undefined;
    const focus = shown.focus.value && focusIn(scenery.value, shown.focus.value);
    let all = focus;
    for (const pointed of [view.value.place, hover.value]) {
      if (pointed?.kind !== "community") continue;
      const disc = focusOnDisc(scenery.value, pointed.id, seen.value);
      all = all && disc ? joined(all, disc) : (disc ?? all);
    }
    return all;
  });
  return {
    communities,
    isGathered,
    isLarge,
    scenery,
    seen,
    places: computed(() =>
      shown.arrangement.value && isGathered.value && communities.value
        ? withDiscs(shown.arrangement.value, communities.value)
        : shown.arrangement.value,
    ),
    standing,
  };
}

/** The communities of some entities that are closed, by id. */
export function closedOf(scenery: Scenery, nodes: Iterable<number>): string[] {
  const { communities, standIn } = scenery;
  const closed = new Set<string>();
  for (const node of nodes) {
    if (!communities || !standIn || standIn[node] === node) continue;
    const community = communities.list[communities.of[node] ?? -1];
    if (community) closed.add(community.id);
  }
  return [...closed];
}

function isTooMuch(nodes: number, edges: number): boolean {
  return nodes > MOST_NODES || edges > MOST_EDGES;
}
