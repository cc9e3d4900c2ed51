import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readGraphFolder, ReadError } from "../../src/1-read/index.ts";

/** Of every system with named pipes; no package. */
const MAKE_PIPE = "mkfifo";

let root: string;
let dir: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gw-read-"));
  dir = join(root, "graph");
  mkdirSync(dir);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array = "entities: {}\n"): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), content);
}

async function codes(): Promise<string[]> {
  const { diagnostics } = await readGraphFolder(dir);
  return diagnostics.map((d) => `${d.code} ${d.range?.file ?? "-"}`);
}

async function paths(): Promise<string[]> {
  return (await readGraphFolder(dir)).files.map((file) => file.path);
}

describe("which files are read", () => {
  test("every YAML file below the folder, by code unit of its path", async () => {
    for (const path of ["b.yaml", "Z.yml", "a/y.yaml", "a.yaml", "é.yaml", "readme.md", "yaml"]) {
      write(path);
    }
    expect(await paths()).toEqual(["Z.yml", "a.yaml", "a/y.yaml", "b.yaml", "é.yaml"]);
    expect(await codes()).toEqual([]);
  });

  test("not dot-folders, dot-files, node_modules or the folder of texts", async () => {
    for (const path of [".git/a.yaml", ".a.yaml", "node_modules/a.yaml", "texts/a.yaml"]) {
      write(path);
    }
    write("b/texts/c.yaml");
    expect(await paths()).toEqual(["b/texts/c.yaml"]);
  });

  test("the lock at the root, apart from the graph", async () => {
    write("a.yaml");
    write("citations.lock", "one\n");
    write("sub/citations.lock", "two\n");
    const read = await readGraphFolder(dir);
    expect(read.lock).toEqual({ path: "citations.lock", text: "one\n" });
    expect(read.files).toHaveLength(1);
  });

  test("a name such as __proto__ is a name as good as any", async () => {
    write("__proto__/constructor.yaml");
    expect(await paths()).toEqual(["__proto__/constructor.yaml"]);
  });
});

describe("text", () => {
  test("keeps CRLF and drops a UTF-8 byte order mark", async () => {
    write("a.yaml", "\uFEFFa: 1\r\nb: 2\r\n");
    expect((await readGraphFolder(dir)).files[0]?.text).toBe("a: 1\r\nb: 2\r\n");
  });

  test.each([
    ["UTF-16 with a byte order mark", Buffer.from("\uFEFFa: 1\n", "utf16le"), "GW0111"],
    ["UTF-16 without one", Buffer.from("a: 1\n", "utf16le"), "GW0111"],
    ["NUL bytes", Buffer.from("a: 1\0\n"), "GW0101"],
    ["bytes that are not UTF-8", Buffer.from([0x61, 0x0a, 0x62, 0x0a, 0xe9, 0x0a]), "GW0106"],
    ["half a character at the end", Buffer.from([0x61, 0xe5, 0xb0]), "GW0106"],
  ])("%s: a diagnostic, and the other files are read", async (_, bytes, code) => {
    write("a.yaml", bytes);
    write("b.yaml");
    const read = await readGraphFolder(dir);
    expect(read.files.map((file) => file.path)).toEqual(["b.yaml"]);
    expect(read.diagnostics).toMatchObject([
      { code, severity: "error", range: { file: "a.yaml", start: 0, end: 0 } },
    ]);
    expect(read.diagnostics[0]?.help).toContain("UTF-8");
  });

  test("names the line that is not UTF-8", async () => {
    write("a.yaml", Buffer.from([0x61, 0x0a, 0x62, 0x0a, 0xe9, 0x0a]));
    expect((await readGraphFolder(dir)).diagnostics[0]?.message).toContain("on line 3");
  });
});

