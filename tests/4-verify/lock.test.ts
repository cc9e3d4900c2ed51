import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatLock } from "../../src/4-verify/lock-entry.ts";
import { parseLock } from "../../src/4-verify/lock.ts";
import type { LockEntry } from "../../src/4-verify/lock-entry.ts";
import { sha256 } from "./build.ts";

const ENTRY: LockEntry = {
  source: "s",
  quote: "the ferry sank",
  span: "paragraph",
  textSha256: sha256("text"),
  passage: { paragraph: 2, start: 10, end: 24, sha256: sha256("the ferry sank") },
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
      `"a"\t"the ferry sank"\t\t\tparagraph\t${sha256("text")}\t2\t10\t24\t${sha256("the ferry sank")}`,
    );
  });

  test("hides no invisible character from a reviewer", () => {
    const hidden = String.raw`"a\u202eb\u200bc\td"`;
    expect(lineOf({ ...ENTRY, quote: "a\u202eb\u200bc\td" })).toContain(hidden);
    expect(lineOf({ ...ENTRY, wording: "a\u202eb\u200bc\td" })).toContain(hidden);
  });

  test("property: reads back as it was written, CRLF or not", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("__proto__", 'a\t"b"\r\n\\', "<<<<<<< x", "# c", "\ud800", "", " "),
    );
    const entry = fc
      .record(
        {
          source: text,
          quote: text.filter((quote) => quote.trim() !== ""),
          prefix: text,
          suffix: text,
          span: fc.constantFrom("paragraph" as const, "document" as const),
          start: fc.nat(),
          typeset: fc.boolean(),
          hasSentence: fc.boolean(),
        },
        { requiredKeys: ["source", "quote", "span", "start", "typeset", "hasSentence"] },
      )
      .map(({ start, typeset, hasSentence, ...words }): LockEntry => {
        const passage = words.quote.trim();
        return {
          ...words,
          textSha256: sha256(words.quote),
          passage: {
            paragraph: 1,
            start,
            end: start + Array.from(passage).length,
            sha256: sha256(passage),
          },
          ...(typeset && { wording: passage }),
          ...(hasSentence && { sentenceSha256: sha256(`sentence at ${start}`) }),
        };
      });
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
    const nothing = new Map();
    expect(parseLock(undefined)).toEqual({ entries: nothing, places: nothing, diagnostics: [] });
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

describe("an entry is held against itself", () => {
  const words = "“Mara’s lamp” – lit twice… by the officer";
  const [typed, passage] = ['"Mara\'s  lamp" - lit twice... by the officer', words];
  const entry = (over: Partial<LockEntry> & { at?: Partial<LockEntry["passage"]> }): LockEntry => {
    const { at, ...rest } = over;
    const end = 10 + Array.from(passage).length;
    const standing = { paragraph: 2, start: 10, end, sha256: sha256(passage), ...at };
    return { ...ENTRY, quote: typed, passage: standing, ...rest };
  };
  const codes = (...entries: LockEntry[]): string[] =>
    read(formatLock(entries)).diagnostics.map(({ code }) => code);

  test.each<[string, LockEntry, string[]]>([
    ["typeset otherwise in usual ways, without its words", entry({}), []],
    ["the words of the passage are given", entry({ wording: passage }), []],
    ["one line end for a space", lineEnd("the ferry sank", "the\nferry sank"), []],
    ["a ligature, without its words", lineEnd("the officer left", "the oﬃcer left"), ["GW0440"]],
    ["a ligature, with its words", lineEnd("the officer left", "the oﬃcer left", true), []],
    [
      "a hyphen at a line end, with its words",
      lineEnd("an inland sea", "an in-\nland sea", true),
      [],
    ],
    ["another word", entry({ quote: `${typed} left` }), ["GW0440"]],
    ["one character less", entry({ at: { start: 11 } }), ["GW0440"]],
    ["another hash", entry({ at: { sha256: sha256("x") } }), ["GW0440"]],
    ["words with a word more", entry({ wording: `${passage} left` }), ["GW0440"]],
    ["words of another passage", entry({ wording: "something else" }), ["GW0440"]],
  ])("%s", (_, value, expected) => {
    expect(codes(value)).toEqual(expected);
  });

  /** A passage typeset otherwise than its quote. */
  function lineEnd(quote: string, standing: string, isGiven = false): LockEntry {
    const end = 10 + Array.from(standing).length;
    return {
      ...ENTRY,
      quote,
      passage: { paragraph: 2, start: 10, end, sha256: sha256(standing) },
      ...(isGiven && { wording: standing }),
    };
  }

  test.each([
    ["as long as its ends", "the ferry … by night", 17, []],
    ["one character shorter", "the ferry … by night", 16, ["GW0440"]],
    ["shorter by ligatures that its ends may have", "the officer … efficiently", 18, []],
    ["shorter than with every ligature", "the officer … efficiently", 17, ["GW0440"]],
    ["characters beyond the first plane", "🚢 sank here … 🌅 dawn", 17, []],
  ])("a range that is %s", (_, quote, length, expected) => {
    const at = { start: 10, end: 10 + length, sha256: sha256("unknown") };
    expect(codes(entry({ quote, at }))).toEqual(expected);
  });

  test("the fewest lines that contradict the others are left out, on either side of them", () => {
    const at = (paragraph: number, start: number, quote: string): LockEntry => ({
      ...ENTRY,
      quote,
      passage: { paragraph, start, end: start + quote.length, sha256: sha256(quote) },
    });
    const honest = [1, 2, 3, 4, 5].map((number) =>
      at(number, number * 100, `passage no ${number}`),
    );
    const [late, early] = [at(1, 450, "far too late"), at(5, 150, "far too early")];
    const lock = read(formatLock([...honest, late, early]));
    expect([...lock.entries.values()].map(({ quote }) => quote)).toEqual(
      honest.map(({ quote }) => quote),
    );
    const said = lock.diagnostics.map(({ code, related = [] }) => [code, related.length]);
    expect(said).toEqual([
      ["GW0441", 1],
      ["GW0441", 1],
    ]);
    // Another revision of the text is another text.
    const other = { ...late, textSha256: sha256("another") };
    expect(codes(...honest, other)).toEqual([]);
  });
});
