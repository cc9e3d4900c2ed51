import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MultiGraph } from "graphology";
import { beforeAll, describe, expect, it } from "vitest";
import { FORMAT_NAMES } from "../../src/7-export/index.ts";
import { compile } from "../../src/compile.ts";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import { mixed, VIEWER } from "./sample.ts";
import { write, type Written } from "./written.ts";

const EVERYTHING = fileURLToPath(new URL("../fixtures/graphs/everything/", import.meta.url));
const EXPECTED = fileURLToPath(new URL("../fixtures/formats/", import.meta.url));

let everything: CompiledGraph = new MultiGraph();
beforeAll(async () => {
  const { graph, diagnostics } = await compile(EVERYTHING, {
    texts: [join(EVERYTHING, "texts")],
    layout: false,
  });
  expect(diagnostics).toEqual([]);
  if (graph) everything = graph;
});

async function expectAsBefore(name: string, { texts, diagnostics }: Written): Promise<void> {
  const told = diagnostics.map(({ code, message, reason, help }) => [code, message, reason, help]);
  const whole = [...texts, ...told.map((parts) => `${parts.join("\n")}\n`)].join("\n=====\n\n");
  await expect(whole).toMatchFileSnapshot(join(EXPECTED, name));
}

/** Accept a change with `vitest -u` only after reading the difference, and with other programs at hand. */
describe("all that a graph can hold", () => {
  it.each(FORMAT_NAMES)("is these bytes as %s", async (format) => {
    await expectAsBefore(`everything/${format}.txt`, write(format, everything, { viewer: VIEWER }));
  });

  it("is these bytes of GEXF 1.2, all edges directed", async () => {
    const written = write("gexf", everything, { gexfVersion: "1.2", directed: true });
    await expectAsBefore("everything/gexf-1.2.txt", written);
  });

  it("is these bytes of CSV that begins with a mark and keeps formulas", async () => {
    const written = write("csv", everything, { bom: true, formulas: "raw", directed: true });
    await expectAsBefore("everything/csv-raw.txt", written);
  });
});

describe("a graph that has a picture", () => {
  it.each(FORMAT_NAMES)("is these bytes as %s", async (format) => {
    await expectAsBefore(`kites/${format}.txt`, write(format, mixed(), { viewer: VIEWER }));
  });
});
