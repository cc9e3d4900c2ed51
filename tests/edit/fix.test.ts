import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { graphwright, temporaryFolder } from "../cli/terminal.ts";

const CASES = fileURLToPath(new URL("../fixtures/fix", import.meta.url));

/** A copy of the folder of a case as it is before. */
function copyOfCase(name: string): string {
  const folder = join(temporaryFolder(), "graph");
  cpSync(join(CASES, name, "before"), folder, { recursive: true });
  return folder;
}

describe("graphwright cite fix", () => {
  describe.each(readdirSync(CASES))("%s", (name) => {
    const expected = join(CASES, name);

    it("shows what it would change, and changes nothing", async () => {
      const dir = copyOfCase(name);
      const { code, out, err } = await graphwright("cite", "fix", dir);
      const repairs = err.slice(err.search(/^(?:repaired|left|Nothing to repair)/m));
      const shown = `${out}--\n${repairs}exit ${code}\n`.replaceAll(`${dir}/`, "");
      await expect(shown).toMatchFileSnapshot(join(expected, "expected.txt"));
      for (const file of ["graph.yaml", "citations.lock"]) {
        const before = join(expected, "before", file);
        if (!existsSync(before)) continue;
        expect(readFileSync(join(dir, file), "utf8")).toBe(readFileSync(before, "utf8"));
      }
    });

    it("changes just that with --write, and nothing more the second time", async () => {
      const dir = copyOfCase(name);
      const first = await graphwright("cite", "fix", dir, "--write");
      expect(first.out).toBe("");
      for (const file of ["graph.yaml", "citations.lock"]) {
        if (!existsSync(join(dir, file))) continue;
        const after = readFileSync(join(dir, file), "utf8");
        await expect(after).toMatchFileSnapshot(join(expected, "after", file));
      }
      const second = await graphwright("cite", "fix", dir);
      expect(second).toMatchObject({ code: first.code, out: "" });
      expect(second.err).toContain("Nothing to repair.");
    });

    it("leaves line ends, the byte order mark and permissions as they are", async () => {
      const dir = copyOfCase(name);
      const file = join(dir, "graph.yaml");
      const windows = (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`;
      writeFileSync(file, windows(readFileSync(file, "utf8")));
      chmodSync(file, 0o640);
      await graphwright("cite", "fix", dir, "--write");
      const after = readFileSync(join(expected, "after", "graph.yaml"), "utf8");
      expect(readFileSync(file, "utf8")).toBe(windows(after));
      expect(statSync(file).mode & 0o777).toBe(0o640);
    });
  });

  it("leaves quotes alone whose text is not at hand", async () => {
    const dir = copyOfCase("typography");
    rmSync(join(dir, "texts"), { recursive: true });
    expect(await graphwright("cite", "fix", dir)).toMatchObject({ code: 0, out: "" });
  });

  it("moves no quote to another source while the text of a third is not at hand", async () => {
    const dir = copyOfCase("wrong-source");
    const file = join(dir, "graph.yaml");
    const yaml = readFileSync(file, "utf8").replace(
      "sources:\n",
      "sources:\n  diary: {text: {file: diary.txt}}\n",
    );
    writeFileSync(file, yaml);
    const { out, err } = await graphwright("cite", "fix", dir, "--write");
    expect(out).toBe("");
    expect(readFileSync(file, "utf8")).toBe(yaml);
    expect(err.match(/^left .*stands in “letters”.*another may hold it too$/gm)).toHaveLength(1);
    expect(err.match(/^left .*stands in “log”.*another may hold it too$/gm)).toHaveLength(1);
    writeFileSync(join(dir, "texts/diary.txt"), "Nothing of this.\n");
    await graphwright("cite", "fix", dir, "--write");
    expect(readFileSync(file, "utf8")).not.toBe(yaml);
  });

  it("keeps the lock while claims are unreadable, for it would lose their proofs", async () => {
    const dir = copyOfCase("revised");
    writeFileSync(join(dir, "more.yaml"), "entities: [\n");
    const before = readFileSync(join(dir, "citations.lock"), "utf8");
    const { code } = await graphwright("cite", "fix", dir, "--write");
    expect(code).toBe(1);
    expect(readFileSync(join(dir, "citations.lock"), "utf8")).toBe(before);
    expect(readFileSync(join(dir, "graph.yaml"), "utf8")).toBe(
      readFileSync(join(CASES, "revised/before/graph.yaml"), "utf8"),
    );
  });

  it("renews the proofs of a revised text, and keeps those of another whose quotes fail", async () => {
    const dir = copyOfCase("revised");
    appendFileSync(
      join(dir, "graph.yaml"),
      "      - colour: white\n        cite: {source: paint, quote: painted it white}\n",
    );
    const yaml = readFileSync(join(dir, "graph.yaml"), "utf8");
    writeFileSync(
      join(dir, "graph.yaml"),
      yaml.replace("sources:\n", "sources:\n  paint: {text: {file: paint.txt}}\n"),
    );
    const paint = join(dir, "texts/paint.txt");
    const log = join(dir, "texts/log.txt");
    const revised = readFileSync(log, "utf8");
    writeFileSync(paint, "They painted it white.\n");
    await graphwright("cite", "lock", dir);
    const lines = (): string[] => readFileSync(join(dir, "citations.lock"), "utf8").split("\n");
    const [, , , , painted] = lines();
    writeFileSync(paint, "They painted it red.\n");
    writeFileSync(log, `One more line.\n${revised}`);
    expect((await graphwright("cite", "fix", dir, "--write")).code).toBe(1);
    expect(painted).toContain("painted it white");
    expect(lines()).toContain(painted);
    expect((await graphwright("check", dir)).out).toContain("3 citations: 2 verified, 1 broken");
  });

  it("never locks a quote whose sentence has changed; “cite lock --reread” does", async () => {
    const dir = copyOfCase("revised");
    const [log, file] = [join(dir, "texts/log.txt"), join(dir, "citations.lock")];
    await graphwright("cite", "lock", dir);
    const before = readFileSync(file, "utf8");
    writeFileSync(
      log,
      readFileSync(log, "utf8").replace("The lamp was lit", "He denied that The lamp was lit"),
    );
    await graphwright("cite", "fix", dir, "--write");
    expect(readFileSync(file, "utf8")).toBe(before);
    const [, , lamp = "", oil = ""] = before.split("\n");
    await graphwright("cite", "lock", dir);
    expect(readFileSync(file, "utf8")).toContain(lamp);
    expect(readFileSync(file, "utf8")).not.toContain(oil);
    expect((await graphwright("check", dir)).out).toContain("2 citations: 1 verified, 1 moved");
    await graphwright("cite", "lock", dir, "--reread");
    expect((await graphwright("check", dir)).out).toContain("2 citations: 2 verified");
  });
});
