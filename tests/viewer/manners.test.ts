import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coveredBox, framing, type Move } from "../../viewer/scene/camera.ts";
import type { Point } from "../../viewer/scene/geometry.ts";
import { openLoaded } from "../../viewer/graph/load.ts";
import { nearestSize } from "../../viewer/inspector/SheetGrip.tsx";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

describe("a file that cannot be opened", () => {
  const reason = (json: unknown) => {
    const loaded = openLoaded(json);
    return loaded.ok ? undefined : loaded.reason;
  };

  test("is no graph, or one of another version", () => {
    const graph = sampleGraph();
    expect(reason(graph)).toBeUndefined();
    expect(reason({ ...graph, attributes: { ...graph.attributes, version: 99 } })).toBe(
      "other-version",
    );
    for (const other of [{ hello: "world" }, [], null, 7, { ...graph, nodes: "none" }]) {
      expect(reason(other)).toBe("no-graph");
    }
  });
});

describe("what lies under the panels", () => {
  const stage = { left: 0, top: 0, width: 400, height: 300 };
  const free = { left: 0, top: 0, width: 200, height: 300 };
  const at = (...xs: number[]) => xs.map((x) => ({ x, y: 100 }));

  test("is brought out when much of it is covered", () => {
    expect(coveredBox(at(50, 250, 350), stage, free)).toEqual({
      left: 50,
      top: 100,
      width: 300,
      height: 0,
    });
  });

  test("stays where it is when little of it is covered, or nothing of it is in view", () => {
    expect(coveredBox(at(50, 100, 350), stage, free)).toBeUndefined();
    expect(coveredBox(at(900, 901), stage, free)).toBeUndefined();
    expect(coveredBox([], stage, free)).toBeUndefined();
  });

  test("does not count what is out of view anyway", () => {
    expect(coveredBox(at(50, 100, 900, 901, 902), stage, free)).toBeUndefined();
  });
});

describe("what is gone to", () => {
  const free = { left: 100, top: 0, width: 400, height: 300 };
  /** Where a point is after a move. */
  const moved = (point: Point, move: Move | undefined, ratio: number): Point => {
    if (move === undefined) return point;
    const scale = ratio / move.ratio;
    return {
      x: move.where.x + (point.x - move.what.x) * scale,
      y: move.where.y + (point.y - move.what.y) * scale,
    };
  };
  const coordinate = fc.double({ min: -2_000, max: 2_000, noNaN: true });
  const points = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1 });

  test("is seen whole, whatever it is and wherever it was", () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0.1, max: 2, noNaN: true }), (all, ratio) => {
        const move = framing(all, free, ratio, 0.5);
        for (const { x, y } of all.map((point) => moved(point, move, ratio))) {
          expect(x).toBeGreaterThan(free.left);
          expect(x).toBeLessThan(free.left + free.width);
          expect(y).toBeGreaterThan(free.top);
          expect(y).toBeLessThan(free.top + free.height);
        }
      }),
    );
  });

  test("comes no nearer than is of use, and goes no further away than it must", () => {
    const point = { x: 900, y: 100 };
    expect(framing([point], free, 1, 0.5)).toEqual({
      what: point,
      where: { x: 300, y: 150 },
      ratio: 0.5,
    });
    expect(framing([point], free, 0.2, 0.5)?.ratio).toBe(0.2);
    const wide = framing([point, { x: 100, y: 100 }], free, 1, 0.5);
    expect(wide?.ratio).toBeCloseTo(800 / (400 - 2 * 48));
  });

  test("stays where it is when it is seen well", () => {
    const inside = [
      { x: 200, y: 100 },
      { x: 400, y: 200 },
    ];
    expect(framing(inside, free, 0.5, 0.5)).toBeUndefined();
    expect(framing(inside, free, 1, 0.5)?.ratio).toBeLessThan(1);
    expect(framing([], free, 1, 0.5)).toBeUndefined();
  });
});

describe("the panel on a phone", () => {
  test("comes to rest at the nearest of three sizes", () => {
    expect([0, 0.3, 0.5, 0.7, 0.8, 1].map(nearestSize)).toEqual([
      "low",
      "low",
      "half",
      "half",
      "full",
      "full",
    ]);
  });
});
