import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeGraphFile } from "../../src/7-export/index.ts";
import { compileWithCache } from "../../src/cli/compile-cache.ts";
import { type Compilation, compile } from "../../src/compile.ts";
import { Workspace } from "../../src/workspace/workspace.ts";
import { edits, make, TEXT } from "../workspace/random-edits.ts";
import { FIRST, soundEdits } from "../workspace/sound-edits.ts";
import { copyOfGraph, graphwright, temporaryFolder } from "./terminal.ts";

/** Long enough from now for the stamps of files that are written now to be trusted. */
const later = (): number => Date.now() + 60_000;

/** Everything a command is given; the texts of those files alone that are told of. */
function outcome({ diagnostics, tally, files, texts, graph }: Omit<Compilation, "items">) {
  const told = diagnostics.flatMap(({ range, related = [] }) => [
    ...(range ? [range.file] : []),
    ...related.map((other) => other.range.file),
  ]);
  return {
    diagnostics,
    tally,
    shown: new Map(Array.from(files.values(), ({ path, shown }) => [path, shown])),
    lines: told.map((path) => files.get(path)?.text),
    texts: new Map(texts),
    graph: graph && [...writeGraphFile(graph)].join(""),
  };
}

/** What is in a cache: a file that is written again is another one. */
function filesOf(cache: string) {
  return readdirSync(cache).map((name) => [name, statSync(join(cache, name)).ino]);
}

describe("a graph that another process compiled", () => {
  it.each([
    ["any edits", edits, []],
    ["edits without mistakes", soundEdits, FIRST],
  ])("is what one compiled from nothing is, after %s", async (_, made, first) => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        made,
        fc.constantFrom(undefined, later),
        fc.infiniteStream(fc.constantFrom(true, false, "multilevel", "forceatlas2")),
        async (sequence, now, layouts) => {
          const [dir, cache] = [temporaryFolder(), temporaryFolder()];
          for (const folder of ["c", "texts"]) mkdirSync(join(dir, folder));
          writeFileSync(join(dir, "texts/log.txt"), TEXT);
          for (const edit of first) make(dir, edit);
          const texts = [join(dir, "texts")];
          for (const edit of sequence) {
            make(dir, edit);
            const layout = layouts.next().value;
            const asked = { texts, cache, layout };
            const anew = outcome(await compile(dir, { texts, layout }));
            const workspace = now && new Workspace({ isKept: false, now });
            const kept = await compileWithCache(dir, { ...asked, ...(workspace && { workspace }) });
            expect(outcome(kept)).toEqual(anew);
            const left = filesOf(cache);
            expect(outcome(await compileWithCache(dir, asked))).toEqual(anew);
            expect(filesOf(cache)).toEqual(left);
            if (anew.graph !== undefined) taken += left.length;
          }
        },
      ),
      { numRuns: 50 },
    );
    expect(taken).toBeGreaterThan(10);
  });

  it("is not taken when a text is there in other letters, which only some disks find", async () => {
    const [dir, cache] = [temporaryFolder(), temporaryFolder()];
    mkdirSync(join(dir, "texts"));
    writeFileSync(
      join(dir, "a.yaml"),
      "entities: {ann: {}}\nsources: {log: {text: {file: log.txt}}}\n",
    );
    const asked = { texts: [join(dir, "texts")], cache };
    const before = await compileWithCache(dir, asked);
    expect(before.graph?.order).toBe(1);
    writeFileSync(join(dir, "texts/Log.txt"), TEXT);
    expect(outcome(await compileWithCache(dir, asked))).toEqual(outcome(await compile(dir, asked)));
  });
});

/** What a command says and leaves, from nothing and with a cache that it fills and uses. */
async function three(cache: string, ...argv: string[]) {
  const anew = await graphwright(...argv, "--no-cache");
  const first = await graphwright(...argv, "--cache", cache);
  const again = await graphwright(...argv, "--cache", cache);
  return { anew, first, again };
}

