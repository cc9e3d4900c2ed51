import { expect, test } from "vitest";
import { exporterOf } from "../../src/7-export/index.ts";
import { openGraph } from "../../src/query/index.ts";
import { openLoaded } from "../../viewer/graph/load.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

function columns(): Record<string, unknown> {
  const { files } = exporterOf("columns").export(openGraph(sampleGraph()).graph, {});
  return JSON.parse([...(files[0]?.chunks ?? [])].join(""));
}

test("a graph by columns is shown as graph.json is", () => {
  const [loaded, plain] = [openLoaded(columns()), openLoaded(sampleGraph())];
  if (!loaded.ok || !plain.ok) throw new Error("not opened");
  const { nodeIndex, edgeIndex, file } = loaded.opened.catalog;
  const { nodes, edges } = plain.opened.catalog;
  expect(nodes.map(({ key }) => file.nodes[nodeIndex.get(key) ?? -1]?.key)).toEqual(
    nodes.map(({ key }) => key),
  );
  expect(edges.map(({ key }) => file.edges[edgeIndex.get(key) ?? -1]?.key)).toEqual(
    edges.map(({ key }) => key),
  );
  expect([nodeIndex.has("nobody"), edgeIndex.has("nobody|knows|nobody")]).toEqual([false, false]);
  expect(file.attributes).toEqual(sampleGraph().attributes);
});

test("columns of another version, or that do not agree, are a failure with a reason", () => {
  expect(openLoaded({ ...columns(), version: 2 })).toMatchObject({ reason: "other-version" });
  expect(openLoaded({ ...columns(), nodes: { keys: [] } })).toMatchObject({
    reason: "no-graph",
    detail: "nodes.attributes should be an object",
  });
});
