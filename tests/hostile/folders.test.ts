import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { check, compile } from "../../src/index.ts";
import type { GraphFile } from "../../src/model/graph-file.ts";
import { graphwright, temporaryFolder } from "../cli/terminal.ts";

/** Of every system with named pipes; no package. */
const MAKE_PIPE = "mkfifo";

/** A folder of files by path. */
function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const dir = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  return dir;
}

async function problems(dir: string): Promise<string[]> {
  const { diagnostics } = await check(dir);
  return diagnostics.map(({ code, range }) => `${code} ${range?.file ?? "-"}`);
}

const ENTITIES = "entities: {ada: {name: Ada}}\n";

describe("files without content", () => {
  it.each([
    ["nothing", ""],
    ["a line feed", "\n"],
    ["white space", "  \n\t\n"],
    ["comments", "# one\n# two\n"],
    ["a comment without its line feed", "# one"],
    ["the start of a document", "---\n"],
    ["the end of one", "---\n...\n"],
    ["a byte order mark", "\ufeff"],
    ["a byte order mark and a comment", "\ufeff# one\r\n"],
    ["CRLF", "\r\n\r\n"],
  ])("%s: no problem beside others, and a graph of nothing alone", async (_, text) => {
    expect(await problems(folderOf({ "a.yaml": text, "b.yaml": ENTITIES }))).toEqual([]);
    const { graph, diagnostics } = await compile(folderOf({ "a.yaml": text }));
    expect(diagnostics).toEqual([]);
    expect(graph?.order).toBe(0);
  });
});