describe("with --cache", () => {
  it.each(["show skerry", "find rock", "between skerry north-rock", "show nobody"])(
    "query %s answers as without",
    async (question) => {
      const [graph, cache] = [copyOfGraph("lighthouse"), temporaryFolder()];
      const { anew, first, again } = await three(
        cache,
        "query",
        ...question.split(" "),
        "-g",
        graph,
      );
      expect(first).toEqual(anew);
      expect(again).toEqual(anew);
      expect(readdirSync(cache).map((name) => name.split(".")[1])).toEqual(["graph"]);
    },
  );

  it.each(["gexf", "columns", "json", "csl-json"])(
    "export -f %s writes as without",
    async (format) => {
      const [graph, cache] = [copyOfGraph("lighthouse"), temporaryFolder()];
      // What was kept by a command that needs no picture serves one that does, and the other way round.
      await graphwright("query", "find", "rock", "-g", graph, "--cache", cache);
      const { anew, first, again } = await three(cache, "export", graph, "-f", format);
      expect(anew.code).toBe(0);
      expect(first).toEqual(anew);
      expect(again).toEqual(anew);
      const bibtex = await three(cache, "export", graph, "-f", "bibtex");
      expect(bibtex.again).toEqual(bibtex.anew);
    },
  );

  it("a build that would write the same again says so", async () => {
    const [graph, cache, out] = [copyOfGraph("lighthouse"), temporaryFolder(), temporaryFolder()];
    const file = join(out, "graph.json");
    const build = () => graphwright("build", graph, "-o", out, "--cache", cache);
    const first = await build();
    const [bytes, { ino }] = [readFileSync(file, "utf8"), statSync(file)];
    const again = await build();
    expect(again.err).toBe(
      first.err.replace("Wrote ", "").replace("graph.json: ", "graph.json is up to date: "),
    );
    expect(statSync(file).ino).toBe(ino);
    await graphwright("build", graph, "-o", out, "--no-cache");
    expect(readFileSync(file, "utf8")).toBe(bytes);
    writeFileSync(file, bytes.replace('"x":', '"x":1'));
    expect((await build()).err).toContain("Wrote ");
    rmSync(file);
    expect((await build()).err).toBe(first.err);
    expect(readFileSync(file, "utf8")).toBe(bytes);
    writeFileSync(join(graph, "more.yaml"), "entities: {new: {relations: [{knows: nobody}]}}\n");
    expect((await build()).code).toBe(1);
  });

  it("a build by another method is not up to date, and one by the same is", async () => {
    const [graph, cache, out] = [copyOfGraph("lighthouse"), temporaryFolder(), temporaryFolder()];
    const build = async (...argv: string[]) => {
      const { err } = await graphwright("build", graph, "-o", out, "--cache", cache, ...argv);
      return [err.includes("up to date"), readFileSync(join(out, "graph.json"), "utf8")] as const;
    };
    const [, byLevels] = await build();
    const [, byForces] = await build("--layout", "forceatlas2");
    expect(byForces).not.toBe(byLevels);
    expect(await build("--layout", "forceatlas2")).toEqual([true, byForces]);
    expect(await build("--layout", "multilevel")).toEqual([false, byLevels]);
    expect(await build()).toEqual([true, byLevels]);
  });

  it.each(["query find rock -g", "build", "export -f csl-json"])(
    "%s goes on where nothing can be kept, or what was kept is spoilt",
    async (words) => {
      const [graph, cache] = [copyOfGraph("lighthouse"), temporaryFolder()];
      const argv = [
        ...words.split(" "),
        graph,
        ...(words === "build" ? ["-o", temporaryFolder()] : []),
      ];
      const { code, out } = await graphwright(...argv, "--cache", cache);
      const [name = ""] = readdirSync(cache);
      const whole = readFileSync(join(cache, name));
      for (const bytes of [whole.subarray(0, -1), "not a cache", ""]) {
        writeFileSync(join(cache, name), bytes);
        expect(await graphwright(...argv, "--cache", cache)).toMatchObject({ code, out });
        expect(readFileSync(join(cache, name)).length).toBe(whole.length);
      }
      const notAFolder = join(cache, name);
      expect(await graphwright(...argv, "--cache", notAFolder)).toMatchObject({ code, out });
    },
  );
});
