import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fan } from "../../viewer/scene/geometry.ts";

/** Ends of edges, as the scene knows them. */
function ends(edges: readonly (readonly [number, number])[]) {
  return {
    from: Uint32Array.from(edges, ([from]) => from),
    to: Uint32Array.from(edges, ([, to]) => to),
  };
}

/** The side to which each edge bends, seen from the node with the lower number. */
function sides(edges: readonly (readonly [number, number])[]): number[] {
  return [...fan(ends(edges))].map((bend, index) => {
    const [from, to] = edges[index] ?? [0, 0];
    return from < to ? bend : 0 - bend;
  });
}

describe("the fan of parallel edges", () => {
  test("a single edge is straight", () => {
    expect(
      sides([
        [0, 1],
        [1, 2],
      ]),
    ).toEqual([0, 0]);
  });

  test("two edges bend to either side, whatever their directions", () => {
    for (const second of [
      [0, 1],
      [1, 0],
    ] as const) {
      const [left = 0, right = 0] = sides([[0, 1], second]);
      expect(left).toBeLessThan(0);
      expect(right).toBeCloseTo(-left);
    }
  });

  test("many edges of one pair lie closer together, and none bends further than the widest", () => {
    for (const count of [11, 12, 13, 60]) {
      const bends = sides(Array.from({ length: count }, () => [0, 1] as const));
      const apart = (bends[1] ?? 0) - (bends[0] ?? 0);
      expect(bends.at(-1)).toBeCloseTo(Math.min(0.9, ((count - 1) / 2) * 0.16));
      expect(apart).toBeCloseTo(Math.min(0.16, 1.8 / (count - 1)));
    }
  });

  test("self-loops do not bend", () => {
    expect(
      sides([
        [3, 3],
        [3, 3],
      ]),
    ).toEqual([0, 0]);
  });

  test("no two edges of a pair lie on one another, and each fan is symmetric", () => {
    const edge = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 40 }), (edges) => {
        const byPair = new Map<string, number[]>();
        for (const [index, bend] of sides(edges).entries()) {
          const [from, to] = edges[index] ?? [0, 0];
          if (from === to) continue;
          const pair = `${Math.min(from, to)} ${Math.max(from, to)}`;
          byPair.set(pair, [...(byPair.get(pair) ?? []), bend]);
        }
        for (const bends of byPair.values()) {
          expect(new Set(bends.map((bend) => bend.toFixed(4))).size).toBe(bends.length);
          expect(bends.reduce((sum, bend) => sum + bend, 0)).toBeCloseTo(0);
          expect(Math.max(...bends)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
