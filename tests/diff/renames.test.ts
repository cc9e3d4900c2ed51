import { describe, expect, it } from "vitest";
import { compareGraphs, countDifferences } from "../../src/diff/index.ts";
import type { GraphFile } from "../../src/model/graph-file.ts";
import { graphFile } from "../graph-file.ts";
import { edge, node } from "./graphs.ts";

/** What is told of two graphs, in short. */
function told(before: GraphFile, after: GraphFile) {
  const difference = compareGraphs(before, after);
  const { renamed, entities, claims } = difference;
  return {
    renamed: renamed.map(
      ({ from, to, merged }) => `${from.id} ${merged ? "merged into" : "now"} ${to.id}`,
    ),
    entities: [entities.added, entities.removed, entities.changed].map((list) => list.length),
    claims: [claims.added, claims.removed, claims.changed].map((list) => list.length),
    count: countDifferences(difference),
  };
}

const NONE = [0, 0, 0];

describe("an entity under another id", () => {
  const before = graphFile(
    [node("old"), node("mid"), node("other")],
    [
      edge("old", "knows", "other"),
      edge("old", "near", "mid", { undirected: true }),
      edge("mid", "likes", "other", { by: ["old"] }),
      edge("old", "is", "old"),
    ],
  );
  const after = graphFile(
    [node("a-new", { mergedFrom: ["old"] }), node("mid"), node("other")],
    [
      edge("a-new", "knows", "other"),
      edge("a-new", "near", "mid", { undirected: true }),
      edge("mid", "likes", "other", { by: ["a-new"] }),
      edge("a-new", "is", "a-new"),
    ],
  );

  it("is renamed, whichever of the two graphs is the older", () => {
    const [there, back] = [told(before, after), told(after, before)];
    expect(there).toEqual({ renamed: ["old now a-new"], entities: NONE, claims: NONE, count: 1 });
    expect(back).toEqual({ renamed: ["a-new now old"], entities: NONE, claims: NONE, count: 1 });
  });

  it("is renamed once more, past an id in between", () => {
    const third = graphFile(
      [node("z", { mergedFrom: ["old", "a-new"] }), node("mid"), node("other")],
      [edge("z", "knows", "other")],
    );
    expect(told(before, third).renamed).toEqual(["old now z"]);
    expect(told(after, third).renamed).toEqual(["a-new now z"]);
    expect(told(third, before).renamed).toEqual(["z now old"]);
    expect(told(after, third).claims).toEqual([0, 3, 0]);
  });

  it("is merged into one that was there: its claims are compared with those of that one", () => {
    const two = graphFile(
      [node("a", { summary: "the first" }), node("b", { summary: "the second" })],
      [edge("a", "knows", "b"), edge("b", "likes", "b")],
    );
    const one = graphFile(
      [node("a", { summary: "the first", mergedFrom: ["b"] })],
      [edge("a", "knows", "a"), edge("a", "likes", "a")],
    );
    expect(told(two, one)).toEqual({
      renamed: ["b merged into a"],
      entities: NONE,
      claims: NONE,
      count: 1,
    });
    // Taken apart again, nobody can tell which of the claims were whose.
    expect(told(one, two).renamed).toEqual([]);
    expect(told(one, two).entities).toEqual([1, 0, 1]);
  });

  it("is no other when the id is in use again, or two claim it", () => {
    const [one, two] = [node("x", { mergedFrom: ["old"] }), node("y", { mergedFrom: ["old"] })];
    expect(told(graphFile([node("old")], []), graphFile([one, node("old")], [])).renamed).toEqual(
      [],
    );
    expect(told(graphFile([node("old")], []), graphFile([two, one], [])).renamed).toEqual([
      "old now x",
    ]);
    const several = graphFile([node("new", { mergedFrom: ["p", "q"] })], []);
    expect(told(several, graphFile([node("p"), node("q")], [])).renamed).toEqual([]);
  });

  it("tells of old ids of which the older graph knew nothing", () => {
    const now = graphFile([node("x", { mergedFrom: ["never"] })], []);
    expect(told(graphFile([node("x")], []), now)).toMatchObject({
      renamed: [],
      entities: [0, 0, 1],
    });
  });

  it("may be called as properties of all objects are", () => {
    const old = graphFile([node("__proto__"), node("constructor")], []);
    const now = graphFile([node("x", { mergedFrom: ["__proto__", "constructor"] })], []);
    expect(told(old, now).renamed).toEqual(["__proto__ now x", "constructor now x"]);
  });
});
