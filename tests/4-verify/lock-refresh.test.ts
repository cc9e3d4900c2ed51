import { hash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { formatLock, type LockEntry } from "../../src/4-verify/lock-entry.ts";
import { refreshLock } from "../../src/4-verify/lock.ts";

function entry(source: string, quote: string, start: number): LockEntry {
  const passage = { paragraph: 1, start, end: start + quote.length, sha256: hash("sha256", quote) };
  return { source, quote, span: "paragraph", textSha256: "b".repeat(64), passage };
}

function refreshed(before: LockEntry[], proven: LockEntry[], ...failing: string[]): string {
  const previous = { path: "citations.lock", text: formatLock(before) };
  return refreshLock(previous, proven, new Set(failing));
}

describe("a lock that is written anew", () => {
  const [lamp, gull] = [entry("log", "lit the lamp", 4), entry("log", "saw the gull", 40)];

  it("keeps what was proven of a source some of whose quotes fail", () => {
    expect(refreshed([lamp, gull], [gull], "log")).toBe(formatLock([lamp, gull]));
  });

  it("forgets what was proven of a source whose quotes all stand", () => {
    expect(refreshed([lamp, gull], [gull])).toBe(formatLock([gull]));
    expect(refreshed([lamp, gull], [gull], "other")).toBe(formatLock([gull]));
  });

  it("has what is proven now in the place of what was, however it is typeset", () => {
    const moved = entry("log", "lit  the\tlamp", 90);
    expect(refreshed([lamp], [moved], "log")).toBe(formatLock([moved]));
  });
});
