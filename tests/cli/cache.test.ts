import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfGraph, graphwright, temporaryFolder } from "./terminal.ts";

/** A graph that has been checked with a cache, what was said, and the one file in the cache. */
async function checked() {
  const graph = copyOfGraph("lighthouse");
  const cache = temporaryFolder();
  const first = await graphwright("check", graph, "--cache", cache);
  const [name = ""] = readdirSync(cache);
  return { graph, cache, first, file: join(cache, name) };
}

describe("check --cache", () => {
  it("says the same again, and leaves one file", async () => {
    const { graph, cache, first, file } = await checked();
    expect(await graphwright("check", graph, "--cache", cache)).toEqual(first);
    expect(readdirSync(cache)).toHaveLength(1);
    expect(readFileSync(file).length).toBeGreaterThan(0);
  });

  it.each([
    ["is cut off", (bytes: Buffer) => bytes.subarray(0, 40)],
    ["is of something else", () => Buffer.from("not a cache")],
    ["is empty", () => Buffer.alloc(0)],
  ])("starts from nothing, without a word, when what was kept %s", async (_, spoiled) => {
    const { graph, cache, first, file } = await checked();
    const good = readFileSync(file);
    writeFileSync(file, spoiled(good));
    expect(await graphwright("check", graph, "--cache", cache)).toEqual(first);
    expect(readFileSync(file).length).toBe(good.length);
  });

  it("sees an edit, and tells it as a check from nothing does", async () => {
    const { graph, cache } = await checked();
    writeFileSync(join(graph, "more.yaml"), "entities: {new: {relations: [{knows: nobody}]}}\n");
    const again = await graphwright("check", graph, "--cache", cache);
    expect(again.code).toBe(1);
    expect(again).toEqual(await graphwright("check", graph, "--no-cache"));
  });

  it("only costs time where nothing can be written", async () => {
    const { graph, first } = await checked();
    const notAFolder = join(temporaryFolder(), "file");
    writeFileSync(notAFolder, "");
    expect(await graphwright("check", graph, "--cache", notAFolder)).toEqual(first);
  });
});

describe("a folder of caches", () => {
  /** Writes files of a cache, each so many days before the one after it. */
  function caches(folder: string, names: readonly string[], days: number): void {
    for (const [index, name] of names.entries()) {
      const path = join(folder, name);
      writeFileSync(path, "");
      const written = Date.now() / 1_000 - (names.length - index) * days * 86_400;
      utimesSync(path, written, written);
    }
  }
  const name = (index: number): string => `${String(index).padStart(24, "0")}.check`;

  it("holds those of the 32 graphs that were checked last", async () => {
    const folder = temporaryFolder();
    const names = Array.from({ length: 40 }, (_, index) => name(index));
    caches(folder, names, 1);
    await graphwright("check", copyOfGraph("lighthouse"), "--cache", folder);
    const left = readdirSync(folder);
    expect(left).toHaveLength(32);
    expect(left).toEqual(expect.arrayContaining(names.slice(-31)));
  });

  it("holds none of more than 60 days, and leaves what is no cache", async () => {
    const folder = temporaryFolder();
    caches(folder, [name(1), "notes.check", name(2)], 30.5);
    await graphwright("check", copyOfGraph("lighthouse"), "--cache", folder);
    const left = readdirSync(folder);
    expect(left).toHaveLength(3);
    expect(left).toEqual(expect.arrayContaining(["notes.check", name(2)]));
  });
});

describe("check --no-cache", () => {
  it("keeps nothing", async () => {
    const graph = copyOfGraph("lighthouse");
    const before = existsSync("node_modules/.cache/graphwright");
    await graphwright("check", graph, "--no-cache");
    expect(existsSync("node_modules/.cache/graphwright")).toBe(before);
  });
});
