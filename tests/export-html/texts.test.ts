import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exporterOf } from "../../src/7-export/index.ts";
import type { SourceText } from "../../src/model/source-text.ts";
import { copyOfGraph, graphwright, temporaryFolder } from "../cli/terminal.ts";
import { HOSTILE, mixed, VIEWER } from "../7-export/sample.ts";
import { text, write } from "../7-export/written.ts";

const START = '<script type="application/json" id="texts">';

const hash = (digit: string) => digit.repeat(64);
const sourceText = (words: string, digit = "a"): SourceText => ({
  path: "texts/a.txt",
  text: words,
  sha256: hash(digit),
});

/** The texts of a page as a browser sees them: up to the first thing that ends the element. */
function embedded(page: string): unknown {
  const start = page.indexOf(START) + START.length;
  const json = page.slice(start, start + page.slice(start).search(/<\/script/i));
  expect(json).not.toMatch(/[<\u2028\u2029]/);
  return JSON.parse(json);
}

describe("one file with texts", () => {
  test("holds them beside the graph, each once", () => {
    const shared = sourceText("Words by the sea.\r\n\r\n海 😀");
    const texts = new Map([
      ["z", shared],
      ["__proto__", sourceText("Other words.", "b")],
      ["a", shared],
    ]);
    expect(embedded(text("html", mixed(), { viewer: VIEWER, texts }))).toStrictEqual([
      [
        { source: "__proto__", sha256: hash("b") },
        { source: "a", sha256: hash("a") },
        { source: "z", sha256: hash("a") },
      ],
      [hash("b"), "Other words."],
      [hash("a"), "Words by the sea.\r\n\r\n海 😀"],
    ]);
  });

  test("holds any text as it is", () => {
    const words = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        ...HOSTILE,
        "</script><!--<script>",
        "</SCRIPT >",
        "\u2028",
        "😀".repeat(9_000),
      ),
    );
    fc.assert(
      fc.property(words, words, (first, second) => {
        const texts = new Map([["a", sourceText(first + second)]]);
        const page = text("html", mixed(), { viewer: VIEWER, texts });
        expect(embedded(page)).toStrictEqual([
          [{ source: "a", sha256: hash("a") }],
          [hash("a"), first + second],
        ]);
      }),
    );
  });

  test("is otherwise the page without them", () => {
    const texts = new Map([["a", sourceText("words")]]);
    const page = text("html", mixed(), { viewer: VIEWER, texts });
    const element = new RegExp(`\\n {4}${START}.*?</script>`, "s");
    expect(page.replace(element, "")).toBe(text("html", mixed(), { viewer: VIEWER }));
  });
});

describe("a site with texts", () => {
  test("has each in a file that no id gave its name to, and a list that the page knows of", () => {
    const texts = new Map([
      ["../../x", sourceText("Words.")],
      ["other", sourceText("Words.")],
    ]);
    const { files } = exporterOf("site").export(mixed(), { viewer: VIEWER, texts });
    const names = files.map(({ suffix }) => suffix);
    expect(names).toStrictEqual([
      "graph.json",
      `texts/${hash("a")}.txt`,
      "texts.json",
      "index.html",
    ]);
    const contents = files.map(({ chunks }) => [...chunks].join(""));
    expect(contents[1]).toBe("Words.");
    expect(JSON.parse(contents[2] ?? "")).toStrictEqual([
      { source: "../../x", sha256: hash("a") },
      { source: "other", sha256: hash("a") },
    ]);
    expect(contents[3]).toContain('<meta name="graphwright-texts"');
    const [, page] = write("site", mixed(), { viewer: VIEWER }).texts;
    expect(page).not.toContain("graphwright-texts");
  });
});

describe("graphwright export --with-texts", () => {
  test("finds the texts as check does, and says how many there are", async () => {
    const dir = copyOfGraph("lighthouse");
    const elsewhere = join(temporaryFolder(), "elsewhere");
    const log = readFileSync(join(dir, "texts", "log.txt"), "utf8");
    renameSync(join(dir, "texts"), elsewhere);
    const file = join(temporaryFolder(), "graph.html");
    const { code, err } = await graphwright(
      "export",
      dir,
      "-f",
      "html",
      "--with-texts",
      "--texts",
      elsewhere,
      "-o",
      file,
    );
    expect({ code, err }).toEqual({
      code: 0,
      err: `Wrote ${file}.\nIt holds the texts of 1 of 1 sources.\n`,
    });
    expect(embedded(readFileSync(file, "utf8"))).toMatchObject([[{ source: "log" }], [{}, log]]);
  });

  test("writes a site, and without the flag nothing of them", async () => {
    const dir = copyOfGraph("lighthouse");
    const [plain, full] = [temporaryFolder(), temporaryFolder()];
    await graphwright("export", dir, "-f", "site", "-o", plain);
    expect(readdirSync(plain).sort()).toEqual(["assets", "graph.json", "index.html"]);
    await graphwright("export", dir, "-f", "site", "--with-texts", "-o", full);
    const [name = ""] = readdirSync(join(full, "texts"));
    const log = readFileSync(join(dir, "texts", "log.txt"), "utf8");
    expect(readFileSync(join(full, "texts", name), "utf8")).toBe(log);
    expect(existsSync(join(full, "texts.json"))).toBe(true);
    const { err } = await graphwright("export", dir, "-f", "site", "-o", full);
    expect(err).toContain(`Texts of an earlier export are still in ${join(full, "texts")}.`);
    expect(readFileSync(join(full, "index.html"), "utf8")).not.toContain("graphwright-texts");
  });

  test.each(["csv", "gexf", "graphml", "json"])("is an error of usage with %s", async (format) => {
    const dir = copyOfGraph("lighthouse");
    const output = join(temporaryFolder(), "out");
    const { code, err } = await graphwright(
      "export",
      dir,
      "-f",
      format,
      "--with-texts",
      "-o",
      output,
    );
    expect({ code, written: existsSync(output) }).toEqual({ code: 2, written: false });
    expect(err).toContain(`${format} has no place for texts; --with-texts goes with html and site`);
  });

  test("says that a graph.json has no texts, and that none were found", async () => {
    const dir = copyOfGraph("lighthouse");
    const folder = temporaryFolder();
    await graphwright("build", dir, "-o", folder);
    const file = join(folder, "graph.json");
    const ofFile = await graphwright("export", file, "-f", "html", "--with-texts");
    expect(ofFile).toMatchObject({ code: 2, out: "" });
    expect(ofFile.err).toContain("does not say which texts its sources have");
    await graphwright("cite", "lock", dir);
    renameSync(join(dir, "texts"), join(dir, "gone"));
    const without = await graphwright("export", dir, "-f", "html", "--with-texts");
    expect(without).toMatchObject({ code: 2, out: "" });
    expect(without.err).toContain("name the folder that has them with --texts");
  });

  test("does not write the texts of a graph with errors", async () => {
    const dir = copyOfGraph("lighthouse");
    mkdirSync(join(dir, "more"));
    writeFileSync(join(dir, "more", "bad.yaml"), "relations: [{from: a, type: keeps, to: b}]\n");
    const { code, out } = await graphwright("export", dir, "-f", "html", "--with-texts");
    expect({ code, out }).toEqual({ code: 1, out: "" });
  });
});
