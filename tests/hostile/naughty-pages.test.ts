import { describe, expect, it } from "vitest";
import { viewerFiles, type CompiledGraph } from "../../src/index.ts";
import { elementsOf } from "../7-export/html-reader.js";
import { empty, VIEWER } from "../7-export/sample.ts";
import { write } from "../7-export/written.ts";
import { build, idFile, IDS, valueFile, VALUES } from "./naughty-graph.ts";
import { NAUGHTY } from "./strings.ts";

/** The JSON of an element that a page has once. */
function jsonIn(page: string, id: string): unknown {
  const found = elementsOf(page).filter(({ attributes }) => attributes.get("id") === id);
  expect(found.map(({ name }) => name)).toEqual(["script"]);
  return JSON.parse(found[0]?.text ?? "");
}

/** The names of the elements of a page, in order: one that ends early, or lets another in, changes them. */
function namesIn(page: string): string[] {
  return elementsOf(page).map(({ name }) => name);
}

describe("pages come back from a tokenizer of HTML", () => {
  const json = (graph: CompiledGraph): unknown => JSON.parse(write("json", graph).texts[0] ?? "");
  const inForm = async (format: "html" | "site") => ({ viewer: await viewerFiles(format) });

  it.each([
    ["values", valueFile, VALUES],
    ["ids", idFile, IDS],
  ] as const)("html: %s as the json format has them", async (_, file, strings) => {
    const graph = await build(file(strings));
    const expected = json(graph);
    const plain = namesIn(write("html", empty(), { viewer: VIEWER }).texts[0] ?? "");
    const [page = ""] = write("html", graph, { viewer: VIEWER }).texts;
    expect(namesIn(page)).toEqual(plain);
    expect(jsonIn(page, "graph")).toEqual(expected);
    const [built = ""] = write("html", graph, await inForm("html")).texts;
    expect(jsonIn(built, "graph")).toEqual(expected);
  });

  it.each([
    ["values", valueFile, VALUES],
    ["ids", idFile, IDS],
  ] as const)(
    "site: %s as the json format has them, and none in the page",
    async (_, file, strings) => {
      const graph = await build(file(strings));
      const viewer = await inForm("site");
      const [beside = "", page = ""] = write("site", graph, viewer).texts;
      expect(JSON.parse(beside)).toEqual(json(graph));
      const other = empty();
      other.setAttribute("title", graph.getAttribute("title"));
      expect(page).toBe(write("site", other, viewer).texts[1]);
    },
  );

  /** What neither XML nor HTML can hold. */
  // oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
  const UNHELD = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

  it.each(["html", "site"] as const)("%s: any title is text, and stays in its place", (format) => {
    const graph = empty();
    const pageOf = (title: string): string => {
      graph.setAttribute("title", title);
      return write(format, graph, { viewer: VIEWER }).texts.at(-1) ?? "";
    };
    const plain = namesIn(pageOf("plain"));
    for (const title of NAUGHTY) {
      const page = pageOf(title);
      expect(namesIn(page)).toEqual(plain);
      const held = title.toWellFormed().replaceAll(UNHELD, "\ufffd");
      const shown = elementsOf(page).find(({ name }) => name === "title")?.text;
      expect(shown).toBe(`${held} · Graphwright`);
    }
  });

  it("html with texts: each text as it is", () => {
    const texts = new Map(
      NAUGHTY.map((text, index) => {
        const sha256 = index.toString(16).padStart(64, "0");
        return [`s${index}`, { path: `texts/${index}.txt`, text: text.toWellFormed(), sha256 }];
      }),
    );
    const [page = ""] = write("html", empty(), { viewer: VIEWER, texts }).texts;
    const [, ...held] = jsonIn(page, "texts") as [unknown, ...[string, string][]];
    expect(new Map(held)).toEqual(
      new Map([...texts.values()].map(({ sha256, text }) => [sha256, text])),
    );
    const names = write("site", empty(), { viewer: VIEWER, texts }).texts;
    expect(names.slice(1, -2)).toEqual(held.map(([, text]) => text));
  });
});
