import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ReadError, readJsonFile, readPackageFiles } from "../../src/1-read/index.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gw-files-"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test("the files of a package folder are held in memory by their path", async () => {
  mkdirSync(join(root, "assets"));
  writeFileSync(join(root, "index.html"), "<p>");
  writeFileSync(join(root, "assets/app.js"), Buffer.from([1, 2]));
  const files = await readPackageFiles(root);
  expect([...files.keys()]).toEqual(["assets/app.js", "index.html"]);
  expect([...(files.get("assets/app.js") ?? [])]).toEqual([1, 2]);
});

test("a package folder that is not there is one line", async () => {
  await expect(readPackageFiles(join(root, "none"))).rejects.toThrow(ReadError);
});

test("a JSON file is read as text", async () => {
  writeFileSync(join(root, "graph.json"), "\uFEFF{}\n");
  expect(await readJsonFile(join(root, "graph.json"))).toBe("{}\n");
});

test("a JSON file that cannot be read is one line", async () => {
  writeFileSync(join(root, "binary.json"), Buffer.from([0xff, 0xfe, 0, 1]));
  const none = join(root, "none.json");
  await expect(readJsonFile(none)).rejects.toThrow(
    new ReadError(`cannot read “${none}”: it does not exist`),
  );
  await expect(readJsonFile(root)).rejects.toThrow(new ReadError(`“${root}” is a folder`));
  await expect(readJsonFile(join(root, "binary.json"))).rejects.toThrow(/UTF-16/);
  await expect(readJsonFile("/dev/null")).rejects.toThrow(/is a device$/);
});
