import type { CompiledGraph } from "../model/compiled-graph.ts";
import type { NodeAttributes } from "../model/graph-file.ts";
import { byCodeUnit } from "../model/order.ts";
import { fresh, type Making, type Method } from "./blocks.ts";
import { isCutShort, type Progress } from "./budget.ts";
import { communities } from "./communities.ts";
import { type Linked, type Skeleton, components, radius, round, skeleton } from "./skeleton.ts";
import { boxOf } from "./geometry.ts";
import type { Point } from "../model/plane/point.ts";
import { spread } from "../model/plane/spread.ts";
import { type Earlier, regroup } from "./regroup.ts";
import { extend } from "./warm.ts";

export interface LayoutReport {
  /** Nodes that have a position from before. */
  readonly kept: number;
  /** Nodes that were given a new position. */
  readonly placed: number;
  readonly communities: number;
  /** Size of the largest component that was placed with fewer rounds of forces than it needs; 0 for none. */
  readonly cutShort: number;
}

/**
 * Up to so many nodes a graph is laid out level by level, unless a method is asked for. Above, that takes longer than
 * ForceAtlas2: 1.7 times at 10,000 nodes, and at 100,000 more than a build may.
 */
export const MOST_BY_LEVELS = 5_000;

export interface PictureOptions {
  readonly tell?: Progress;
  /** How what has no position gets one; when left out, see `MOST_BY_LEVELS`. */
  readonly method?: Method | undefined;
  /** Communities by id; found anew when left out. */
  readonly groups?: ReadonlyMap<string, number> | undefined;
}

export interface LayoutOptions extends PictureOptions {
  /** What the last layout of this graph reported, where no node or edge came or went since: the same where nothing changes. */
  readonly before?: LayoutReport;
}

/** What a layout gives each node, in the order of the ids. */
export interface Picture {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Radii. */
  readonly size: readonly number[];
  readonly community: readonly number[];
  readonly report: LayoutReport;
}

/**
 * Gives every node of a graph its `x`, `y`, `size` and `community`, and changes nothing else.
 *
 * @param previous positions from an earlier layout, by node key: nodes found there keep them exactly; where it
 *   has communities, see `regroup`
 */
export function layout(
  graph: CompiledGraph,
  previous: ReadonlyMap<string, Earlier>,
  { before, ...options }: LayoutOptions = {},
): LayoutReport {
  if (before && isLaidOut(graph, previous)) {
    return before.placed === 0 ? before : { ...before, kept: graph.order, placed: 0, cutShort: 0 };
  }
  const groups = regroup(graph, previous);
  if (groups && graph.everyNode((id) => isPlace(previous.get(id)))) {
    return keepAll(graph, previous, groups);
  }
  const ids = graph.nodes().sort(byCodeUnit);
  const forEachEdge: Linked["forEachEdge"] = (visit) =>
    graph.forEachEdge((_key, _attributes, source, target) => visit(source, target));
  const made = picture({ ids, size: graph.size, forEachEdge }, previous, { ...options, groups });
  for (const [node, id] of ids.entries()) place(graph, id, placeIn(made, node));
  return made.report;
}

/**
 * The places of the nodes of a graph. The result depends only on the graph and `previous`, not on the
 * order of edges, time or chance.
 *
 * One unit of `x`, `y` and `size` (a radius) is meant as a pixel of a picture that shows the whole
 * of a graph of some two hundred nodes on a screen; larger graphs take more room.
 *
 * @param previous positions from an earlier layout, by node key: nodes found there keep them exactly
 */
