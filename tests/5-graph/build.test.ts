import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import { copyOfGraph, temporaryFolder } from "../cli/terminal.ts";

async function graphOf(dir: string): Promise<CompiledGraph> {
  const { graph, diagnostics } = await compile(dir, { texts: [join(dir, "texts")], layout: false });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!graph) throw new Error("not built");
  return graph;
}

async function graphFrom(yaml: string, texts: Record<string, string> = {}): Promise<CompiledGraph> {
  const dir = temporaryFolder();
  mkdirSync(join(dir, "texts"));
  writeFileSync(join(dir, "graph.yaml"), yaml);
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(dir, "texts", name), text);
  return graphOf(dir);
}

describe("the compiled graph", () => {
  it("carries everything the lighthouse says as attributes", async () => {
    const graph = await graphOf(copyOfGraph("lighthouse"));
    const file = fileURLToPath(new URL("../fixtures/graphs/lighthouse.json", import.meta.url));
    await expect(`${JSON.stringify(graph.export(), undefined, 2)}\n`).toMatchFileSnapshot(file);
  });

  it("keeps special names as ids like any other", async () => {
    const dir = fileURLToPath(new URL("../fixtures/link/special-names-are-ids", import.meta.url));
    const graph = await graphOf(dir);
    expect(graph.nodes()).toEqual(["__proto__", "constructor"]);
    expect(graph.outNeighbors("__proto__")).toEqual(["constructor"]);
    expect(graph.getNodeAttributes("__proto__")).toMatchObject({ kind: "__proto__" });
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Object.hasOwn(Object, "edges")).toBe(false);
  });

  it("numbers parallel claims by what they say", async () => {
    const graph = await graphFrom(`entities:
  a: {relations: [{owns: b, at: 2021}, {owns: b, at: 2020}, {owns: b, status: denied}]}
  b: {name: B}
`);
    expect(graph.mapEdges((key, { at, status }) => [key, at ?? status])).toEqual([
      ["a|owns|b", "denied"],
      ["a|owns|b|2", "2020"],
      ["a|owns|b|3", "2021"],
    ]);
  });

  it("has one undirected edge for a symmetric relation, whichever end wrote it", async () => {
    const schema = "schema: {relations: {knows: {symmetric: true}}}\n";
    const one = await graphFrom(`${schema}entities: {a: {relations: [knows: b]}, b: {}}\n`);
    const two = await graphFrom(`${schema}entities: {a: {}, b: {relations: [knows: a]}}\n`);
    expect(one.undirectedEdges()).toEqual(["a|knows|b"]);
    expect(two.undirectedEdges()).toEqual(["a|knows|b"]);
  });

  it("counts the sources that prove and support a claim, each once", async () => {
    const text = "Ann owns the mill. Ann sold the mill. Ann never owned the mill.\n";
    const graph = await graphFrom(
      `sources:
  one: {text: {file: one.txt}}
  two: {text: {file: two.txt}}
  three: {title: Not here}
entities:
  ann:
    relations:
      - owns: mill
        cite:
          - {source: one, quote: Ann owns the mill}
          - {source: one, quote: Ann sold the mill}
          - {source: two, quote: Ann never owned the mill, stance: refutes}
          - {source: three, quote: no text and no lock}
  mill: {}
`,
      { "one.txt": text, "two.txt": text },
    );
    expect(graph.getEdgeAttribute("ann|owns|mill", "sources")).toBe(1);
  });

  it("gives types without a colour different ones, and untyped entities a kind", async () => {
    const graph = await graphFrom(`entities:
  a: {type: Person}
  b: {type: Mill}
  c: {}
`);
    const colors = graph.mapNodes((_id, { color }) => color);
    expect(new Set(colors).size).toBe(3);
    expect(graph.getNodeAttribute("c", "kind")).toBe("Thing");
    expect(graph.getAttribute("schema").types.map(({ id }) => id)).toEqual([
      "Mill",
      "Person",
      "Thing",
    ]);
  });

  it("lists the facts of an entity by property, and those of one as they are written", async () => {
    const graph = await graphFrom(`entities:
  ann:
    facts: [{wage: 9 USD}, {age: 30}, {wage: 100 USD}, {wage: 20 USD, rank: preferred}]
`);
    const facts = graph.getNodeAttribute("ann", "facts") ?? [];
    expect(facts.map(({ property, value }) => `${property} ${value.text}`)).toEqual([
      "age 30",
      "wage 9 USD",
      "wage 100 USD",
      "wage 20 USD",
    ]);
  });

  it("redirects references to merged ids", async () => {
    const graph = await graphFrom(`entities:
  ann: {mergedFrom: [anne], relations: []}
  mill: {relations: [owned by: anne]}
`);
    expect(graph.edges()).toEqual(["mill|owned by|ann"]);
  });
});
