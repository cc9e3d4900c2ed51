import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { exportGraph, openGraph } from "../../src/index.ts";
import type { FactAttributes, GraphFile } from "../../src/model/graph-file.ts";
import { openGraph as openFile, UnknownNameError } from "../../src/query/index.ts";
import { node } from "../diff/graphs.ts";
import { graphFile } from "../graph-file.ts";
import { graphwright, temporaryFolder } from "../cli/terminal.ts";

const YAML = `entities:
  ann: {name: Ann, mergedFrom: [anne, 安], relations: [{knows: bob}]}
  bob: {name: Bob, mergedFrom: robert, relations: [{likes: cat, by: anne}]}
  cat: {name: Cat, facts: [{age: 3, by: anne}]}
`;

let dir: string;
let file: string;
let columns: string;

/** The graph as a folder, as a graph.json and as columns. */
beforeEach(async () => {
  dir = temporaryFolder();
  writeFileSync(join(dir, "graph.yaml"), YAML);
  const out = temporaryFolder();
  file = join(out, "graph.json");
  columns = join(out, "graph.columns.json");
  await graphwright("export", dir, "-f", "json", "-o", file);
  await graphwright("export", file, "-f", "columns", "-o", columns);
});

describe("an id that an entity had before", () => {
  it("is in the graph.json, and comes back from every file that holds the graph", async () => {
    for (const path of [dir, file, columns]) {
      const { graph } = await openGraph(path);
      expect(graph.getNodeAttribute("ann", "mergedFrom")).toEqual(["anne", "安"]);
      const [written] = exportGraph(graph, "json").files;
      const again = JSON.parse(
        Array.from(written?.chunks as Iterable<string>).join(""),
      ) as GraphFile;
      expect(openFile(again).show("robert").id).toBe("bob");
    }
  });

  it("asks for the entity in every query, which answers with the id of today", async () => {
    for (const path of [dir, file, columns]) {
      const kg = await openGraph(path);
      for (const old of ["anne", "安"]) {
        expect(kg.show(old)).toEqual(kg.show("ann"));
        expect(kg.show(old)).toMatchObject({ id: "ann", mergedFrom: ["anne", "安"] });
        expect(kg.neighbors(old, { depth: 2 })).toEqual(kg.neighbors("ann", { depth: 2 }));
        expect(kg.neighborIds(old)).toEqual(["bob"]);
        expect(kg.path(old, "cat")).toEqual(kg.path("ann", "cat"));
        expect(kg.paths("cat", old)).toEqual(kg.paths("cat", "ann"));
        expect(kg.between(old, "robert")).toEqual(kg.between("ann", "bob"));
        expect(kg.path(old, "ann")).toMatchObject({ length: 0 });
        expect(kg.find(old).found).toMatchObject([
          { node: { id: "ann" }, matched: old, match: "exact" },
        ]);
        expect(() => kg.source(old)).toThrow(/entity/);
      }
      expect(kg.show("ann").says.map(({ by }) => by)).toEqual([
        [{ id: "ann", label: "Ann" }],
        [{ id: "ann", label: "Ann" }],
      ]);
    }
  });

  it("is taken by the command line", async () => {
    for (const graph of [dir, file, columns]) {
      const ask = async (...words: string[]) =>
        (await graphwright("query", ...words, "-g", graph)).out;
      expect(await ask("show", "anne")).toBe(await ask("show", "ann"));
      expect(await ask("show", "anne")).toContain("Ann  Thing  ann");
      expect(await ask("neighbors", "anne", "--ids")).toBe("bob\n");
      expect(await ask("neighbours", "robert", "--depth", "2")).toBe(
        await ask("neighbors", "bob", "--depth", "2"),
      );
      expect(await ask("path", "anne", "cat")).toBe(await ask("path", "ann", "cat"));
      expect(await ask("between", "anne", "robert")).toBe(await ask("between", "ann", "bob"));
      expect(await ask("find", "robert")).toContain("bob");
    }
  });

  it("is listed in tables of entities", async () => {
    const { graph } = await openGraph(dir);
    for (const format of ["csv", "gexf", "graphml"] as const) {
      const texts = exportGraph(graph, format).files.map(({ chunks }) =>
        Array.from(chunks).join(""),
      );
      expect(texts.join("")).toMatch(/merged[_ ]from/);
      expect(texts.join("")).toContain("robert");
    }
  });
});

describe("a graph.json of a stranger", () => {
  const FACT: FactAttributes = {
    property: "p",
    value: { type: "text", text: "v" },
    status: "asserted",
    rank: "normal",
    citations: [],
    sources: 0,
    origin: { file: "a.yaml", line: 1 },
  };
  const graphOf = (former: Readonly<Record<string, unknown>>, by: string[] = []): GraphFile =>
    graphFile(
      Object.entries(former).map(([key, mergedFrom]) =>
        node(key, { mergedFrom: mergedFrom as string[], facts: [{ ...FACT, by }] }),
      ),
      [],
    );

  it("turns no id that is in use to another entity", () => {
    const kg = openFile(
      graphOf({ a: ["b", "__proto__", "c"], b: undefined, d: ["c", "constructor"] }),
    );
    expect(kg.show("b").id).toBe("b");
    expect(kg.show("__proto__").id).toBe("a");
    expect(kg.show("constructor").id).toBe("d");
    expect(kg.show("c").id).toBe("a");
    expect(() => kg.show("toString")).toThrow(UnknownNameError);
  });

  it("may name a speaker by an old id", () => {
    const kg = openFile(graphOf({ a: ["old"], b: undefined }, ["old"]));
    expect(kg.show("a").says).toHaveLength(2);
    expect(kg.show("b").facts[0]?.by).toEqual([{ id: "a", label: "a" }]);
  });

  it.each([["x"], [1], [{}], [[1]], [[null]]])("has no %j for old ids", (value) => {
    expect(() => openFile(graphOf({ a: value }))).toThrow(/mergedFrom/);
  });
});
