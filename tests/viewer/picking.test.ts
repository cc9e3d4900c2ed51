import { describe, expect, test } from "vitest";
import { withDiscs } from "../../viewer/view/layout/discs.ts";
import { drawingOf, middleOf, type Projection } from "../../viewer/scene/drawing.ts";
import { hitTest } from "../../viewer/scene/picking.ts";
import { arranged } from "../../viewer/view/arranging.ts";
import { catalogOf } from "../../viewer/graph/catalog.ts";
import { communitiesOf } from "../../viewer/graph/communities.ts";
import { collapsedDisplay, wholeDisplay } from "../../viewer/view/display.ts";
import { seenIn } from "../../viewer/view/seen.ts";
import type { Visible } from "../../viewer/view/visible.ts";
import { styleIn } from "../fixtures/viewer/palette.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

const PROJECTION: Projection = {
  width: 1200,
  height: 800,
  scale: 2.4,
  originX: 600,
  originY: 400,
  sizes: 1,
};

const catalog = catalogOf(sampleGraph());
const display = wholeDisplay(catalog);
const seen = seenIn(display, undefined);
const drawing = drawingOf(display, arranged(catalog, "given"), styleIn("light"), seen);
const projected = { ...drawing, ...PROJECTION };
const node = (id: string): number => catalog.nodeIndex.get(id) ?? -1;
const at = (id: string) => {
  const index = node(id);
  return { x: 600 + (drawing.x[index] ?? 0) * 2.4, y: 400 - (drawing.y[index] ?? 0) * 2.4 };
};

describe("what lies under the pointer", () => {
  test("is the node, on its disc and just beside it", () => {
    const { x, y } = at("lonely");
    const hit = { kind: "node", index: node("lonely") };
    expect(hitTest(projected, { x, y }, 7)).toEqual(hit);
    expect(hitTest(projected, { x: x + 9, y }, 7)).toEqual(hit);
    expect(hitTest(projected, { x: x + 30, y }, 7)).toBeUndefined();
  });

  test("is each edge at the middle of its line: straight, bent, against the direction, or a loop", () => {
    for (const key of [
      "ada-lindqvist|wrote|memoir",
      "ada-lindqvist|founded|qingmu",
      "ada-lindqvist|leads|qingmu",
      "qingmu|praises|ada-lindqvist",
      "qingmu|competes with|fjord",
      "qingmu|cites|qingmu",
    ]) {
      const index = catalog.edgeIndex.get(key) ?? -1;
      const point = middleOf(projected, index);
      expect(hitTest(projected, point, 5)).toEqual({ kind: "edge", index });
    }
  });

  test("is an edge rather than a node that is merely near, and a node on its own disc", () => {
    const key = "ada-lindqvist|wrote|memoir";
    const index = catalog.edgeIndex.get(key) ?? -1;
    const end = at("ada-lindqvist");
    const other = at("memoir");
    const length = Math.hypot(other.x - end.x, other.y - end.y);
    const size = drawing.nodes[node("ada-lindqvist")]?.size ?? 0;
    const along = (distance: number) => ({
      x: end.x + ((other.x - end.x) * distance) / length,
      y: end.y + ((other.y - end.y) * distance) / length,
    });
    expect(hitTest(projected, along(size + 2), 7)).toEqual({
      kind: "edge",
      index,
    });
    expect(hitTest(projected, along(size - 2), 7)).toMatchObject({
      kind: "node",
    });
  });

  test("is nothing that is hidden: no node, no edge, no loop", () => {
    const none: Visible = {
      nodes: new Uint8Array(catalog.nodes.length),
      edges: new Uint8Array(catalog.edges.length),
      nodeCount: 0,
      edgeCount: 0,
    };
    const hidden = { ...projected, visible: none };
    expect(hitTest(hidden, at("lonely"), 7)).toBeUndefined();
    for (const index of catalog.edges.keys()) {
      const point = middleOf(hidden, index);
      expect(hitTest(hidden, point, 7)).toBeUndefined();
    }
  });

  test("is no line that stands for several claims: it leads nowhere", () => {
    const known = communitiesOf(catalog);
    const gathered = collapsedDisplay(catalog, known, new Set());
    const places = withDiscs(arranged(catalog, "given"), known);
    const style = styleIn("light");
    const drawn = drawingOf(gathered, places, style, seenIn(gathered, undefined));
    const discs = { ...drawn, ...PROJECTION };
    expect(gathered.edges.length).toBeGreaterThan(0);
    for (const line of gathered.edges) {
      const hit = hitTest(discs, middleOf(discs, line), 7);
      expect(hit?.kind).not.toBe("edge");
    }
  });

  test("is nothing on empty paper", () => {
    expect(hitTest(projected, { x: 5, y: 5 }, 7)).toBeUndefined();
  });
});
