import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GraphFileWriter, textOf, writeGraphChange } from "../../src/7-export/index.ts";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import { changedFile, type GraphChange } from "../../src/model/graph-change.ts";
import type { GraphFile } from "../../src/model/graph-file.ts";
import { edge, empty, node } from "./sample.ts";

/** More nodes than stand in a few blocks of the writer. */
const MOST = 700;

/** An edit: nodes that come, go or are said otherwise, and edges from each that came to the first node. */
const edits = fc.array(
  fc.record({
    at: fc.nat(MOST),
    count: fc.integer({ min: 1, max: 300 }),
    does: fc.constantFrom("add" as const, "drop" as const, "change" as const, "title" as const),
  }),
  { minLength: 1, maxLength: 6 },
);

const idOf = (number: number): string => `n${String(number % MOST).padStart(3, "0")}`;

function make(graph: CompiledGraph, id: string, does: "add" | "drop" | "change"): void {
  if (does === "add" && !graph.hasNode(id)) {
    graph.addNode(id, node({ label: id }));
    graph.addDirectedEdgeWithKey(`${id}|knows|first`, id, "first", edge());
  } else if (does === "drop" && graph.hasNode(id)) graph.dropNode(id);
  else if (does === "change" && graph.hasNode(id)) {
    const { label } = graph.getNodeAttributes(id);
    graph.replaceNodeAttributes(id, node({ label: `${label}!` }));
  }
}

function joined(chunks: Iterable<string | Uint8Array>): string {
  return Buffer.concat(Array.from(chunks, (chunk) => Buffer.from(chunk))).toString();
}

describe("a change of graph.json", () => {
  test("makes of one version what the next holds, after any edits", () => {
    fc.assert(
      fc.property(edits, (sequence) => {
        const graph = empty();
        graph.addNode("first", node());
        const writer = new GraphFileWriter();
        let before = writer.write(graph);
        let file = JSON.parse(joined(textOf(before))) as GraphFile;
        for (const { at, count, does } of sequence) {
          if (does === "title") graph.setAttribute("title", `Graph ${at}`);
          else for (let next = at; next < at + count; next++) make(graph, idOf(next), does);
          const now = writer.write(graph);
          const change = JSON.parse(joined(writeGraphChange(before, now))) as GraphChange;
          file = changedFile(file, change);
          expect(file).toStrictEqual(JSON.parse(joined(textOf(now))));
          before = now;
        }
      }),
    );
  });

  test("names what stays and holds only what is around the edit", () => {
    const graph = empty();
    for (let number = 0; number < MOST; number++) graph.addNode(idOf(number), node());
    const writer = new GraphFileWriter();
    const before = writer.write(graph);
    graph.replaceNodeAttributes(idOf(300), node({ label: "Said otherwise" }));
    const change = JSON.parse(joined(writeGraphChange(before, writer.write(graph)))) as GraphChange;
    expect(change.edges).toEqual([]);
    expect(change.nodes).toMatchObject([
      { from: 0, count: 256 },
      { items: { length: 64 } },
      { from: 320, count: MOST - 320 },
    ]);
  });

  test("is none when a graph is written again that says the same", () => {
    const graph = empty();
    for (let number = 0; number < MOST; number++) graph.addNode(idOf(number), node());
    const writer = new GraphFileWriter();
    const before = writer.write(graph);
    // As a graph read anew from a file is: equal, and no object the same.
    for (let number = 0; number < MOST; number++) graph.replaceNodeAttributes(idOf(number), node());
    const change = JSON.parse(joined(writeGraphChange(before, writer.write(graph)))) as GraphChange;
    expect(change.nodes).toEqual([{ from: 0, count: MOST }]);
  });
});
