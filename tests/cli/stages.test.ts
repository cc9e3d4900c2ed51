import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { exporterOf, FORMAT_NAMES } from "../../src/7-export/index.ts";
import type * as Stage from "../../src/6-layout/index.ts";
import type { GraphFile } from "../../src/model/graph-file.ts";
import { copyOfGraph, graphwright, temporaryFolder } from "./terminal.ts";

const { laidOut } = vi.hoisted(() => ({ laidOut: vi.fn<() => void>() }));

vi.mock("../../src/6-layout/index.ts", async (original) => {
  const stage = await original<typeof Stage>();
  return {
    ...stage,
    layout: (...given: Parameters<typeof stage.layout>) => {
      laidOut();
      return stage.layout(...given);
    },
    picture: (...given: Parameters<typeof stage.picture>) => {
      laidOut();
      return stage.picture(...given);
    },
  };
});

beforeEach(() => laidOut.mockClear());

/** Formats that need no built viewer. */
const PLAIN = FORMAT_NAMES.filter((format) => format !== "html" && format !== "site");

describe("a picture is made where somebody sees it, and nowhere else", () => {
  it.each(PLAIN)("export -f %s", async (format) => {
    const output = join(temporaryFolder(), "out");
    const { code } = await graphwright(
      "export",
      copyOfGraph("lighthouse"),
      "-f",
      format,
      "-o",
      output,
    );
    expect(code).toBe(0);
    const seen = !["bibliography", "bibtex", "columns", "csl-json"].includes(format);
    expect(laidOut).toHaveBeenCalledTimes(seen ? 1 : 0);
    expect(exporterOf(format).picture).toBe(seen);
  });

  it("diff, queries, types and what checks go without", async () => {
    const graph = copyOfGraph("lighthouse");
    for (const argv of [
      ["diff", graph, copyOfGraph("lighthouse")],
      ["query", "find", "rock", "-g", graph],
      ["types", graph],
      ["schema", graph],
      ["check", graph, "--no-cache"],
      ["cite", "coverage", graph],
    ]) {
      expect((await graphwright(...argv)).code).toBe(0);
    }
    expect(laidOut).not.toHaveBeenCalled();
  });

  it("what was read without one gets one when it is to be seen, the same as ever", async () => {
    const graph = copyOfGraph("lighthouse");
    const out = temporaryFolder();
    const [columns, again] = [join(out, "graph.columns.json"), join(out, "again.json")];
    await graphwright("export", graph, "-f", "columns", "-o", columns);
    await graphwright("export", columns, "-f", "bibtex");
    expect(laidOut).not.toHaveBeenCalled();
    await graphwright("export", columns, "-f", "json", "-o", again);
    expect(laidOut).toHaveBeenCalledTimes(1);
    const file = JSON.parse(readFileSync(again, "utf8")) as GraphFile;
    expect(new Set(file.nodes.map(({ attributes: { x, y } }) => `${x} ${y}`)).size).toBe(
      file.nodes.length,
    );
    expect((await graphwright("export", graph, "-f", "json")).out).toBe(
      readFileSync(again, "utf8"),
    );
    laidOut.mockClear();
    await graphwright("export", again, "-f", "gexf", "-o", join(out, "kept.gexf"));
    expect(laidOut).not.toHaveBeenCalled();
  });
});
