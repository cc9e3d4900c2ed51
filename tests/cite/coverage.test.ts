import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { folderOf } from "../audit/folder.ts";
import { graphwright, temporaryFolder } from "../cli/terminal.ts";

const FIXTURE = fileURLToPath(new URL("../fixtures/coverage/harbour", import.meta.url));

/** A copy of the small graph of a harbour, with an English and a Chinese text. */
function harbour(): string {
  const folder = join(temporaryFolder(), "graph");
  cpSync(FIXTURE, folder, { recursive: true, filter: (path) => !/expected\.\w+$/.test(path) });
  return folder;
}

interface Report {
  readonly total: { readonly percent: number | null };
  readonly sources: readonly { readonly uncited: readonly { readonly text?: string }[] }[];
}

describe("graphwright cite coverage", () => {
  it.each([
    ["a table", [], "txt"],
    ["JSON", ["--json"], "json"],
    ["a page", ["--format", "html", "--with-texts"], "html"],
  ])("writes %s", async (_what, options, extension) => {
    const dir = harbour();
    const { code, out, err } = await graphwright("cite", "coverage", dir, ...options);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    // A column is as wide as the folder's name is long, which differs from machine to machine.
    const shown = out
      .replaceAll(`${dir}/`, "")
      .replaceAll(new RegExp(`^(uncited|excused) {${dir.length + 1}}`, "gm"), "$1");
    await expect(shown).toMatchFileSnapshot(join(FIXTURE, `expected.${extension}`));
  });

  it.each(["lighthouse", "molkerei"])("reads the sentences of the graph %s", async (name) => {
    const dir = join("tests/fixtures/audit", name);
    const { code, out, err } = await graphwright("cite", "coverage", dir, "--json", "--with-texts");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    await expect(out).toMatchFileSnapshot(join("../..", dir, "coverage.json"));
  });

  it("fails below --min, and says by how much", async () => {
    const dir = harbour();
    expect((await graphwright("cite", "coverage", dir, "--min", "40")).code).toBe(0);
    const { code, err } = await graphwright("cite", "coverage", dir, "--min", "60");
    expect(code).toBe(1);
    expect(err).toBe("Coverage is 42.8 %, below the 60 % that --min asks for.\n");
  });

  it("never passes --min without a text", async () => {
    const dir = harbour();
    rmSync(join(dir, "texts"), { recursive: true });
    const { code, err } = await graphwright("cite", "coverage", dir, "--min", "1");
    expect(code).toBe(1);
    expect(err).toContain("no text of a source is at hand");
  });

  it("never passes --min where there was nothing to cite, and says so", async () => {
    const dir = harbour();
    for (const text of readdirSync(join(dir, "texts"))) {
      writeFileSync(join(dir, "texts", text), "it rained all day.\n");
    }
    const { code, out, err } = await graphwright("cite", "coverage", dir, "--min", "1");
    expect(code).toBe(1);
    expect(out).toContain("nothing to cite");
    expect(out).not.toContain("100.0 %");
    expect(err).toContain("There was nothing to cite: no sentence of the texts names two entities");
    const { total } = JSON.parse(
      (await graphwright("cite", "coverage", dir, "--json")).out,
    ) as Report;
    expect(total.percent).toBeNull();
  });

  it("says that there is nothing to cite where there are no sources", async () => {
    const dir = folderOf("entities: {a: {name: Ann Bell}}", {});
    const { code, out } = await graphwright("cite", "coverage", dir);
    expect({ code, out }).toEqual({
      code: 0,
      out: "The graph has no sources: there is nothing to cite.\n",
    });
  });

  it("writes no text of a source into a page or JSON unless asked", async () => {
    const dir = harbour();
    const page = await graphwright("cite", "coverage", dir, "--format", "html");
    expect(page).toMatchObject({ code: 2, out: "" });
    expect(page.err).toContain("--with-texts");
    const json = await graphwright("cite", "coverage", dir, "--json");
    expect(json.out).not.toContain("asked the Board");
    const allowed = await graphwright("cite", "coverage", dir, "--json", "--with-texts");
    const { sources } = JSON.parse(allowed.out) as Report;
    expect(sources[0]?.uncited[0]?.text).toContain("asked the Board");
  });

  it.each([["table"], ["json"], ["html"]])(
    "shows by name what turns the direction of a text or hides in it: %s",
    async (format) => {
      const dir = harbour();
      const file = join(dir, "texts/news.txt");
      const text = readFileSync(file, "utf8");
      writeFileSync(
        file,
        text.replaceAll("asked the Board", "asked\u202e\u202c the\u{e0041} Board"),
      );
      const options = ["--format", format, ...(format === "table" ? [] : ["--with-texts"])];
      const { out } = await graphwright("cite", "coverage", dir, ...options);
      expect(out).toContain("asked⟨U+202E⟩⟨U+202C⟩ the⟨U+E0041⟩ Board");
      expect(out).not.toMatch(/[\u202a-\u202e]|\u{e0041}/u);
    },
  );

  it("writes to a file with -o", async () => {
    const dir = harbour();
    const file = join(dir, "out/coverage.json");
    const { out, err } = await graphwright("cite", "coverage", dir, "--json", "-o", file);
    expect({ out, err }).toEqual({ out: "", err: `Wrote ${file}.\n` });
    expect((JSON.parse(readFileSync(file, "utf8")) as Report).total.percent).toBeCloseTo(42.857, 2);
  });

  it.each([
    ["is not in the source", "Buy Gull Rock paint", "1 broken", "GW04"],
    ["stands there twice", "the Board", "", "GW0401"],
  ])("treats an excuse whose quote %s as an error", async (_what, quote, _state, code) => {
    const dir = harbour();
    const yaml = readFileSync(join(dir, "graph.yaml"), "utf8");
    const wrong = yaml.replace("Buy Gull Rock rope … at Mara Quill's shop", quote);
    writeFileSync(join(dir, "graph.yaml"), wrong);
    const checked = await graphwright("check", dir);
    expect(checked.code).toBe(1);
    expect(checked.out).toContain(`error[${code}`);
    const { code: exit, out, err } = await graphwright("cite", "coverage", dir);
    expect(exit).toBe(1);
    expect(err).toContain(`error[${code}`);
    expect(out).not.toContain("an advertisement");
  });

  it.each([
    ["no reason", "{quote: rope there is}", "This passage has no “reason”"],
    ["no quote", "{reason: an advertisement}", "This passage has no “quote”"],
    ["another key", "{quote: the best rope, reason: x, page: 3}", "“page”"],
  ])("reports an excuse with %s", async (_what, excuse, message) => {
    const dir = harbour();
    const yaml = readFileSync(join(dir, "graph.yaml"), "utf8");
    writeFileSync(join(dir, "graph.yaml"), yaml.replace(/\{quote: Buy.*\}/, excuse));
    expect((await graphwright("check", dir)).out).toContain(message);
  });
});

describe("the page", () => {
  const page = (): string => readFileSync(join(FIXTURE, "expected.html"), "utf8");

  it("allows no script, no style but its own and nothing from elsewhere", () => {
    expect(page()).toMatch(/default-src 'none'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'/);
    expect(page()).not.toMatch(/<script|javascript:|\son\w+=|style="|https?:/);
  });

  it("is what an independent reader of markup takes it for, whatever the texts hold", () => {
    const elements: string[] = [];
    let text = "";
    const parser = new SaxesParser();
    parser.on("opentag", ({ name }) => void elements.push(name));
    parser.on("text", (part) => void (text += part));
    const voids = /<(meta[^>]*)>/g;
    parser.write(page().replace("<!doctype html>\n", "").replace(voids, "<$1/>")).close();
    expect(elements).not.toContain("b");
    expect(text).toContain("<b>twice</b>");
    expect(text).toContain("The <harbour> & its people");
  });
});
