import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Candidate, placeNames } from "../../viewer/scene/placement.ts";

const HEIGHT = 16;
const STAGE = { width: 400, height: 300 };

const name = (node: number, x: number, y: number, more: Partial<Candidate> = {}): Candidate => ({
  node,
  x,
  y,
  radius: 5,
  width: 60,
  may: "cover nothing",
  ...more,
});

describe("names", () => {
  test("stand to the right of their node", () => {
    expect(placeNames([name(0, 100, 100)], HEIGHT, [], STAGE)).toEqual([
      { node: 0, x: 110, y: 100 },
    ]);
  });

  test("move elsewhere at the edge of the stage and before another node", () => {
    const [placed] = placeNames([name(0, 390, 100)], HEIGHT, [], STAGE);
    expect(placed?.x).toBeLessThan(390 - 60);
    const disc = { x: 120, y: 100, radius: 8 };
    const [below] = placeNames([name(0, 100, 100)], HEIGHT, [disc], STAGE);
    expect(below?.y).toBeGreaterThan(100);
  });

  test("are left out where there is no room, unless they are central", () => {
    const wall = [{ x: 100, y: 100, radius: 200 }];
    expect(placeNames([name(0, 100, 100)], HEIGHT, wall, STAGE)).toEqual([]);
    const prominent = name(0, 100, 100, { may: "cover discs" });
    const central = name(1, 100, 100, { may: "cover names" });
    const crowd = [name(2, 100, 100), prominent, central].toReversed();
    expect(placeNames(crowd, HEIGHT, wall, STAGE).map(({ node }) => node)).toEqual([1, 0]);
  });

  test("stand nowhere under a panel, however important", () => {
    const panel = { left: 100, right: 400, top: 0, bottom: 300 };
    for (const may of ["cover nothing", "cover discs", "cover names"] as const) {
      const [placed] = placeNames([name(0, 120, 100, { may })], HEIGHT, [], STAGE, [panel]);
      expect(placed === undefined || placed.x + 60 <= panel.left).toBe(true);
      expect(placeNames([name(0, 250, 100, { may })], HEIGHT, [], STAGE, [panel])).toEqual([]);
    }
  });

  test("cover other names only where they are central", () => {
    // At the rim of a low stage there is one place, and the first name has it.
    const low = { width: 400, height: 20 };
    const first = name(0, 10, 10);
    const placed = (may: Candidate["may"]): number[] =>
      placeNames([first, name(1, 10, 10, { may })], HEIGHT, [], low).map(({ node }) => node);
    expect(placed("cover nothing")).toEqual([0]);
    expect(placed("cover discs")).toEqual([0]);
    expect(placed("cover names")).toEqual([0, 1]);
  });

  test("never cover one another, and the first has its way", () => {
    const candidate = fc.record({
      node: fc.nat({ max: 99 }),
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      radius: fc.integer({ min: 3, max: 20 }),
      width: fc.integer({ min: 10, max: 120 }),
      may: fc.constant("cover nothing" as const),
    });
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 40 }), (candidates) => {
        const numbered = candidates.map((each, node) => ({ ...each, node }));
        const placed = placeNames(numbered, HEIGHT, [], STAGE);
        const boxes = placed.map(({ node, x, y }) => ({
          left: x,
          right: x + (numbered[node]?.width ?? 0),
          top: y - HEIGHT / 2,
          bottom: y + HEIGHT / 2,
        }));
        for (const [index, a] of boxes.entries()) {
          for (const b of boxes.slice(index + 1)) {
            const apart =
              a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });
});
