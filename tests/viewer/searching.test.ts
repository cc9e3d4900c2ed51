import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogOf } from "../../viewer/graph/catalog.ts";
import { Finder, type Search } from "../../viewer/search/find.ts";
import { resultsOf } from "../../viewer/search/results.ts";
import { type Later, look, SLICE, takeInAhead } from "../../viewer/search/searching.ts";
import { largeGraph, sampleGraph } from "../fixtures/viewer/sample.ts";

const sample = catalogOf(sampleGraph());
const large = catalogOf(largeGraph(20_000));

/** What a page does between two slices is nothing: they are run by hand, and counted. */
function byHand() {
  let waiting: (() => void) | undefined;
  const wait: Later = (go) => {
    waiting = go;
    return () => (waiting = undefined);
  };
  /** Runs the next slice; false when none waits. */
  const run = (): boolean => {
    const go = waiting;
    waiting = undefined;
    go?.();
    return go !== undefined;
  };
  return { wait, run };
}

/** How much of a graph was taken in and looked through so far. */
function counting(finder: Finder) {
  const work = { texts: 0, things: 0, longest: { texts: 0, things: 0 } };
  const takeIn = finder.takeIn.bind(finder);
  const taken = (): number =>
    finder.texts.facts.length +
    finder.texts.passages.length +
    finder.names.blocks.reduce((sum, { owners }) => sum + owners.length, 0);
  finder.takeIn = (most) => {
    const before = taken();
    takeIn(most);
    const texts = taken() - before;
    work.texts += texts;
    work.longest.texts = Math.max(work.longest.texts, texts);
  };
  const search = finder.search.bind(finder);
  finder.search = (text) => {
    const begun = search(text);
    const lookThrough = begun.lookThrough.bind(begun);
    begun.lookThrough = (most) => {
      const things = lookThrough(most);
      work.things += things;
      work.longest.things = Math.max(work.longest.things, things);
      return things;
    };
    return begun;
  };
  return work;
}

const groupsOf = (search: Search) =>
  search.groups().map(({ kind, hits, total }) => ({ kind, hits, total }));

describe("the first letter in a large graph", () => {
  test("is answered from the names that are there, before all of it is taken in", () => {
    const finder = new Finder(large);
    const { wait, run } = byHand();
    const told: Search[] = [];
    look(finder, "e", (search) => told.push(search), wait);
    const [first] = told;
    expect(told).toHaveLength(1);
    expect(first?.groups()[0]).toMatchObject({ kind: "entity" });
    expect(first?.isDone).toBe(false);
    expect(finder.isComplete).toBe(false);
    while (run());
    expect(first?.isDone).toBe(true);
    expect(first?.groups()[0]?.total).toBe(20_000);
  });

  test("costs a bounded number of steps in one go, taken in before or not", () => {
    for (const isAhead of [false, true]) {
      const finder = new Finder(large);
      const work = counting(finder);
      const { wait, run } = byHand();
      if (isAhead) {
        takeInAhead(finder, wait);
        while (run());
      }
      expect(finder.isComplete).toBe(isAhead);
      look(finder, "e", () => undefined, wait);
      while (run());
      // A block of names is looked through as a whole.
      expect(work.longest.texts).toBeLessThanOrEqual(SLICE.texts * 1.5);
      expect(work.longest.things).toBeLessThanOrEqual(SLICE.things * 1.5);
      expect(work.texts).toBeGreaterThan(5 * SLICE.texts);
      expect(work.things).toBeGreaterThan(SLICE.things);
    }
  });

  test("does not go on when another is typed", () => {
    const finder = new Finder(large);
    const work = counting(finder);
    const { wait, run } = byHand();
    const stop = look(finder, "e", () => undefined, wait);
    run();
    stop();
    const before = work.texts + work.things;
    expect(run()).toBe(false);
    expect(work.texts + work.things).toBe(before);
  });

  test("nor is more taken in for a graph that is gone", () => {
    const finder = new Finder(large);
    const { wait, run } = byHand();
    const stop = takeInAhead(finder, wait);
    expect(run()).toBe(true);
    stop();
    expect(run()).toBe(false);
    expect(finder.isComplete).toBe(false);
  });
});

describe("a search", () => {
  test("finds the same however it is cut into slices", () => {
    const texts = fc.constantFrom(
      "qingmu",
      "ada founded",
      "大学",
      "workshop",
      "e",
      "440",
      "hands of",
    );
    const most = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(most, most), { minLength: 1 }), (text, slices) => {
        const whole = new Finder(sample);
        while (!whole.isComplete) whole.takeIn(10_000);
        const all = whole.search(text);
        while (!all.isDone) all.lookThrough(10_000);
        const finder = new Finder(sample);
        const search = finder.search(text);
        for (let at = 0; !search.isDone; at++) {
          const [taken, looked] = slices[at % slices.length] ?? [1, 1];
          finder.takeIn(taken);
          search.lookThrough(looked);
        }
        expect(groupsOf(search)).toEqual(groupsOf(all));
      }),
      { numRuns: 40 },
    );
  });

  test("of a small graph is done at once", () => {
    const told: boolean[] = [];
    look(new Finder(sample), "qingmu", ({ isDone }) => told.push(isDone), byHand().wait);
    expect(told).toEqual([true]);
  });

  test("says that there is nothing only at its end", () => {
    const finder = new Finder(large);
    const { wait, run } = byHand();
    const reasons: (string | undefined)[] = [];
    look(
      finder,
      "zzzzzz",
      (search) => reasons.push(resultsOf(finder, search, "zzzzzz").because),
      wait,
    );
    while (run());
    expect(reasons.length).toBeGreaterThan(3);
    expect(reasons.pop()).toBe("nothing");
    expect(new Set(reasons)).toEqual(new Set([undefined]));
  });
});
