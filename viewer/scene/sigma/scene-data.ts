import { MultiGraph } from "graphology";
import { premultiplied, toHex } from "../colour.ts";
import type { DashedEdgeData } from "./dashed-edges.ts";
import { type Drawing, isLoop, showsEdge, showsNode } from "../drawing.ts";

/** The graph as Sigma needs it: keys are indices; self-loops, which it cannot draw, stay out. */
export function sigmaGraph(drawing: Drawing): MultiGraph {
  const { nodes, edges, from, to } = drawing.display;
  const graph = new MultiGraph();
  for (const node of nodes) graph.addNode(node, { x: drawing.x[node], y: drawing.y[node] });
  for (const edge of edges) {
    if (!isLoop(drawing, edge)) graph.addEdgeWithKey(String(edge), from[edge], to[edge]);
  }
  return graph;
}

const SHOWN = { label: null, forceLabel: false, zIndex: 0 };

/** How the disc of a node looks, and where it is. */
export function nodeData(drawing: Drawing, node: number) {
  const { x, y, nodes } = drawing;
  const look = nodes[node];
  return {
    ...SHOWN,
    hidden: !showsNode(drawing, node),
    x: x[node] ?? 0,
    y: y[node] ?? 0,
    size: look?.size ?? 1,
    color: toHex(look?.colour ?? [0, 0, 0]),
    highlighted: false,
    type: "circle",
  };
}

/** How a line looks, and which program draws it. */
export function edgeData(drawing: Drawing, edge: number): DashedEdgeData {
  const curvature = drawing.curvatures[edge] ?? 0;
  const look = drawing.edges[edge];
  const arrow = look?.arrow === true;
  const [directed, undirected] = curvature === 0 ? ["arrow", "line"] : ["curvedArrow", "curve"];
  const plain = (arrow ? directed : undirected) ?? "line";
  const [dash, gap] = look?.dashes ?? [1, 0];
  return {
    ...SHOWN,
    hidden: !showsEdge(drawing, edge),
    size: look?.width ?? 1,
    color: premultiplied(look?.colour ?? [0, 0, 0], look?.opacity ?? 1),
    curvature,
    dash,
    gap,
    arrow: arrow ? 1 : 0,
    type: look?.dashes === undefined ? plain : "dashed",
  };
}
