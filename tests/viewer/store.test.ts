import { describe, expect, test } from "vitest";
import { openLoaded } from "../../viewer/graph/load.ts";
import { partOfClaim, targetOfClaim } from "../../viewer/view/part.ts";
import { namesIn } from "../../viewer/graph/names.ts";
import { createStore } from "../../viewer/view/store.ts";
import { claimContext, groupRelations, mostConnected } from "../../viewer/graph/claims.ts";
import { lineKindCounts, mostFirst, shownCountsOf } from "../../viewer/view/counts.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

const tangWei = { kind: "node", id: "tang-wei" } as const;
const festival = { kind: "node", id: "festival" } as const;

function loadedStore() {
  const store = createStore();
  store.receive(openLoaded(sampleGraph()));
  return store;
}

function opened() {
  const loaded = openLoaded(sampleGraph());
  if (!loaded.ok) throw new Error(loaded.reason);
  return loaded.opened;
}

describe("the store", () => {
  test("waits, then has a graph", () => {
    const store = createStore();
    expect(store.loading.value).toEqual({ state: "loading" });
    store.receive(openLoaded(sampleGraph()));
    expect(store.loading.value).toEqual({ state: "ready" });
    expect(store.catalog.value?.nodes).toHaveLength(37);
  });

  test("says why there is no graph, but keeps the one that is there", () => {
    const store = createStore();
    store.receive(openLoaded({ attributes: {}, nodes: [], edges: [] }));
    expect(store.loading.value).toMatchObject({ state: "failed" });
    store.receive(openLoaded(sampleGraph()));
    store.receive(openLoaded("nonsense"));
    expect(store.loading.value).toEqual({ state: "ready" });
  });

  test("focuses on what is selected and what is pointed at, else on the lit type", () => {
    const store = loadedStore();
    const size = () => store.focus.value?.nodes.size;
    store.change({ lit: { kind: "type", id: "Event" } });
    expect(size()).toBe(4);
    store.select(tangWei, "panel");
    expect(size()).toBe(3);
    store.point(festival);
    expect(size()).toBe(8);
    store.point(undefined);
    expect(size()).toBe(3);
    store.clear();
    expect(size()).toBe(4);
    store.point(festival);
    expect(size()).toBe(6);
    store.point(undefined);
    store.clear();
    expect(size()).toBeUndefined();
  });

  test("pointing at one of the many things that rest on a source lights up that one", () => {
    const store = loadedStore();
    store.select({ kind: "source", id: "gazette", without: false }, "panel");
    expect(store.focus.value?.edges.size).toBeGreaterThan(50);
    store.point(festival);
    expect(store.focus.value?.edges.size).toBe(5);
  });

  test("counts steps from where they were asked for while what one opens is in the picture", () => {
    const store = loadedStore();
    const shown = () => store.visible.value?.nodeCount;
    store.select(tangWei, "panel");
    store.walk(1);
    expect(shown()).toBe(3);
    const visible = store.visible.value;
    store.select({ kind: "node", id: "liu-yang" }, "picture");
    expect(store.visible.value).toBe(visible);
    store.clear();
    expect(store.visible.value).toBe(visible);
    store.select(festival, "search");
    expect(shown()).toBe(6);
    store.walk(0);
    expect(shown()).toBeUndefined();
  });

  test("keeps the selection over a reload while the graph still holds it", () => {
    const store = loadedStore();
    store.select(tangWei, "picture");
    store.receive(openLoaded(sampleGraph()));
    expect(store.selection.value?.target).toEqual(tangWei);
    const graph = sampleGraph();
    const gone = {
      ...graph,
      nodes: graph.nodes.filter(({ key }) => key !== "tang-wei"),
      edges: graph.edges.filter(({ source, target }) => ![source, target].includes("tang-wei")),
    };
    store.receive(openLoaded(gone));
    expect(store.selection.value).toBeUndefined();
  });
});

describe("derivations", () => {
  test("relations are grouped by how they read, those from the entity first", () => {
    const { catalog, graph } = opened();
    const { relations } = graph.show("tang-wei");
    const labels = groupRelations(relations, namesIn(catalog, "en")).map(({ label }) => label);
    expect(labels).toEqual(["leads", "taught"]);
  });

  test("a claim is read in its own direction, among all between its ends", () => {
    const { graph, catalog } = opened();
    const context = claimContext(graph, catalog, "qingmu|praises|ada-lindqvist");
    expect(context?.claim).toMatchObject({ label: "praises", reversed: false });
    expect(context?.beside).toHaveLength(4);
    const loop = claimContext(graph, catalog, "qingmu|cites|qingmu");
    expect(loop?.beside).toHaveLength(1);
    expect(claimContext(graph, catalog, "nothing")).toBeUndefined();
  });

  test("the legend counts types and lines", () => {
    const { catalog } = opened();
    expect(mostFirst(catalog.kinds)[0]).toEqual({ id: "Person", count: 9 });
    expect(lineKindCounts(catalog)).toEqual([
      { id: "plain", count: 48 },
      { id: "reported", count: 1 },
      { id: "contested", count: 4 },
      { id: "ahead", count: 2 },
      { id: "opinion", count: 2 },
      { id: "unproven", count: 1 },
    ]);
  });

  test("the legend counts what is shown of them", () => {
    const { catalog } = opened();
    const nodes = Uint8Array.from(catalog.nodes, ({ attributes }) =>
      attributes.kind === "Person" ? 1 : 0,
    );
    const edges = new Uint8Array(catalog.edges.length);
    edges[0] = 1;
    const shown = shownCountsOf(catalog, { nodes, edges, nodeCount: 9, edgeCount: 1 });
    expect([...shown.types]).toEqual([["Person", 9]]);
    expect([...shown.relations.values()]).toEqual([1]);
    expect([...shown.lines.values()]).toEqual([1]);
  });

  test("the best connected come first", () => {
    expect(mostConnected(opened().catalog, 2)).toEqual(["qingmu", "fjord"]);
  });
});

describe("a claim in a list", () => {
  const { catalog, graph } = opened();
  const listed = graph.source("gazette").claims.map(({ claim }) => claim);

  test("leads to its relation", () => {
    const relations = listed.filter(({ claim }) => claim === "relation");
    expect(relations.length).toBeGreaterThan(1);
    for (const claim of relations) {
      expect(targetOfClaim(claim)).toMatchObject({ kind: "edge" });
      expect(partOfClaim(catalog, claim)).toBeUndefined();
    }
  });

  test("leads to its entity and to the very fact", () => {
    const facts = listed.filter((claim) => claim.claim === "fact");
    expect(facts.length).toBeGreaterThan(1);
    for (const claim of facts) {
      expect(targetOfClaim(claim)).toEqual({ kind: "node", id: claim.subject.id });
      const { fact = -1 } = partOfClaim(catalog, claim) ?? {};
      expect(graph.show(claim.subject.id).facts[fact]).toEqual(claim);
    }
  });
});
