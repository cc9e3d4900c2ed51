import { computed, type ReadonlySignal } from "@preact/signals";
import type { KnowledgeGraph, Path } from "../../src/query/index.ts";
import type { Arrangement } from "../scene/layout/arrangement.ts";
import { arranged, freed, withMoved } from "./arranging.ts";
import type { Catalog } from "../graph/catalog.ts";
import { isAll } from "./choice.ts";
import { type Colouring, colouringOf, TYPE_COLOURS } from "./colouring.ts";
import { communitiesOf } from "../graph/communities.ts";
import { byClaim, type Contradiction, contradictionsIn } from "../graph/contradictions.ts";
import { type FactProperty, propertiesOf } from "../graph/facts.ts";
import { Finder } from "../search/find.ts";
import { fallenWithout } from "./fallen.ts";
import { type Focus, joined } from "./focus.ts";
import { type ShownCounts, shownCountsOf } from "../legend/counts.ts";
import { focusOnLit } from "./lit.ts";
import type { OpenedGraph } from "../graph/load.ts";
import { focusOnPointed } from "../reading/passage-focus.ts";
import { pathsOf } from "../paths/paths.ts";
import { type Within, withinTime } from "./time-filter.ts";
import { factsOfPlace, type FactTest, focusOnPlace } from "./places.ts";
import { staging, type Staging } from "./staging.ts";
import { FILE_SIZES, type Sizing, sizingOf } from "./sizing.ts";
import { anchorOf, type Place, type Pointed, type View } from "./view.ts";
import { type Visible, visibleIn, visiblePart } from "./visible.ts";

/** What follows from the graph, the view and where the pointer is. */
export interface Derived extends Staging {
  readonly catalog: ReadonlySignal<Catalog | undefined>;
  /** The same graph, to ask. */
  readonly graph: ReadonlySignal<KnowledgeGraph | undefined>;
  /** Finds things in it by text. */
  readonly finder: ReadonlySignal<Finder | undefined>;
  /** What is part of the picture; undefined when everything is. */
  readonly visible: ReadonlySignal<Visible | undefined>;
  /** How much of what the legend counts that is; undefined when it is everything. */
  readonly shownCounts: ReadonlySignal<ShownCounts | undefined>;
  /** Which claims hold at the time that is shown; undefined when that is any time. */
  readonly within: ReadonlySignal<Within | undefined>;
  /** What stands out in the picture: what is selected and what is pointed at, else what is lit. */
  readonly focus: ReadonlySignal<Focus | undefined>;
  /** What the panel is about, by index; undefined for lists of the whole graph. */
  readonly chosen: ReadonlySignal<Focus | undefined>;
  /** Which facts the panel is about; undefined for none of the graph. */
  readonly chosenFacts: ReadonlySignal<FactTest | undefined>;
  /** What entities can be coloured and sized by, most frequent first. */
  readonly properties: ReadonlySignal<readonly FactProperty[]>;
  readonly colouring: ReadonlySignal<Colouring>;
  readonly sizing: ReadonlySignal<Sizing>;
  /** Where the nodes are. */
  readonly arrangement: ReadonlySignal<Arrangement | undefined>;
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
  hover: ReadonlySignal<Pointed | undefined>,
): Derived {
  const catalog = computed(() => loaded.value?.catalog);
  const graph = computed(() => loaded.value?.graph);
  const place = computed(() => view.value.place);
  const filters = computed(() => view.value.filters);
  const time = computed(() => view.value.time);
  const closed = computed(() => view.value.closed);
  const looks = looksOf(catalog, view);
  const grouping = groupingOf(view, looks.colouring);
  const contradictions = computed(() => (catalog.value ? contradictionsIn(catalog.value) : []));
  const contradicted = computed(() => byClaim(contradictions.value));
  const paths = computed(() => {
    if (!catalog.value || !graph.value || place.value?.kind !== "path") return undefined;
    const passable = {
      closed: closed.value,
      filters: filters.value,
      time: time.value,
    };
    return pathsOf(graph.value, catalog.value, place.value, passable, grouping.value);
  });
  const communities = computed(() => catalog.value && communitiesOf(catalog.value));
  const focusAt = (where: Place | undefined): Focus | undefined =>
    catalog.value &&
    where &&
    focusOnPlace(catalog.value, where, paths, contradictions, communities);
  const chosen = computed(() => focusAt(place.value));
  const visible = visibility(catalog, view, grouping, chosen, focusAt);
  const arrangement = arrangementOf(catalog, view);
  const lost = computed(() =>
    place.value?.kind === "source" && place.value.without ? place.value.id : undefined,
  );
  const fallen = computed(() =>
    catalog.value && lost.value !== undefined
      ? fallenWithout(catalog.value, lost.value)
      : undefined,
  );
  // What falls does not stand out: it fades.
  const standing = computed(() => (lost.value === undefined ? chosen.value : undefined));
  const focus = focusOf(catalog, view, hover, standing, visible, looks.colouring);
  return {
    ...staging(catalog, communities, view, hover, { visible, arrangement, focus, fallen }),
    catalog,
    graph,
    finder: computed(() => catalog.value && new Finder(catalog.value)),
    visible,
    shownCounts: computed(
      () => catalog.value && visible.value && shownCountsOf(catalog.value, visible.value),
    ),
    within: computed(
      () => catalog.value && time.value && withinTime(catalog.value.times, time.value),
    ),
    focus,
    chosen,
    chosenFacts: computed(
      () =>
        catalog.value &&
        place.value &&
        factsOfPlace(catalog.value, place.value, contradicted, communities),
    ),
    ...looks,
    arrangement,
    contradictions,
    contradicted,
    paths,
  };
}

