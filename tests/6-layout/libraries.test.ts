import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import iterate from "graphology-layout-forceatlas2/iterate.js";
import { describe, expect, it } from "vitest";
import { rounds, Work } from "../../src/6-layout/budget.ts";
import { communities } from "../../src/6-layout/communities.ts";
import { forces } from "../../src/6-layout/forces.ts";
import { mulberry32 } from "../../src/6-layout/random.ts";
import { components, neighborsOf, type Skeleton, skeleton } from "../../src/6-layout/skeleton.ts";
import { startOf } from "../../src/6-layout/start.ts";
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

/** A component as graphology-layout-forceatlas2 lays it out. */
function byLibrary(of: Skeleton, members: readonly number[], community: readonly number[]) {
  const at = new Map(members.map((node, index) => [node, index * 10]));
  const start = startOf(of, members, community);
  const nodes = new Float32Array(members.length * 10);
  const edges: number[] = [];
  for (const [node, place] of at) {
    const { x, y } = start.get(node) ?? { x: 0, y: 0 };
    nodes.set([x, y, 0, 0, 0, 0, 1, 1, 1, 0], place);
  }
  for (const [from, to, count] of linksOf(of)) {
    const [a, b] = [at.get(from), at.get(to)];
    if (a === undefined || b === undefined) continue;
    for (const end of [a, b]) nodes[end + 6] = (nodes[end + 6] ?? 0) + count;
    edges.push(a, b, count);
  }
  const order = members.length;
  for (let round = 0; round < rounds(order); round++) {
    const settings = {
      linLogMode: round >= rounds(order) / 2,
      edgeWeightInfluence: 0,
      scalingRatio: 2,
      strongGravityMode: true,
      gravity: 0.05,
      slowDown: 0.1 * (1 + Math.log(order)),
      barnesHutOptimize: order > 500,
      barnesHutTheta: 1.2,
      outboundAttractionDistribution: false,
      adjustSizes: false,
    };
    iterate(settings, nodes, Float32Array.from(edges));
  }
  return members.map((_node, index) => ({ x: nodes[index * 10], y: nodes[index * 10 + 1] }));
}

describe("a layout and the libraries that it follows", () => {
  it.each([60, 600])("places %i nodes as graphology-layout-forceatlas2 does", (order) => {
    const of = sample(order);
    const [members = []] = components(of, of.ids.keys());
    const community = communities(of);
    const work = new Work([members.length], () => {});
    expect(members.length).toBeGreaterThan(order * 0.8);
    expect(forces(of, members, community, work)).toEqual(byLibrary(of, members, community));
  });

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
