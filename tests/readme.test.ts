import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { graphwright, temporaryFolder } from "./cli/terminal.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const README = readFileSync(join(ROOT, "README.md"), "utf8");

/** The fenced blocks of a language, in order. */
function blocks(language: string, page = README): string[] {
  const fences = page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "gms"));
  return [...fences].map((match) => match[1] ?? "");
}

/** The graph that the README explains, with its text. */
function exampleFolder(change = (yaml: string) => yaml): string {
  const dir = temporaryFolder();
  mkdirSync(join(dir, "texts"));
  writeFileSync(join(dir, "graph.yaml"), change(blocks("yaml")[1] ?? ""));
  writeFileSync(join(dir, "texts/log.txt"), blocks("text")[0] ?? "");
  return dir;
}

describe("the README", () => {
  it("shows the graph that “init” writes", async () => {
    const dir = temporaryFolder();
    await graphwright("init", join(dir, "mine"));
    expect(blocks("yaml")[0]).toBe(readFileSync(join(dir, "mine/graph.yaml"), "utf8"));
  });

  it("explains the format by an example without a mistake", async () => {
    const { code, out } = await graphwright("check", exampleFolder());
    expect(out).toBe("4 entities, 2 relations, 2 facts\n4 citations: 4 verified\n");
    expect(code).toBe(0);
  });

  it("shows what is printed of a quote that is near", async () => {
    const dir = exampleFolder((yaml) => yaml.replace("lit the lamp", "lit the candle"));
    const { code, out, err } = await graphwright("check", dir);
    expect(code).toBe(1);
    const printed = `${out}${err}`.replaceAll(dir, "mine");
    const citations = readFileSync(join(ROOT, "docs/citations.md"), "utf8");
    for (const page of [README, citations]) {
      const [message = "absent"] = blocks("console", page);
      expect(printed).toContain(message.trimEnd());
    }
  });

  it("has a script that runs on the bundled graph", () => {
    const script = join(ROOT, "out", "readme-script.mjs");
    mkdirSync(join(ROOT, "out"), { recursive: true });
    onTestFinished(() => rmSync(script, { force: true }));
    writeFileSync(script, blocks("js")[0] ?? "");
    const out = execFileSync(process.execPath, [script], { cwd: ROOT, encoding: "utf8" });
    expect(out).toMatch(/^Xiaomi SU7: “.+” \(.+, ¶ \d+\)$/m);
  });

  it("names every dependency, and says why it is there", () => {
    const manifest: unknown = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const { dependencies, devDependencies } = manifest as Record<string, Record<string, string>>;
    const names = [...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})];
    const [, part = ""] = README.split("## Dependencies");
    expect(
      names.filter(
        (name) =>
          !name.startsWith("@types/") &&
          !part.includes(
            name.replace("@arethetypeswrong/cli", "attw").replace("oxlint-tsgolint", "oxlint"),
          ),
      ),
    ).toEqual([]);
  });

  it("lists every command", async () => {
    const { out } = await graphwright("--help");
    const commands = [...out.matchAll(/^ {2}([a-z]+)[ [<|]/gm)].map((match) => match[1]);
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands.filter((name) => name !== "help")) {
      expect(README).toContain(`graphwright ${command}`);
    }
  });
});
