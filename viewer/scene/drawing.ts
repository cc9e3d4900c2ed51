import { unitOf } from "../view/layout/discs.ts";
import type { Arrangement, Box, Mark } from "../view/layout/arrangement.ts";
import type { DisplayGraph } from "../view/display.ts";
import type { Focus } from "../view/focus.ts";
import type { Seen } from "../view/seen.ts";
import type { Visible } from "../view/visible.ts";
import {
  type EdgeLook,
  type NodeLook,
  type Style,
  discLook,
  edgeLook,
  fadedEdge,
  fadedNode,
  lineLook,
  nodeLook,
} from "./appearance.ts";
import { type Curve, type Point, type Size, curveOf, fan, loopsByNode } from "./geometry.ts";
import type { Palette } from "./palette.ts";

/** Nodes that are too many for their discs to have the size they have in small graphs. */
const LARGE = 20_000;

/** Everything about the picture that does not depend on the camera, by index of node and edge. */
export interface Drawing {
  /** What is drawn, by index; all lists below are as long as it has indices. */
  readonly display: DisplayGraph;
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
  readonly naming: ReturnType<typeof namingOf>;
}

/** How names stand in an arrangement. */
export function namingOf({ discScale, outwards }: Arrangement) {
  return {
    /** Whether they are on the side that is away from the middle. */
    outwards,
    /** Whether discs are smaller than usual, so that small ones have names too. */
    small: discScale !== Infinity,
  };
}

/** Graph units to pixels: without rotation this is one scale and one offset on each axis. */
export interface Projection extends Size {
  /** Pixels per graph unit. Pixels grow downwards, graph units upwards. */
  readonly scale: number;
  readonly originX: number;
  readonly originY: number;
  /** What sizes of nodes and edges are multiplied by at this zoom. */
  readonly sizes: number;
}

/** A drawing as the camera shows it. */
export interface Projected extends Drawing, Projection {}

/** A picture at one moment: all that decides what is drawn. */
export interface Snapshot extends Projected {
  readonly focus: Focus | undefined;
  readonly palette: Palette;
  readonly pins: readonly number[];
  readonly marks: readonly Mark[];
  /** What the marks stand for, in their order. */
  readonly captions: readonly string[];
  /** Where something else stands upon the picture, and so no name; in pixels. */
  readonly covered: readonly Box[];
}

