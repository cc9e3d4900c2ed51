import { STATUSES } from "../../src/model/linked.ts";
import type { KnowledgeGraph, Path, PathsOptions } from "../../src/query/index.ts";
import type { Catalog } from "./catalog.ts";
import { admits, isAll } from "./choice.ts";
import { type Focus, focusOnEdges } from "./focus.ts";
import type { Filters, PathPlace } from "./view.ts";

/** How many paths are offered. */
const MOST = 5;

/**
 * The shortest paths between two entities, over the claims that the filters admit.
 *
 * @returns undefined until both ends are there
 */
export function pathsOf(
  graph: KnowledgeGraph,
  catalog: Catalog,
  { from, to, directed }: PathPlace,
  filters: Filters,
): readonly Path[] | undefined {
  if (to === undefined) return undefined;
  const { relations, statuses, minSources } = filters;
  const options: PathsOptions = {
    k: MOST,
    directed,
    minSources,
    ...(!isAll(relations) && {
      relation: [...catalog.predicates.keys()].filter((name) => admits(relations, name)),
    }),
    ...(!isAll(statuses) && { status: STATUSES.filter((name) => admits(statuses, name)) }),
  };
  return graph.paths(from, to, options);
}

/** A path, all of it strong; the end alone while there is none. */
export function focusOnPath(catalog: Catalog, place: PathPlace, path: Path | undefined): Focus {
  const ids = path?.nodes.map(({ id }) => id) ?? [place.from, ...(place.to ? [place.to] : [])];
  const nodes = new Set(ids.map((id) => catalog.nodeIndex.get(id) ?? 0));
  const keys = path?.hops.flat().map(({ key }) => key) ?? [];
  const edges = keys.map((key) => catalog.edgeIndex.get(key) ?? 0);
  const focus = focusOnEdges(catalog, edges, nodes);
  return { ...focus, centres: nodes, strong: focus.edges };
}
