import { describe, expect, it } from "vitest";
import { layout } from "../../src/6-layout/index.ts";
import type { Point } from "../../src/model/plane/point.ts";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import { graphOf } from "./sample.ts";

function positions(graph: CompiledGraph): Map<string, Point> {
  return new Map(graph.mapNodes((key, { x, y }) => [key, { x, y }]));
}

/** A graph that was laid out. */
function laidOut() {
  const graph = graphOf(["a", "b", "c"], [["a", "b"]]);
  return { graph, report: layout(graph, new Map()) };
}

describe("a layout of a graph that has one", () => {
  it("does nothing when nothing changed, and reports what it would", () => {
    const { graph, report } = laidOut();
    const before = graph.mapNodes((_key, attributes) => attributes);
    const again = layout(graph, positions(graph), { before: report });
    expect(again).toEqual({ kept: 3, placed: 0, communities: report.communities, cutShort: 0 });
    expect(again).toEqual(layout(graph, positions(graph)));
    expect(graph.mapNodes((_key, attributes) => attributes)).toEqual(before);
  });

  it.each<[string, (of: Map<string, Point>) => void]>([
    ["to the side", (of) => of.set("b", { x: (of.get("b")?.x ?? 0) + 7, y: of.get("b")?.y ?? 0 })],
    ["up", (of) => of.set("c", { x: of.get("c")?.x ?? 0, y: (of.get("c")?.y ?? 0) - 7 })],
    ["by its place being lost", (of) => of.delete("a")],
  ])("sees a node that was moved %s in the earlier build", (_how, move) => {
    const { graph, report } = laidOut();
    const previous = positions(graph);
    move(previous);
    const anew = graph.copy();
    layout(anew, previous);
    layout(graph, previous, { before: report });
    expect(positions(graph)).toEqual(positions(anew));
    for (const [key, point] of previous) expect(positions(graph).get(key)).toEqual(point);
  });
});
