import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { graphTypes } from "../../src/authoring/index.ts";
import { openGraph } from "../../src/query/index.ts";
import { copyOfGraph, graphwright, temporaryFolder } from "../cli/terminal.ts";
import { graphFile } from "../graph-file.ts";
import { edge, node } from "../diff/graphs.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The lines of `use.ts` that the compiler rejects, beside the types of a graph. */
function rejected(types: string, use: readonly string[]): number[] {
  const dir = temporaryFolder();
  writeFileSync(join(dir, "package.json"), '{"type": "module"}');
  writeFileSync(join(dir, "graph.types.ts"), types);
  writeFileSync(join(dir, "use.ts"), use.join("\n"));
  const compilerOptions = {
    paths: {
      graphwright: [join(ROOT, "src/index.ts")],
      "graphwright/query": [join(ROOT, "src/query/index.ts")],
    },
    typeRoots: [join(ROOT, "node_modules/@types")],
    types: ["node"],
  };
  writeFileSync(
    join(dir, "tsconfig.json"),
    JSON.stringify({
      extends: join(ROOT, "tsconfig.json"),
      compilerOptions,
      include: ["*.ts", join(ROOT, "src/**/*.d.ts")],
    }),
  );
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", dir, "--pretty", "false"], {
    encoding: "utf8",
  });
  const places = [...stdout.matchAll(/^(\S+)\((\d+),\d+\): error/gm)];
  const strays = places.filter((place) => !(place[1] ?? "").endsWith("use.ts"));
  expect(strays.map((place) => place[0])).toEqual([]);
  return [...new Set(places.map((place) => Number(place[2])))];
}

describe("graphwright types", () => {
  it("lets the compiler accept the names of the graph and reject all others", async () => {
    const { code, out } = await graphwright("types", copyOfGraph("lighthouse"));
    expect(code).toBe(0);
    const good = [
      'import { openGraph, type KnowledgeGraph } from "graphwright";',
      'import { openGraph as open } from "graphwright/query";',
      'import type { Graph } from "./graph.types.ts";',
      'const kg = await openGraph<Graph>("graph");',
      'kg.neighbors("mara-quill", { relation: ["keeps", "kept by"], type: "Agent" });',
      'kg.show("gull-rock"); kg.path("mara-quill", "tobias-fenn", { relation: "knows" });',
      'kg.between("mara-quill", "gull-rock"); kg.source("log"); kg.find("any text at all");',
      'const id: Graph["entity"] = kg.show("gull-rock").relations[0]?.to.id ?? "mara-quill";',
      "kg.show(id);",
      "open<Graph>(kg.graph).show(id);",
      // Without names, and where any graph will do, every name is a string.
      'const any: KnowledgeGraph = kg; any.show("anybody"); any.neighbors("a", { relation: "b" });',
      '(await openGraph("graph")).show("anybody");',
    ];
    const bad = [
      'kg.show("mara-quil");',
      'kg.neighbors("mara-quill", { relation: "keep" });',
      'kg.neighbors("mara-quill", { type: "Persn" });',
      'kg.path("mara-quill", "nowhere");',
      'kg.source("logbook");',
      'kg.show("gull-rock").facts.filter((fact) => fact.property === "wages");',
      'kg.show("gull-rock").relations.filter((claim) => claim.relation === "kept by");',
    ];
    expect(rejected(out, [...good, ...bad])).toEqual(
      bad.map((_, index) => good.length + index + 1),
    );
  });

  it("writes what is expected for the lighthouse and the tea house", async () => {
    const fixtures = join(ROOT, "tests/fixtures");
    for (const [name, dir] of [
      ["lighthouse", "graphs/lighthouse"],
      ["teahouse", "diff/teahouse/before"],
    ] as const) {
      const { out } = await graphwright("types", join(fixtures, dir));
      await expect(out).toMatchFileSnapshot(join(fixtures, `authoring/${name}.types.txt`));
    }
  });

  it("escapes whatever a graph may call things, and keeps its own words", () => {
    const hostile = [
      '"; process.exit(); //',
      "`${1}`",
      "*/ x",
      "\u202e\u2028\n\u0000\\",
      "__proto__",
    ];
    const file = graphFile(
      hostile.map((id) => node(id)),
      hostile.map((name) => edge("__proto__", name, "__proto__")),
    );
    const types = graphTypes(openGraph(file).graph);
    for (const hidden of ["\u0000", "\u2028", "\u202e"]) expect(types).not.toContain(hidden);
    // TypeScript counts a line at U+2028, and this test counts lines.
    const written = (name: string) => JSON.stringify(name).replace("\u2028", "\\u2028");
    const use = [
      'import type { Graph } from "./graph.types.ts";',
      'export let entity: Graph["entity"];',
      'export let relation: Graph["relation"];',
      ...hostile.map((name) => `entity = ${written(name)}; relation = ${written(name)};`),
      'entity = "Thing";',
      'export const none: Graph["source"] = "any";',
    ];
    expect(rejected(types, use)).toEqual([use.length - 1, use.length]);
  });

  it("writes the same for a folder and its graph.json", async () => {
    const dir = copyOfGraph("lighthouse");
    const out = temporaryFolder();
    await graphwright("build", dir, "-o", out);
    const file = join(out, "graph.types.ts");
    await graphwright("types", join(out, "graph.json"), "-o", file);
    expect(readFileSync(file, "utf8")).toBe((await graphwright("types", dir)).out);
  });

  it("writes in spite of claims that do not hold, but not when names may be missing", async () => {
    const dir = copyOfGraph("lighthouse");
    writeFileSync(join(dir, "z.yaml"), "relations: [{from: nobody, type: keeps, to: nothing}]\n");
    for (const command of ["types", "schema"]) {
      expect(await graphwright(command, dir)).toMatchObject({ code: 0, err: "" });
    }
    writeFileSync(join(dir, "z.yaml"), "entities: {a: [\n");
    for (const command of ["types", "schema"]) {
      const { code, out, err } = await graphwright(command, dir);
      expect([code, out]).toEqual([1, ""]);
      expect(err).toContain("names may be missing");
    }
    rmSync(join(dir, "z.yaml"));
  });
});
