import { MultiGraph } from "graphology";
import { mulberry32 } from "../../src/6-layout/random.ts";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import type { EdgeAttributes, NodeAttributes } from "../../src/model/graph-file.ts";

const ORIGIN = { file: "made-up.yaml", line: 1 };

function node(id: string): NodeAttributes {
  const unplaced = { x: 0, y: 0, size: 0, community: 0 };
  return { label: id, kind: "Thing", color: "#888888", ...unplaced, origin: ORIGIN };
}

const EDGE: EdgeAttributes = {
  relation: "knows",
  label: "knows",
  status: "asserted",
  rank: "normal",
  citations: [],
  sources: 0,
  origin: ORIGIN,
};

/** A graph of the given nodes and edges, in the order given. */
export function graphOf(
  ids: readonly string[],
  edges: readonly (readonly [string, string])[],
): CompiledGraph {
  const graph: CompiledGraph = new MultiGraph({ type: "mixed", allowSelfLoops: true });
  for (const id of ids) graph.addNode(id, node(id));
  for (const [index, [from, to]] of edges.entries()) {
    const key = `${from}|knows|${to}|${index}`;
    if (index % 5 === 4) graph.addUndirectedEdgeWithKey(key, from, to, EDGE);
    else graph.addDirectedEdgeWithKey(key, from, to, EDGE);
  }
  return graph;
}

/**
 * A graph shaped as curated graphs are: one hub with a third of all edges, a few lesser hubs with
 * their own circles, leaves, parallel edges, some pairs apart and some nodes alone.
 */
export function curated(order: number): CompiledGraph {
  const random = mulberry32(order);
  const pick = (limit: number): number => Math.floor(random() * limit);
  const ids = Array.from({ length: order }, (_, index) => `n${String(index).padStart(5, "0")}`);
  const at = (index: number): string => ids[index] ?? "n00000";
  const apart = Math.floor(order / 20);
  const hubs = 2 + Math.floor(Math.sqrt(order) / 2);
  const edges: (readonly [string, string])[] = [];
  for (let index = 1; index < order - apart; index++) {
    const own = 1 + (index % (hubs - 1));
    if (index < hubs || random() < 0.35) edges.push([at(0), at(index)]);
    if (index >= hubs) edges.push([at(own), at(index)]);
    if (random() < 0.35) edges.push([at(index), at(pick(order - apart))]);
    if (random() < 0.3) edges.push([at(0), at(1 + pick(hubs * 3))]);
  }
  for (let index = order - apart; index + 1 < order - apart / 2; index += 2) {
    edges.push([at(index), at(index + 1)]);
  }
  return graphOf(ids, edges);
}
