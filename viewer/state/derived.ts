import { computed, type ReadonlySignal } from "@preact/signals";
import type { KnowledgeGraph, Path } from "../../src/query/index.ts";
import type { Catalog } from "./catalog.ts";
import { byClaim, type Contradiction, contradictionsIn } from "./contradictions.ts";
import { type Finder, finderOf } from "./find.ts";
import { type Focus, focusOn, focusOnLit, joined } from "./focus.ts";
import type { OpenedGraph } from "./load.ts";
import { pathsOf } from "./paths.ts";
import { focusOnPlace } from "./places.ts";
import { anchorOf, type Place, type Target, type View } from "./view.ts";
import { type Visible, visibleIn, visiblePart } from "./visible.ts";

/** What follows from the graph, the view and where the pointer is. */
export interface Derived {
  readonly catalog: ReadonlySignal<Catalog | undefined>;
  /** The same graph, to ask. */
  readonly graph: ReadonlySignal<KnowledgeGraph | undefined>;
  /** Finds things in it by text. */
  readonly finder: ReadonlySignal<Finder | undefined>;
  /** What is part of the picture; undefined when everything is. */
  readonly visible: ReadonlySignal<Visible | undefined>;
  /** What stands out in the picture: what is selected and what is pointed at, else what is lit. */
  readonly focus: ReadonlySignal<Focus | undefined>;
  /** What the panel is about, by index; undefined for lists of the whole graph. */
  readonly chosen: ReadonlySignal<Focus | undefined>;
  readonly contradictions: ReadonlySignal<readonly Contradiction[]>;
  /** The contradiction that a claim is part of, by `claimKey`. */
  readonly contradicted: ReadonlySignal<ReadonlyMap<string, Contradiction>>;
  /** The paths between the two ends of the path tool; undefined until there are two. */
  readonly paths: ReadonlySignal<readonly Path[] | undefined>;
}

/** Computed when first asked for, and anew only when what it rests on has changed. */
export function derive(
  loaded: ReadonlySignal<OpenedGraph | undefined>,
  view: ReadonlySignal<View>,
  hover: ReadonlySignal<Target | undefined>,
): Derived {
  const catalog = computed(() => loaded.value?.catalog);
  const graph = computed(() => loaded.value?.graph);
  const place = computed(() => view.value.place);
  const filters = computed(() => view.value.filters);
  const contradictions = computed(() => (catalog.value ? contradictionsIn(catalog.value) : []));
  const paths = computed(() => {
    if (!catalog.value || !graph.value || place.value?.kind !== "path") return undefined;
    return pathsOf(graph.value, catalog.value, place.value, filters.value);
  });
  const focusAt = (where: Place | undefined): Focus | undefined =>
    catalog.value && where && focusOnPlace(catalog.value, where, paths, contradictions);
  const chosen = computed(() => focusAt(place.value));
  const visible = visibility(catalog, view, chosen, focusAt);
  return {
    catalog,
    graph,
    finder: computed(() => loaded.value && finderOf(loaded.value.graph, loaded.value.catalog)),
    visible,
    focus: focusOf(catalog, view, hover, chosen, visible),
    chosen,
    contradictions,
    contradicted: computed(() => byClaim(contradictions.value)),
    paths,
  };
}

function visibility(
  catalog: ReadonlySignal<Catalog | undefined>,
  view: ReadonlySignal<View>,
  chosen: ReadonlySignal<Focus | undefined>,
  focusAt: (where: Place | undefined) => Focus | undefined,
): ReadonlySignal<Visible | undefined> {
  // One by one, so that a new selection alone does not count everything again.
  const filters = computed(() => view.value.filters);
  const steps = computed(() => view.value.steps);
  const pins = computed(() => view.value.pins);
  const opened = computed(() => view.value.opened);
  const closed = computed(() => view.value.closed);
  const anchor = computed(() => anchorOf(view.value));
  const isPath = computed(() => view.value.place?.kind === "path");
  return computed(() => {
    if (catalog.value === undefined) return undefined;
    const shown = {
      filters: filters.value,
      steps: steps.value,
      pins: pins.value,
      opened: opened.value,
      closed: closed.value,
    };
    const around = steps.value > 0 ? focusAt(anchor.value) : undefined;
    return visibleIn(catalog.value, shown, around, isPath.value ? chosen.value : undefined);
  });
}

/** Pointing costs only what is pointed at, unless few things are selected that must stay. */
function focusOf(
  catalog: ReadonlySignal<Catalog | undefined>,
  view: ReadonlySignal<View>,
  hover: ReadonlySignal<Target | undefined>,
  chosen: ReadonlySignal<Focus | undefined>,
  visible: ReadonlySignal<Visible | undefined>,
): ReadonlySignal<Focus | undefined> {
  const lit = computed(() => view.value.lit);
  const standing = computed(() => {
    if (catalog.value === undefined) return undefined;
    const all = chosen.value ?? (lit.value && focusOnLit(catalog.value, lit.value));
    return all && visiblePart(all, visible.value);
  });
  return computed(() => {
    const pointed = catalog.value && hover.value && focusOn(catalog.value, hover.value);
    if (pointed === undefined) return standing.value;
    const part = visiblePart(pointed, visible.value);
    // A pointer that rests somewhere while one reads must not take the selection away. Lists of
    // claims have no centre, and give way to the one that is pointed at.
    const stays = (chosen.value?.centres.size ?? 0) > 0 && standing.value !== undefined;
    return stays && standing.value ? joined(standing.value, part) : part;
  });
}
