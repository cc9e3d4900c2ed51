import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FileMemory } from "../../src/1-read/file-memory.ts";
import { isSettled, stampOf } from "../../src/1-read/stamp.ts";
import { temporaryFolder } from "../cli/terminal.ts";

afterEach(() => void vi.useRealTimers());

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

  it("by the later of the times of its content and of its entry", async () => {
    const path = join(temporaryFolder(), "a.yaml");
    writeFileSync(path, "a");
    const now = Date.now();
    utimesSync(path, 1_000, 1_000);
    const { changed } = await stampOf(path);
    expect(changed).toBeGreaterThan(now - 60_000);
    const ahead = Math.floor(now / 1_000) + 3_600;
    utimesSync(path, ahead, ahead);
    expect((await stampOf(path)).changed).toBe(ahead * 1_000);
  });
});

describe("what was made of a file", () => {
  const later = (ms: number) => vi.useFakeTimers({ now: Date.now() + ms, toFake: ["Date"] });

  async function remembered(memory: FileMemory<string>, path: string): Promise<string | undefined> {
    return (await memory.recall("a", path)).value;
  }

  it("is remembered while the file stays the same", async () => {
    const path = join(temporaryFolder(), "a.yaml");
    writeFileSync(path, "a");
    later(60_000);
    const memory = new FileMemory<string>();
    expect(await remembered(memory, path)).toBeUndefined();
    (await memory.recall("a", path)).keep("made");
    expect(await remembered(memory, path)).toBe("made");
    writeFileSync(path, "b and more");
    expect(await remembered(memory, path)).toBeUndefined();
  });

  it("is not remembered when another change could look like the last", async () => {
    const path = join(temporaryFolder(), "a.yaml");
    writeFileSync(path, "a");
    const memory = new FileMemory<string>();
    (await memory.recall("a", path)).keep("made");
    expect(await remembered(memory, path)).toBeUndefined();
  });

  it("is nothing of a file that is gone", async () => {
    const path = join(temporaryFolder(), "a.yaml");
    writeFileSync(path, "a");
    later(60_000);
    const memory = new FileMemory<string>();
    (await memory.recall("a", path)).keep("made");
    rmSync(path);
    await expect(memory.recall("a", path)).rejects.toThrow("ENOENT");
  });
});
