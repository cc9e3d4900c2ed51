import type { Span } from "../view/view.ts";

/** A stretch of a text throughout which the same marks lie. In UTF-16 units. */
export interface Run extends Span {
  /** The shortest of the marks that lie on it, by index; undefined for plain text. */
  readonly mark: number | undefined;
  /** Whether it is the first run that shows its mark. */
  readonly first: boolean;
}

/**
 * Cuts a text wherever a mark begins or ends. Marks may overlap and lie within each other: each run
 * shows the shortest on it, so that every mark that is not covered by shorter ones can be seen. The
 * runs follow each other without a gap, from 0 to the length of the text.
 *
 * Costs the sorting of the marks, however many lie upon each other: the shortest are painted first,
 * and what is painted is leapt over by those that come later.
 *
 * @param marks each within the text, and not empty
 */
export function runsOf(length: number, marks: readonly Span[]): Run[] {
  const bounds = boundsOf(length, marks);
  const index = new Map(bounds.map((bound, at) => [bound, at]));
  const painted = new Int32Array(bounds.length).fill(-1);
  const next = Int32Array.from(bounds, (_, at) => at);
  const order = marks
    .map((_, mark) => mark)
    .sort((a, b) => lengthOf(marks[a]) - lengthOf(marks[b]));
  for (const mark of order) {
    const { start = 0, end = 0 } = marks[mark] ?? {};
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

/** The parts of the runs that lie within a stretch, in order. */
export function runsWithin(runs: readonly Run[], { start, end }: Span): Run[] {
  const found: Run[] = [];
  for (let at = runAt(runs, start); at < runs.length; at++) {
    const run = runs[at];
    if (run === undefined || run.start >= end) break;
    const from = Math.max(run.start, start);
    const part = { start: from, end: Math.min(run.end, end), mark: run.mark };
    found.push({ ...part, first: run.first && run.start >= start });
  }
  return found;
}

function boundsOf(length: number, marks: readonly Span[]): number[] {
  const all = new Set([0, length]);
  for (const { start, end } of marks) all.add(start).add(end);
  return [...all].sort((left, right) => left - right);
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

function lengthOf(span: Span | undefined): number {
  return span === undefined ? 0 : span.end - span.start;
}

/** The run that holds an offset. */
function runAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
