import { execFileSync } from "node:child_process";
import { lstatSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { MultiGraph } from "graphology";
import { describe, expect, it } from "vitest";
import type { GraphFile } from "../../src/model/graph-file.ts";
import { copyOfGraph, graphwright, temporaryFolder } from "./terminal.ts";

async function built(dir: string, out: string, ...options: string[]): Promise<GraphFile> {
  expect(await graphwright("build", dir, "-o", out, ...options)).toMatchObject({
    code: 0,
    out: "",
  });
  return JSON.parse(readFileSync(join(out, "graph.json"), "utf8"));
}

describe("graphwright build", () => {
  it("writes a graph.json that Graphology reads", async () => {
    const file = await built(copyOfGraph("lighthouse"), temporaryFolder());
    const graph = MultiGraph.from(file);
    expect([graph.type, graph.order, graph.size]).toEqual(["mixed", 4, 4]);
    expect(graph.getEdgeAttributes("mara-quill|keeps|gull-rock")).toMatchObject({
      relation: "keeps",
      inverse: "kept by",
      since: "1887-05-03",
      sources: 1,
      origin: { file: "graph.yaml", line: 37 },
      citations: [{ quote: "lit the lamp … first time", paragraph: 2, state: "verified" }],
    });
    expect(graph.isUndirected("mara-quill|knows|tobias-fenn")).toBe(true);
  });

  it("leaves the last good output in place when the graph has errors", async () => {
    const dir = copyOfGraph("lighthouse");
    const out = temporaryFolder();
    await built(dir, out);
    const before = readFileSync(join(out, "graph.json"), "utf8");
    writeFileSync(
      join(dir, "wrong.yaml"),
      "relations: [{from: nobody, type: keeps, to: nothing}]\n",
    );
    const { code, err } = await graphwright("build", dir, "-o", out);
    expect(code).toBe(1);
    expect(err).toContain("Nothing written");
    expect(readFileSync(join(out, "graph.json"), "utf8")).toBe(before);
    expect(readdirSync(out)).toEqual(["graph.json"]);
  });

  it("gives the same bytes whatever the files are called", async () => {
    const dir = copyOfGraph("lighthouse");
    writeFileSync(
      join(dir, "z.yaml"),
      "entities: {added: {type: Person, relations: [knows: mara-quill]}}\n",
    );
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    await built(dir, one);
    renameSync(join(dir, "z.yaml"), join(dir, "a.yaml"));
    await built(dir, two);
    const text = (folder: string) =>
      readFileSync(join(folder, "graph.json"), "utf8").replaceAll('"z.yaml"', '"a.yaml"');
    expect(text(two)).toBe(text(one));
  });

  it("keeps the picture: what has a position stays there", async () => {
    const dir = copyOfGraph("lighthouse");
    const out = temporaryFolder();
    const before = await built(dir, out);
    writeFileSync(
      join(dir, "z.yaml"),
      "entities: {added: {type: Person, relations: [knows: mara-quill]}}\n",
    );
    const after = await built(dir, out);
    const places = (file: GraphFile) =>
      new Map(file.nodes.map(({ key, attributes: { x, y } }) => [key, { x, y }]));
    expect(places(after).size).toBe(5);
    for (const [key, place] of places(before)) expect(places(after).get(key)).toEqual(place);
  });

  it("places everything anew when it is told how", async () => {
    const dir = copyOfGraph("lighthouse");
    const out = temporaryFolder();
    const first = await built(dir, out);
    const other = await built(dir, out, "--layout", "forceatlas2");
    expect(other.nodes).not.toEqual(first.nodes);
    expect(await built(dir, out)).toEqual(other);
    expect(await built(dir, out, "--layout", "multilevel")).toEqual(first);
  });

  it("starts afresh from an earlier output that is no graph", async () => {
    const out = temporaryFolder();
    writeFileSync(join(out, "graph.json"), "{ not JSON");
    expect((await built(copyOfGraph("lighthouse"), out)).nodes).toHaveLength(4);
  });

  it("exits 2 when it cannot write", async () => {
    const out = temporaryFolder();
    writeFileSync(join(out, "file"), "");
    const { code, err } = await graphwright(
      "build",
      copyOfGraph("lighthouse"),
      "-o",
      join(out, "file/sub"),
    );
    expect(code).toBe(2);
    expect(err).toContain("graphwright: cannot write");
  });
});

describe("graphwright init", () => {
  it("writes five lines that build", async () => {
    const dir = join(temporaryFolder(), "mine");
    expect((await graphwright("init", dir)).code).toBe(0);
    expect(readFileSync(join(dir, "graph.yaml"), "utf8").trim().split("\n")).toHaveLength(5);
    expect((await built(dir, temporaryFolder())).nodes).toHaveLength(4);
  });

  it("overwrites nothing", async () => {
    const dir = copyOfGraph("lighthouse");
    const { code, err } = await graphwright("init", dir);
    expect(code).toBe(2);
    expect(err).toContain("holds a graph already");
  });
});

describe("graphwright export", () => {
  it("writes to standard output by default", async () => {
    const { code, out } = await graphwright(
      "export",
      copyOfGraph("lighthouse"),
      "--format",
      "gexf",
    );
    expect(code).toBe(0);
    expect(out).toContain('<gexf xmlns="http://gexf.net/1.3"');
  });

  it("takes a graph.json as well as a folder", async () => {
    const out = temporaryFolder();
    await built(copyOfGraph("lighthouse"), out);
    const file = join(out, "graph.json");
    const again = await graphwright("export", file, "--format", "json");
    expect(again.out).toBe(readFileSync(file, "utf8"));
  });

  it("writes the two files of CSV beside each other", async () => {
    const out = temporaryFolder();
    const target = join(out, "rock.csv");
    expect(
      (await graphwright("export", copyOfGraph("lighthouse"), "-f", "csv", "-o", target)).code,
    ).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["rock-edges.csv", "rock-nodes.csv"]);
  });

  it("takes a folder for the place, and names the files itself", async () => {
    const out = temporaryFolder();
    await graphwright("export", copyOfGraph("lighthouse"), "-f", "csv", "-o", out);
    expect(readdirSync(out).sort()).toEqual(["graph-edges.csv", "graph-nodes.csv"]);
  });

  it("writes through what is no file, and never replaces it", async () => {
    const pipe = join(temporaryFolder(), "pipe");
    execFileSync("mkfifo", [pipe]);
    const reader = readFile(pipe, "utf8");
    const { code } = await graphwright(
      "export",
      copyOfGraph("lighthouse"),
      "-f",
      "json",
      "-o",
      pipe,
    );
    expect(code).toBe(0);
    expect(JSON.parse(await reader)).toMatchObject({ attributes: { title: "Gull Rock" } });
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it("refuses two files on one standard output, a graph with errors, and what is no graph", async () => {
    const dir = copyOfGraph("lighthouse");
    expect(await graphwright("export", dir, "-f", "csv")).toMatchObject({ code: 2, out: "" });
    writeFileSync(join(dir, "wrong.yaml"), "entities: [1]\n");
    expect(await graphwright("export", dir, "-f", "json")).toMatchObject({ code: 1, out: "" });
    const file = join(dir, "list.json");
    writeFileSync(file, "[]");
    expect(await graphwright("export", file, "-f", "json")).toMatchObject({ code: 1, out: "" });
  });
});
