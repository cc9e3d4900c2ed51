import type { ReadonlySignal } from "@preact/signals";
import type { ClaimAttributes, EdgeAttributes } from "../../src/model/graph-file.ts";
import type { KnowledgeGraph, Path } from "../../src/query/index.ts";
import type { Catalog } from "../graph/catalog.ts";
import type { Communities } from "../graph/communities.ts";
import { claimKey, type Contradiction } from "../graph/contradictions.ts";
import {
  type Focus,
  concernsSource,
  focusAmong,
  focusOn,
  focusOnClaims,
  focusOnEdges,
  focusOnNodes,
  focusOnSource,
} from "./focus.ts";
import type { Lit, PathPlace, Place, Pointed, TextPlace } from "./view.ts";
import { type Colouring, groupOf, hasGroup } from "./colouring.ts";
import { lineKindOf, lineStep } from "../graph/line-kind.ts";
import { type Passable, passableEdges, stateOf } from "./visible.ts";

/** What follows from the graph: signals, read only for the places that need them. */
interface Known {
  readonly paths: ReadonlySignal<readonly Path[] | undefined>;
  readonly contradictions: ReadonlySignal<readonly Contradiction[]>;
  readonly contradicted: ReadonlySignal<ReadonlyMap<string, Contradiction>>;
  readonly communities: ReadonlySignal<Communities | undefined>;
}

/** What a place lights up; nothing for lists of the whole graph. */
export function focusOnPlace(
  catalog: Catalog,
  place: Place,
  { paths, contradictions, communities }: Known,
): Focus | undefined {
  switch (place.kind) {
    case "node":
    case "edge":
      return focusOn(catalog, place);
    case "source":
      return focusOnSource(catalog, place);
    case "text":
      return focusOnPassage(catalog, place);
    case "community": {
      const members = communities.value?.list.find(({ id }) => id === place.id)?.members ?? [];
      return focusAmong(catalog, members);
    }
    case "path":
      return focusOnPath(catalog, place, paths.value?.[place.chosen]);
    case "contradictions": {
      const claims = contradictions.value.flatMap((each) => each.claims);
      const edges = claims.flatMap((each) => (each.claim === "edge" ? [each.edge] : []));
      const nodes = claims.flatMap((each) => (each.claim === "fact" ? [each.node] : []));
      return focusOnEdges(catalog, edges, nodes);
    }
    case "sources":
      return undefined;
  }
}

const MOST_PATHS = 5;

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
  return graph.paths(from, to, { k: MOST_PATHS, directed, where });
}

/** A path, all of it strong; the end alone while there is none. */
function focusOnPath(catalog: Catalog, place: PathPlace, path: Path | undefined): Focus {
  const ids = path?.nodes.map(({ id }) => id) ?? [place.from, ...(place.to ? [place.to] : [])];
  const nodes = new Set(ids.map((id) => catalog.nodeIndex.get(id) ?? 0));
  const keys = path?.hops.flat().map(({ key }) => key) ?? [];
  const edges = keys.map((key) => catalog.edgeIndex.get(key) ?? 0);
  const focus = focusOnEdges(catalog, edges, nodes);
  return { ...focus, centres: nodes, strong: focus.edges };
}

/** True for a fact, by its entity and its place among the facts of that. */
export type FactTest = (node: number, fact: number) => boolean;

/**
 * Which facts a place is about: its own, and not those of entities that are lit only because a
 * relation of it leads there. None for lists of the whole graph.
 */
export function factsOfPlace(
  catalog: Catalog,
  place: Place,
  { contradicted, communities }: Known,
): FactTest {
  const where = (concerns: (claim: ClaimAttributes) => boolean): FactTest => {
    return (node, fact) => {
      const claim = catalog.nodes[node]?.attributes.facts?.[fact];
      return claim !== undefined && concerns(claim);
    };
  };
  switch (place.kind) {
    case "node": {
      const own = catalog.nodeIndex.get(place.id);
      return (node) => node === own;
    }
    case "source":
      return where(concernsSource(place));
    case "text":
      return where(concernsPassage(place));
    case "community": {
      const { list = [], of } = communities.value ?? {};
      const own = list.findIndex(({ id }) => id === place.id);
      return (node) => own >= 0 && of?.[node] === own;
    }
    case "contradictions": {
      const claims = contradicted.value;
      return (node, fact) => claims.has(claimKey({ claim: "fact", node, fact }));
    }
    case "edge":
    case "path":
    case "sources":
      return () => false;
  }
}

/** As many entities are named whatever stands in their way: the two ends of a claim. */
const MOST_NAMED = 2;

/** All that rests on one passage of a source; without a passage, on any of it. */
export function focusOnPassage(catalog: Catalog, place: TextPlace): Focus {
  const concerns = concernsPassage(place);
  const focus = focusOnClaims(catalog, concerns, concerns);
  const isLong = place.passage === undefined || focus.nodes.size > MOST_NAMED;
  return isLong ? focus : { ...focus, centres: focus.nodes };
}

function concernsPassage({ source, passage }: TextPlace): (claim: ClaimAttributes) => boolean {
  if (passage === undefined) return concernsSource({ kind: "source", id: source, without: false });
  const { start, end } = passage;
  return ({ citations }) =>
    citations.some((each) => each.source === source && each.start === start && each.end === end);
}

/** What is pointed at. Costs the number of edges there, or of what is pointed at together. */
export function focusOnPointed(catalog: Catalog, pointed: Pointed): Focus | undefined {
  if (pointed.kind === "community") return undefined;
  if (pointed.kind !== "several") return focusOn(catalog, pointed);
  const { edgeIndex, nodeIndex } = catalog;
  const edges = pointed.edges.flatMap((key) => edgeIndex.get(key) ?? []);
  return focusOnEdges(
    catalog,
    edges,
    pointed.nodes.flatMap((id) => nodeIndex.get(id) ?? []),
  );
}

/** By what the legend tells claims apart. */
const TRAITS = {
  line: lineKindOf,
  relation: ({ relation }: EdgeAttributes): string => relation,
  sources: (claim: EdgeAttributes): string => String(lineStep(claim)),
  state: stateOf,
  status: ({ status }: EdgeAttributes): string => status,
};

/** All entities that a line of the legend stands for, or all claims, with their ends. */
export function focusOnLit(catalog: Catalog, lit: Lit, colouring: Colouring): Focus {
  const { kind, id } = lit;
  if (kind === "group") return focusOnNodes(catalog, (node) => groupOf(colouring, node) === id);
  if (kind === "type") {
    return focusOnNodes(catalog, (node) => catalog.nodes[node]?.attributes.kind === id);
  }
  const isLit = (claim: EdgeAttributes) => TRAITS[kind](claim) === id;
  return focusOnClaims(catalog, isLit, () => false);
}

/** Whether a graph has anything that a line of the legend would light up. */
export function hasLit(catalog: Catalog, lit: Lit, colouring: Colouring): boolean {
  if (lit.kind === "group") return hasGroup(colouring, lit.id);
  if (lit.kind === "type") return catalog.kinds.has(lit.id);
  const trait = TRAITS[lit.kind];
  return catalog.edges.some(({ attributes }) => trait(attributes) === lit.id);
}
