import { existsSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { copyOfGraph, graphwright, temporaryFolder } from "./terminal.ts";

let graph: string;
let yaml: string;
let before: string;

beforeEach(async () => {
  graph = copyOfGraph("lighthouse");
  yaml = join(graph, "graph.yaml");
  before = readFileSync(yaml, "utf8");
  await graphwright("cite", "lock", graph);
});

/** What became of a command that was about to write over a file. */
async function attempt(file: string, ...argv: string[]) {
  const before = contentOf(file);
  const { code, err } = await graphwright(...argv);
  const said = /cannot write .* the graph .*name .* with -o\n$/.test(err) ? "refused" : err;
  return { code, said, isKept: contentOf(file) === before };
}

const REFUSED = { code: 2, said: "refused", isKept: true };

function contentOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

describe("an output over a file of its own graph is refused", () => {
  it.each([["export", "-f", "gexf"], ["export", "-f", "json"], ["schema"], ["types"]])(
    "by %s %s %s",
    async (command, ...words) => {
      expect(await attempt(yaml, command, graph, ...words, "-o", yaml)).toEqual(REFUSED);
    },
  );

  it("by cite coverage", async () => {
    expect(await attempt(yaml, "cite", "coverage", graph, "-o", yaml)).toEqual(REFUSED);
  });

  it("by build, whose graph.json is the text of a source", async () => {
    writeFileSync(join(graph, "graph.json"), readFileSync(join(graph, "texts", "log.txt"), "utf8"));
    writeFileSync(yaml, before.replace("log.txt", "graph.json"));
    const file = join(graph, "graph.json");
    expect(await attempt(file, "build", graph, "--texts", graph, "-o", graph)).toEqual(REFUSED);
  });

  it("be it the lock or a text", async () => {
    for (const name of ["citations.lock", "texts/log.txt"]) {
      const file = join(graph, name);
      expect(await attempt(file, "export", graph, "-f", "gexf", "-o", file)).toEqual(REFUSED);
    }
  });

  it("be it one of several files", async () => {
    const table = join(graph, "table-edges.csv");
    writeFileSync(table, readFileSync(join(graph, "texts", "log.txt"), "utf8"));
    writeFileSync(yaml, before.replace("log.txt", "table-edges.csv"));
    const output = join(graph, "table.csv");
    expect(
      await attempt(table, "export", graph, "--texts", graph, "-f", "csv", "-o", output),
    ).toEqual(REFUSED);
    expect(existsSync(join(graph, "table-nodes.csv"))).toBe(false);
  });

  it("be it the graph.json that is read", async () => {
    const file = join(temporaryFolder(), "graph.json");
    await graphwright("export", graph, "-f", "json", "-o", file);
    expect(await attempt(file, "export", file, "-f", "bibtex", "-o", file)).toEqual(REFUSED);
    expect(await attempt(file, "types", file, "-o", file)).toEqual(REFUSED);
  });

  it("however it is spelt: by a link, by a link to its folder, through .., by a second name", async () => {
    const elsewhere = temporaryFolder();
    symlinkSync(yaml, join(elsewhere, "link.gexf"));
    symlinkSync(graph, join(elsewhere, "folder"));
    mkdirSync(join(graph, "sub"));
    linkSync(yaml, join(elsewhere, "second.gexf"));
    for (const name of ["link.gexf", "folder/graph.yaml", "second.gexf"]) {
      expect(
        await attempt(yaml, "export", graph, "-f", "gexf", "-o", join(elsewhere, name)),
      ).toEqual(REFUSED);
    }
    expect(
      await attempt(yaml, "export", graph, "-f", "gexf", "-o", `${graph}/sub/../graph.yaml`),
    ).toEqual(REFUSED);
  });

  it("be it one that the next command would read", async () => {
    const elsewhere = temporaryFolder();
    symlinkSync(graph, join(elsewhere, "folder"));
    for (const file of [join(graph, "new.yml"), join(elsewhere, "folder", "deep", "new.yaml")]) {
      expect(await attempt(file, "schema", graph, "-o", file)).toEqual(REFUSED);
    }
    const link = join(elsewhere, "folder");
    const file = join(link, "another.yaml");
    expect(await attempt(file, "schema", link, "-o", file)).toEqual(REFUSED);
  });
});

it("an output beside the files of a graph is written", async () => {
  for (const name of ["graph.schema.json", "texts/new.yaml", "sub/graph.gexf"]) {
    const { code } = await graphwright("schema", graph, "-o", join(graph, name));
    expect(code).toBe(0);
  }
  expect((await graphwright("export", graph, "-f", "gexf", "-o", `${graph}/`)).code).toBe(0);
  expect((await graphwright("build", graph, "-o", graph)).code).toBe(0);
  expect((await graphwright("build", graph, "-o", graph)).code).toBe(0);
  expect(readFileSync(yaml, "utf8")).toBe(before);
});
