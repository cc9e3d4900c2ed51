import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { link } from "../../src/3-link/link.ts";
import { verify } from "../../src/4-verify/index.ts";
import { buildGraph } from "../../src/5-graph/build.ts";
import { itemsOf } from "../../src/5-graph/items.ts";
import { exporterOf } from "../../src/7-export/index.ts";
import { authoringSchema } from "../../src/authoring/index.ts";
import { compareGraphs } from "../../src/diff/index.ts";
import {
  CITATION_FIELD_LIST,
  CLAIM_FIELD_LIST,
  type ClaimShape,
  WRITTEN_CITATION_FIELDS,
} from "../../src/model/claim-fields.ts";
import type { GraphFile } from "../../src/model/graph-file.ts";
import { graphFileOf, openGraph } from "../../src/query/index.ts";
import { parse } from "../2-parse/places.ts";
import { graphwright, temporaryFolder } from "../cli/terminal.ts";

/** One citation with everything that authors may write of it. */
const CITATION = Object.fromEntries(
  WRITTEN_CITATION_FIELDS.map((field) => {
    if (field.shape === "choice") return [field.name, field.values.at(-1)];
    if (field.shape === "meanings") return [field.name, { works: "the firm" }];
    return [field.name, field.shape === "source" ? "gazette" : `some ${field.name} of it`];
  }),
);

/** What is written of a shape, unlike what holds where nothing is written. */
const WRITTEN: Readonly<Record<Exclude<ClaimShape, "choice">, unknown>> = {
  citations: [CITATION],
  date: "2024-03",
  end: "2024-05",
  qualifiers: { role: "keeper" },
  speakers: ["Ada Example"],
  text: "a word in passing",
};

const CLAIM = Object.fromEntries(
  CLAIM_FIELD_LIST.filter(({ key }) => key !== "at").map((field) => [
    field.key,
    field.shape === "choice" ? field.values.at(-1) : WRITTEN[field.shape],
  ]),
);

/** A fact with every field that may stand beside a period, and a relation with its point in time. */
const YAML = JSON.stringify({
  sources: { gazette: { title: "Gazette" } },
  entities: {
    kite: { facts: [{ colour: "red", ...CLAIM }], relations: [{ "made by": "works", ...CLAIM }] },
    works: { facts: [{ staff: "12", at: WRITTEN.date }] },
  },
});

/** What is shown of a value in one line. */
const SHOWN: Readonly<Record<Exclude<ClaimShape, "choice">, string>> = {
  citations: "some quote of it",
  date: "2024-03",
  end: "2024-05",
  qualifiers: "keeper",
  speakers: "Ada Example",
  text: "a word in passing",
};

const names = CLAIM_FIELD_LIST.map(({ name }) => name);
const citationNames = CITATION_FIELD_LIST.filter(({ shape }) => shape !== "count").map(
  ({ name }) => name,
);

const linked = link([parse(YAML).records]).graph;
const graph = buildGraph(
  itemsOf(linked, {
    proofs: verify(linked, new Map(), undefined).proofs,
    originOf: (range) => ({ file: range.file, line: 1 }),
    fallbackTitle: "graph",
    textHashes: new Map(),
  }),
);
const file: GraphFile = JSON.parse(written("json"));

function written(format: "columns" | "csv" | "gexf" | "graphml" | "json"): string {
  return exporterOf(format)
    .export(graph, {})
    .files.flatMap(({ chunks }) => [...chunks])
    .join("");
}

/** Every claim of the file, each as what it holds under a name. */
function valuesOf(name: string, { nodes, edges }: GraphFile = file): unknown[] {
  const claims = [
    ...nodes.flatMap(({ attributes }) => attributes.facts ?? []),
    ...edges.map(({ attributes }) => attributes),
  ];
  return claims.flatMap((claim) => new Map<string, unknown>(Object.entries(claim)).get(name) ?? []);
}

