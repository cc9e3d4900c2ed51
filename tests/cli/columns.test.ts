import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { copyOfGraph, graphwright, temporaryFolder } from "./terminal.ts";

it("a graph by columns is read wherever graph.json is", async () => {
  const graph = copyOfGraph("lighthouse");
  const out = temporaryFolder();
  expect((await graphwright("export", graph, "-f", "columns", "-o", `${out}/`)).code).toBe(0);
  expect((await graphwright("export", graph, "-f", "json", "-o", `${out}/`)).code).toBe(0);
  const [columns, json] = [join(out, "graph.columns.json"), join(out, "graph.json")];
  const again = await graphwright("export", columns, "-f", "json");
  expect(again.out).toBe(readFileSync(json, "utf8"));
  const id: string = JSON.parse(readFileSync(json, "utf8")).nodes[0].key;
  const asked = await graphwright("query", "show", id, "-g", columns);
  expect(asked).toEqual(await graphwright("query", "show", id, "-g", json));
  expect(asked.code).toBe(0);
});

it("columns that are cut off or do not agree are refused in one line", async () => {
  const graph = copyOfGraph("lighthouse");
  const path = join(temporaryFolder(), "graph.columns.json");
  await graphwright("export", graph, "-f", "columns", "-o", path);
  const whole = readFileSync(path, "utf8");
  writeFileSync(path, whole.replace('"from": [', '"from": [9999,'));
  const refused = await graphwright("query", "show", "x", "-g", path);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("edges.from should hold");
  writeFileSync(path, whole.slice(0, 200));
  expect((await graphwright("query", "show", "x", "-g", path)).code).toBe(1);
});
