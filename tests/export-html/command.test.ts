import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exportGraph, openGraph, viewerFiles } from "../../src/index.ts";
import { copyOfGraph, graphwright, temporaryFolder } from "../cli/terminal.ts";

describe("graphwright export --format html", () => {
  test("writes one file, the same as the library", async () => {
    const dir = copyOfGraph("lighthouse");
    const file = join(temporaryFolder(), "graph.html");
    const { code, err } = await graphwright("export", dir, "--format", "html", "-o", file);
    expect({ code, err }).toEqual({ code: 0, err: `Wrote ${file}.\n` });
    const { graph } = await openGraph(dir);
    const exported = exportGraph(graph, "html", { viewer: await viewerFiles("html") });
    const chunks = exported.files.flatMap((each) => [...each.chunks]);
    expect(readFileSync(file, "utf8")).toBe(chunks.join(""));
  });

  test("writes into a folder that is there, and to standard output", async () => {
    const dir = copyOfGraph("lighthouse");
    const folder = temporaryFolder();
    await graphwright("export", dir, "--format", "html", "-o", folder);
    const { out } = await graphwright("export", dir, "--format", "html");
    expect(readFileSync(join(folder, "graph.html"), "utf8")).toBe(out);
  });

  test("leaves out the texts of the sources", async () => {
    const dir = copyOfGraph("lighthouse");
    const { out } = await graphwright("export", dir, "--format", "html");
    const [text = ""] = readdirSync(join(dir, "texts")).map((name) =>
      readFileSync(join(dir, "texts", name), "utf8"),
    );
    const words = text.split(/\s+/);
    expect(words.length).toBeGreaterThan(20);
    expect(out).not.toContain(words.slice(0, 12).join(" "));
  });

  test("names no other file, and allows its own code by its hash and nothing else", async () => {
    const { out } = await graphwright("export", copyOfGraph("lighthouse"), "--format", "html");
    const code = /<script type="module">(.*?)<\/script>/s.exec(out)?.[1] ?? "";
    const styles = /<style>(.*?)<\/style>/s.exec(out)?.[1] ?? "";
    const hash = (text: string) => createHash("sha256").update(text).digest("base64");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(out)?.[1];
    expect(policy?.split("; ")).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hash(code)}'`,
      `style-src 'sha256-${hash(styles)}'`,
      "img-src data: blob:",
      "connect-src 'none'",
      "worker-src blob:",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types graphwright-worker",
    ]);
    const page = out.replace(code, "").replace(styles, "");
    expect(page.match(/\s(?:src|href)="(?!data:)/g)).toBeNull();
    expect(styles).not.toMatch(/url\((?!["']?data:)|@import/);
  });
});

describe("graphwright export --format site", () => {
  test("writes a folder that holds everything the page asks for", async () => {
    const folder = join(temporaryFolder(), "deep", "site");
    const dir = copyOfGraph("lighthouse");
    const { code, err } = await graphwright("export", dir, "--format", "site", "-o", folder);
    expect(code).toBe(0);
    expect(err).toMatch(/^Wrote .+site: \d+ files, for any web server\.\n$/);
    const page = readFileSync(join(folder, "index.html"), "utf8");
    const asked = [...page.matchAll(/\s(?:src|href)="\.\/([^"]+)"/g)].map((match) => match[1]);
    expect(asked.length).toBeGreaterThan(1);
    for (const path of asked) readFileSync(join(folder, path ?? ""));
    const { out } = await graphwright("export", dir, "--format", "json");
    expect(readFileSync(join(folder, "graph.json"), "utf8")).toBe(out);
  });

  test("writes into a folder that is there, and leaves what else is in it", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "mine"));
    await graphwright("export", copyOfGraph("lighthouse"), "--format", "site", "-o", folder);
    expect(readdirSync(folder).sort()).toEqual(["assets", "graph.json", "index.html", "mine"]);
  });

  test("cannot go to standard output", async () => {
    const { code, err } = await graphwright("export", copyOfGraph("lighthouse"), "-f", "site");
    expect(code).toBe(2);
    expect(err).toContain("site is a folder; name it with -o");
  });
});