export function picture(
  linked: Linked,
  previous: ReadonlyMap<string, Earlier>,
  { tell = () => {}, method = usualMethod(linked.ids.length), groups }: PictureOptions = {},
): Picture {
  const bones = skeleton(linked);
  const kept = keep(bones, previous);
  const community = groups ? bones.ids.map((id) => groups.get(id) ?? 0) : communities(bones);
  const making = { method, tell };
  const points =
    kept.size > 0 ? extend(bones, community, kept, making) : begin(bones, community, making);
  const [x, y] = [new Float64Array(bones.ids.length), new Float64Array(bones.ids.length)];
  for (const node of bones.ids.keys()) {
    const point = kept.get(node) ?? rounded(points.get(node));
    x[node] = point.x;
    y[node] = point.y;
  }
  const report = {
    kept: kept.size,
    placed: bones.ids.length - kept.size,
    communities: new Set(community).size,
    cutShort: kept.size > 0 || method === "multilevel" ? 0 : largestCutShort(bones),
  };
  return { x, y, size: bones.radii, community, report };
}

function usualMethod(order: number): Method {
  return order <= MOST_BY_LEVELS ? "multilevel" : "forceatlas2";
}

/** The place of one node, by its index among the ids. */
export function placeIn({ x, y, size, community }: Picture, node: number): Place {
  return {
    x: x[node] ?? 0,
    y: y[node] ?? 0,
    size: size[node] ?? 0,
    community: community[node] ?? 0,
  };
}

/** Whether every node is where it was before: then nothing would change. */
function isLaidOut(graph: CompiledGraph, previous: ReadonlyMap<string, Earlier>): boolean {
  return graph.everyNode((id, { x, y, community }) => {
    const point = previous.get(id);
    const isThere = point?.x === x && point.y === y;
    return isThere && (point.community ?? community) === community;
  });
}

/** The layout of a graph of which every node has a place: an edit that brings no node costs no more than a look at each. */
function keepAll(
  graph: CompiledGraph,
  previous: ReadonlyMap<string, Earlier>,
  groups: ReadonlyMap<string, number>,
): LayoutReport {
  for (const [id, community] of groups) {
    const { x = 0, y = 0 } = previous.get(id) ?? {};
    place(graph, id, { x, y, size: radius(graph.degreeWithoutSelfLoops(id)), community });
  }
  const communities = new Set(groups.values()).size;
  return { kept: graph.order, placed: 0, communities, cutShort: 0 };
}

/** Attributes that change become another object, so that the same object means the same text. */
function place(graph: CompiledGraph, id: string, at: Place): void {
  const before = graph.getNodeAttributes(id);
  const isThere =
    before.x === at.x &&
    before.y === at.y &&
    before.size === at.size &&
    before.community === at.community;
  if (!isThere) graph.replaceNodeAttributes(id, { ...before, ...at });
}

type Place = Pick<NodeAttributes, "x" | "y" | "size" | "community">;

/** The earlier positions that are numbers. */
function keep(of: Skeleton, previous: ReadonlyMap<string, Earlier>): Map<number, Earlier> {
  const kept = new Map<number, Earlier>();
  for (const [node, id] of of.ids.entries()) {
    const point = previous.get(id);
    if (isPlace(point)) kept.set(node, point);
  }
  return kept;
}

function isPlace(point: Earlier | undefined): point is Earlier {
  return point !== undefined && Number.isFinite(point.x) && Number.isFinite(point.y);
}

/** What ForceAtlas2 leaves unfinished. Newcomers to a picture are placed among their neighbors, without forces. */
function largestCutShort(of: Skeleton): number {
  const [largest] = components(of, of.ids.keys());
  return largest && isCutShort(largest.length) ? largest.length : 0;
}

/** A first picture, around the origin. */
function begin(of: Skeleton, community: readonly number[], making: Making): Map<number, Point> {
  const everyone = new Set(of.ids.keys());
  const points = fresh(of, community, everyone, making);
  spread(points, of.radii, everyone);
  const box = boxOf(points.values());
  const middle = { x: (box.left + box.right) / 2, y: (box.bottom + box.top) / 2 };
  for (const [node, { x, y }] of points) points.set(node, { x: x - middle.x, y: y - middle.y });
  return points;
}

function rounded(point: Point | undefined): Point {
  return { x: round(point?.x ?? 0), y: round(point?.y ?? 0) };
}
