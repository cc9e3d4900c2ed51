import type { WrittenGraph } from "./graph-file.ts";
import type { Block } from "./kept-lines.ts";

/**
 * What makes one `graph.json` another: the text of a `GraphChange`.
 *
 * @param before and `now`: written by one writer, so that they share what is the same
 */
export function* writeGraphChange(
  before: WrittenGraph,
  now: WrittenGraph,
): Generator<string | Uint8Array> {
  yield `{"attributes":${now.attributes},"nodes":[`;
  yield* runs(before.nodes, now.nodes);
  yield '],"edges":[';
  yield* runs(before.edges, now.edges);
  yield "]}\n";
}

/** Whether two texts of a graph are the same. */
export function isSameGraph(before: WrittenGraph, now: WrittenGraph): boolean {
  return (
    before.attributes === now.attributes &&
    isSame(before.nodes, now.nodes) &&
    isSame(before.edges, now.edges)
  );
}

function isSame(before: readonly Block[], now: readonly Block[]): boolean {
  return before.length === now.length && now.every((block, at) => block === before[at]);
}

function* runs(before: readonly Block[], now: readonly Block[]): Generator<string | Uint8Array> {
  const starts = startsOf(before);
  let separator = "";
  for (let at = 0; at < now.length;) {
    const block = now[at];
    if (block === undefined) return;
    const from = starts.get(block);
    let count = 0;
    if (from === undefined) {
      yield `${separator}{"items":[`;
      yield block.text.subarray(1);
      yield "]}";
      at++;
    } else {
      for (; at < now.length; at++) {
        const next = now[at];
        if (next === undefined || starts.get(next) !== from + count) break;
        count += next.of.length;
      }
      yield `${separator}{"from":${from},"count":${count}}`;
    }
    separator = ",";
  }
}

/** The index of the first line of each block. */
function startsOf(blocks: readonly Block[]): Map<Block, number> {
  const starts = new Map<Block, number>();
  let start = 0;
  for (const block of blocks) {
    starts.set(block, start);
    start += block.of.length;
  }
  return starts;
}
