import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSourceTexts } from "../../src/1-read/index.ts";
import type { Text } from "../../src/model/range.ts";

/** Of every system with named pipes; no package. */
const MAKE_PIPE = "mkfifo";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gw-texts-"));
  mkdirSync(join(root, "one/sub"), { recursive: true });
  mkdirSync(join(root, "two"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function name(value: string): Text {
  return { value, file: "sources.yaml", start: 10, end: 10 + value.length };
}

function read(...names: string[]) {
  const wanted = new Map(names.map((value, index) => [`s${index}`, name(value)]));
  return readSourceTexts(wanted, [join(root, "one"), join(root, "two")]);
}

describe("the text of a source", () => {
  test("comes with the sha256 of its bytes and the path it was found at", async () => {
    const bytes = Buffer.from("\uFEFFFirst.\r\nSecond, 第二.\n");
    writeFileSync(join(root, "one/a.txt"), bytes);
    const { texts, diagnostics } = await read("a.txt");
    expect(texts.get("s0")).toEqual({
      path: join(root, "one/a.txt"),
      text: "First.\r\nSecond, 第二.\n",
      sha256: createHash("sha256").update(bytes).digest("hex"),
    });
    expect(diagnostics).toEqual([]);
  });

  test("is told by its name where that differs by case or normal form alone", async () => {
    writeFileSync(join(root, "two/Caf\u00e9 Log.txt"), "Some words.");
    mkdirSync(join(root, "two/Notes/deep"), { recursive: true });
    writeFileSync(join(root, "two/Notes/deep/a.TXT"), "Some words.");
    const { texts, unread, diagnostics } = await read(
      "cafe\u0301 log.txt",
      "cafe log.txt",
      "notes/deep/A.txt",
      "Caf\u00e9 Log.txt",
      "Cafe\u0301 Log.txt",
      "notes/none.txt",
    );
    expect([...texts.keys()]).toEqual(["s3"]);
    expect([...(unread ?? [])]).toEqual(["s0", "s2", "s4"]);
    expect(diagnostics.map(({ code, message, reason }) => [code, message, reason])).toEqual([
      [
        "GW0113",
        "There is no text “cafe\u0301 log.txt”; the file is called “Caf\u00e9 Log.txt”",
        expect.stringContaining("accented letters"),
      ],
      ["GW0113", expect.stringContaining("“Notes/deep/a.TXT”"), expect.stringContaining("case")],
      [
        "GW0113",
        expect.stringContaining("“Caf\u00e9 Log.txt”"),
        expect.stringContaining("encoded"),
      ],
    ]);
  });

  test("is asked for by a near name that no source names, told as a warning", async () => {
    const files = ["sub/riese.txt", "letter-1.txt", "named.txt", "log.txt", "weekly.txt"];
    for (const file of files) writeFileSync(join(root, "one", file), "Some words.");
    const near = async (...names: string[]) =>
      (await read(...names)).diagnostics.map(({ message }) => /called “(.*?)”/.exec(message)?.[1]);
    expect(await near("sub/reise.txt", "SUB/rieze.txt")).toEqual([
      "sub/riese.txt",
      "sub/riese.txt",
    ]);
    expect(await near("weakly.txt")).toEqual(["weekly.txt"]);
    // Another number, another text; so are short names, names too far away, and what another source names.
    expect(await near("letter-2.txt", "lot.txt", "westerly.txt", "named.txt", "names.txt")).toEqual(
      [],
    );
    const { unread, diagnostics } = await read("sub/reise.txt");
    expect([unread, diagnostics[0]?.severity]).toEqual([undefined, "warning"]);
  });

  test("is taken from the first folder that has it, and may be in a folder below", async () => {
    writeFileSync(join(root, "one/a.txt"), "one");
    writeFileSync(join(root, "two/a.txt"), "two");
    writeFileSync(join(root, "two/b.txt"), "b");
    writeFileSync(join(root, "one/sub/c.txt"), "c");
    const { texts } = await read("a.txt", "b.txt", "sub/c.txt");
    expect([...texts.values()].map((text) => text.text)).toEqual(["one", "b", "c"]);
  });

  test("is shared by two sources that name the same file", async () => {
    writeFileSync(join(root, "one/a.txt"), "one");
    const { texts } = await read("a.txt", "a.txt");
    expect(texts.get("s1")).toBe(texts.get("s0"));
  });

  test("may be missing, and so may the folder", async () => {
    expect(await read("none.txt", "no/none.txt")).toEqual({ texts: new Map(), diagnostics: [] });
    const missing = await readSourceTexts(new Map([["s", name("a")]]), [join(root, "none")]);
    expect(missing).toEqual({ texts: new Map(), diagnostics: [] });
  });
});

describe("a hostile file name", () => {
  test.each([
    "../secret.txt",
    "sub/../../secret.txt",
    "/etc/passwd",
    "..",
    "",
    "sub\\..\\x",
    "C:\\x",
    "C:x",
    "a\0b",
  ])("%j is refused where it is written", async (value) => {
    writeFileSync(join(root, "secret.txt"), "secret");
    const { texts, diagnostics } = await read(value);
    expect(texts.size).toBe(0);
    expect(diagnostics).toMatchObject([
      { code: "GW0110", range: { file: "sources.yaml", start: 10 } },
    ]);
  });

  test("a link out of the folder is refused", async () => {
    writeFileSync(join(root, "secret.txt"), "secret");
    symlinkSync("../secret.txt", join(root, "one/a.txt"));
    symlinkSync("..", join(root, "one/up"));
    const { texts, diagnostics } = await read("a.txt", "up/secret.txt");
    expect(texts.size).toBe(0);
    expect(diagnostics.map((d) => d.code)).toEqual(["GW0105", "GW0105"]);
  });

  test("a pipe, a folder, or a text that is not UTF-8 is a diagnostic", async () => {
    execFileSync(MAKE_PIPE, [join(root, "one/pipe")]);
    writeFileSync(join(root, "one/latin"), Buffer.from([0xe9]));
    const { diagnostics } = await read("pipe", "sub", "latin");
    expect(diagnostics.map((d) => d.code)).toEqual(["GW0107", "GW0107", "GW0106"]);
  });
});
