import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatLock, parseLock } from "../../src/4-verify/lock.ts";
import type { LockEntry } from "../../src/4-verify/lock.ts";
import { sha256 } from "./build.ts";

const ENTRY: LockEntry = {
  source: "s",
  quote: "the ferry sank",
  span: "paragraph",
  textSha256: sha256("text"),
  passage: { paragraph: 2, start: 10, end: 24, sha256: sha256("passage") },
};
const read = (text: string) => parseLock({ path: "citations.lock", text });
const lineOf = (entry: LockEntry): string => formatLock([entry]).split("\n").at(-2) ?? "";

describe("a lock", () => {
  test("is one line per entry, sorted, whatever the order it was made in", () => {
    const entries = ["b", "a", "c"].map((source) => ({ ...ENTRY, source }));
    const text = formatLock(entries);
    expect(text).toBe(formatLock(entries.toReversed()));
    const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    expect(lines.map((line) => line.slice(0, 3))).toEqual(['"a"', '"b"', '"c"']);
    expect(lines[0]).toBe(
      `"a"\t"the ferry sank"\t\t\tparagraph\t${sha256("text")}\t2\t10\t24\t${sha256("passage")}`,
    );
  });

  test("hides no invisible character from a reviewer", () => {
    expect(lineOf({ ...ENTRY, quote: "a\u202eb\u200bc\td" })).toContain(
      String.raw`"a\u202eb\u200bc\td"`,
    );
  });

  test("property: reads back as it was written, CRLF or not", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("__proto__", 'a\t"b"\r\n\\', "<<<<<<< x", "# c", "\ud800", "", " "),
    );
    const hash = text.map(sha256);
    const entry = fc
      .record(
        {
          source: text,
          quote: text,
          prefix: text,
          suffix: text,
          span: fc.constantFrom("paragraph" as const, "document" as const),
          textSha256: hash,
          passage: fc
            .tuple(fc.integer({ min: 1 }), fc.nat(), fc.integer({ min: 1, max: 1_000 }), hash)
            .map(([paragraph, start, length, sha]) => ({
              paragraph,
              start,
              end: start + length,
              sha256: sha,
            })),
        },
        { requiredKeys: ["source", "quote", "span", "textSha256", "passage"] },
      )
      .map((value): LockEntry => value);
    fc.assert(
      fc.property(fc.array(entry), fc.boolean(), (entries, crlf) => {
        const written = formatLock(entries);
        const { entries: known, diagnostics } = read(
          crlf ? written.replaceAll("\n", "\r\n") : written,
        );
        const alike = new Set(diagnostics.map(({ code }) => code));
        expect([...alike].filter((code) => code !== "GW0405")).toEqual([]);
        for (const value of known.values()) expect(entries).toContainEqual(value);
        const same = formatLock([...known.values()]) === written;
        expect(same || diagnostics.length > 0).toBe(true);
      }),
    );
  });

  test("that is not there holds nothing", () => {
    expect(parseLock(undefined)).toEqual({ entries: new Map(), diagnostics: [] });
  });
});

describe("a line that is not as it should be proves nothing and is reported with its place", () => {
  const good = lineOf(ENTRY);
  test.each([
    ["too few fields", good.replace("\tparagraph", "")],
    ["too many fields", `${good}\t`],
    ["a quote that is no string", good.replace('"the ferry sank"', "12")],
    ["a quote that is cut off", good.replace('"the ferry sank"', '"the ferry')],
    ["an unknown span", good.replace("paragraph", "page")],
    ["a short hash", good.slice(0, -1)],
    ["an upper-case hash", good.replace(sha256("text"), sha256("text").toUpperCase())],
    ["a paragraph 0", good.replace("\t2\t", "\t0\t")],
    ["an end before the start", good.replace("\t24\t", "\t9\t")],
    ["a number in another form", good.replace("\t10\t", "\t1e1\t")],
  ])("%s", (_, line) => {
    const text = `# c\n${line}\n${lineOf({ ...ENTRY, source: "t" })}\n`;
    const { entries, diagnostics } = read(text);
    expect(entries.size).toBe(1);
    expect(diagnostics).toMatchObject([
      { code: "GW0406", severity: "warning", range: { start: 4, end: 4 + line.length } },
    ]);
  });

  test("a merge conflict is one error, and the lines of both sides are read", () => {
    const other = lineOf({ ...ENTRY, source: "t" });
    const text = `<<<<<<< HEAD\n${good}\n=======\n${other}\n>>>>>>> branch\n`;
    const { entries, diagnostics } = read(text);
    expect(entries.size).toBe(2);
    expect(diagnostics).toMatchObject([{ code: "GW0404", severity: "error" }]);
  });

  test("two lines that disagree about one quote: the first counts", () => {
    const later = lineOf({ ...ENTRY, quote: "the  ferry sank", textSha256: sha256("other") });
    const { entries, diagnostics } = read(`${good}\n${later}\n${good}\n`);
    expect([...entries.values()]).toEqual([ENTRY]);
    expect(diagnostics).toMatchObject([{ code: "GW0405", related: [{ range: { start: 0 } }] }]);
  });
});
