import { describe, expect, test } from "vitest";
import type { FactAttributes, GraphFile } from "../../src/model/graph-file.ts";
import { catalogOf } from "../../viewer/graph/catalog.ts";
import { byClaim, contradictionsIn } from "../../viewer/graph/contradictions.ts";
import { sourceCounts } from "../../viewer/view/sources.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

type Given = Partial<Omit<FactAttributes, "value">> & {
  readonly value: FactAttributes["value"] | number | string;
};

/** Facts of one property of one entity. */
function facts(...given: Given[]): GraphFile {
  const graph = sampleGraph();
  const [first] = graph.nodes;
  if (first === undefined) throw new Error("no node");
  const list = given.map(({ value, ...claim }): FactAttributes => ({
    property: "price",
    value:
      typeof value === "number"
        ? { type: "money", text: String(value), number: value, unit: "CNY" }
        : typeof value === "string"
          ? { type: "text", text: value }
          : value,
    status: "asserted",
    rank: "normal",
    citations: [],
    sources: 0,
    origin: { file: "a.yaml", line: 1 },
    ...claim,
  }));
  return {
    ...graph,
    edges: [],
    nodes: [{ ...first, attributes: { ...first.attributes, facts: list } }],
  };
}

/** Which of the facts contradict, and how. */
function found(...given: Given[]): string[] {
  return contradictionsIn(catalogOf(facts(...given))).map(
    ({ kind, claims }) =>
      `${kind} ${claims.map((claim) => (claim.claim === "fact" ? claim.fact : "edge")).join()}`,
  );
}

describe("contradictions among facts", () => {
  test("are different values of one property at one time", () => {
    expect(found({ value: 1 }, { value: 2 })).toEqual(["values 0,1"]);
    expect(found({ value: 1, at: "2024" }, { value: 2, at: "2024" })).toEqual(["values 0,1"]);
    expect(found({ value: 1, at: "2024" }, { value: 2, at: "2025" })).toEqual([]);
    expect(found({ value: 1, at: "2024" }, { value: 2, at: "2024-03" })).toEqual([]);
    expect(found({ value: 1 }, { value: 2, at: "2024" })).toEqual([]);
  });

  test("are values whose times overlap, not values that follow each other", () => {
    const first = { value: 1, since: "2019", until: "2021" };
    expect(found(first, { value: 2, since: "2020" })).toEqual(["values 0,1"]);
    expect(found(first, { value: 2, since: "2021" })).toEqual([]);
    expect(found({ value: 2, since: "2020", until: "unknown" }, first)).toEqual(["values 0,1"]);
    expect(found(first, { value: 1, since: "2020" })).toEqual([]);
  });

  test("are not values of different kinds, nor what is expected, nor what is superseded", () => {
    const lower = { name: "bound", value: { type: "text", text: "lower" } } as const;
    expect(found({ value: 1, qualifiers: [lower] }, { value: 2 })).toEqual([]);
    expect(found({ value: 1, status: "forecast" }, { value: 2 })).toEqual([]);
    expect(found({ value: 1, rank: "deprecated" }, { value: 2 })).toEqual([]);
    expect(found({ value: "one motto" }, { value: "another motto" })).toEqual([]);
  });

  test("are not ranges, and numbers within them, that may all be right", () => {
    const range = (least: number, greatest: number) => ({
      value: {
        type: "money",
        text: `${least}..${greatest}`,
        least,
        greatest,
        unit: "CNY",
      } as const,
    });
    expect(found(range(30, 35), { value: 32 })).toEqual([]);
    expect(found(range(30, 35), range(35, 40))).toEqual([]);
    expect(found(range(30, 35), range(30, 35))).toEqual([]);
    expect(found(range(30, 35), { value: 36 })).toEqual(["values 0,1"]);
    expect(found(range(30, 35), range(36, 40))).toEqual(["values 0,1"]);
    // Each two have a number in common, all three have none.
    expect(found(range(1, 5), range(4, 8), range(7, 9))).toEqual(["values 0,1,2"]);
  });

  test("are one value that some state and some deny", () => {
    expect(found({ value: 1 }, { value: 1, status: "denied" })).toEqual(["statuses 0,1"]);
    expect(found({ value: 1, status: "disputed" })).toEqual(["contested 0"]);
  });

  test("are found among very many facts at once", () => {
    const many = Array.from({ length: 20_000 }, (_, value) => ({ value }));
    expect(contradictionsIn(catalogOf(facts(...many)))[0]?.claims).toHaveLength(20_000);
  });
});

describe("contradictions of the sample", () => {
  const catalog = catalogOf(sampleGraph());
  const contradictions = contradictionsIn(catalog);

  test("are of all kinds, each claim in at most one mark", () => {
    const told = contradictions.map(({ kind, claims }) => [
      kind,
      ...claims.map((claim) =>
        claim.claim === "edge" ? catalog.edges[claim.edge]?.key : `fact ${claim.fact}`,
      ),
    ]);
    expect(told).toEqual([
      ["contested", "fact 5"],
      ["citations", "ada-lindqvist|founded|qingmu"],
      ["contested", "qingmu|doubts|fjord"],
      ["contested", "haigang|invests in|qingmu"],
    ]);
    expect(byClaim(contradictions).size).toBe(4);
  });

  test("a symmetric relation is one statement whichever way it is written", () => {
    const graph = sampleGraph();
    const edge = graph.edges.find(({ undirected }) => undirected === true);
    if (edge === undefined) throw new Error("no symmetric relation");
    const back = {
      ...edge,
      key: "back",
      source: edge.target,
      target: edge.source,
      attributes: { ...edge.attributes, status: "denied" as const },
    };
    const all = contradictionsIn(catalogOf({ ...graph, edges: [edge, back] }));
    expect(all.at(-1)).toMatchObject({ kind: "statuses" });
  });
});

describe("sources", () => {
  test("are counted with what rests on them, and on nothing else", () => {
    const counts = sourceCounts(catalogOf(sampleGraph()));
    expect(counts.map(({ source, claims, alone }) => [source.id, claims, alone])).toEqual([
      ["gazette", 65, 62],
      ["letter", 3, 0],
      ["almanac", 2, 0],
    ]);
  });
});
