import { isProven } from "../../src/model/proof.ts";
import type {
  CitationAttributes,
  ClaimAttributes,
  EdgeAttributes,
} from "../../src/model/graph-file.ts";
import { type Catalog, edgesAt, edgesBeside, otherEnd } from "../graph/catalog.ts";
import type { SourcePlace, Target } from "./view.ts";

/** The part of the picture that stands out while the rest is dimmed. By index. */
export interface Focus {
  readonly nodes: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
  /** Nodes with a ring and a full name. */
  readonly centres: ReadonlySet<number>;
  /** Edges drawn strongest, with their label. */
  readonly strong: ReadonlySet<number>;
  /** Whether the rest is not dimmed, being there only for the sake of this. */
  readonly amid?: boolean;
}

const NONE: ReadonlySet<number> = new Set();

/** A node with its neighbours, or an edge with those beside it; undefined for what is not in the graph. */
export function focusOn(catalog: Catalog, target: Target): Focus | undefined {
  if (target.kind === "node") {
    const node = catalog.nodeIndex.get(target.id);
    if (node === undefined) return undefined;
    const around = focusOnEdges(catalog, edgesAt(catalog, node), [node]);
    return { ...around, centres: new Set([node]) };
  }
  const edge = catalog.edgeIndex.get(target.key);
  if (edge === undefined) return undefined;
  const centres = new Set([catalog.from[edge] ?? 0, catalog.to[edge] ?? 0]);
  const beside = focusOnEdges(catalog, edgesBeside(catalog, edge), centres);
  return { ...beside, centres, strong: new Set([edge]) };
}

/** All that rests on a source; or only what nothing else proves. */
export function focusOnSource(catalog: Catalog, place: SourcePlace): Focus {
  const concerns = concernsSource(place);
  return focusOnClaims(catalog, concerns, concerns);
}

/** Whether a claim rests on a source; or whether nothing else proves it. */
export function concernsSource({ id, without }: SourcePlace): (claim: ClaimAttributes) => boolean {
  return without
    ? (claim) => restsOnlyOn(claim, id)
    : (claim) => claim.citations.some(({ source }) => source === id);
}

/** True when a claim would lose its last proven citation without a source. */
export function restsOnlyOn(
  claim: { readonly citations: readonly Pick<CitationAttributes, "source" | "stance" | "state">[] },
  source: string,
): boolean {
  const proven = claim.citations.filter(
    ({ stance, state }) => stance === "supports" && isProven(state),
  );
  return proven.length > 0 && proven.every((citation) => citation.source === source);
}

/** Some edges with their ends, and some nodes besides. */
export function focusOnEdges(
  catalog: Catalog,
  edges: Iterable<number>,
  more: Iterable<number> = [],
): Focus {
  const found = new Set(edges);
  const nodes = new Set(more);
  for (const edge of found) {
    nodes.add(catalog.from[edge] ?? 0);
    nodes.add(catalog.to[edge] ?? 0);
  }
  return { nodes, edges: found, centres: NONE, strong: NONE };
}

/** Some nodes with the edges among them. */
export function focusAmong(catalog: Catalog, members: Iterable<number>): Focus {
  const nodes = new Set(members);
  const edges = new Set<number>();
  for (const node of nodes) {
    for (const edge of edgesAt(catalog, node)) {
      if (nodes.has(otherEnd(catalog, edge, node))) edges.add(edge);
    }
  }
  return { nodes, edges, centres: NONE, strong: NONE };
}

/** All that stands out in one or the other. */
export function joined(left: Focus, right: Focus): Focus {
  return {
    nodes: both(left.nodes, right.nodes),
    edges: both(left.edges, right.edges),
    centres: both(left.centres, right.centres),
    strong: both(left.strong, right.strong),
  };
}

/** The nodes of which something holds, without any edges. */
export function focusOnNodes(catalog: Catalog, holds: (node: number) => boolean): Focus {
  const nodes = new Set([...catalog.nodes.keys()].filter(holds));
  return { nodes, edges: NONE, centres: NONE, strong: NONE };
}

/** The claims of which something holds: edges with their ends, and nodes with such a fact. */
export function focusOnClaims(
  catalog: Catalog,
  isEdge: (edge: EdgeAttributes) => boolean,
  isFact: (fact: ClaimAttributes) => boolean,
): Focus {
  const edges = catalog.edges.flatMap(({ attributes }, edge) => (isEdge(attributes) ? [edge] : []));
  const nodes = catalog.nodes.flatMap(({ attributes: { facts = [] } }, node) =>
    facts.some(isFact) ? [node] : [],
  );
  return focusOnEdges(catalog, edges, nodes);
}

function both(left: ReadonlySet<number>, right: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...left, ...right]);
}