/** Draws up a graph; linear but for sorting the nodes by size. */
export function drawingOf(
  display: DisplayGraph,
  arrangement: Arrangement,
  style: Style,
  seen: Seen,
): Drawing {
  const shrink = shrinkOf(display, arrangement);
  return {
    ...looksOf({ display, shrink }, style, seen),
    x: arrangement.x.slice(),
    y: arrangement.y.slice(),
    naming: namingOf(arrangement),
    curvatures: fan(display, display.edges),
    loops: loopsByNode(display, display.edges),
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
export function pixelOf({ x, y, originX, originY, scale }: Projected, node: number): Point {
  return { x: originX + (x[node] ?? 0) * scale, y: originY - (y[node] ?? 0) * scale };
}

/** The radius of a node in pixels. */
export function radius({ nodes, sizes }: Projected, node: number): number {
  return (nodes[node]?.size ?? 1) * sizes;
}

/** The curve of an edge in pixels, from centre to centre. Not for self-loops: see `loopCircle`. */
export function edgeCurve(projected: Projected, edge: number): Curve {
  const { curvatures, display } = projected;
  const from = pixelOf(projected, display.from[edge] ?? 0);
  const to = pixelOf(projected, display.to[edge] ?? 0);
  return curveOf(from, to, curvatures[edge] ?? 0, -1);
}

/** The point of an edge that is furthest from both ends, in pixels: where its label stands. */
export function middleOf(projected: Projected, edge: number): Point {
  if (isLoop(projected, edge)) {
    const circle = loopCircle(projected, edge);
    const outwards = circle.radius * Math.SQRT1_2;
    return { x: circle.x - outwards, y: circle.y - outwards };
  }
  const { from, control, to } = edgeCurve(projected, edge);
  return { x: (from.x + 2 * control.x + to.x) / 4, y: (from.y + 2 * control.y + to.y) / 4 };
}

/** True when both ends of an edge are one node. */
export function isLoop({ display }: Drawing, edge: number): boolean {
  return display.from[edge] === display.to[edge];
}

/** A circle in pixels. */
export interface Circle extends Point {
  readonly radius: number;
}

/** The circle that stands for a self-loop; several at one node grow outwards from each other. */
export function loopCircle(projected: Projected, edge: number): Circle {
  const node = projected.display.from[edge] ?? 0;
  const rank = projected.loops.get(node)?.indexOf(edge) ?? 0;
  const centre = pixelOf(projected, node);
  const disc = radius(projected, node);
  const size = Math.max(6, disc * 0.7) * (1 + rank * 0.45);
  const reach = (disc + size * 0.55) * Math.SQRT1_2;
  return { x: centre.x - reach, y: centre.y - reach, radius: size };
}

/**
 * Positions are made for discs at one pixel a graph unit, and sizes grow with the root of the zoom.
 * A very large graph shows so many units at first that its discs would be a heap even from near.
 */
function shrinkOf({ communities, nodes }: DisplayGraph, { box }: Arrangement): number {
  if (communities === undefined && nodes.length <= LARGE) return 1;
  return Math.sqrt(Math.min(1, 1 / unitOf(box)));
}

/** What of a drawing changes with its colours and sizes, and with what is visible. */
export function looksOf(
  { display, shrink }: Pick<Drawing, "display" | "shrink">,
  style: Style,
  seen: Seen,
) {
  const { catalog } = display;
  const nodes: (NodeLook | undefined)[] = [];
  const edges: (EdgeLook | undefined)[] = [];
  for (const index of display.nodes) {
    const entity = catalog.nodes[index];
    const look = entity
      ? nodeLook(entity.attributes, index, style, shrink)
      : discLook(display, index - catalog.nodes.length, style, seen);
    nodes[index] = seen.fallen?.nodes.has(index) ? fadedNode(look, style.palette) : look;
  }
  for (const index of display.edges) {
    const claim = catalog.edges[index];
    const look = claim
      ? edgeLook(claim.attributes, claim.undirected !== true, style, shrink)
      : lineLook(display, index, style, seen, shrink);
    edges[index] = seen.fallen?.edges.has(index) ? fadedEdge(look, style.palette) : look;
  }
  const bySize = display.nodes.slice();
  bySize.sort((a, b) => (nodes[b]?.size ?? 0) - (nodes[a]?.size ?? 0) || a - b);
  return { display, shrink, visible: seen.visible, nodes, bySize, edges };
}

/** Graphs of so many entities fill their stage; of those with fewer, the smallest are drawn largest. */
const FULL = 60;
const FEW = 15;
/** The shorter side of a stage, in pixels, for which sizes are meant; smaller stages shrink them. */
const FULL_STAGE = 620;
const SMALLEST = 0.6;
const LARGEST = 1.5;

/**
 * What the sizes of discs and lines are multiplied by at the first zoom: below 1 on small stages,
 * which would be a heap of discs, and above 1 on large stages with few entities, which would look
 * empty. It depends on the whole graph, so that nothing jumps while parts of it are hidden.
 */
export function roomOf({ catalog }: DisplayGraph, stage: Size): number {
  const side = Math.min(stage.width, stage.height) / FULL_STAGE;
  if (side <= 1) return Math.max(SMALLEST, side);
  const scarce = (FULL - catalog.nodes.length) / (FULL - FEW);
  const most = 1 + (LARGEST - 1) * Math.min(1, Math.max(0, scarce));
  return Math.min(most, side);
}

/** The same for letters, which are read at any size and so grow by less and never shrink. */
export function letterRoom(...about: Parameters<typeof roomOf>): number {
  return 1 + Math.max(0, roomOf(...about) - 1) / 2;
}
