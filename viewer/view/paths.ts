import type { KnowledgeGraph, Path } from "../../src/query/index.ts";
import type { Catalog } from "../graph/catalog.ts";
import type { Colouring } from "./colouring.ts";
import { type Focus, focusOnEdges } from "./focus.ts";
import type { PathPlace } from "./view.ts";
import { type Passable, passableEdges } from "./visible.ts";

/** How many paths are offered. */
const MOST = 5;

/**
 * The shortest paths between two entities, whatever hides these, over what the filters, the time and
 * hidden branches leave; undefined until both ends are chosen.
 */
export function pathsOf(
  graph: KnowledgeGraph,
  catalog: Catalog,
  { from, to, directed }: PathPlace,
  view: Passable,
  colouring: Colouring,
): readonly Path[] | undefined {
  if (to === undefined) return undefined;
  const ends = [from, to].map((id) => catalog.nodeIndex.get(id) ?? -1);
  const passable = passableEdges(catalog, view, ends, colouring);
  const where = (key: string): boolean => passable[catalog.edgeIndex.get(key) ?? -1] === 1;
  return graph.paths(from, to, { k: MOST, directed, where });
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
