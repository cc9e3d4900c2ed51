import { describe, expect, test } from "vitest";
import { coveredBox } from "../../viewer/scene/camera.ts";
import { openLoaded } from "../../viewer/state/load.ts";
import { nearestSize } from "../../viewer/state/sheet.ts";
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

  test("is brought out whole where all of it is wanted", () => {
    expect(coveredBox(at(50, 100, 900), undefined, free)).toMatchObject({ left: 50, width: 850 });
    expect(coveredBox(at(50, 100), undefined, free)).toBeUndefined();
  });

  test("does not count what is out of view anyway", () => {
    expect(coveredBox(at(50, 100, 900, 901, 902), stage, free)).toBeUndefined();
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
