import type { Context } from "../context.ts";
import { nodeOf } from "../context.ts";
import { type ArcFilter, WAYS } from "../filter.ts";
import { at, type GraphIndex, item } from "../graph-index.ts";
import { DEPTH, DIRECTION } from "../parameters.ts";
import type { NeighborsOptions } from "../options.ts";

/** The ids of what `neighbors` finds, in the same order, without the claims, which take most of the time. */
export function neighborIds(context: Context, id: string, options: NeighborsOptions): string[] {
  const { index, vocabulary } = context;
  const depth = options.depth ?? DEPTH.default;
  const limit = options.limit ?? Infinity;
  const filter = admitsAll(options)
    ? undefined
    : vocabulary.arcs(options, WAYS[options.direction ?? DIRECTION.default]);
  const kinds = options.type === undefined ? undefined : vocabulary.kinds(options.type);
  const start = nodeOf(context, id);
  const found: string[] = [];
  let level: Level = nearest(index, start, filter);
  for (let step = 1; level.length > 0; step++) {
    for (const node of level) {
      if (found.length === limit) return found;
      if (kinds && at(kinds, at(index.kindOf, node)) === 0) continue;
      found.push(item(index.ids, node));
    }
    if (step === depth) break;
    if (step === 1) markAll(index, [start, ...level]);
    level = nextLevel(index, level, filter);
  }
  return found;
}

/** Whether every claim may be followed, so that none has to be looked at. */
function admitsAll({ relation, status, minSources, direction = "both" }: NeighborsOptions) {
  return (
    relation === undefined &&
    status === undefined &&
    minSources === undefined &&
    direction === "both"
  );
}

/** Nodes at one distance, in order. */
type Level = Uint32Array | readonly number[];

/** The nodes one step from one. Its row is in their order: what leads to the same node is adjacent. */
function nearest({ offsets, arcNode }: GraphIndex, start: number, filter: ArcFilter | undefined) {
  const near: number[] = [];
  const rowEnd = at(offsets, start + 1);
  let last = start;
  for (let arc = at(offsets, start); arc < rowEnd; arc++) {
    const to = at(arcNode, arc);
    if (to === last || to === start || filter?.admits(arc) === false) continue;
    near.push(to);
    last = to;
  }
  return near;
}

function markAll({ visits }: GraphIndex, nodes: readonly number[]): void {
  visits.begin();
  for (const node of nodes) visits.mark(node, 0);
}

/** The nodes one step from a level that are not marked yet; they are then. */
function nextLevel(index: GraphIndex, level: Level, filter: ArcFilter | undefined): Level {
  const { offsets, arcNode, visits } = index;
  const next: number[] = [];
  for (const from of level) {
    const rowEnd = at(offsets, from + 1);
    for (let arc = at(offsets, from); arc < rowEnd; arc++) {
      const to = at(arcNode, arc);
      if (visits.has(to) || filter?.admits(arc) === false) continue;
      visits.mark(to, 0);
      next.push(to);
    }
  }
  // Typed arrays sort numbers twice as fast as lists do.
  return new Uint32Array(next).sort();
}
