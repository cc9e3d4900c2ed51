import { type Catalog, edgesAt } from "../graph/catalog.ts";
import { tallied } from "../graph/groups.ts";
import { focusOnSource, restsOnlyOn } from "./focus.ts";

/** The sources with how many claims cite each, and how many it alone proves; the most cited first. */
export function sourceCounts(catalog: Catalog) {
  const facts = catalog.nodes.flatMap(({ attributes }) => attributes.facts ?? []);
  const relations = catalog.edges.map(({ attributes }) => attributes);
  const cited = [...facts, ...relations].flatMap((claim) =>
    Array.from(new Set(claim.citations.map(({ source }) => source)), (id) => ({ id, claim })),
  );
  const claims = tallied(cited.map(({ id }) => id));
  const proven = cited.filter(({ id, claim }) => restsOnlyOn(claim, id));
  const alone = tallied(proven.map(({ id }) => id));
  const counted = catalog.file.attributes.sources.map((source) => {
    const { id } = source;
    return { source, claims: claims.get(id) ?? 0, alone: alone.get(id) ?? 0 };
  });
  return counted.sort((left, right) => right.claims - left.claims);
}

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
  const place = { kind: "source", id: source, without: true } as const;
  const { edges, nodes: touched } = focusOnSource(catalog, place);
  const nodes = new Set<number>();
  for (const node of touched) {
    const facts = catalog.nodes[node]?.attributes.facts ?? [];
    const isBare = [...edgesAt(catalog, node)].every((edge) => edges.has(edge));
    if (isBare && facts.every((fact) => restsOnlyOn(fact, source))) nodes.add(node);
  }
  return { nodes, edges };
}
