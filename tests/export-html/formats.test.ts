import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exporterOf, type ViewerFiles } from "../../src/7-export/index.ts";
import { edge, empty, FORBIDDEN, HOSTILE, labelled, mixed, VIEWER } from "../7-export/sample.ts";
import { text, write } from "../7-export/written.ts";

const START = '<script type="application/json" id="graph">';

const HTML: readonly string[] = [
  "</script>",
  "</SCRIPT >",
  "<!--<script>",
  "--><script>alert(1)</script>",
  "</title><img src=x onerror=alert(1)>",
  "line\u2028and\u2029paragraph",
  "&lt;/script&gt;",
  "\\u003c/script>",
  "]]>",
];

/** The JSON as a browser sees it: up to the first thing that ends the element. */
function embedded(page: string): string {
  const start = page.indexOf(START) + START.length;
  return page.slice(start, start + page.slice(start).search(/<\/script/i));
}

describe("one file", () => {
  test("holds the graph as the json format writes it, whatever its texts are", () => {
    const graph = labelled([...HTML, ...HOSTILE, ...FORBIDDEN]);
    const json = embedded(text("html", graph, { viewer: VIEWER }));
    expect(JSON.parse(json)).toStrictEqual(JSON.parse(text("json", graph)));
    expect(json).not.toMatch(/[<\u2028\u2029]/);
  });

  test("holds any texts", () => {
    const texts = fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...HTML)), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, (labels) => {
        const graph = labelled(labels);
        graph.addDirectedEdgeWithKey("e", "n0", "n0", edge({ note: labels.join("") }));
        const json = embedded(text("html", graph, { viewer: VIEWER }));
        expect(JSON.parse(json)).toStrictEqual(JSON.parse(text("json", graph)));
      }),
    );
  });

  test("leaves the page around the graph as it was", () => {
    const graph = mixed();
    graph.setAttribute("title", "Kites");
    const page = text("html", graph, { viewer: VIEWER });
    const template = new TextDecoder().decode(VIEWER.get("index.html"));
    expect(page.replace(embedded(page), "").replace("Kites · ", "")).toBe(template);
  });

  test("never ends a chunk within a character", () => {
    const faces = "😀".repeat(40_000);
    const page = `<title>x</title>${START}</script>a${faces}`;
    const viewer = new Map([["index.html", new TextEncoder().encode(page)]]);
    const [file] = exporterOf("html").export(mixed(), { viewer }).files;
    const chunks = [...(file?.chunks ?? [])];
    expect(chunks.every((chunk) => chunk.isWellFormed())).toBe(true);
    expect(chunks.join("")).toContain(faces);
  });
});

describe("a site", () => {
  const written = () => exporterOf("site").export(mixed(), { viewer: VIEWER });

  test("is the graph and a page, with the files of the viewer beside them", () => {
    const { files, assets } = written();
    expect(files.map(({ suffix }) => suffix)).toStrictEqual(["graph.json", "index.html"]);
    expect([...(assets ?? [])]).toStrictEqual([["assets/main.js", VIEWER.get("assets/main.js")]]);
    expect([...(files[0]?.chunks ?? [])].join("")).toBe(text("json", mixed()));
  });

  test("has a policy without inline code, ahead of everything that loads something", () => {
    const [, page = ""] = write("site", mixed(), { viewer: VIEWER }).texts;
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
  });
});

describe.each(["html", "site"] as const)("%s", (format) => {
  test("has the graph's title, in which markup is text", () => {
    const graph = empty();
    graph.setAttribute("title", "</title><script>alert(1)</script>&amp;\0");
    const { texts } = write(format, graph, { viewer: VIEWER });
    expect(texts.at(-1)).toContain(
      "<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;\ufffd · Graphwright</title>",
    );
  });

  test("says what it needs when the viewer is missing", () => {
    expect(() => write(format, mixed())).toThrow(`viewer: await viewerFiles("${format}")`);
  });

  test("refuses a viewer of another form", () => {
    const page = new TextEncoder().encode("<title>Graphwright</title>");
    const other: ViewerFiles = new Map([["index.html", page]]);
    expect(() => write(format, mixed(), { viewer: other })).toThrow(
      `not the viewer that ${format} needs`,
    );
  });
});
