import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MultiGraph } from "graphology";
import { beforeAll, describe, expect, it } from "vitest";
import { FORMAT_NAMES } from "../../src/7-export/index.ts";
import { compile } from "../../src/compile.ts";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import { FORBIDDEN, HOSTILE, labelled, mixed, VIEWER } from "./sample.ts";
import { write, type Written } from "./written.ts";

const EVERYTHING = fileURLToPath(new URL("../fixtures/graphs/everything/", import.meta.url));
const EXPECTED = fileURLToPath(new URL("../fixtures/formats/", import.meta.url));

let everything: CompiledGraph = new MultiGraph();
beforeAll(async () => {
  const { graph, diagnostics } = await compile(EVERYTHING, {
    texts: [join(EVERYTHING, "texts")],
    layout: false,
  });
  if (!graph || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  everything = graph;
});

/** All files of a format, with their diagnostics. */
function wholeOf({ texts, diagnostics }: Written): string {
  const told = diagnostics.map(({ code, message, reason, help }) => [code, message, reason, help]);
  return [...texts, ...told.map((parts) => `${parts.join("\n")}\n`)].join("\n=====\n\n");
}

/** Accept a change with `vitest -u` only after reading the difference, and with other programs at hand. */
describe("all that a graph can hold", () => {
  it.each(FORMAT_NAMES)("is these bytes as %s", async (format) => {
    const whole = wholeOf(write(format, everything, { viewer: VIEWER }));
    await expect(whole).toMatchFileSnapshot(join(EXPECTED, `everything/${format}.txt`));
  });

  it("is these bytes of GEXF 1.2, all edges directed", async () => {
    const written = write("gexf", everything, { gexfVersion: "1.2", directed: true });
    await expect(wholeOf(written)).toMatchFileSnapshot(join(EXPECTED, "everything/gexf-1.2.txt"));
  });

  it("is these bytes of CSV that begins with a mark and keeps formulas", async () => {
    const written = write("csv", everything, { bom: true, formulas: "raw", directed: true });
    await expect(wholeOf(written)).toMatchFileSnapshot(join(EXPECTED, "everything/csv-raw.txt"));
  });
});

describe("a graph that has a picture", () => {
  it.each(FORMAT_NAMES)("is these bytes as %s", async (format) => {
    const whole = wholeOf(write(format, mixed(), { viewer: VIEWER }));
    await expect(whole).toMatchFileSnapshot(join(EXPECTED, `kites/${format}.txt`));
  });
});

/** What readers of tables take for something else than text. */
const GUESSED = [
  "007",
  "1e5",
  "1,5",
  "TRUE",
  "2024-05-01",
  "12:30",
  "NaN",
  "+1",
  "(5)",
  "5%",
  "",
  "a|b",
];

describe("texts that writers and readers of formats take for something else", () => {
  it.each(FORMAT_NAMES)("are these bytes as %s", async (format) => {
    const graph = labelled([...HOSTILE, ...FORBIDDEN, ...GUESSED]);
    const whole = wholeOf(write(format, graph, { viewer: VIEWER }));
    await expect(whole).toMatchFileSnapshot(join(EXPECTED, `hostile/${format}.txt`));
  });
});
