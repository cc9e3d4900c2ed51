import { nodeOf, type Context } from "../context.ts";
import { WAYS } from "../filter.ts";
import { at } from "../graph-index.ts";
import type { BetweenOptions } from "../options.ts";
import type { Between, SharedNeighbor } from "../types.ts";

/** The claims that join two entities, and the entities both are joined to: rivals often have no claim of their own. */
export function between(context: Context, a: string, b: string, options: BetweenOptions): Between {
  const { results, vocabulary } = context;
  const [start, end] = [nodeOf(context, a), nodeOf(context, b)];
  const limit = options.limit ?? Infinity;
  const filter = vocabulary.arcs(options, WAYS.both);
  const kinds = vocabulary.kinds(options.type);
  const shared: SharedNeighbor[] = [];
  for (const node of options.shared === false ? [] : inBoth(context, start, end)) {
    if (shared.length === limit) break;
    if (at(kinds, at(context.index.kindOf, node)) === 0) continue;
    const fromA = results.between(filter, start, node);
    const toB = results.between(filter, node, end);
    if (fromA.length > 0 && toB.length > 0) {
      shared.push({ node: results.node(node), fromA, toB });
    }
  }
  const direct = results.between(filter, start, end);
  return { a: results.node(start), b: results.node(end), direct, shared };
}

/** Nodes with arcs from both, but neither of the two: one pass over two ordered rows. */
function* inBoth(context: Context, a: number, b: number): Generator<number> {
  const { offsets, arcNode } = context.index;
  let left = at(offsets, a);
  let right = at(offsets, b);
  let last = -1;
  while (left < at(offsets, a + 1) && right < at(offsets, b + 1)) {
    const [one, two] = [at(arcNode, left), at(arcNode, right)];
    if (one === two && one !== last && one !== a && one !== b) yield one;
    last = one === two ? one : last;
    if (one <= two) left++;
    if (two <= one) right++;
  }
}
