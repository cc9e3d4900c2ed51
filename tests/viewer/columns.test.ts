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
  expect(new Set(nodeIndex.keys())).toEqual(new Set(plain.opened.catalog.nodeIndex.keys()));
  expect(new Set(edgeIndex.keys())).toEqual(new Set(plain.opened.catalog.edgeIndex.keys()));
  expect(file.attributes).toEqual(sampleGraph().attributes);
});

test("columns of another version, or that do not agree, are a failure with a reason", () => {
  expect(openLoaded({ ...columns(), version: 2 })).toMatchObject({ reason: "other-version" });
  expect(openLoaded({ ...columns(), nodes: { keys: [] } })).toMatchObject({
    reason: "no-graph",
    detail: "nodes.attributes should be an object",
  });
});