describe("bounds", () => {
  test("a file above the limit is refused, one at the limit is read", async () => {
    write("a.yaml", "x".repeat(100));
    write("b.yaml", "x".repeat(101));
    const read = await readGraphFolder(dir, { maxFileBytes: 100 });
    expect(read.files.map((file) => file.path)).toEqual(["a.yaml"]);
    expect(read.diagnostics).toMatchObject([{ code: "GW0108", range: { file: "b.yaml" } }]);
  });

  test("a named pipe is refused without waiting for a writer", async () => {
    write("a.yaml");
    execFileSync(MAKE_PIPE, [join(dir, "pipe.yaml")]);
    expect(await codes()).toEqual(["GW0107 pipe.yaml"]);
  });

  test("a folder called like a YAML file is a folder", async () => {
    write("a.yaml/b.yaml");
    expect(await paths()).toEqual(["a.yaml/b.yaml"]);
    expect(await codes()).toEqual([]);
  });

  test("a file that cannot be opened is a diagnostic", async () => {
    write("a.yaml");
    symlinkSync("citations.lock", join(dir, "citations.lock"));
    expect(await codes()).toEqual(["GW0109 citations.lock"]);
  });
});

describe("symbolic links", () => {
  test("inside the folder are followed, each file once and under its own name", async () => {
    write("real/b.yaml");
    write(".kept/c.yaml");
    symlinkSync("real/b.yaml", join(dir, "a.yaml"));
    symlinkSync("real", join(dir, "also"));
    symlinkSync(".kept", join(dir, "kept"));
    expect(await paths()).toEqual(["kept/c.yaml", "real/b.yaml"]);
    expect(await codes()).toEqual([]);
  });

  test("out of the folder are refused, to a file or a folder", async () => {
    write("a.yaml");
    writeFileSync(join(root, "secret.yaml"), "a: 1\n");
    mkdirSync(join(root, "graph2"));
    symlinkSync("../secret.yaml", join(dir, "b.yaml"));
    symlinkSync("..", join(dir, "c"));
    symlinkSync("../graph2", join(dir, "d"));
    symlinkSync("/etc/passwd", join(dir, "e.txt"));
    expect(await codes()).toEqual(["GW0104 b.yaml", "GW0104 c", "GW0104 d"]);
    expect(await paths()).toEqual(["a.yaml"]);
  });

  test("that dangle or go in a circle are no harm", async () => {
    write("a.yaml");
    write("sub/x.yaml");
    symlinkSync("nowhere.yaml", join(dir, "b.yaml"));
    symlinkSync("c.yaml", join(dir, "c.yaml"));
    symlinkSync("..", join(dir, "sub/up"));
    symlinkSync("nowhere", join(dir, "notes.txt"));
    expect(await codes()).toEqual(["GW0102 b.yaml", "GW0102 c.yaml"]);
    expect(await paths()).toEqual(["a.yaml", "sub/x.yaml"]);
  });

  test("to a device or out of the folder for the lock are refused", async () => {
    write("a.yaml");
    symlinkSync("/dev/zero", join(dir, "zero.yaml"));
    symlinkSync("/dev/zero", join(dir, "citations.lock"));
    expect(await codes()).toEqual(["GW0104 zero.yaml", "GW0104 citations.lock"]);
  });

  test("the folder itself may be one", async () => {
    write("a.yaml");
    symlinkSync("graph", join(root, "link"));
    expect((await readGraphFolder(join(root, "link"))).files).toHaveLength(1);
  });
});

describe("a folder that is no graph", () => {
  test("without any YAML: a diagnostic that names it", async () => {
    write("readme.md");
    const { diagnostics } = await readGraphFolder(dir);
    expect(diagnostics).toMatchObject([{ code: "GW0103" }]);
    expect(diagnostics[0]?.message).toContain(dir);
  });

  test("that does not exist, or is a file: one line", async () => {
    write("a.yaml");
    await expect(readGraphFolder(join(dir, "none"))).rejects.toThrow(
      new ReadError(`cannot read the folder “${join(dir, "none")}”: it does not exist`),
    );
    await expect(readGraphFolder(join(dir, "a.yaml"))).rejects.toThrow(/is not a folder$/);
  });
});
