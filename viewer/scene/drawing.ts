import { unitOf } from "./layout/discs.ts";
import type { Arrangement } from "./layout/arrangement.ts";
import type { Scenery } from "../view/scenery.ts";
import type { Seen } from "../view/seen.ts";
import type { Visible } from "../view/visible.ts";
import {
  type EdgeLook,
  edgeLook,
  fadedEdge,
  fadedNode,
  type NodeLook,
  nodeLook,
  type Style,
} from "./appearance.ts";
import { discLook, lineLook } from "./gathered.ts";
import { fan, loopsByNode } from "./curves.ts";
import { curveOf, type Curve, type Point } from "./geometry.ts";

/** Nodes that are too many for their discs to have the size they have in small graphs. */
const LARGE = 20_000;

/** Everything about the picture that does not depend on the camera, by index of node and edge. */
export interface Drawing {
  /** What is drawn, by index; all lists below are as long as it has indices. */
  readonly scenery: Scenery;
  /** Which nodes and edges are drawn; undefined when all are. */
  readonly visible: Visible | undefined;
  /** Positions of nodes in graph units; y grows upwards. They change while nodes move. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The looks of what is drawn; nothing at other indices. */
  readonly nodes: readonly (NodeLook | undefined)[];
  readonly edges: readonly (EdgeLook | undefined)[];
  readonly curvatures: Float32Array;
  readonly loops: ReadonlyMap<number, readonly number[]>;
  /** What sizes of entities and claims are multiplied by: below 1 where very many share the stage. */
  readonly shrink: number;
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
  scenery: Scenery,
  arrangement: Arrangement,
  style: Style,
  seen: Seen,
): Drawing {
  const shrink = shrinkOf(scenery, arrangement);
  return {
    scenery,
    visible: seen.visible,
    shrink,
    x: arrangement.x.slice(),
    y: arrangement.y.slice(),
    naming: namingOf(arrangement),
    ...looksOf(scenery, style, seen, shrink),
    curvatures: fan(scenery, scenery.edges),
    loops: loopsByNode(scenery, scenery.edges),
  };
}

/** The same drawing in other colours and sizes; as costly as the first time. */
export function repainted(drawing: Drawing, style: Style, seen: Seen): Drawing {
  return {
    ...drawing,
    visible: seen.visible,
    ...looksOf(drawing.scenery, style, seen, drawing.shrink),
  };
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
  const from = place(drawing, projection, drawing.scenery.from[edge] ?? 0);
  const to = place(drawing, projection, drawing.scenery.to[edge] ?? 0);
  return curveOf(from, to, drawing.curvatures[edge] ?? 0, -1);
}

/** True when both ends of an edge are one node. */
export function isLoop(drawing: Drawing, edge: number): boolean {
  return drawing.scenery.from[edge] === drawing.scenery.to[edge];
}

/** A circle in pixels. */
export interface Circle extends Point {
  readonly radius: number;
}

/** The circle that stands for a self-loop; several at one node grow outwards from each other. */
export function loopCircle(drawing: Drawing, projection: Projection, edge: number): Circle {
  const node = drawing.scenery.from[edge] ?? 0;
  const rank = drawing.loops.get(node)?.indexOf(edge) ?? 0;
  const centre = place(drawing, projection, node);
  const disc = radius(drawing, projection, node);
  const size = Math.max(6, disc * 0.7) * (1 + rank * 0.45);
  const reach = (disc + size * 0.55) * Math.SQRT1_2;
  return { x: centre.x - reach, y: centre.y - reach, radius: size };
}

/**
 * Positions are made for discs at one pixel a graph unit, and sizes grow with the root of the zoom.
 * A very large graph shows so many units at first that its discs would be a heap even from near.
 */
function shrinkOf({ communities, nodes }: Scenery, { box }: Arrangement): number {
  if (communities === undefined && nodes.length <= LARGE) return 1;
  return Math.sqrt(Math.min(1, 1 / unitOf(box)));
}

function shrunk<K extends string, T extends Readonly<Record<K, number>>>(
  look: T,
  size: K,
  shrink: number,
): T {
  return shrink === 1 ? look : { ...look, [size]: look[size] * shrink };
}

function looksOf(
  scenery: Scenery,
  style: Style,
  seen: Seen,
  shrink: number,
): Pick<Drawing, "bySize" | "edges" | "nodes"> {
  const { catalog } = scenery;
  const nodes: (NodeLook | undefined)[] = [];
  const edges: (EdgeLook | undefined)[] = [];
  for (const index of scenery.nodes) {
    const entity = catalog.nodes[index];
    const look = entity
      ? shrunk(nodeLook(entity.attributes, index, style), "size", shrink)
      : discLook(scenery, index - catalog.nodes.length, style, seen);
    nodes[index] = seen.fallen?.nodes.has(index) ? fadedNode(look, style.palette) : look;
  }
  for (const index of scenery.edges) {
    const claim = catalog.edges[index];
    const look = claim
      ? shrunk(edgeLook(claim.attributes, claim.undirected !== true, style), "width", shrink)
      : lineLook(scenery, index, style, seen, shrink);
    edges[index] = seen.fallen?.edges.has(index) ? fadedEdge(look, style.palette) : look;
  }
  const bySize = scenery.nodes.slice();
  bySize.sort((a, b) => (nodes[b]?.size ?? 0) - (nodes[a]?.size ?? 0) || a - b);
  return { nodes, bySize, edges };
}
