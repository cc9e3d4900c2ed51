import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { layout } from "../../src/6-layout/index.ts";
import { writeGraphFile } from "../../src/7-export/index.ts";
import { previousPositions } from "../../src/cli/previous.ts";
import { graphOf } from "../6-layout/sample.ts";
import { temporaryFolder } from "./terminal.ts";

async function positions(json: string): Promise<unknown> {
  const file = join(temporaryFolder(), "graph.json");
  writeFileSync(file, json);
  return Object.fromEntries(await previousPositions(file));
}

function nodes(...attributes: readonly unknown[]): string {
  const list = attributes.map((one, index) => ({ key: `n${index}`, attributes: one }));
  return JSON.stringify({ nodes: list });
}

describe("the positions of an earlier build", () => {
  it("are those of nodes that have one", async () => {
    const file = nodes({ x: 1, y: -2.5 }, { x: 0 }, {}, undefined, { x: "1", y: 2 });
    expect(await positions(file)).toEqual({ n0: { x: 1, y: -2.5 } });
  });

  it("are read from what a build writes, whatever its names hold", async () => {
    const graph = graphOf(["b", 'a\n],\n"edges": [', "c"], [["c", "b"]]);
    layout(graph, new Map());
    const placed = graph.mapNodes((id, { x, y }) => [id, { x, y }] as const);
    const written = [...writeGraphFile(graph)].join("");
    expect(await positions(written)).toEqual(Object.fromEntries(placed));
    expect(await positions(JSON.stringify(JSON.parse(written)))).toEqual(
      Object.fromEntries(placed),
    );
  });

  it("are none farther out than a layout goes, for they would overflow sums", async () => {
    const [far, farther] = [1e9, 1.000001e9];
    const file = nodes({ x: far, y: -far }, { x: farther, y: 0 }, { x: 0, y: -farther });
    expect(await positions(file)).toEqual({ n0: { x: far, y: -far } });
    expect(await positions('{"nodes":[{"key":"a","attributes":{"x":1e999,"y":0}}]}')).toEqual({});
  });

  it.each(["", "{", "[]", "null", '{"nodes":{}}', '{"nodes":[null,1,{"key":1}]}'])(
    "are none in %s",
    async (json) => {
      expect(await positions(json)).toEqual({});
    },
  );

  it("are none in a file that is not there", async () => {
    expect(await previousPositions(join(temporaryFolder(), "none.json"))).toEqual(new Map());
  });
});