describe("each field of a claim", () => {
  it("has, if it is a choice, one of its values where none is written", () => {
    const usual = [...CLAIM_FIELD_LIST, ...CITATION_FIELD_LIST].filter((field) => field.usual);
    expect(
      usual.filter(({ values, usual: value = "" }) => !values?.includes(value as never)),
    ).toEqual([]);
  });

  it.each(CLAIM_FIELD_LIST)("$key is read and linked", ({ key, name }) => {
    const { records, diagnostics } = parse(YAML);
    expect(diagnostics).toEqual([]);
    const claims = records.entities.flatMap(({ facts, relations }) => [...facts, ...relations]);
    expect(claims.filter((claim) => isFilled(claim[key])).length).toBeGreaterThan(0);
    const all = [...linked.facts, ...linked.relations];
    expect(all.filter((claim) => isFilled(claim[name])).length).toBeGreaterThan(0);
  });

  it.each(names)("%s is in the graph file, by rows and by columns", (name) => {
    expect(valuesOf(name).length).toBeGreaterThan(0);
    expect(graphFileOf(JSON.parse(written("columns"))).edges).toEqual(file.edges);
    expect(written("columns")).not.toContain('"": {');
  });

  it("stands in the graph file in the order of the table", () => {
    const [edge] = file.edges;
    const keys = Object.keys(edge?.attributes ?? {});
    expect(keys.filter((key) => names.some((name) => name === key))).toEqual(
      names.filter((name) => name !== "at"),
    );
    const cited = Object.keys(edge?.attributes.citations[0] ?? {});
    expect(cited).toEqual(citationNames);
  });

  it.each(names)("%s of another shape is refused when a graph file is opened", (name) => {
    const [edge] = structuredClone(file.edges);
    if (edge) Reflect.set(edge.attributes, name, 7);
    expect(() => openGraph({ ...file, edges: edge ? [edge] : [] })).toThrow(`.${name}`);
  });

  it.each(citationNames)("%s of a citation is checked as well", (name) => {
    const [edge] = structuredClone(file.edges);
    const citation = edge?.attributes.citations[0];
    if (citation) Reflect.set(citation, name, 7);
    expect(() => openGraph({ ...file, edges: edge ? [edge] : [] })).toThrow(`.${name}`);
  });

  it.each(names)("%s is in the answer of a query", (name) => {
    const kg = openGraph(file);
    const { facts, relations } = kg.show(name === "at" ? "works" : "kite");
    const [claim] = name === "at" ? facts : relations;
    expect(claim).toHaveProperty(name);
  });

  it.each(CLAIM_FIELD_LIST)("$key is offered by editors", ({ key }) => {
    const schema = authoringSchema(linked, new Set());
    expect(schema).toHaveProperty(["definitions", "fact", "properties", key]);
    expect(schema).toHaveProperty(["definitions", "relation", "properties", key]);
    for (const { name } of WRITTEN_CITATION_FIELDS) {
      expect(schema).toHaveProperty(["definitions", "citation", "properties", name]);
    }
  });

  it.each(CLAIM_FIELD_LIST)("$key is told as changed when it is gone", ({ name, key, shape }) => {
    const before = structuredClone(file);
    for (const { attributes } of before.edges) attributes.at = "2020";
    const after = structuredClone(before);
    for (const { attributes } of after.edges) {
      if (shape === "citations") attributes.citations = [];
      else Reflect.deleteProperty(attributes, name);
    }
    const [change] = compareGraphs(before, after).claims.changed;
    const told = change?.fields.map(({ field }) => field) ?? [];
    if (change?.citations.removed.length === 1) told.push("cite");
    expect(told).toEqual([shape === "qualifiers" ? `${key} role` : key]);
  });

  it.each(["csv", "gexf", "graphml"] as const)("has its value in %s", (format) => {
    expect(notIn(written(format))).toEqual([]);
  });

  it("is shown by the command line", async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, "graph.yaml"), YAML);
    const { out } = await graphwright("query", "show", "kite", "-g", dir);
    expect(notIn(out)).toEqual([]);
  });
});

/** The fields whose values do not occur in a text. */
function notIn(text: string): string[] {
  const missing = CLAIM_FIELD_LIST.filter((field) => {
    return !text.includes(
      field.shape === "choice" ? (field.values.at(-1) ?? "") : SHOWN[field.shape],
    );
  });
  return missing.map(({ name }) => name);
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
