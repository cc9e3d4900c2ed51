import { describe, expect, test } from "vitest";
import { type Bodies, Forces } from "../../viewer/scene/layout/forces.ts";
import { radiiOf } from "../../viewer/scene/layout/radii.ts";
import { catalogOf } from "../../viewer/graph/catalog.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

const catalog = catalogOf(sampleGraph());

/** The sample, with some of its nodes held in place. */
function bodies(held: readonly number[] = []): Bodies {
  return {
    x: Float64Array.from(catalog.nodes, ({ attributes }) => attributes.x),
    y: Float64Array.from(catalog.nodes, ({ attributes }) => attributes.y),
    radii: Float64Array.from(radiiOf(catalog)),
    fixed: Uint8Array.from(catalog.nodes, (_, node) => (held.includes(node) ? 1 : 0)),
    from: catalog.from,
    to: catalog.to,
  };
}

function untilRest(forces: Forces): Forces {
  for (let round = 0; round < 5_000 && !forces.isAtRest; round++) forces.step();
  return forces;
}

describe("forces", () => {
  test("come to rest, with no disc upon another", () => {
    const forces = untilRest(new Forces(bodies()));
    expect(forces.isAtRest).toBe(true);
    const { x, y } = forces.settled();
    const radii = radiiOf(catalog);
    for (const [a, left] of x.entries()) {
      for (let b = a + 1; b < x.length; b++) {
        const apart = Math.hypot(left - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
        expect(apart).toBeGreaterThan((radii[a] ?? 0) + (radii[b] ?? 0));
      }
    }
  });

  test("are the same each time", () => {
    const [one, other] = [untilRest(new Forces(bodies())), untilRest(new Forces(bodies()))];
    expect(one.settled()).toEqual(other.settled());
  });

  test("leave what is held exactly where it is", () => {
    const start = bodies([3, 11]);
    const { x, y } = untilRest(new Forces(start)).settled();
    for (const node of [3, 11]) expect([x[node], y[node]]).toEqual([start.x[node], start.y[node]]);
    expect(x[0]).not.toBe(start.x[0]);
  });

  test("part nodes that lie upon each other, and survive having none", () => {
    const start = { ...bodies(), x: new Float64Array(37), y: new Float64Array(37) };
    const { x, y } = untilRest(new Forces(start)).settled();
    expect(new Set(x.map((each, node) => each * 1e6 + (y[node] ?? 0))).size).toBe(37);
    const none = {
      ...start,
      x: new Float64Array(0),
      y: new Float64Array(0),
      from: new Uint32Array(0),
      to: new Uint32Array(0),
      radii: new Float64Array(0),
      fixed: new Uint8Array(0),
    };
    expect(untilRest(new Forces(none)).settled().x).toHaveLength(0);
  });
});
