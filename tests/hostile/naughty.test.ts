import { MultiGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { openGraph } from "../../src/index.ts";
import { graphFileOf } from "../../src/query/index.ts";
import { firstHidden } from "../../src/model/hidden.ts";
import type { CitationAttributes, GraphFile } from "../../src/model/graph-file.ts";
import { namesOf, parseBibtex, printed } from "../7-export/bibtex-reader.ts";
import { parseCsl } from "../7-export/csl-schema.ts";
import { parseCsv } from "../7-export/csv-reader.ts";
import { codes, write } from "../7-export/written.ts";
import { readXmlGraph } from "../7-export/xml-graph.ts";
import { allowed, build, idFile, IDS, quoteOf, valueFile, VALUES } from "./naughty-graph.ts";
import { NAUGHTY } from "./strings.ts";

it("there are as many as in the big list, and few are refused", () => {
  expect(NAUGHTY.length).toBeGreaterThanOrEqual(515);
  expect(VALUES.length).toBeGreaterThan(NAUGHTY.length - 60);
  const refused = NAUGHTY.filter((text) => !VALUES.includes(text));
  // oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
  const bad = /^$|[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]|\p{Cs}/u;
  expect(refused.filter((text) => !bad.test(text) && !firstHidden(text))).toEqual([]);
});

it("ids are what their grammar allows, in normal form, and no two are one", () => {
  expect(IDS).toEqual(
    expect.arrayContaining(["CON", "__proto__", "Foo", "foo", "..", "雷军", "é"]),
  );
  for (const refused of [
    "../../x",
    "a b",
    "e\u0301",
    "a\u202eb",
    "a\u200bb",
    "",
    "😀",
    "x".repeat(129),
  ]) {
    expect(IDS).not.toContain(refused);
  }
});

describe("values come back from independent readers", () => {
  const quoted = (citations: unknown): CitationAttributes[] =>
    JSON.parse(typeof citations === "string" ? citations : "[]");

  it("json: as written", async () => {
    const text = write("json", await build(valueFile(VALUES))).texts[0] ?? "";
    const graph = MultiGraph.from(JSON.parse(text));
    for (const [index, value] of VALUES.entries()) {
      const node = graph.getNodeAttributes(`n${index}`);
      expect(node).toMatchObject({
        label: value,
        summary: value,
        aliases: [value],
        names: { en: value },
      });
      expect(node["facts"]).toMatchObject([{ value: { text: value }, note: value, by: [value] }]);
      const edge = graph.getEdgeAttributes(`n${index}|is|n${index}`);
      expect(edge).toMatchObject({
        note: value,
        by: [value],
        citations: [{ quote: quoteOf(value), note: value }],
      });
    }
  });

  it("columns: what json holds", async () => {
    const graph = await build(valueFile(VALUES));
    const [columns = "", json = ""] = [write("columns", graph), write("json", graph)].map(
      ({ texts }) => texts[0] ?? "",
    );
    expect(graphFileOf(JSON.parse(columns))).toStrictEqual(JSON.parse(json));
  });

  it("graphml: as written", async () => {
    const written = write("graphml", await build(valueFile(VALUES)));
    expect(codes(written)).toEqual([]);
    const read = readXmlGraph(written.texts[0] ?? "");
    const nodes = new Map(read.nodes.map((node) => [node["id"], node]));
    for (const [index, value] of VALUES.entries()) {
      expect(nodes.get(`n${index}`)).toMatchObject({ label: value, summary: value });
    }
    for (const edge of read.edges) {
      const value = VALUES[Number(/^n(\d+)/.exec(String(edge["source"]))?.[1])] ?? "";
      expect(edge["note"]).toBe(value);
      expect(quoted(edge["citations"])).toMatchObject([{ quote: quoteOf(value), note: value }]);
    }
    expect(read.edges).toHaveLength(VALUES.length);
  });

  it("gexf: as written, or reported", async () => {
    const written = write("gexf", await build(valueFile(VALUES)));
    const read = readXmlGraph(written.texts[0] ?? "");
    const nodes = new Map(read.nodes.map((node) => [node["id"], node]));
    for (const [index, value] of VALUES.entries()) {
      expect(nodes.get(`n${index}`)).toMatchObject({ label: value, summary: value });
    }
    for (const edge of read.edges) {
      const value = VALUES[Number(/^n(\d+)/.exec(String(edge["source"]))?.[1])];
      expect(edge["note"]).toBe(value);
    }
    // Line breaks in lists, and what Gephi makes of INF.
    expect(codes(written)).toEqual(expect.arrayContaining(["GW0706", "GW0708"]));
  });

  it("csv: as written, with one apostrophe before what would be a formula", async () => {
    const written = write("csv", await build(valueFile(VALUES)));
    expect(codes(written)).toContain("GW0704");
    const [nodes = [], edges = []] = written.texts.map(parseCsv);
    // A space keeps a backslash from taking along what ends its cell.
    const apart = (text: string) =>
      text.replaceAll(/(\\+)(?="|$)/g, (run: string) => (run.length % 2 === 1 ? `${run} ` : run));
    const unguarded = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, "");
    const cellsOf = ([header = [], ...rows]: string[][], title: string) =>
      rows.map((row) => unguarded(row[header.indexOf(title)] ?? ""));
    const byIndex = (rows: string[][]) =>
      cellsOf(rows, "Id").map((id) => apart(VALUES[Number(/^n(\d+)/.exec(id)?.[1])] ?? ""));
    expect(cellsOf(nodes, "Label")).toEqual(byIndex(nodes));
    expect(cellsOf(nodes, "summary")).toEqual(byIndex(nodes));
    expect(cellsOf(edges, "note")).toEqual(byIndex(edges));
    for (const rows of [nodes, edges]) {
      const width = rows[0]?.length;
      expect(rows.every((row) => row.length === width)).toBe(true);
    }
  });
});

describe("what is said of sources comes back from independent readers", () => {
  /** Each string as everything a source can say of itself, with an entity that cites it. */
  function sourceFile(texts: readonly string[]): string {
    const sources = texts.map((text, index) => {
      const it = JSON.stringify(text);
      const names = `title: ${it}, author: [${it}, ${it}], publisher: ${it}`;
      return `  s${index}: {${names}, type: ${it}, licence: ${it}, note: ${it}}`;
    });
    const entities = texts.map(
      (_text, index) => `  n${index}: {facts: [{motto: a, cite: {source: s${index}}}]}`,
    );
    return `sources:\n${sources.join("\n")}\nentities:\n${entities.join("\n")}\n`;
  }
  const SAYINGS = allowed(sourceFile, NAUGHTY);
  const lineOf = (text: string) =>
    text.replaceAll(/[ \t\n\r\u2028\u2029]+/g, " ").replaceAll(/^ | $/g, "");

  it("csl-json: as written", async () => {
    expect(SAYINGS.length).toBeGreaterThan(NAUGHTY.length - 60);
    const written = write("csl-json", await build(sourceFile(SAYINGS)));
    const items = new Map(parseCsl(written.texts[0] ?? "").map((item) => [item.id, item]));
    for (const [index, title] of SAYINGS.entries()) {
      const item = items.get(`s${index}`);
      expect(item).toMatchObject({ title, annote: title });
      // A person has the parts that stand before and behind the comma.
      const authors = (item?.["author"] ?? []) as Record<string, string>[];
      const names = authors.map(({ literal, family, given }) => literal ?? `${family}, ${given}`);
      expect(names).toEqual(lineOf(title) === "" ? [] : [lineOf(title), lineOf(title)]);
    }
  });

  it("bibtex: as written, on one line", async () => {
    const written = write("bibtex", await build(sourceFile(SAYINGS)));
    const entries = parseBibtex(written.texts[0] ?? "");
    expect(entries).toHaveLength(SAYINGS.length);
    for (const { key, fields } of entries) {
      const said = lineOf(SAYINGS[Number(key.slice(1))] ?? "");
      expect(printed(fields["title"] ?? "")).toBe(said);
      expect(namesOf(fields["author"] ?? "")).toEqual(said === "" ? [] : [said, said]);
      expect(printed(fields["annotation"] ?? "")).toBe(said);
    }
  });

  it("bibliography: as written, on one line, and no markup", async () => {
    const written = write("bibliography", await build(sourceFile(SAYINGS)));
    const lines = (written.texts[0] ?? "").split("\n");
    const headings = lines.filter((line) => line.startsWith("## ")).map((line) => line.slice(3));
    const shown = headings.map((line) => line.replaceAll(/\\([!-/:-@[-`{-~])/g, "$1"));
    expect(new Set(shown)).toEqual(
      new Set(SAYINGS.map((text, index) => lineOf(text) || `s${index}`)),
    );
    expect(headings.filter((line) => /[*_`<[\]&#]/.test(line.replaceAll(/\\./gu, "")))).toEqual([]);
  });
});

describe("ids come back from independent readers", () => {
  const PAIRS = new Set(IDS.map((id) => `${id} ${id}`));

  it("json, and every query", async () => {
    const graph = await build(idFile(IDS));
    const text = write("json", graph).texts[0] ?? "";
    // Not by Graphology alone, which writes to Object.prototype for an edge of “__proto__”.
    const { nodes, edges } = JSON.parse(text) as GraphFile;
    expect(new Set(nodes.map(({ key }) => key))).toEqual(new Set(IDS));
    expect(new Set(edges.map(({ source, target }) => `${source} ${target}`))).toEqual(PAIRS);
    const knowledge = await openGraph(JSON.parse(text));
    for (const id of IDS) {
      expect(knowledge.show(id).id).toBe(id);
      expect(knowledge.neighbors(id, { depth: 2 })).toBeDefined();
      expect(knowledge.find(id)).toBeDefined();
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Object.keys(Object)).toEqual([]);
  });

  it.each(["graphml", "gexf"] as const)("%s", async (format) => {
    const written = write(format, await build(idFile(IDS)));
    const read = readXmlGraph(written.texts[0] ?? "");
    expect(new Set(read.nodes.map(({ id }) => id))).toEqual(new Set(IDS));
    expect(
      new Set(read.edges.map((edge) => `${String(edge["source"])} ${String(edge["target"])}`)),
    ).toEqual(PAIRS);
  });
});
