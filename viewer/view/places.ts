import type { ReadonlySignal } from "@preact/signals";
import type { ClaimAttributes } from "../../src/model/graph-file.ts";
import type { Path } from "../../src/query/index.ts";
import type { Catalog } from "../graph/catalog.ts";
import type { Communities } from "../graph/communities.ts";
import { claimKey, type Contradiction } from "../graph/contradictions.ts";
import {
  concernsSource,
  type Focus,
  focusAmong,
  focusOn,
  focusOnEdges,
  focusOnSource,
} from "./focus.ts";
import { concernsPassage, focusOnPassage } from "../reading/passage-focus.ts";
import { focusOnPath } from "../paths/paths.ts";
import type { Place } from "./view.ts";

/**
 * What a place lights up; nothing for lists of the whole graph.
 *
 * The signals are read only by the places that need them, so that no other waits for their answers.
 */
export function focusOnPlace(
  catalog: Catalog,
  place: Place,
  paths: ReadonlySignal<readonly Path[] | undefined>,
  contradictions: ReadonlySignal<readonly Contradiction[]>,
  communities: ReadonlySignal<Communities | undefined>,
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

/** True for a fact, by its entity and its place among the facts of that. */
export type FactTest = (node: number, fact: number) => boolean;

/**
 * Which facts a place is about: its own, and not those of entities that are lit only because a
 * relation of it leads there. None for lists of the whole graph.
 */
export function factsOfPlace(
  catalog: Catalog,
  place: Place,
  contradicted: ReadonlySignal<ReadonlyMap<string, Contradiction>>,
  communities: ReadonlySignal<Communities | undefined>,
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
