import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GraphChange } from "../../src/model/graph-change.ts";
import type { GraphFile } from "../../src/model/graph-file.ts";
import { byKey } from "../../src/model/order.ts";
import type { Catalog } from "../../viewer/graph/catalog.ts";
import { type Loaded, openChanged, openLoaded } from "../../viewer/graph/load.ts";
import { largeGraph } from "../fixtures/viewer/sample.ts";

/** A graph in the order in which it is written. */
const GRAPH = inOrder(largeGraph(60));

function inOrder(file: GraphFile): GraphFile {
  const key = (each: { readonly key: string }): string => each.key;
  return {
    ...file,
    nodes: file.nodes.toSorted(byKey(key)),
    edges: file.edges.toSorted(byKey(key)),
  };
}

/** Edits by the number of a node or an edge; one that drops a node drops its edges. */
const edits = fc.array(
  fc.record({
    at: fc.nat(1_000),
    does: fc.constantFrom(
      "rename",
      "say otherwise",
      "retype",
      "move",
      "deny",
      "date",
      "turn",
      "drop edge",
      "drop node",
      "add",
    ),
  }),
  { maxLength: 4 },
);

function edited(file: GraphFile, at: number, does: string): GraphFile {
  const { nodes, edges } = file;
  const [node, edge] = [nodes[at % nodes.length], edges[at % edges.length]];
  if (!node || !edge) return file;
  const withNode = (attributes: object): GraphFile => ({
    ...file,
    nodes: nodes.map((each) =>
      each === node ? { ...each, attributes: { ...each.attributes, ...attributes } } : each,
    ),
  });
  const withEdge = (changed: GraphFile["edges"][number]): GraphFile => ({
    ...file,
    edges: edges.map((each) => (each === edge ? changed : each)),
  });
  switch (does) {
    case "rename":
      return withNode({ label: `${node.attributes.label}!`, mergedFrom: [`old-${at}`] });
    case "say otherwise":
      return withNode({ label: `${node.attributes.label}?` });
    case "retype":
      return withNode({ kind: `Type ${at % 3}` });
    case "move":
      return withNode({ x: at, community: at % 3 });
    case "date":
      return withEdge({ ...edge, attributes: { ...edge.attributes, at: `${1900 + (at % 99)}` } });
    case "deny":
      return withEdge({ ...edge, attributes: { ...edge.attributes, status: "denied" } });
    case "turn":
      return withEdge({ ...edge, source: edge.target, target: edge.source });
    case "drop edge":
      return { ...file, edges: edges.filter((each) => each !== edge) };
    case "drop node":
      return {
        ...file,
        nodes: nodes.filter((each) => each !== node),
        edges: edges.filter(({ source, target }) => source !== node.key && target !== node.key),
      };
    default: {
      const key = `new-${at}`;
      return nodes.some((each) => each.key === key)
        ? file
        : inOrder({ ...file, nodes: [...nodes, { ...node, key }] });
    }
  }
}

/** What makes one file the next. */
function changeTo(before: GraphFile, now: GraphFile): GraphChange {
  return {
    attributes: now.attributes,
    nodes: runs(before.nodes, now.nodes),
    edges: runs(before.edges, now.edges),
  };
}

function runs<T>(before: readonly T[], now: readonly T[]) {
  return now.map((each) => {
    const from = before.indexOf(each);
    return from < 0 ? { items: [structuredClone(each)] } : { from, count: 1 };
  });
}

function catalogIn(loaded: Loaded) {
  if (!loaded.ok) throw new Error(loaded.detail);
  return loaded.opened.catalog;
}

/** A catalog with the places that its look-ups give. */
function withPlaces(catalog: Catalog) {
  const { nodes, edges, nodeIndex, edgeIndex } = catalog;
  return {
    ...catalog,
    nodeIndex: nodes.map(({ key }) => nodeIndex.get(key)),
    edgeIndex: edges.map(({ key }) => edgeIndex.get(key)),
  };
}

describe("a graph that has changed", () => {
  test("is the one that is opened from nothing", () => {
    fc.assert(
      fc.property(edits, (all) => {
        let catalog = catalogIn(openLoaded(GRAPH));
        for (const { at, does } of all) {
          const now = edited(catalog.file, at, does);
          catalog = catalogIn(openChanged(catalog, changeTo(catalog.file, now)));
          const anew = catalogIn(openLoaded(structuredClone(now)));
          expect(withPlaces(catalog)).toEqual({
            ...withPlaces(anew),
            // Scratch of walks.
            index: {
              ...anew.index,
              visits: catalog.index.visits,
              otherVisits: catalog.index.otherVisits,
            },
          });
        }
      }),
      { numRuns: 15 },
    );
  });

  test.each([
    ["say otherwise", true],
    ["deny", true],
    ["rename", false],
    ["move", false],
    ["retype", false],
    ["date", false],
    ["turn", false],
    ["drop edge", false],
    ["add", false],
  ])("keeps its shape where only words are others: %s, %s", (does, isKept) => {
    const before = catalogIn(openLoaded(GRAPH));
    const change = changeTo(before.file, edited(before.file, 8, does));
    expect(catalogIn(openChanged(before, change)).shape === before.shape).toBe(isKept);
  });

  test("is refused when what is new is no part of a graph", () => {
    const catalog = catalogIn(openLoaded(GRAPH));
    const change = changeTo(GRAPH, GRAPH);
    const item = { key: "bad", attributes: { label: 5 } };
    const nodes = [...change.nodes, { items: [item] }] as unknown as GraphChange["nodes"];
    expect(openChanged(catalog, { ...change, nodes })).toMatchObject({ ok: false });
  });
});
