import { type Catalog, edgesAt } from "../graph/catalog.ts";
import { focusOnSource, restsOnlyOn } from "./focus.ts";

/** What has lost its proof, by index. */
export interface Fallen {
  readonly nodes: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
}

/**
 * What a graph would lose without a source: the claims that nothing else proves, and the entities of
 * which nothing but such claims is told. Linear in the graph.
 */
export function fallenWithout(catalog: Catalog, source: string): Fallen {
  const { edges, nodes: touched } = focusOnSource(catalog, {
    kind: "source",
    id: source,
    without: true,
  });
  const nodes = new Set<number>();
  for (const node of touched) {
    const facts = catalog.nodes[node]?.attributes.facts ?? [];
    const isBare = [...edgesAt(catalog, node)].every((edge) => edges.has(edge));
    if (isBare && facts.every((fact) => restsOnlyOn(fact, source))) nodes.add(node);
  }
  return { nodes, edges };
}
