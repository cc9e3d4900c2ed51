import type { Catalog } from "../../graph/catalog.ts";

const SMALLEST = 4;
const LARGEST = 26;

/**
 * The radius that each node keeps free for its disc, in graph units: by its degree, as the file has
 * it, whatever it is sized by at the moment, so that sizes never move the picture.
 */
export function radiiOf(catalog: Pick<Catalog, "nodes">): number[] {
  return catalog.nodes.map(({ attributes: { size } }) =>
    Number.isFinite(size) ? Math.min(LARGEST, Math.max(SMALLEST, size)) : SMALLEST,
  );
}
