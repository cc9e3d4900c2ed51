import type { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { mulberry32 } from "./random.ts";
import { at, type Skeleton } from "./skeleton.ts";

const SEED = 1;

/**
 * The community of each node, by the Louvain method (Blondel et al. 2008, arXiv:0803.0476) on the
 * undirected projection, with the number of edges between two nodes as weight. Communities are
 * numbered from 0 by size, largest first, then by their first node.
 */
export function communities(of: Skeleton): number[] {
  const found = detect(projection(of), { rng: mulberry32(SEED) });
  return renumber(of.ids.map((_id, index) => found[index] ?? index));
}

// Under nodenext, TypeScript takes the default import of this CommonJS module for its whole exports.
const detect = louvain as unknown as typeof louvain.default;

type Visit = (key: number, attributes: Weight, source: number, target: number) => void;
interface Weight {
  readonly weight: number;
}

/**
 * What the library asks of a graph, answered from the skeleton. It copies all of it into arrays at
 * once, so a real graph would only take some hundred bytes for each link besides.
 */
function projection({ ids, offsets, neighbors, counts }: Skeleton): UndirectedGraph {
  const answers = {
    type: "undirected",
    multi: false,
    order: ids.length,
    size: neighbors.length / 2,
    selfLoopCount: 0,
    forEachNode: (visit: (node: number) => void) => {
      for (const node of ids.keys()) visit(node);
    },
    undirectedDegreeWithoutSelfLoops: (node: number) => at(offsets, node + 1) - at(offsets, node),
    forEachEdge: (visit: Visit) => {
      for (const node of ids.keys()) {
        for (let link = at(offsets, node); link < at(offsets, node + 1); link++) {
          const other = at(neighbors, link);
          if (other > node) visit(link, { weight: at(counts, link) }, node, other);
        }
      }
    },
    // Never called: by these two the library knows a graph.
    addUndirectedEdgeWithKey: unasked,
    dropNode: unasked,
  };
  return answers as unknown as UndirectedGraph;
}

function unasked(): never {
  throw new Error("The projection of a graph cannot be changed.");
}

function renumber(raw: readonly number[]): number[] {
  const groups = new Map<number, { first: number; size: number }>();
  for (const [index, group] of raw.entries()) {
    const seen = groups.get(group);
    if (seen) seen.size++;
    else groups.set(group, { first: index, size: 1 });
  }
  const order = [...groups].sort((a, b) => b[1].size - a[1].size || a[1].first - b[1].first);
  const numbers = new Map(order.map(([group], number) => [group, number]));
  return raw.map((group) => numbers.get(group) ?? 0);
}
