import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { describe, expect, it } from "vitest";
import { communities } from "../../src/6-layout/communities.ts";
import { mulberry32 } from "../../src/6-layout/random.ts";
import { neighborsOf, type Skeleton, skeleton } from "../../src/6-layout/skeleton.ts";
import { curated } from "./sample.ts";

/** The skeleton of a made-up graph. */
function sample(order: number) {
  const graph = curated(order);
  return skeleton({
    ids: graph.nodes().toSorted(),
    size: graph.size,
    forEachEdge: (visit) => graph.forEachEdge((_key, _edge, from, to) => visit(from, to)),
  });
}

/** Every link once. */
function* linksOf(of: Skeleton): Generator<[from: number, to: number, count: number]> {
  for (const node of of.ids.keys()) {
    for (const [nth, other] of neighborsOf(of, node).entries()) {
      if (other > node) yield [node, other, of.counts[(of.offsets[node] ?? 0) + nth] ?? 0];
    }
  }
}

describe("a layout and the libraries that it follows", () => {
  it("finds the communities that the Louvain method finds in a graph", () => {
    const of = sample(400);
    const graph = new UndirectedGraph();
    for (const node of of.ids.keys()) graph.addNode(String(node));
    for (const [from, to, weight] of linksOf(of)) graph.addEdge(from, to, { weight });
    const detect = louvain as unknown as typeof louvain.default;
    const found = Object.values(detect(graph, { rng: mulberry32(1) }));
    const ours = communities(of);
    expect(new Set(ours).size).toBe(new Set(found).size);
    // Ours are numbered by size.
    const pairs = new Set(ours.map((community, node) => `${community} ${found[node]}`));
    expect(pairs.size).toBe(new Set(found).size);
  });
});
