import fc from "fast-check";
import { MultiGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { compareGraphs, countDifferences } from "../../src/diff/index.ts";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import type {
  CitationAttributes,
  ClaimAttributes,
  FactAttributes,
  GraphFile,
  GraphFileEdge,
  NodeAttributes,
} from "../../src/model/graph-file.ts";
import type { CitationState } from "../../src/model/proof.ts";
import { graphFile } from "../graph-file.ts";
import { edge, node } from "./graphs.ts";

const cite = (quote: string, state: CitationState = "verified"): CitationAttributes => ({
  source: "log",
  quote,
  stance: "supports",
  state,
});

const claim: ClaimAttributes = {
  status: "asserted",
  rank: "normal",
  citations: [cite("lit the lamp")],
  sources: 1,
  origin: { file: "graph.yaml", line: 7 },
};

function fact(property: string, text: string, more: Partial<FactAttributes> = {}): FactAttributes {
  return { ...claim, property, value: { type: "text", text }, ...more };
}

function withFacts(...facts: FactAttributes[]): GraphFile {
  return graphFile([node("mara", { facts })], []);
}

function withEdge(attributes: Partial<ClaimAttributes> = {}): GraphFile {
  return graphFile(
    [node("mara"), node("rock")],
    [edge("mara", "keeps", "rock", { ...claim, ...attributes })],
  );
}

describe("comparing graphs", () => {
  it("finds no difference where only the picture and the files differ", () => {
    const before = withEdge();
    const after = graphFile(
      before.nodes
        .map(({ key, attributes }) => ({
          key,
          attributes: { ...attributes, x: 9, y: 9, size: 3, color: "#ffffff", community: 4 },
        }))
        .toReversed(),
      before.edges.map((each) => ({
        ...each,
        key: "another",
        attributes: { ...each.attributes, origin: { file: "moved.yaml", line: 99 } },
      })),
    );
    expect(countDifferences(compareGraphs(before, after))).toBe(0);
  });

  it("tells entities added, removed, and changed field by field", () => {
    const names: Partial<NodeAttributes> = { aliases: ["M", "Q"], names: { zh: "玛拉" } };
    const before = graphFile([node("a"), node("mara", { ...names, summary: "Keeper." })], []);
    const after = graphFile(
      [
        node("b"),
        node("mara", { kind: "Person", aliases: ["Q", "M", "MQ"], names: { zh: "马拉" } }),
      ],
      [],
    );
    expect(compareGraphs(before, after).entities).toEqual({
      added: [{ id: "b", label: "b", kind: "Thing" }],
      removed: [{ id: "a", label: "a", kind: "Thing" }],
      changed: [
        {
          id: "mara",
          label: "mara",
          kind: "Person",
          fields: [
            { field: "type", before: "Thing", after: "Person" },
            { field: "name (zh)", before: "玛拉", after: "马拉" },
            { field: "aliases", before: ["M", "Q"], after: ["Q", "M", "MQ"] },
            { field: "summary", before: "Keeper." },
          ],
        },
      ],
    });
  });

  it("tells a changed status from a claim that went and one that came", () => {
    const { claims } = compareGraphs(
      withEdge(),
      withEdge({ status: "disputed", by: ["rock"], since: "1887", note: "doubted" }),
    );
    expect([claims.added, claims.removed]).toEqual([[], []]);
    expect(claims.changed).toMatchObject([
      {
        claim: "relation",
        subject: { id: "mara" },
        predicate: "keeps",
        object: { id: "rock" },
        fields: [
          { field: "status", before: "asserted", after: "disputed" },
          { field: "by", after: ["rock"] },
          { field: "since", after: "1887" },
          { field: "note", after: "doubted" },
        ],
        lostProof: false,
      },
    ]);
  });

  it("tells a changed value, and pairs several by what they have in common", () => {
    const at = (year: string, text: string) =>
      fact("wage", text, { at: year, citations: [cite(`in ${year}`)] });
    const { claims } = compareGraphs(
      withFacts(at("1887", "42"), at("1888", "43"), at("1889", "44")),
      withFacts(at("1888", "43"), at("1889", "45"), at("1890", "46")),
    );
    expect(claims.added).toMatchObject([{ object: { label: "46" } }]);
    expect(claims.removed).toMatchObject([{ object: { label: "42" } }]);
    expect(claims.changed).toMatchObject([
      { object: { label: "45" }, fields: [{ field: "value", before: "44", after: "45" }] },
    ]);
  });

  it("compares qualifiers by name", () => {
    const role = (text: string): Partial<ClaimAttributes> => ({
      qualifiers: [{ name: "role", value: { type: "text", text } }],
    });
    const { claims } = compareGraphs(withEdge(role("keeper")), withEdge(role("owner")));
    expect(claims.changed[0]?.fields).toEqual([
      { field: "with role", before: "keeper", after: "owner" },
    ]);
  });

  it("tells citations added, removed, retyped and failed", () => {
    const { claims } = compareGraphs(
      withEdge({ citations: [cite("one two"), cite("three four"), cite("five six")] }),
      withEdge({
        citations: [
          cite("one two", "broken"),
          cite("three four", "locked"),
          cite("seven"),
          cite("8 9"),
        ],
      }),
    );
    const [change] = claims.changed;
    expect(change?.lostProof).toBe(false);
    expect(change?.citations).toMatchObject({
      added: [{ source: "log", quote: "8 9" }],
      removed: [],
      changed: [
        { quote: "one two", fields: [{ field: "state", before: "verified", after: "broken" }] },
        { quote: "seven", fields: [{ field: "quote", before: "five six", after: "seven" }] },
      ],
    });
  });

  it.each<[string, readonly CitationAttributes[], boolean]>([
    ["none is left", [], true],
    ["the last is broken", [cite("lit the lamp", "broken")], true],
    ["it can only be found by the lock", [cite("lit the lamp", "locked")], false],
    ["another proves it", [cite("kept the light")], false],
  ])("marks a claim that lost its last proof: %s", (_what, citations, lost) => {
    const { changed } = compareGraphs(withEdge(), withEdge({ citations: [...citations] })).claims;
    expect(changed.some(({ lostProof }) => lostProof)).toBe(lost);
  });

  it("reads a symmetric relation alike from both ends", () => {
    const nodes = [node("a"), node("b")];
    const one = edge("a", "knows", "b", { ...claim, undirected: true });
    const two = edge("b", "knows", "a", { ...claim, undirected: true });
    expect(countDifferences(compareGraphs(graphFile(nodes, [one]), graphFile(nodes, [two])))).toBe(
      0,
    );
    const directed = edge("b", "knows", "a", claim);
    const { claims } = compareGraphs(
      graphFile(nodes, [edge("a", "knows", "b", claim)]),
      graphFile(nodes, [directed]),
    );
    expect([claims.added.length, claims.removed.length]).toEqual([1, 1]);
  });

  it("compares sources, the schema and the graph itself", () => {
    const before = withEdge();
    const after = withEdge();
    after.attributes.title = "New";
    after.attributes.sources = [{ id: "log", title: "The log", published: "1887" }];
    after.attributes.schema.relations = [{ id: "keeps", inverse: "kept by" }];
    const { graph, sources, schema } = compareGraphs(before, after);
    expect(graph).toEqual([{ field: "title", before: before.attributes.title, after: "New" }]);
    expect(sources.added).toEqual([{ id: "log", title: "The log" }]);
    expect(schema.added).toEqual([{ section: "relations", id: "keeps" }]);
  });

  it("takes Graphology instances as well as files, and ids of any kind", () => {
    const special = ["__proto__", "constructor", "toString"];
    const before = graphFile([], []);
    const after = graphFile(
      special.map((id) => node(id)),
      [],
    );
    const instance: CompiledGraph = MultiGraph.from(after);
    const difference = compareGraphs(before, instance);
    expect(difference).toEqual(compareGraphs(before, after));
    expect(difference.entities.added.map(({ id }) => id)).toEqual(special);
  });

  it("is linear: every claim about one property changed", () => {
    const many = (tag: string) =>
      withFacts(
        ...Array.from({ length: 20_000 }, (_, i) => fact("p", `${tag}${i}`, { citations: [] })),
      );
    const { claims } = compareGraphs(many("a"), many("b"));
    expect([claims.added.length, claims.removed.length]).toEqual([20_000, 20_000]);
  });
});

/** Random small graphs over few names, so that parallel claims and near ones are common. */
const graphs: fc.Arbitrary<GraphFile> = fc
  .array(
    fc.record({
      from: fc.constantFrom("a", "b"),
      to: fc.constantFrom("a", "b"),
      status: fc.constantFrom("asserted" as const, "disputed" as const),
      at: fc.constantFrom("1887", "1888"),
      quotes: fc.array(fc.constantFrom("one two", "three four"), { maxLength: 2 }),
    }),
    { maxLength: 8 },
  )
  .map((claims) => {
    const edges: GraphFileEdge[] = claims.map(({ from, to, status, at, quotes }, index) =>
      edge(from, "r", to, {
        ...claim,
        key: `${index}`,
        status,
        at,
        citations: quotes.map((q) => cite(q)),
      }),
    );
    return graphFile([node("a"), node("b")], edges);
  });

describe("any two graphs", () => {
  it("differ from themselves in nothing, in whatever order they are written", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const reversed = graphFile(graph.nodes.toReversed(), graph.edges.toReversed());
        expect(countDifferences(compareGraphs(graph, graph))).toBe(0);
        expect(countDifferences(compareGraphs(graph, reversed))).toBe(0);
      }),
    );
  });

  it("account for every claim, and for the same number both ways", () => {
    fc.assert(
      fc.property(graphs, graphs, (one, two) => {
        const there = compareGraphs(one, two).claims;
        const back = compareGraphs(two, one).claims;
        expect(there.added.length - there.removed.length).toBe(
          one.edges.length === two.edges.length ? 0 : two.edges.length - one.edges.length,
        );
        expect(back.added.length).toBe(there.removed.length);
        expect(back.removed.length).toBe(there.added.length);
      }),
    );
  });
});
