import { STATUSES } from "../../src/model/linked.ts";
import { CITATION_STATES } from "../../src/model/proof.ts";
import type { Catalog } from "../graph/catalog.ts";
import { type Communities, communitiesOf } from "../graph/communities.ts";
import { type Choice, isAll, known } from "./choice.ts";
import { type ColourBy, type Colouring, colouringOf, hasGroup } from "./colouring.ts";
import { type FactProperty, propertiesOf } from "../graph/facts.ts";
import { hasLit } from "./lit.ts";
import { withPresentIds } from "./present-ids.ts";
import type { SizeBy } from "./sizing.ts";
import { UNCITED } from "./visible.ts";
import { hasDates } from "../graph/time-claims.ts";
import { type Anchor, type Branch, FIRST_VIEW, type Place, type View } from "./view.ts";

const STATUS_NAMES: ReadonlySet<string> = new Set(STATUSES);
const STATE_NAMES: ReadonlySet<string> = new Set([...CITATION_STATES, UNCITED]);

/**
 * The view with present ids, and without anything that a graph does not hold: a link may be older than the graph, and an
 * edit may take away what is selected. The same object when all of it fits.
 *
 * @param communities those of the graph, asked for where the view names some
 */
export function fitting(
  given: View,
  catalog: Catalog,
  communities: () => Communities = () => communitiesOf(catalog),
): View {
  const view = withPresentIds(given, catalog);
  const { filters } = view;
  const looks = fittingLooks(view, catalog);
  const fitted: View = {
    ...view,
    place: view.place && fittingPlace(view.place, catalog, communities),
    around: view.around && holds(catalog, view.around) ? view.around : undefined,
    lit: view.lit && hasLit(catalog, view.lit, looks.colouring) ? view.lit : undefined,
    colourBy: looks.colourBy,
    sizeBy: looks.sizeBy,
    filters: {
      ...filters,
      types: known(filters.types, (type) => catalog.kinds.has(type)),
      groups: known(filters.groups, (group) => hasGroup(looks.colouring, group)),
      relations: known(filters.relations, (relation) => catalog.predicates.has(relation)),
      statuses: known(filters.statuses, (status) => STATUS_NAMES.has(status)),
      states: known(filters.states, (state) => STATE_NAMES.has(state)),
    },
    time: hasDates(catalog.times) ? view.time : undefined,
    pins: kept(view.pins, (id) => catalog.nodeIndex.has(id)),
    opened: kept(view.opened, (branch) => isBranch(branch, catalog)),
    closed: kept(view.closed, (branch) => isBranch(branch, catalog)),
    openedCommunities: fittingCommunities(view, communities),
    moved: kept(view.moved, ({ id }) => catalog.nodeIndex.has(id)),
  };
  return isSame(fitted, view) ? view : fitted;
}

/** What entities can be coloured and sized by, and the groups where a filter or a light names some. */
function fittingLooks(
  { colourBy, sizeBy, filters, lit }: View,
  catalog: Catalog,
): { colourBy: ColourBy; sizeBy: SizeBy; colouring: Colouring } {
  // The facts are looked through only for a view that names one.
  const isAsked = colourBy.kind === "fact" || sizeBy.kind === "fact";
  const properties = isAsked ? propertiesOf(catalog) : [];
  const has = (by: ColourBy | SizeBy, kinds: readonly FactProperty["kind"][]): boolean =>
    by.kind !== "fact" ||
    properties.some(({ id, kind }) => id === by.property && kinds.includes(kind));
  const colour = has(colourBy, ["category", "date", "number"]) ? colourBy : FIRST_VIEW.colourBy;
  const grouped = !isAll(filters.groups) || lit?.kind === "group";
  return {
    colourBy: colour,
    sizeBy: has(sizeBy, ["number"]) ? sizeBy : FIRST_VIEW.sizeBy,
    colouring: colouringOf(catalog, grouped ? colour : FIRST_VIEW.colourBy, properties),
  };
}

function fittingPlace(
  place: Place,
  catalog: Catalog,
  communities: () => Communities,
): Place | undefined {
  switch (place.kind) {
    case "node":
    case "edge":
    case "source":
      return holds(catalog, place) ? place : undefined;
    case "community":
      return communities().list.some(({ id }) => id === place.id) ? place : undefined;
    case "text":
      return catalog.sources.has(place.source) ? place : undefined;
    case "path": {
      if (!catalog.nodeIndex.has(place.from)) return undefined;
      if (place.to === undefined || catalog.nodeIndex.has(place.to)) return place;
      return { kind: "path", from: place.from, directed: place.directed, chosen: 0 };
    }
    case "contradictions":
    case "sources":
      return place;
  }
}

/** The graph is looked through only for a view that names some. */
function fittingCommunities(
  { openedCommunities }: View,
  communities: () => Communities,
): readonly string[] {
  if (openedCommunities.length === 0) return openedCommunities;
  const ids = new Set(communities().list.map(({ id }) => id));
  return kept(openedCommunities, (id) => ids.has(id));
}

function holds(catalog: Catalog, place: Anchor): boolean {
  if (place.kind === "node") return catalog.nodeIndex.has(place.id);
  return place.kind === "edge" ? catalog.edgeIndex.has(place.key) : catalog.sources.has(place.id);
}

function isBranch({ node, relation }: Branch, catalog: Catalog): boolean {
  return catalog.nodeIndex.has(node) && catalog.predicates.has(relation);
}

function kept<T>(items: readonly T[], isKept: (item: T) => boolean): readonly T[] {
  return items.every(isKept) ? items : items.filter(isKept);
}

function isSame(left: View, right: View): boolean {
  const same = (one: Choice, other: Choice): boolean => one === other;
  return (
    left.place === right.place &&
    left.around === right.around &&
    left.lit === right.lit &&
    left.colourBy === right.colourBy &&
    left.sizeBy === right.sizeBy &&
    left.time === right.time &&
    left.pins === right.pins &&
    left.opened === right.opened &&
    left.closed === right.closed &&
    left.openedCommunities === right.openedCommunities &&
    left.moved === right.moved &&
    same(left.filters.types, right.filters.types) &&
    same(left.filters.groups, right.filters.groups) &&
    same(left.filters.relations, right.filters.relations) &&
    same(left.filters.statuses, right.filters.statuses) &&
    same(left.filters.states, right.filters.states)
  );
}
