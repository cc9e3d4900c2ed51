import type { ReadonlySignal } from "@preact/signals";
import type { Path } from "../../src/query/index.ts";
import type { Catalog } from "./catalog.ts";
import type { Contradiction } from "./contradictions.ts";
import { type Focus, focusOn, focusOnEdges, focusOnSource } from "./focus.ts";
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
): Focus | undefined {
  switch (place.kind) {
    case "node":
    case "edge":
      return focusOn(catalog, place);
    case "source":
      return focusOnSource(catalog, place);
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
