import { edgeCurve, loopCircle, type Projected, showsEdge, showsNode } from "./drawing.ts";
import { distance, distanceToCurve, type Point } from "./geometry.ts";

/** What lies under a pointer, by index. */
export interface Hit {
  readonly kind: "node" | "edge";
  readonly index: number;
}

/**
 * The node under a point, or else the nearest node or edge within reach, both in pixels. One pass over
 * typed arrays: well below a millisecond for tens of thousands of edges, so that there is no index to
 * keep; exact for curves, and generous to fingers, which reading pixels back would not be.
 */
export function hitTest(projected: Projected, point: Point, reach: number): Hit | undefined {
  const node = nearestNode(projected, point, reach);
  if (node !== undefined && node.gap <= 0) return { kind: "node", index: node.index };
  const edge = nearestEdge(projected, point, node?.gap ?? reach);
  if (edge !== undefined) return { kind: "edge", index: edge.index };
  return node && { kind: "node", index: node.index };
}

/** The gap is to the rim of the disc, in pixels, and negative inside. */
function nearestNode(projected: Projected, point: Point, reach: number) {
  const { x, y, nodes, display, originX, originY, scale, sizes } = projected;
  let [index, nearest] = [-1, reach];
  // No object for each node: very many are passed by for each movement of a pointer.
  for (const node of display.nodes) {
    const across = originX + (x[node] ?? 0) * scale - point.x;
    const down = originY - (y[node] ?? 0) * scale - point.y;
    const limit = nearest + (nodes[node]?.size ?? 1) * sizes;
    if (across >= limit || -across >= limit || down >= limit || -down >= limit) continue;
    const gap = Math.hypot(across, down) - limit + nearest;
    if (gap >= nearest || !showsNode(projected, node)) continue;
    [index, nearest] = [node, gap];
  }
  return index < 0 ? undefined : { index, gap: nearest };
}

function nearestEdge(projected: Projected, point: Point, reach: number) {
  const { display, curvatures, x, y, originX, originY, scale } = projected;
  const { from, to } = display;
  // A line that stands for several claims is none of them, and leads nowhere.
  const claims = display.catalog.edges.length;
  // In graph units, and without an object for each: most edges are nowhere near.
  const px = (point.x - originX) / scale;
  const py = (originY - point.y) / scale;
  const unit = 1 / scale;
  let [index, nearest] = [-1, reach];
  for (const edge of display.edges) {
    const start = from[edge] ?? 0;
    const end = to[edge] ?? 0;
    if (start === end || edge >= claims) continue;
    const x1 = x[start] ?? 0;
    const x2 = x[end] ?? 0;
    const y1 = y[start] ?? 0;
    const y2 = y[end] ?? 0;
    // The curve stays within the box of its ends, widened by half the height of its control point.
    const bend =
      (Math.abs(curvatures[edge] ?? 0) * (Math.abs(x2 - x1) + Math.abs(y2 - y1))) / 2 +
      nearest * unit;
    if (x1 < x2 ? px < x1 - bend || px > x2 + bend : px < x2 - bend || px > x1 + bend) continue;
    if (y1 < y2 ? py < y1 - bend || py > y2 + bend : py < y2 - bend || py > y1 + bend) continue;
    if (!showsEdge(projected, edge)) continue;
    const gap = distanceToCurve(point, edgeCurve(projected, edge), curvatures[edge] === 0);
    if (gap < nearest) [index, nearest] = [edge, gap];
  }
  for (const loop of [...projected.loops.values()].flat()) {
    const circle = loopCircle(projected, loop);
    const gap = Math.abs(distance(circle, point) - circle.radius);
    if (gap < nearest && showsEdge(projected, loop)) [index, nearest] = [loop, gap];
  }
  return index < 0 ? undefined : { index, gap: nearest };
}
