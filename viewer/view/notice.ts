import type { Catalog } from "../graph/catalog.ts";
import type { Place } from "./view.ts";

/** Something that has to be said once, of what came of a link. */
export type Notice =
  /** What was asked for is not in the graph. */
  | { readonly kind: "missing"; readonly what: "claim" | "entity" | "source"; readonly id: string }
  /** A link was copied that does not carry what forces came to. */
  | { readonly kind: "no forces" };

/** What of a place is not in a graph; undefined where all of it is, and for what has no name. */
export function missingIn(catalog: Catalog, place: Place | undefined): Notice | undefined {
  const entity = (id: string): Notice | undefined =>
    catalog.nodeIndex.has(id) ? undefined : { kind: "missing", what: "entity", id };
  const source = (id: string): Notice | undefined =>
    catalog.sources.has(id) ? undefined : { kind: "missing", what: "source", id };
  switch (place?.kind) {
    case "node":
      return entity(place.id);
    case "edge":
      if (catalog.edgeIndex.has(place.key)) return undefined;
      return { kind: "missing", what: "claim", id: place.key };
    case "source":
      return source(place.id);
    case "text":
      return source(place.source);
    case "path":
      return entity(place.from) ?? (place.to === undefined ? undefined : entity(place.to));
    case undefined:
    case "community":
    case "contradictions":
    case "sources":
      return undefined;
  }
}
