import type { Context } from "../context.ts";
import { nodeOf } from "../context.ts";
import { WAYS, type ArcFilter } from "../filter.ts";
import { at } from "../graph-index.ts";
import { DEPTH, DIRECTION } from "../parameters.ts";
import type { NeighborsOptions } from "../options.ts";
import type { Neighbor } from "../types.ts";

/** Entities around one: breadth-first, a level at a time, each level in order of id. */
export function neighbors(context: Context, id: string, options: NeighborsOptions): Neighbor[] {
  const { index, vocabulary } = context;
  const depth = options.depth ?? DEPTH.default;
  const limit = options.limit ?? Infinity;
  const filter = vocabulary.arcs(options, WAYS[options.direction ?? DIRECTION.default]);
  const kinds = vocabulary.kinds(options.type);
  const walk = new Walk(context, filter, nodeOf(context, id));
  const found: Neighbor[] = [];
  for (let step = 1; step <= depth && found.length < limit && walk.advance(); step++) {
    for (const node of walk.level) {
      if (found.length === limit) break;
      if (at(kinds, at(index.kindOf, node)) === 0) continue;
      found.push({ node: context.results.node(node), depth: step, via: walk.via(node) });
    }
  }
  return found;
}

interface Step {
  readonly from: number;
  readonly arc: number;
}

class Walk {
  /** Nodes first reached in the last step, in order. */
  level: number[];
  readonly #context: Context;
  readonly #filter: ArcFilter;
  /** Steps into each node of the level, by its mark less `#base`. */
  #steps: Step[][] = [];
  /** Marks below this belong to nodes of earlier levels. */
  #base = 1;

  constructor(context: Context, filter: ArcFilter, start: number) {
    this.#context = context;
    this.#filter = filter;
    this.level = [start];
    context.index.visits.begin();
    context.index.visits.mark(start, 0);
  }

  /** Goes one step further; false when there is nothing more to reach. */
  advance(): boolean {
    const { offsets, arcNode } = this.#context.index;
    const frontier = this.level;
    this.#base += this.#steps.length;
    this.#steps = [];
    this.level = [];
    for (const from of frontier) {
      const rowEnd = at(offsets, from + 1);
      for (let arc = at(offsets, from); arc < rowEnd; arc++) {
        if (this.#filter.admits(arc)) this.#reach(from, at(arcNode, arc), arc);
      }
    }
    this.level.sort((left, right) => left - right);
    return this.level.length > 0;
  }

  via(node: number) {
    const { index, results } = this.#context;
    const steps = this.#steps[index.visits.get(node) - this.#base] ?? [];
    return steps.map(({ from, arc }) => results.arc(arc, from));
  }

  #reach(from: number, to: number, arc: number): void {
    const { visits } = this.#context.index;
    const step = { from, arc };
    if (!visits.has(to)) {
      visits.mark(to, this.#base + this.level.length);
      this.level.push(to);
      this.#steps.push([step]);
    } else if (visits.get(to) >= this.#base) {
      this.#steps[visits.get(to) - this.#base]?.push(step);
    }
  }
}
