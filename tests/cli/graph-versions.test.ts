import { describe, expect, it } from "vitest";
import { GraphFileWriter } from "../../src/7-export/index.ts";
import { GraphVersions } from "../../src/cli/server/graph-versions.ts";
import { empty, node } from "../7-export/sample.ts";

/** Nodes of some twelve parts of what is written. */
const NODES = 3_000;

/** In order of key as in order of number. */
const idOf = (at: number): string => `n${String(at).padStart(4, "0")}`;

/** A graph on show, and ways to edit it. */
function shown() {
  const graph = empty();
  for (let at = 0; at < NODES; at++) graph.addNode(idOf(at), node());
  const writer = new GraphFileWriter();
  const versions = new GraphVersions();
  /** Shows the graph with other labels, and gives the name of the version. */
  const relabel = (label: string, count: number): string => {
    for (let at = 0; at < count; at++) graph.replaceNodeAttributes(idOf(at), node({ label }));
    versions.show(writer.write(graph));
    return versions.name ?? "";
  };
  return { versions, relabel };
}

describe("the versions of a graph on show", () => {
  it("give the change since each of the last few, while changes are small", () => {
    const { versions, relabel } = shown();
    const first = relabel("first", 1);
    const second = relabel("second", 1);
    relabel("third", 1);
    expect(versions.changeSince(first)).toBeDefined();
    expect(versions.changeSince(second)).toBeDefined();
    expect(versions.changeSince("another-1")).toBeUndefined();
  });

  it("keep nothing from before a change of the whole graph", () => {
    const { versions, relabel } = shown();
    const first = relabel("first", 1);
    const second = relabel("second", NODES);
    expect(versions.changeSince(first)).toBeUndefined();
    expect(versions.changeSince(second)).toBeDefined();
  });

  it("keep no more of what is over than half of a graph, after any number of edits", () => {
    const { versions, relabel } = shown();
    const names = Array.from({ length: 40 }, (_, at) => relabel(`edit ${at}`, NODES / 10));
    const kept = names.filter((name) => versions.changeSince(name) !== undefined);
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.length).toBeLessThan(8);
  });

  it("are the same version when the graph says the same", () => {
    const { relabel } = shown();
    expect(relabel("same", 1)).toBe(relabel("same", 1));
  });
});
