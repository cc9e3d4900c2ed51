import { expect, test } from "vitest";
import { letterRoom, roomOf } from "../../viewer/scene/room.ts";
import { catalogOf } from "../../viewer/graph/catalog.ts";
import { plainScenery } from "../../viewer/view/scenery.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

const PHONE = { width: 360, height: 500 };
const LAPTOP = { width: 1100, height: 620 };
const SCREEN = { width: 1900, height: 980 };

/** The sample with so many entities, and no claims. */
function sceneryOf(count: number) {
  const file = sampleGraph();
  const [like] = file.nodes;
  const nodes = like ? Array.from({ length: count }, (_, at) => ({ ...like, key: `n${at}` })) : [];
  return plainScenery(catalogOf({ ...file, nodes, edges: [] }));
}

test("few entities are drawn larger on a large stage, by half at most", () => {
  expect(roomOf(sceneryOf(11), SCREEN)).toBe(1.5);
  expect(roomOf(sceneryOf(40), SCREEN)).toBeGreaterThan(1);
  expect(roomOf(sceneryOf(40), SCREEN)).toBeLessThan(1.5);
  expect(roomOf(sceneryOf(60), SCREEN)).toBe(1);
  expect(roomOf(sceneryOf(500), SCREEN)).toBe(1);
});

test("a stage of the usual size leaves them as they are, a small one shrinks them", () => {
  expect(roomOf(sceneryOf(11), LAPTOP)).toBe(1);
  expect(roomOf(sceneryOf(500), PHONE)).toBe(0.6);
});

test("letters grow by less, and never shrink", () => {
  expect(letterRoom(sceneryOf(11), SCREEN)).toBe(1.25);
  expect(letterRoom(sceneryOf(500), PHONE)).toBe(1);
});

test("what is hidden changes nothing", () => {
  const { catalog } = sceneryOf(11);
  const some = { nodes: new Uint8Array(11), edges: new Uint8Array(0), nodeCount: 0, edgeCount: 0 };
  expect(roomOf(plainScenery(catalog, some), SCREEN)).toBe(1.5);
});
