import { STATUSES } from "../../src/model/linked.ts";
import { CITATION_STATES } from "../../src/model/proof.ts";
import type { Catalog } from "./catalog.ts";
import { type Choice, known } from "./choice.ts";
import { UNCITED } from "./visible.ts";
import type { Anchor, Branch, Place, View } from "./view.ts";

const STATUS_NAMES: ReadonlySet<string> = new Set(STATUSES);
const STATE_NAMES: ReadonlySet<string> = new Set([...CITATION_STATES, UNCITED]);

/**
 * The view without anything that a graph does not hold: a link may be older than the graph, and an
 * edit may take away what is selected. The same object when all of it fits.
 */
export function fitting(view: View, catalog: Catalog): View {
  const { filters } = view;
  const fitted: View = {
    ...view,
    place: view.place && fittingPlace(view.place, catalog),
    around: view.around && holds(catalog, view.around) ? view.around : undefined,
    lit: view.lit && isLit(view.lit, catalog) ? view.lit : undefined,
    filters: {
      ...filters,
      types: known(filters.types, (type) => catalog.kinds.has(type)),
      relations: known(filters.relations, (relation) => catalog.predicates.has(relation)),
      statuses: known(filters.statuses, (status) => STATUS_NAMES.has(status)),
      states: known(filters.states, (state) => STATE_NAMES.has(state)),
    },
    pins: kept(view.pins, (id) => catalog.nodeIndex.has(id)),
    opened: kept(view.opened, (branch) => isBranch(branch, catalog)),
    closed: kept(view.closed, (branch) => isBranch(branch, catalog)),
  };
  return isSame(fitted, view) ? view : fitted;
}

function fittingPlace(place: Place, catalog: Catalog): Place | undefined {
  switch (place.kind) {
    case "node":
    case "edge":
    case "source":
      return holds(catalog, place) ? place : undefined;
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

function holds(catalog: Catalog, place: Anchor): boolean {
  if (place.kind === "node") return catalog.nodeIndex.has(place.id);
  return place.kind === "edge" ? catalog.edgeIndex.has(place.key) : catalog.sources.has(place.id);
}

function isLit({ kind, id }: NonNullable<View["lit"]>, catalog: Catalog): boolean {
  return kind === "type" ? catalog.kinds.has(id) : catalog.predicates.has(id);
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
    left.pins === right.pins &&
    left.opened === right.opened &&
    left.closed === right.closed &&
    same(left.filters.types, right.filters.types) &&
    same(left.filters.relations, right.filters.relations) &&
    same(left.filters.statuses, right.filters.statuses) &&
    same(left.filters.states, right.filters.states)
  );
}
