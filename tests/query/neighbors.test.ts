import { describe, expect, test } from "vitest";
import { openGraph, type Neighbor, UnknownNameError } from "../../src/query/index.ts";
import { kettles, ORIGIN } from "./fixture.ts";

const graph = openGraph(kettles());

/** Each neighbor as one line: depth, id, and the claims that lead there. */
function lines(neighbors: readonly Neighbor[]): string[] {
  return neighbors.map(({ depth, node, via }) =>
    [
      depth,
      node.id,
      ...via.map((claim) => `(${claim.from.id} ${claim.label} ${claim.to.id})`),
    ].join(" "),
  );
}

describe("neighbors", () => {
  test("one step, in order of id, with every claim that leads there", () => {
    expect(lines(graph.neighbors("kettle"))).toEqual([
      "1 acme (kettle made by acme)",
      "1 ann (kettle ← praises ann)",
      "1 bolt (kettle ← copies bolt) (kettle ← copies bolt)",
    ]);
  });

  test("a claim comes whole, with its citations and the titles of their sources", () => {
    expect(graph.neighbors("kettle", { relation: "makes" })).toEqual([
      {
        node: { id: "acme", label: "Acme", kind: "Company" },
        depth: 1,
        via: [
          {
            claim: "relation",
            key: "acme|makes|kettle",
            relation: "makes",
            label: "made by",
            reversed: true,
            undirected: false,
            from: { id: "kettle", label: "Kettle One", kind: "Kettle" },
            to: { id: "acme", label: "Acme", kind: "Company" },
            status: "asserted",
            since: "2020",
            rank: "normal",
            citations: [
              {
                source: "gazette",
                sourceTitle: "The Gazette",
                quote: "words 1",
                stance: "supports",
                state: "verified",
                paragraph: 1,
                start: 10,
                end: 20,
              },
              {
                source: "journal",
                sourceTitle: "The Journal",
                quote: "words 4",
                stance: "supports",
                state: "verified",
                paragraph: 4,
                start: 10,
                end: 20,
              },
            ],
            sources: 2,
            origin: ORIGIN,
          },
        ],
      },
    ]);
  });

  test("speakers that are entities carry their id; free text does not", () => {
    const [bolt] = graph.neighbors("kettle", { status: "disputed" });
    expect(bolt?.via.map((claim) => claim.by)).toEqual([
      [{ label: "Carl", id: "carl" }, { label: "a rival" }],
    ]);
  });

  test("several steps, nearest first; an entity appears once, at its least depth", () => {
    expect(lines(graph.neighbors("ann", { depth: 9 }))).toEqual([
      "1 acme (ann runs acme)",
      "1 kettle (ann praises kettle)",
      "2 bolt (acme competes with bolt) (kettle ← copies bolt) (kettle ← copies bolt)",
      "3 carl (bolt run by carl)",
    ]);
    expect(graph.neighbors("ann", { depth: Infinity })).toEqual(
      graph.neighbors("ann", { depth: 9 }),
    );
  });

  test("directions: symmetric claims count both ways", () => {
    expect(lines(graph.neighbors("acme", { direction: "out" }))).toEqual([
      "1 bolt (acme competes with bolt)",
      "1 kettle (acme makes kettle)",
    ]);
    expect(lines(graph.neighbors("acme", { direction: "in" }))).toEqual([
      "1 ann (acme run by ann)",
      "1 bolt (acme competes with bolt)",
    ]);
  });

  test("the name of an inverse is its relation read backwards", () => {
    expect(lines(graph.neighbors("kettle", { relation: "made by", direction: "out" }))).toEqual([
      "1 acme (kettle made by acme)",
    ]);
    expect(graph.neighbors("kettle", { relation: "made by", direction: "in" })).toEqual([]);
    expect(graph.neighbors("acme", { relation: "made by" })).toEqual(
      graph.neighbors("acme", { relation: "makes" }),
    );
    expect(
      lines(graph.neighbors("acme", { relation: ["run by", "makes"], direction: "out" })),
    ).toEqual(["1 ann (acme run by ann)", "1 kettle (acme makes kettle)"]);
  });

  test("a type stands for its subtypes, and does not stop the walk", () => {
    expect(lines(graph.neighbors("ann", { type: "Person", depth: 3 }))).toEqual([
      "3 carl (bolt run by carl)",
    ]);
    const agents = graph.neighbors("kettle", { type: "Agent" });
    expect(agents.map(({ node }) => node.id)).toEqual(["acme", "ann", "bolt"]);
  });

  test("minimum of sources, status, limit", () => {
    expect(lines(graph.neighbors("acme", { minSources: 1 }))).toEqual([
      "1 ann (acme run by ann)",
      "1 kettle (acme makes kettle)",
    ]);
    expect(
      lines(graph.neighbors("bolt", { status: ["denied", "disputed"], minSources: 0 })),
    ).toEqual(["1 kettle (bolt copies kettle) (bolt copies kettle)"]);
    expect(graph.neighbors("ann", { depth: 9, limit: 3 }).map(({ node }) => node.id)).toEqual([
      "acme",
      "kettle",
      "bolt",
    ]);
    expect(graph.neighbors("ann", { limit: 0 })).toEqual([]);
  });

  test("an entity is not its own neighbor; a lone one has none", () => {
    expect(lines(graph.neighbors("carl"))).toEqual(["1 bolt (carl runs bolt)"]);
    expect(graph.neighbors("lone", { depth: 5 })).toEqual([]);
  });

  test.each([0, -1, 1.5, Number.NaN])("a depth of %d is refused", (depth) => {
    expect(() => graph.neighbors("ann", { depth })).toThrow(RangeError);
    expect(() => graph.neighborIds("ann", { depth })).toThrow(RangeError);
  });
});

describe("ids of neighbors", () => {
  test("are those of the neighbors, in their order", () => {
    expect(graph.neighborIds("ann", { depth: Infinity })).toEqual([
      "acme",
      "kettle",
      "bolt",
      "carl",
    ]);
    expect(graph.neighborIds("lone")).toEqual([]);
  });

  test("are found by the same filters", () => {
    expect(graph.neighborIds("acme", { direction: "in" })).toEqual(["ann", "bolt"]);
    expect(graph.neighborIds("kettle", { relation: "made by", direction: "out" })).toEqual([
      "acme",
    ]);
    expect(graph.neighborIds("ann", { type: "Person", depth: 3 })).toEqual(["carl"]);
    expect(graph.neighborIds("ann", { depth: 9, limit: 3 })).toEqual(["acme", "kettle", "bolt"]);
    expect(graph.neighborIds("ann", { limit: 0 })).toEqual([]);
  });

  test("are refused for the same names", () => {
    expect(() => graph.neighborIds("an")).toThrow(UnknownNameError);
    expect(() => graph.neighborIds("ann", { relation: "eats" })).toThrow(UnknownNameError);
    expect(() => graph.neighborIds("ann", { type: "Pot" })).toThrow(UnknownNameError);
  });
});
