import type { ReadonlySignal } from "@preact/signals";
import type { Path } from "../../src/query/index.ts";
import type { Catalog } from "./catalog.ts";
import type { Communities } from "./communities.ts";
import type { Contradiction } from "./contradictions.ts";
import { type Focus, focusAmong, focusOn, focusOnEdges, focusOnSource } from "./focus.ts";
import { focusOnPassage } from "./passage-focus.ts";
import { focusOnPath } from "./paths.ts";
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
