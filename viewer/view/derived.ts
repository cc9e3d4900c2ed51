import { computed, type ReadonlySignal } from "@preact/signals";
import type { Arrangement } from "./layout/arrangement.ts";
import { arranged, freed, withMoved } from "./arranging.ts";
import type { Catalog } from "../graph/catalog.ts";
import { isAll } from "./choice.ts";
import { type Colouring, colouringOf, TYPE_COLOURS } from "./colouring.ts";
import { communitiesOf } from "../graph/communities.ts";
import { byClaim, contradictionsIn } from "../graph/contradictions.ts";
import { propertiesOf } from "../graph/facts.ts";
import { fallenWithout } from "./sources.ts";
import { type Focus, joined } from "./focus.ts";
import { shownCountsOf } from "./counts.ts";
import { factsOfPlace, focusOnLit, focusOnPlace, focusOnPointed, pathsOf } from "./place-focus.ts";
import type { OpenedGraph } from "../graph/load.ts";
import { withinTime } from "./time-filter.ts";
import { displayState, type Given, partsOf } from "./display-state.ts";
import { FILE_SIZES, sizingOf } from "./sizing.ts";
import { anchorOf, type Place, type Pointed, type View } from "./view.ts";
import { type Visible, visibleIn, visiblePart } from "./visible.ts";

/**
 * What follows from the graph, the view and where the pointer is. Computed when first asked for, and
 * anew only when what it depends on has changed.
 */
export function derive(
  loaded: ReadonlySignal<OpenedGraph | undefined>,
  view: ReadonlySignal<View>,
  hover: ReadonlySignal<Pointed | undefined>,
) {
  const catalog = computed(() => loaded.value?.catalog);
  const ofGraph = <T>(of: (all: Catalog) => T): ReadonlySignal<T | undefined> =>
    computed(() => catalog.value && of(catalog.value));
  const shape = computed(() => catalog.value?.shape);
  const ofShape: Given["ofShape"] = (of) =>
    computed(() => {
      const all = shape.value && catalog.peek();
      return all && of(all);
    });
  const given: Given = { catalog, ofShape, parts: partsOf(view), hover };
  const { place, filters, time, closed } = given.parts;
  const looks = looksOf(given);
  // While the filter by group hides nothing, colours decide nothing.
  const isGrouped = computed(() => !isAll(filters.value.groups));
  const grouping = computed(() => (isGrouped.value ? looks.colouring.value : TYPE_COLOURS));
  const communities = ofShape(communitiesOf);
  const contradictions = computed(() => (catalog.value ? contradictionsIn(catalog.value) : []));
  const contradicted = computed(() => byClaim(contradictions.value));
  const graph = computed(() => loaded.value?.graph);
  const paths = computed(() => {
    if (!catalog.value || !graph.value || place.value?.kind !== "path") return undefined;
    const passable = { closed: closed.value, filters: filters.value, time: time.value };
    return pathsOf(graph.value, catalog.value, place.value, passable, grouping.value);
  });
  const known = { paths, contradictions, contradicted, communities };
  const focusAt = (where: Place | undefined): Focus | undefined =>
    catalog.value && where && focusOnPlace(catalog.value, where, known);
  const chosen = computed(() => focusAt(place.value));
  const visible = visibility(given, grouping, chosen, focusAt);
  const arrangement = arrangementOf(given);
  const lost = computed(() =>
    place.value?.kind === "source" && place.value.without ? place.value.id : undefined,
  );
  const fallen = ofGraph((all) =>
    lost.value === undefined ? undefined : fallenWithout(all, lost.value),
  );
  // What falls does not stand out: it fades.
  const selected = computed(() => (lost.value === undefined ? chosen.value : undefined));
  const focus = focusOf(given, selected, visible, looks.colouring);
  return {
    ...displayState(given, communities, { visible, arrangement, focus, fallen }),
    ...looks,
    catalog,
    /** The same graph, to ask. */
    graph,
    /** What is part of the picture; undefined when everything is. */
    visible,
    /** How much of what the legend counts that is; undefined when it is everything. */
    shownCounts: ofGraph((all) => visible.value && shownCountsOf(all, visible.value)),
    /** Which claims hold at the time that is shown; undefined when that is any time. */
    within: ofGraph(({ times }) => time.value && withinTime(times, time.value)),
    /** What stands out in the picture: what is selected and what is pointed at, else what is lit. */
    focus,
    /** What the panel is about, by index; undefined for lists of the whole graph. */
    chosen,
    /** Which facts the panel is about; undefined for none of the graph. */
    chosenFacts: ofGraph((all) => place.value && factsOfPlace(all, place.value, known)),
    /** Where the nodes are. */
    arrangement,
    contradictions,
    /** The contradiction that a claim is part of, by `claimKey`. */
    contradicted,
    /** The paths between the two ends of the path tool; undefined until there are two. */
    paths,
  };
}

