import * as fc from "fast-check";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { contradictionsAmong } from "../../src/4-verify/lock-check.ts";
import { formatLock, type LockEntry } from "../../src/4-verify/lock-entry.ts";
import { parseLock } from "../../src/4-verify/lock.ts";
import { byCodeUnit } from "../../src/model/order.ts";
import { sha256 } from "./build.ts";

const entryOf = (quote: string, passage: string, changes: Partial<LockEntry> = {}): LockEntry => ({
  source: "log",
  quote,
  span: "paragraph",
  textSha256: sha256("text"),
  passage: { paragraph: 2, start: 10, end: 10 + passage.length, sha256: sha256(passage) },
  ...changes,
});

/** Entries of every shape. */
const ENTRIES = {
  plain: entryOf("the ferry sank", "the ferry sank"),
  typeset: entryOf("the ferry's hull", "the ferry’s hull"),
  range: entryOf("the ferry … at night", "the ferry sank off the pier at night"),
  context: entryOf("the ferry sank", "the ferry sank", { prefix: "then", suffix: "again" }),
  worded: entryOf("the ferry sank", "the\u00adferry sank", {
    quote: "theferry sank",
    textSha256: sha256("another text"),
    wording: "the\u00adferry sank",
    span: "document",
  }),
};

const FIELDS = [
  "source",
  "quote",
  "prefix",
  "suffix",
  "span",
  "hash of the text",
  "paragraph",
  "start",
  "end",
  "hash of the passage",
  "wording",
];

/** What may stand in a field after a merge by hand. */
const WRONG = [
  ...'"x"|x|"x|7||paragraph|document|0|1|9|10|11|23|24|25|007|1e3|-1|1.5|9999999999999999'.split(
    "|",
  ),
  '"the ferry"',
  '"the ferry … night"',
  '"The ferry sank"',
  '"x"\t"y"',
  sha256("text"),
  sha256("other").toUpperCase(),
  sha256("x").slice(1),
];

function said(line: string): string {
  const { entries, diagnostics } = parseLock({ path: "citations.lock", text: `${line}\n` });
  const told = diagnostics.map(({ code, reason }) => `${code} ${reason}`);
  return [`${entries.size} read`, ...told].join(", ");
}

/** Accept a change with `vitest -u` only after reading the difference. */
describe("a line of a lock", () => {
  it("of which one field is wrong is told of, or proves what it says", async () => {
    const told = Object.entries(ENTRIES).map(([name, entry]) => {
      const line = formatLock([entry]).split("\n").at(-2) ?? "";
      const fields = line.split("\t");
      const damaged = FIELDS.map((field, index) => {
        const answers = new Map<string, string[]>();
        for (const wrong of WRONG) {
          const answer = said(fields.with(Math.min(index, fields.length - 1), wrong).join("\t"));
          answers.set(answer, [...(answers.get(answer) ?? []), wrong.replaceAll("\t", "⇥")]);
        }
        const lines = [...answers].map(([answer, wrong]) => `    ${answer}: ${wrong.join(" | ")}`);
        return `  ${field}\n${lines.join("\n")}`;
      });
      return `${name}: ${said(line)}\n${damaged.join("\n")}\n`;
    });
    const expected = new URL("../fixtures/lock/lines.txt", import.meta.url);
    await expect(told.join("")).toMatchFileSnapshot(fileURLToPath(expected));
  });

  it("is read with any line end and a mark of byte order, and not where it is a comment", () => {
    const lock = formatLock(Object.values(ENTRIES));
    const read = (text: string) => parseLock({ path: "citations.lock", text });
    const count = read(lock).entries.size;
    expect(count).toBe(5);
    expect(read(lock.replaceAll("\n", "\r\n")).entries.size).toBe(count);
    expect(read(`\ufeff${lock}`).entries.size).toBe(count);
    expect(read(lock.trimEnd()).entries.size).toBe(count);
    expect(read(lock.replaceAll(/^"/gm, '#"')).entries.size).toBe(0);
    expect(read("\n\n").diagnostics).toEqual([]);
    const text = `\ufeff${lock.replace('"log"', "log")}`;
    const start = text.indexOf("\nlog") + 1;
    const [problem] = read(text).diagnostics;
    expect(problem?.range).toMatchObject({ start, end: text.indexOf("\n", start) });
  });
});

describe("entries that cannot hold together", () => {
  interface Place {
    readonly start: number;
    readonly paragraph: number;
    readonly hash: string;
    readonly text: string;
  }
  const places = fc.array(
    fc.record({
      start: fc.nat(6),
      paragraph: fc.integer({ min: 1, max: 4 }),
      hash: fc.constantFrom("a", "b"),
      text: fc.constantFrom("one", "two"),
    }),
    { maxLength: 7 },
  );
  const entryAt = ({ start, paragraph, hash, text }: Place, index: number): LockEntry => ({
    ...entryOf(`q${index}`, "x"),
    textSha256: text,
    passage: { paragraph, start: start * 10, end: start * 10 + 5, sha256: hash },
  });

  /** Whether no passage further on in a text is in an earlier paragraph. */
  function isInOrder(entries: readonly LockEntry[]): boolean {
    return entries.every((a) =>
      entries.every(
        (b) =>
          a.textSha256 !== b.textSha256 ||
          a.passage.start > b.passage.start ||
          (a.passage.start === b.passage.start
            ? a.passage.paragraph === b.passage.paragraph
            : a.passage.paragraph <= b.passage.paragraph),
      ),
    );
  }

  it("are as few as can be, and what is left is in order", () => {
    fc.assert(
      fc.property(places, (all) => {
        const entries = all.map(entryAt);
        const found = contradictionsAmong(entries);
        const order = found.filter(({ reason }) => reason.includes("order"));
        const out = new Set(order.map(({ entry }) => entry));
        expect(out.size).toBe(order.length);
        expect(isInOrder(entries.filter((entry) => !out.has(entry)))).toBe(true);
        // No choice of entries that is in order has more of them.
        const choices = Array.from({ length: 2 ** entries.length }, (_, chosen) =>
          entries.filter((_entry, index) => (chosen >> index) & 1),
        );
        const most = Math.max(...choices.filter(isInOrder).map((kept) => kept.length));
        expect(out.size).toBe(entries.length - most);
        for (const { entry, other } of order) expect(isInOrder([entry, other])).toBe(false);
      }),
    );
  });

  it("are those that say another hash of the same place than the first that is there", () => {
    fc.assert(
      fc.property(places, (all) => {
        const entries = all.map(entryAt);
        const expected = entries.flatMap((entry, index) => {
          const isThere = ({ textSha256, passage }: LockEntry): boolean =>
            textSha256 === entry.textSha256 && passage.start === entry.passage.start;
          const first = entries.slice(0, index).find(isThere);
          const differs = first && first.passage.sha256 !== entry.passage.sha256;
          return differs ? [`${entry.quote} ${first.quote}`] : [];
        });
        const found = contradictionsAmong(entries)
          .filter(({ reason }) => reason.includes("hash"))
          .map(({ entry, other }) => `${entry.quote} ${other.quote}`);
        expect(found.toSorted(byCodeUnit)).toEqual(expected.toSorted(byCodeUnit));
      }),
    );
  });
});
