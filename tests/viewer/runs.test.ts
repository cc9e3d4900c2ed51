import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsOf, runsWithin } from "../../viewer/reading/runs.ts";
import type { Span } from "../../viewer/view/view.ts";

const LENGTH = 40;

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat({ max: LENGTH - 1 }), fc.integer({ min: 1, max: LENGTH }))
  .map(([start, length]) => ({ start, end: Math.min(LENGTH, start + length) }));
const marks = fc.array(span, { maxLength: 12 });

const covers = ({ start, end }: Span, at: number): boolean => start <= at && at < end;

describe("the runs of a marked text", () => {
  test("follow each other from its start to its end", () => {
    fc.assert(
      fc.property(marks, (list) => {
        const runs = runsOf(LENGTH, list);
        const ends = runs.map(({ end }) => end);
        expect(runs.map(({ start }) => start)).toEqual([0, ...ends.slice(0, -1)]);
        expect(ends.at(-1)).toBe(LENGTH);
        expect(runs.every(({ start, end }) => start < end)).toBe(true);
      }),
    );
  });

  test("are marked just where a mark lies, each by the shortest there", () => {
    fc.assert(
      fc.property(marks, (list) => {
        for (const run of runsOf(LENGTH, list)) {
          for (let at = run.start; at < run.end; at++) {
            const there = list.filter((mark) => covers(mark, at));
            const shortest = Math.min(...there.map(({ start, end }) => end - start));
            const shown = run.mark === undefined ? undefined : list[run.mark];
            expect(shown === undefined).toBe(there.length === 0);
            if (shown === undefined) continue;
            expect(covers(shown, at)).toBe(true);
            expect(shown.end - shown.start).toBe(shortest);
          }
        }
      }),
    );
  });

  test("show each mark first once", () => {
    fc.assert(
      fc.property(marks, (list) => {
        const runs = runsOf(LENGTH, list);
        const firsts = runs.filter(({ first }) => first).map(({ mark }) => mark);
        expect(new Set(firsts).size).toBe(firsts.length);
        const seen = runs.flatMap(({ mark }) => mark ?? []);
        expect(new Set(firsts)).toEqual(new Set(seen));
      }),
    );
  });

  test("of a part of the text are all that is in it, and nothing else", () => {
    fc.assert(
      fc.property(marks, span, (list, part) => {
        const runs = runsOf(LENGTH, list);
        const within = runsWithin(runs, part);
        expect(within[0]?.start).toBe(part.start);
        expect(within.at(-1)?.end).toBe(part.end);
        for (const { start, end, mark } of within) {
          const whole = runs.find((run) => covers(run, start));
          expect(whole?.mark).toBe(mark);
          expect(end).toBeLessThanOrEqual(whole?.end ?? 0);
        }
      }),
    );
  });

  test("of marks within marks", () => {
    const runs = runsOf(10, [
      { start: 1, end: 9 },
      { start: 3, end: 5 },
      { start: 4, end: 7 },
    ]);
    expect(runs.map(({ start, mark, first }) => [start, mark, first])).toEqual([
      [0, undefined, false],
      [1, 0, true],
      [3, 1, true],
      [4, 1, false],
      [5, 2, true],
      [7, 0, false],
      [9, undefined, false],
    ]);
  });

  test("are few, however many marks lie upon each other", () => {
    const nested = Array.from({ length: 50_000 }, (_, at) => ({ start: at, end: 200_000 - at }));
    expect(runsOf(200_000, nested)).toHaveLength(99_999);
    expect(runsOf(0, [])).toEqual([]);
  });
});