describe("line ends and marks", () => {
  const text =
    'entities:\n  ada:\n    name: "Ada \\\n      L"\n    summary: |\n      One.\n      Two.\n    nane: x\n';

  it("CRLF gives the values and places of LF", async () => {
    for (const written of [
      text,
      text.replaceAll("\n", "\r\n"),
      `\ufeff${text.replaceAll("\n", "\r\n")}`,
    ]) {
      const { code, out } = await graphwright("check", folderOf({ "a.yaml": written }));
      expect(code).toBe(1);
      expect(out).toMatch(/a\.yaml:8:5\n/);
      const good = folderOf({ "a.yaml": written.replace(/ {4}nane: x\r?\n/, "") });
      const { graph } = await compile(good);
      expect(graph?.getNodeAttributes("ada")).toMatchObject({
        label: "Ada L",
        summary: "One.\nTwo.\n",
      });
    }
  });

  it.each([
    ["UTF-16, little end first", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16, big end first", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["UTF-16 without a mark, big end first", Buffer.from(text, "utf16le").swap16()],
  ])("%s is named", async (_, bytes) => {
    expect(await problems(folderOf({ "a.yaml": bytes }))).toEqual(["GW0111 a.yaml"]);
  });
});

describe("ids that file systems and languages take for something else", () => {
  const IDS = ["CON", "nul", "aux.txt", "COM1", "..", ".", "-rf", "--help", "Foo", "foo", "FOO", "a:b", "__proto__", "constructor", "toString", "then"]; // prettier-ignore

  it("are ids as good as any, in every command", async () => {
    const entities = IDS.map((id, at) => `  "${id}": {relations: [knows: "${IDS.at(at - 1)}"]}\n`);
    const dir = folderOf({ "graph.yaml": `entities:\n${entities.join("")}` });
    const out = temporaryFolder();
    expect((await graphwright("build", dir, "-o", out)).code).toBe(0);
    const file = join(out, "graph.json");
    for (const id of IDS) {
      for (const graph of [dir, file]) {
        const { code, out: shown } = await graphwright(
          "query",
          "show",
          "-g",
          graph,
          "--json",
          "--",
          id,
        );
        expect(code).toBe(0);
        expect(JSON.parse(shown)).toMatchObject({ id });
      }
    }
    for (const format of ["gexf", "graphml", "json"]) {
      const { code, out: text } = await graphwright("export", file, "-f", format);
      expect(code).toBe(0);
      for (const id of IDS) expect(text).toContain(`"${id}"`);
    }
    expect((await graphwright("diff", dir, file, "--exit-code")).code).toBe(0);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("paths are no ids", async () => {
    for (const id of ["../../x", "..\\\\x", "/etc/passwd", "C:\\\\x"]) {
      const dir = folderOf({ "graph.yaml": `entities:\n  "${id}": {}\n` });
      expect(await problems(dir)).toEqual(["GW0204 graph.yaml"]);
    }
  });

  it("twins that differ in composition only are one refused and one kept", async () => {
    const dir = folderOf({ "graph.yaml": "entities: {caf\u00e9: {}, cafe\u0301: {}}\n" });
    expect(await problems(dir)).toEqual(["GW0217 graph.yaml"]);
  });
});

describe("what changes while it is read", () => {
  it("files that vanish and come back leave a report or a graph, never a crash", async () => {
    const files = Array.from({ length: 40 }, (_, at) => [
      `f${at}.yaml`,
      `entities: {e${at}: {}}\n`,
    ]);
    const dir = folderOf(Object.fromEntries(files));
    const stop = new AbortController();
    const churn = (async () => {
      for (let round = 0; !stop.signal.aborted; round++) {
        const [path = "", text = ""] = files[round % files.length] ?? [];
        rmSync(join(dir, path), { force: true });
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
        writeFileSync(join(dir, path), text);
      }
    })();
    for (let look = 0; look < 20; look++) {
      const found = await problems(dir);
      expect(found.filter((problem) => !/^GW0109 f\d+\.yaml$/.test(problem))).toEqual([]);
    }
    stop.abort();
    await churn;
    expect(await problems(dir)).toEqual([]);
  });

  it("a file that becomes a pipe or a link is refused without waiting", async () => {
    const dir = folderOf({ "a.yaml": ENTITIES, "texts/t.txt": "words" });
    execFileSync(MAKE_PIPE, [
      join(dir, "b.yaml"),
      join(dir, "texts/pipe.txt"),
      join(dir, "citations.lock"),
    ]);
    symlinkSync("/etc/hostname", join(dir, "texts/out.txt"));
    symlinkSync("loop", join(dir, "loop"));
    symlinkSync("..", join(dir, "texts/up"));
    const sources = ["pipe.txt", "out.txt", "up/up/x.txt"].map(
      (file, at) => `  s${at}: {title: T, text: {file: ${file}}}\n`,
    );
    writeFileSync(join(dir, "s.yaml"), `sources:\n${sources.join("")}`);
    expect((await problems(dir)).sort()).toEqual([
      "GW0105 s.yaml",
      "GW0107 b.yaml",
      "GW0107 citations.lock",
      "GW0107 s.yaml",
    ]);
  });

  it("a graph.json that is a pipe, a folder or a device is one line", async () => {
    const dir = folderOf({ "sub/x": "" });
    execFileSync(MAKE_PIPE, [join(dir, "pipe.json")]);
    for (const path of [join(dir, "pipe.json"), "/dev/null", join(dir, "none.json")]) {
      const { code, err } = await graphwright("query", "find", "x", "-g", path);
      expect(code).toBe(2);
      expect(err.trim().split("\n")).toHaveLength(1);
    }
  });
});

describe("an earlier output that is hostile", () => {
  it.each([
    ["positions beyond numbers", '{"nodes":[{"key":"ada","attributes":{"x":1e999,"y":-1e999}}]}'],
    ["positions at the edge", '{"nodes":[{"key":"ada","attributes":{"x":1e308,"y":-1e308}}]}'],
    ["nesting", `{"nodes":${"[".repeat(50_000)}`],
    [
      "keys of objects",
      '{"nodes":[{"key":"__proto__","attributes":{"x":1,"y":2}}],"__proto__":{"x":1}}',
    ],
    ["no objects", '{"nodes":[null,1,"x",[[]]]}'],
  ])("%s: the build starts afresh", async (_, text) => {
    const dir = folderOf({
      "a.yaml": ENTITIES,
      "b.yaml": "entities: {bob: {}}\n",
      "out/graph.json": text,
    });
    expect((await graphwright("build", dir, "-o", join(dir, "out"))).code).toBe(0);
    const { out } = await graphwright(
      "query",
      "show",
      "ada",
      "-g",
      join(dir, "out/graph.json"),
      "--json",
    );
    expect(JSON.parse(out)).toMatchObject({ id: "ada" });
  });
});

describe("values of every size", () => {
  it("a text of 4 MB is a text", async () => {
    const text = "word ".repeat(800_000);
    const { graph } = await compile(
      folderOf({ "a.yaml": `entities: {ada: {summary: "${text}"}}\n` }),
    );
    expect(graph?.getNodeAttribute("ada", "summary")).toBe(text);
  });

  it("messages show no more of a value than a person can use", async () => {
    const long = "x".repeat(1_000_000);
    const dir = folderOf({
      "a.yaml": `graph: {policy: {${long}: ${long}}}\nentities: {"${long}": {since: ${long}, facts: [{at: ${long}, a: b}]}}\nrelations: [{from: ${long}, type: "${long}", to: ${long}, status: ${long}, cite: ${long}}]\n`,
    });
    const { diagnostics } = await check(dir);
    expect(diagnostics.length).toBeGreaterThan(3);
    const texts = diagnostics.flatMap(({ message, reason = "", help = "" }) => [
      message,
      reason,
      help,
    ]);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(1_200);
  });

  it("nor does what is said about a graph.json", async () => {
    const key = "x".repeat(1_000_000);
    const file = JSON.parse(
      readFileSync(new URL("../fixtures/graphs/lighthouse.json", import.meta.url), "utf8"),
    ) as GraphFile;
    for (const node of file.nodes) Object.assign(node, { key });
    const dir = folderOf({ "graph.json": JSON.stringify(file) });
    const { code, err } = await graphwright("query", "find", "x", "-g", join(dir, "graph.json"));
    expect(code).toBe(1);
    expect(err.length).toBeLessThan(1_200);
  });
});
