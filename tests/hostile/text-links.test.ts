import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { graphwright, temporaryFolder } from "../cli/terminal.ts";

const SECRET = "The password of the vault is mellon and nothing else.";
const YAML = `sources:
  s: {title: S, text: {file: notes.txt}}
entities:
  ada:
    facts:
      - pass: x
        cite: {source: s, quote: The password of the vault is known}
`;

let root: string;
let dir: string;

/** A graph folder, and beside it a folder with a text that the graph has no business to read. */
beforeEach(() => {
  root = temporaryFolder();
  dir = join(root, "graph");
  mkdirSync(dir);
  mkdirSync(join(root, "outside"));
  writeFileSync(join(root, "outside/notes.txt"), `${SECRET}\n`);
  writeFileSync(join(dir, "graph.yaml"), YAML);
});

afterEach(() => vi.unstubAllEnvs());

/** Everything that some commands say of the graph. */
async function said(...options: string[]): Promise<string> {
  const page = join(root, "page.html");
  const outcomes = [
    await graphwright("check", dir, "--no-cache", ...options),
    await graphwright("check", dir, "--cache", join(root, "cache"), ...options),
    await graphwright("check", dir, "--cache", join(root, "cache"), ...options),
    await graphwright("check", dir, "--format", "json", "--no-cache", ...options),
    await graphwright("cite", "fix", dir, ...options),
    await graphwright("cite", "coverage", dir, ...options),
    await graphwright("cite", "coverage", dir, "--format", "html", "--with-texts", ...options),
    await graphwright("export", dir, "-f", "html", "--with-texts", "-o", page, ...options),
    await graphwright("query", "show", "ada", "-g", dir, ...options),
    await graphwright("diff", dir, dir, ...options),
  ];
  return outcomes.map(({ out, err }) => out + err).join("");
}

describe("texts/ that is a link", () => {
  it.each([
    ["a folder beside the graph", "../outside"],
    ["a folder by its whole path", "outside"],
    ["the folder above the graph", ".."],
  ])("to %s is refused by every command, and no word of it is shown", async (_, target) => {
    if (target === "..") cpSync(join(root, "outside/notes.txt"), join(root, "notes.txt"));
    symlinkSync(target === "outside" ? join(root, target) : target, join(dir, "texts"));
    const { code, out } = await graphwright("check", dir, "--no-cache");
    expect(code).toBe(1);
    expect(out.match(/GW0104/g)).toHaveLength(1);
    expect(out).toContain(`--> ${join(dir, "texts")}`);
    expect(out).toContain("1 unverifiable");
    const all = await said();
    expect(all).not.toContain("mellon");
    expect(all).not.toContain("vault is m");
  });

  it("to a folder that leads out by a link of its own is refused", async () => {
    symlinkSync("../outside", join(dir, "inner"));
    symlinkSync("inner", join(dir, "texts"));
    expect((await graphwright("check", dir, "--no-cache")).out).toContain("GW0104");
    expect(await said()).not.toContain("mellon");
  });

  it("to a folder inside the graph is read, and so is a graph that is itself a link", async () => {
    mkdirSync(join(dir, "articles"));
    cpSync(join(root, "outside/notes.txt"), join(dir, "articles/notes.txt"));
    symlinkSync("articles", join(dir, "texts"));
    symlinkSync("graph", join(root, "linked"));
    for (const folder of [dir, join(root, "linked")]) {
      const { out } = await graphwright("check", folder, "--no-cache");
      expect(out).not.toContain("GW0104");
      expect(out).toContain("mellon");
    }
  });

  it("is read where a person names it", async () => {
    symlinkSync("../outside", join(dir, "texts"));
    symlinkSync("outside", join(root, "named"));
    for (const folder of ["outside", "named"]) {
      rmSync(join(dir, "texts"));
      expect(await said("--texts", join(root, folder))).toContain("mellon");
      symlinkSync("../outside", join(dir, "texts"));
      vi.stubEnv("GRAPHWRIGHT_TEXTS", join(root, folder));
      const { out } = await graphwright("check", dir, "--no-cache");
      expect(out).toContain("mellon");
      // The link in the graph is pointed out all the same.
      expect(out).toContain("GW0104");
      vi.unstubAllEnvs();
    }
    expect((await graphwright("check", dir, "--texts", join(dir, "texts"))).out).toContain(
      "mellon",
    );
  });
});

describe("a link below texts/", () => {
  it.each([
    ["the file itself", "notes.txt", "../../outside/notes.txt", "notes.txt"],
    ["a folder on the way", "in", "../../outside", "in/notes.txt"],
  ])("%s is refused", async (_, path, target, file) => {
    mkdirSync(join(dir, "texts"));
    symlinkSync(target, join(dir, "texts", path));
    writeFileSync(join(dir, "graph.yaml"), YAML.replace("notes.txt", file));
    expect((await graphwright("check", dir, "--no-cache")).out).toContain("GW0105");
    expect(await said()).not.toContain("mellon");
  });

  it("a name that climbs is refused", async () => {
    mkdirSync(join(dir, "texts"));
    writeFileSync(join(dir, "graph.yaml"), YAML.replace("notes.txt", "../../outside/notes.txt"));
    expect((await graphwright("check", dir, "--no-cache")).out).toContain("GW0110");
    expect(await said()).not.toContain("mellon");
  });
});

describe("citations.lock that is a link", () => {
  it("is neither read nor shown when it leads out of the graph", async () => {
    symlinkSync("../outside/notes.txt", join(dir, "citations.lock"));
    const { out } = await graphwright("check", dir, "--no-cache");
    expect(out).toContain("GW0104");
    expect(out).not.toContain("mellon");
    await graphwright("cite", "lock", dir);
    await graphwright("cite", "fix", dir, "--write");
    expect(readFileSync(join(root, "outside/notes.txt"), "utf8")).toBe(`${SECRET}\n`);
  });
});
