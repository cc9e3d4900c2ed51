import { firstIndex } from "../../src/model/order.ts";
import type { TextRange } from "../view/view.ts";

/** A range of a text throughout which the same marks lie. In UTF-16 units. */
export interface Run extends TextRange {
  /** The shortest of the marks that lie on it, by index; undefined for plain text. */
  readonly mark: number | undefined;
  /** Whether it is the first run that shows its mark. */
  readonly first: boolean;
}

/**
 * Cuts a text wherever a mark begins or ends, into runs that follow each other without a gap. Where
 * marks overlap, a run shows the shortest. Costs the sorting of the marks, however many lie upon each
 * other: the shortest are painted first, and what is painted is leapt over by those that come later.
 *
 * @param marks each within the text, and not empty
 */
export function runsOf(length: number, marks: readonly TextRange[]): Run[] {
  const ends = marks.flatMap(({ start, end }) => [start, end]);
  const bounds = [...new Set([0, length, ...ends])].sort((left, right) => left - right);
  const index = new Map(bounds.map((bound, at) => [bound, at]));
  const painted = new Int32Array(bounds.length).fill(-1);
  const next = Int32Array.from(bounds, (_, at) => at);
  const order = [...marks.entries()].sort(([, a], [, b]) => a.end - a.start - (b.end - b.start));
  for (const [mark, { start, end }] of order) {
    const stop = index.get(end) ?? 0;
    for (let at = bare(next, index.get(start) ?? 0); at < stop; at = bare(next, at)) {
      painted[at] = mark;
      next[at] = at + 1;
    }
  }
  const seen = new Set<number>();
  return bounds.slice(0, -1).map((start, at): Run => {
    const mark = painted[at] ?? -1;
    const end = bounds[at + 1] ?? length;
    if (mark === -1) return { start, end, mark: undefined, first: false };
    const first = !seen.has(mark);
    seen.add(mark);
    return { start, end, mark, first };
  });
}

/** The parts of the runs that lie within a range of the text, in order. */
export function runsWithin(runs: readonly Run[], { start, end }: TextRange): Run[] {
  const from = firstIndex(1, runs.length, (at) => (runs[at]?.start ?? 0) > start) - 1;
  const to = firstIndex(from, runs.length, (at) => (runs[at]?.start ?? 0) >= end);
  return runs.slice(from, to).map((run) => ({
    start: Math.max(run.start, start),
    end: Math.min(run.end, end),
    mark: run.mark,
    first: run.first && run.start >= start,
  }));
}

/** The first stretch from `at` on that is not painted; shortens the way for whoever asks next. */
function bare(next: Int32Array, at: number): number {
  let here = at;
  for (let there = next[here] ?? here; there !== here; there = next[here] ?? here) {
    next[here] = next[there] ?? there;
    here = there;
  }
  return here;
}