/** A node that is moved does not arrange all the others anew. */
function arrangementOf({ ofShape, parts }: Given): ReadonlySignal<Arrangement | undefined> {
  const { layout, free, moved } = parts;
  const named = ofShape((all) => arranged(all, layout.value));
  const base = ofShape((all) =>
    named.value && free.value ? freed(named.value, all, free.value) : named.value,
  );
  return ofShape((all) => base.value && withMoved(base.value, all, moved.value));
}

function looksOf({ catalog, parts: { colourBy, sizeBy } }: Given) {
  const properties = computed(() => (catalog.value ? propertiesOf(catalog.value) : []));
  // By type and by degree, nothing of the facts is looked at.
  const named = (by: View["colourBy"] | View["sizeBy"]) =>
    by.kind === "fact" ? properties.value : [];
  return {
    /** What entities can be coloured and sized by, most frequent first. */
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

function visibility(
  { catalog, parts }: Given,
  grouping: ReadonlySignal<Colouring>,
  chosen: ReadonlySignal<Focus | undefined>,
  focusAt: (where: Place | undefined) => Focus | undefined,
): ReadonlySignal<Visible | undefined> {
  const { filters, steps, pins, opened, closed, time, around, place } = parts;
  const anchor = computed(() => anchorOf({ around: around.value, place: place.value }));
  const isPath = computed(() => place.value?.kind === "path");
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
    const start = steps.value > 0 ? focusAt(anchor.value) : undefined;
    const always = isPath.value ? chosen.value : undefined;
    return visibleIn(catalog.value, shown, start, always, grouping.value);
  });
}

/** Pointing costs only what is pointed at, unless few things are selected that must stay. */
function focusOf(
  { catalog, parts, hover }: Given,
  chosen: ReadonlySignal<Focus | undefined>,
  visible: ReadonlySignal<Visible | undefined>,
  colouring: ReadonlySignal<Colouring>,
): ReadonlySignal<Focus | undefined> {
  const isCounted = computed(() => parts.steps.value > 0);
  const atRest = computed(() => {
    if (catalog.value === undefined) return undefined;
    const lit = parts.lit.value;
    const all = chosen.value ?? (lit && focusOnLit(catalog.value, lit, colouring.value));
    const part = all && visiblePart(all, visible.value);
    // Whatever is within the steps was asked for.
    return part && chosen.value && isCounted.value ? { ...part, amid: true } : part;
  });
  return computed(() => {
    const pointed = catalog.value && hover.value && focusOnPointed(catalog.value, hover.value);
    if (pointed === undefined) return atRest.value;
    const part = visiblePart(pointed, visible.value);
    // A pointer that rests somewhere while one reads must not take the selection away. Lists of
    // claims have no centre, and give way to the one that is pointed at.
    const stays = (chosen.value?.centres.size ?? 0) > 0;
    return stays && atRest.value ? joined(atRest.value, part) : part;
  });
}
