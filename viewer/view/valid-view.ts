import { STATUSES } from "../../src/model/linked.ts";
import type { Catalog } from "../graph/catalog.ts";
import { type Communities, communitiesOf } from "../graph/communities.ts";
import { isAll, known } from "./choice.ts";
import { type ColourBy, colouringOf, hasGroup } from "./colouring.ts";
import { type FactProperty, propertiesOf } from "../graph/facts.ts";
import { hasLit } from "./place-focus.ts";
import { firstIfSame, withPresentIds } from "./present-ids.ts";
import type { SizeBy } from "./sizing.ts";
import { CLAIM_STATES } from "./visible.ts";
import { hasDates } from "../graph/time-claims.ts";
import { type Branch, FIRST_VIEW, type Place, type View } from "./view.ts";

/**
 * The view with present ids, and without anything that a graph does not hold: a link may be older than
 * the graph, and an edit may take away what is selected. The same object when all of it fits.
 *
 * @param communities those of the graph, asked for where the view names some
 */
export function validView(
  given: View,
  catalog: Catalog,
  communities: () => Communities | undefined = () => communitiesOf(catalog),
): View {
  const view = withPresentIds(given, catalog);
  const { filters } = view;
  const { colourBy, sizeBy, colouring } = validMeasures(view, catalog);
  // Communities are looked for only where the view names some.
  const isCommunity = (id: string): boolean =>
    communities()?.list.some((each) => each.id === id) === true;
  const fitted: View = {
    ...view,
    place: view.place && validPlace(view.place, catalog, isCommunity),
    around: missingIn(catalog, view.around) ? undefined : view.around,
    lit: view.lit && hasLit(catalog, view.lit, colouring) ? view.lit : undefined,
    colourBy,
    sizeBy,
    filters: firstIfSame(filters, {
      ...filters,
      types: known(filters.types, (type) => catalog.kinds.has(type)),
      groups: known(filters.groups, (group) => hasGroup(colouring, group)),
      relations: known(filters.relations, (relation) => catalog.predicates.has(relation)),
      statuses: known(filters.statuses, (status) => STATUSES.some((each) => each === status)),
      states: known(filters.states, (state) => CLAIM_STATES.some((each) => each === state)),
    }),
    time: hasDates(catalog.times) ? view.time : undefined,
    pins: kept(view.pins, (id) => catalog.nodeIndex.has(id)),
    opened: kept(view.opened, (branch) => isBranch(branch, catalog)),
    closed: kept(view.closed, (branch) => isBranch(branch, catalog)),
    openedCommunities: kept(view.openedCommunities, isCommunity),
    moved: kept(view.moved, ({ id }) => catalog.nodeIndex.has(id)),
  };
  return firstIfSame(view, fitted);
}

/** What entities can be coloured and sized by, and the groups where a filter or a light names some. */
function validMeasures({ colourBy, sizeBy, filters, lit }: View, catalog: Catalog) {
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

function validPlace(
  place: Place,
  catalog: Catalog,
  isCommunity: (id: string) => boolean,
): Place | undefined {
  if (place.kind === "community") return isCommunity(place.id) ? place : undefined;
  const missing = missingIn(catalog, place);
  if (missing === undefined) return place;
  if (place.kind !== "path" || missing.id === place.from) return undefined;
  return { kind: "path", from: place.from, directed: place.directed, chosen: 0 };
}

function isBranch({ node, relation }: Branch, catalog: Catalog): boolean {
  return catalog.nodeIndex.has(node) && catalog.predicates.has(relation);
}

function kept<T>(items: readonly T[], isKept: (item: T) => boolean): readonly T[] {
  return items.every(isKept) ? items : items.filter(isKept);
}

interface Missing {
  readonly kind: "missing";
  readonly what: "claim" | "entity" | "source";
  readonly id: string;
}

/** What came of a link, told once. */
export type Notice =
  | Missing
  /** A link was copied that does not carry what forces came to. */
  | { readonly kind: "no forces" };

/** What of a place is not in a graph; undefined where all of it is, and for what has no name. */
export function missingIn(catalog: Catalog, place: Place | undefined): Missing | undefined {
  const missing = referencesOf(place).find(({ what, id }) => {
    if (what === "claim") return !catalog.edgeIndex.has(id);
    return what === "entity" ? !catalog.nodeIndex.has(id) : !catalog.sources.has(id);
  });
  return missing && { kind: "missing", ...missing };
}

function referencesOf(place: Place | undefined): readonly Pick<Missing, "id" | "what">[] {
  if (place?.kind === "node") return [{ what: "entity", id: place.id }];
  if (place?.kind === "edge") return [{ what: "claim", id: place.key }];
  if (place?.kind === "source") return [{ what: "source", id: place.id }];
  if (place?.kind === "text") return [{ what: "source", id: place.source }];
  if (place?.kind !== "path") return [];
  return [place.from, place.to].flatMap((id) => (id === undefined ? [] : { what: "entity", id }));
}
