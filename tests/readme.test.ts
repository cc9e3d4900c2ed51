import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { graphwright, temporaryFolder } from "./cli/terminal.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const README = readFileSync(join(ROOT, "README.md"), "utf8");

/** The fenced blocks of a language, in order. */
function blocks(language: string): string[] {
  const fences = README.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "gms"));
  return [...fences].map((match) => match[1] ?? "");
}

describe("the README", () => {
  it("shows the graph that “init” writes", async () => {
    const dir = temporaryFolder();
    await graphwright("init", join(dir, "mine"));
    expect(blocks("yaml")[0]).toBe(readFileSync(join(dir, "mine/graph.yaml"), "utf8"));
  });

  it("explains the format by an example without a mistake", async () => {
    const dir = temporaryFolder();
    mkdirSync(join(dir, "texts"));
    writeFileSync(join(dir, "graph.yaml"), blocks("yaml")[1] ?? "");
    writeFileSync(
      join(dir, "texts/log.txt"),
      "Its lamp is seen from as far as thirty kilometres.\n" +
        "Mara lit the lamp there for the first time. The board paid her 42 pounds.\n" +
        "In 1887 the pilot and she were friends.\n",
    );
    const { code, out } = await graphwright("check", dir);
    expect(out).toBe("4 entities, 2 relations, 2 facts\n4 citations: 4 verified\n");
    expect(code).toBe(0);
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