function arrangementOf(
  catalog: ReadonlySignal<Catalog | undefined>,
  view: ReadonlySignal<View>,
): ReadonlySignal<Arrangement | undefined> {
  // One by one, so that a node that is moved does not arrange all the others anew.
  const layout = computed(() => view.value.layout);
  const free = computed(() => view.value.free);
  const moved = computed(() => view.value.moved);
  const named = computed(() => catalog.value && arranged(catalog.value, layout.value));
  const base = computed(() => {
    if (!catalog.value || !named.value || !free.value) return named.value;
    return freed(named.value, catalog.value, free.value);
  });
  return computed(
    () => base.value && catalog.value && withMoved(base.value, catalog.value, moved.value),
  );
}

function looksOf(
  catalog: ReadonlySignal<Catalog | undefined>,
  view: ReadonlySignal<View>,
): Pick<Derived, "colouring" | "properties" | "sizing"> {
  const colourBy = computed(() => view.value.colourBy);
  const sizeBy = computed(() => view.value.sizeBy);
  const properties = computed(() => (catalog.value ? propertiesOf(catalog.value) : []));
  // By type and by degree, nothing of the facts is looked at.
  const named = (by: View["colourBy"] | View["sizeBy"]): readonly FactProperty[] =>
    by.kind === "fact" ? properties.value : [];
  return {
    properties,
    colouring: computed(() =>
      catalog.value
        ? colouringOf(catalog.value, colourBy.value, named(colourBy.value))
        : TYPE_COLOURS,
    ),
    sizing: computed(() =>
      catalog.value ? sizingOf(catalog.value, sizeBy.value, named(sizeBy.value)) : FILE_SIZES,
    ),
  };
}

/** What the filter by group is about; while it hides nothing, colours decide nothing. */
function groupingOf(
  view: ReadonlySignal<View>,
  colouring: ReadonlySignal<Colouring>,
): ReadonlySignal<Colouring> {
  const isGrouped = computed(() => !isAll(view.value.filters.groups));
  return computed(() => (isGrouped.value ? colouring.value : TYPE_COLOURS));
}

function visibility(
  catalog: ReadonlySignal<Catalog | undefined>,
  view: ReadonlySignal<View>,
  grouping: ReadonlySignal<Colouring>,
  chosen: ReadonlySignal<Focus | undefined>,
  focusAt: (where: Place | undefined) => Focus | undefined,
): ReadonlySignal<Visible | undefined> {
  // One by one, so that a new selection alone does not count everything again.
  const filters = computed(() => view.value.filters);
  const steps = computed(() => view.value.steps);
  const pins = computed(() => view.value.pins);
  const opened = computed(() => view.value.opened);
  const closed = computed(() => view.value.closed);
  const time = computed(() => view.value.time);
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
      time: time.value,
    };
    const around = steps.value > 0 ? focusAt(anchor.value) : undefined;
    const always = isPath.value ? chosen.value : undefined;
    return visibleIn(catalog.value, shown, around, always, grouping.value);
  });
}

/** Pointing costs only what is pointed at, unless few things are selected that must stay. */
function focusOf(
  catalog: ReadonlySignal<Catalog | undefined>,
  view: ReadonlySignal<View>,
  hover: ReadonlySignal<Pointed | undefined>,
  chosen: ReadonlySignal<Focus | undefined>,
  visible: ReadonlySignal<Visible | undefined>,
  colouring: ReadonlySignal<Colouring>,
): ReadonlySignal<Focus | undefined> {
  const lit = computed(() => view.value.lit);
  const isCounted = computed(() => view.value.steps > 0);
  const standing = computed(() => {
    if (catalog.value === undefined) return undefined;
    const all =
      chosen.value ?? (lit.value && focusOnLit(catalog.value, lit.value, colouring.value));
    const part = all && visiblePart(all, visible.value);
    // Whatever is within the steps was asked for.
    return part && chosen.value && isCounted.value ? { ...part, amid: true } : part;
  });
  return computed(() => {
    const pointed = catalog.value && hover.value && focusOnPointed(catalog.value, hover.value);
    if (pointed === undefined) return standing.value;
    const part = visiblePart(pointed, visible.value);
    // A pointer that rests somewhere while one reads must not take the selection away. Lists of
    // claims have no centre, and give way to the one that is pointed at.
    const stays = (chosen.value?.centres.size ?? 0) > 0 && standing.value !== undefined;
    return stays && standing.value ? joined(standing.value, part) : part;
  });
}
