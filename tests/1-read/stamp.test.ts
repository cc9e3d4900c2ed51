import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isSettled, StampedFiles, stampOf } from "../../src/1-read/stamp.ts";
import { temporaryFolder } from "../cli/terminal.ts";

describe("a stamp is trusted", () => {
  it("more than two seconds after the last change, and not before", () => {
    const stamp = { text: "x", changed: 10_000 };
    expect([11_999, 12_000, 12_001, 9_000].map((moment) => isSettled(stamp, moment))).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it("by the later of the times of its content and of its entry", () => {
    const path = join(temporaryFolder(), "a.yaml");
    writeFileSync(path, "a");
    const now = Date.now();
    utimesSync(path, 1_000, 1_000);
    const { changed } = stampOf(path);
    expect(changed).toBeGreaterThan(now - 60_000);
    const ahead = Math.floor(now / 1_000) + 3_600;
    utimesSync(path, ahead, ahead);
    expect(stampOf(path).changed).toBe(ahead * 1_000);
  });
});

describe("the content of a file", () => {
  /** What is kept of a file that is stamped and read at some time after its last change. */
  function kept(path: string, after: number): StampedFiles<string> {
    const stamp = stampOf(path);
    const files = new StampedFiles<string>();
    files.set("a", stamp, "content", stamp.changed + after);
    return files;
  }

  it("is kept while the file stays the same", () => {
    const path = join(temporaryFolder(), "a.yaml");
    writeFileSync(path, "a");
    const files = kept(path, 60_000);
    expect(files.get("a", stampOf(path))).toBe("content");
    expect(files.get("b", stampOf(path))).toBeUndefined();
    writeFileSync(path, "b and more");
    expect(files.get("a", stampOf(path))).toBeUndefined();
  });

  it("is not kept when another change could look like the last", () => {
    const path = join(temporaryFolder(), "a.yaml");
    writeFileSync(path, "a");
    const files = kept(path, 1_000);
    expect(files.get("a", stampOf(path))).toBeUndefined();
  });

  it("is forgotten when the file has changed so lately", () => {
    const path = join(temporaryFolder(), "a.yaml");
    writeFileSync(path, "a");
    const files = kept(path, 60_000);
    const stamp = stampOf(path);
    files.set("a", stamp, "later", stamp.changed);
    expect(files.get("a", stamp)).toBeUndefined();
  });
});
