import type { Arrangement } from "../layout/arrangement.ts";
import type { Catalog } from "../state/catalog.ts";
import type { Visible } from "../state/visible.ts";
import { type EdgeLook, edgeLook, type NodeLook, nodeLook, type Style } from "./appearance.ts";
import { fan, loopsByNode } from "./curves.ts";
import { curveOf, type Curve, type Point } from "./geometry.ts";

/** Everything about the picture that does not depend on the camera, by index of node and edge. */
export interface Drawing {
  readonly catalog: Catalog;
  /** Which nodes and edges are drawn; undefined when all are. */
  readonly visible: Visible | undefined;
  /** Positions of nodes in graph units; y grows upwards. They change while nodes move. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly nodes: readonly NodeLook[];
  readonly edges: readonly EdgeLook[];
  readonly curvatures: Float32Array;
  readonly loops: ReadonlyMap<number, readonly number[]>;
  /** Node indices, largest first: the order in which names are placed. */
  readonly bySize: Uint32Array;
  /** How names stand, which is a matter of the arrangement. */
  readonly naming: Naming;
}

interface Naming {
  /** Whether they are on the side that is away from the middle. */
  readonly outwards: boolean;
  /** Whether discs are smaller than usual, so that small ones have names too. */
  readonly small: boolean;
}

/** How names stand in an arrangement. */
export function namingOf({ looseness, outwards }: Arrangement): Naming {
  return { outwards, small: looseness !== Infinity };
}

/** Graph units to pixels: without rotation this is one scale and one offset on each axis. */
export interface Projection {
  /** The stage, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels per graph unit. Pixels grow downwards, graph units upwards. */
  readonly scale: number;
  readonly originX: number;
  readonly originY: number;
  /** What sizes of nodes and edges are multiplied by at this zoom. */
  readonly sizes: number;
}

/** Draws up a graph; linear but for sorting the nodes by size. */
export function drawingOf(
  catalog: Catalog,
  arrangement: Arrangement,
  style: Style,
  visible: Visible | undefined,
): Drawing {
  return {
    catalog,
    visible,
    x: arrangement.x.slice(),
    y: arrangement.y.slice(),
    naming: namingOf(arrangement),
    ...looksOf(catalog, style),
    curvatures: fan(catalog),
    loops: loopsByNode(catalog),
  };
}

/** The same drawing in other colours and sizes; as costly as the first time. */
export function repainted(drawing: Drawing, style: Style): Drawing {
  return { ...drawing, ...looksOf(drawing.catalog, style) };
}

/** True when a node is drawn. */
export function showsNode({ visible }: Drawing, node: number): boolean {
  return visible === undefined || visible.nodes[node] === 1;
}

/** True when an edge is drawn. */
export function showsEdge({ visible }: Drawing, edge: number): boolean {
  return visible === undefined || visible.edges[edge] === 1;
}

/** Where a node is, in pixels. */
export function place(drawing: Drawing, projection: Projection, node: number): Point {
  return {
    x: projection.originX + (drawing.x[node] ?? 0) * projection.scale,
    y: projection.originY - (drawing.y[node] ?? 0) * projection.scale,
  };
}

/** The radius of a node in pixels. */
export function radius(drawing: Drawing, projection: Projection, node: number): number {
  return (drawing.nodes[node]?.size ?? 1) * projection.sizes;
}

/** The curve of an edge in pixels, from centre to centre. Not for self-loops: see `loopCircle`. */
export function edgeCurve(drawing: Drawing, projection: Projection, edge: number): Curve {
  const from = place(drawing, projection, drawing.catalog.from[edge] ?? 0);
  const to = place(drawing, projection, drawing.catalog.to[edge] ?? 0);
  return curveOf(from, to, drawing.curvatures[edge] ?? 0, -1);
}

/** True when both ends of an edge are one node. */
export function isLoop(drawing: Drawing, edge: number): boolean {
  return drawing.catalog.from[edge] === drawing.catalog.to[edge];
}

/** A circle in pixels. */
export interface Circle extends Point {
  readonly radius: number;
}

/** The circle that stands for a self-loop; several at one node grow outwards from each other. */
export function loopCircle(drawing: Drawing, projection: Projection, edge: number): Circle {
  const node = drawing.catalog.from[edge] ?? 0;
  const rank = drawing.loops.get(node)?.indexOf(edge) ?? 0;
  const centre = place(drawing, projection, node);
  const disc = radius(drawing, projection, node);
  const size = Math.max(6, disc * 0.7) * (1 + rank * 0.45);
  const reach = (disc + size * 0.55) * Math.SQRT1_2;
  return { x: centre.x - reach, y: centre.y - reach, radius: size };
}

function looksOf(
  catalog: Catalog,
  style: Style,
): Pick<Drawing, "bySize" | "edges" | "nodes"> {
  const nodes = catalog.nodes.map(({ attributes }, node) => nodeLook(attributes, node, style));
  const bySize = Uint32Array.from(nodes.keys());
  bySize.sort((a, b) => (nodes[b]?.size ?? 0) - (nodes[a]?.size ?? 0) || a - b);
  const edges = catalog.edges.map((edge) =>
    edgeLook(edge.attributes, edge.undirected !== true, style),
  );
  return { nodes, bySize, edges };
}
