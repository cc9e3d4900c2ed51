import type { Context } from "../context.ts";
import { nodeOf } from "../context.ts";
import { type ArcFilter, waysOf, wholeNumber } from "../filter.ts";
import { at, type GraphIndex, item } from "../graph-index.ts";
import type { NeighborsOptions } from "../types.ts";

/**
 * The ids of what `neighbors` finds, in the same order. It builds nothing but the list: the claims
 * that lead to each are what `neighbors` spends its time on.
 */
export function neighborIds(context: Context, id: string, options: NeighborsOptions): string[] {
  const { index, vocabulary } = context;
  const depth = wholeNumber("depth", options.depth ?? 1, 1);
  const limit = wholeNumber("limit", options.limit ?? Infinity, 0);
  const filter = admitsAll(options)
    ? undefined
    : vocabulary.arcs(options, waysOf(options.direction));
  const kinds = options.type === undefined ? undefined : vocabulary.kinds(options.type);
  const start = nodeOf(context, id);
  let level: Level = [start];
  index.visits.begin();
  index.visits.mark(start, 0);
  const found: string[] = [];
  for (let step = 1; step <= depth && found.length < limit; step++) {
    level = nextLevel(index, level, filter);
    if (level.length === 0) break;
    for (const node of level) {
      if (found.length === limit) break;
      if (kinds && at(kinds, at(index.kindOf, node)) === 0) continue;
      found.push(item(index.ids, node));
    }
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

/** The nodes one step from a level that were not reached before. */
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
  // A single row is in order; typed arrays sort numbers twice as fast as lists do.
  return level.length === 1 ? next : new Uint32Array(next).sort();
}
