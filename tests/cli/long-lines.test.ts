import { afterEach, describe, expect, it, vi } from "vitest";
import { parseLock } from "../../src/4-verify/lock.ts";
import { painter } from "../../src/cli/console.ts";
import { Locator } from "../../src/cli/report/locate.ts";
import { renderGithub } from "../../src/cli/report/github.ts";
import { renderSarif } from "../../src/cli/report/sarif.ts";
import { renderDiagnostic } from "../../src/cli/report/text.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { NO_CITATIONS } from "../graph-file.ts";

afterEach(() => void vi.restoreAllMocks());

const WORDS = 50_000;
/** One line in which every third sign is two UTF-16 units. */
const LINE = "ab😀c ".repeat(WORDS);

function at(start: number, end: number): Diagnostic {
  const range = { file: "a.yaml", start, end };
  return { code: "GW0301", severity: "error", message: "No", range };
}

function locatorOf(text: string): Locator {
  return new Locator(new Map([["a.yaml", { path: "a.yaml", text, shown: "a.yaml" }]]));
}

describe("problems in a line as long as its file", () => {
  it("have their places, and the words around them", () => {
    const locator = locatorOf(LINE);
    const word = 30_000;
    const problem = at(word * 6, word * 6 + 5);
    expect(locator.place(problem.range ?? { file: "", start: 0, end: 0 })).toMatchObject({
      start: { line: 1, column: word * 5 + 1 },
      end: { line: 1, column: word * 5 + 5 },
    });
    const [, where, excerpt = "", caret = ""] = renderDiagnostic(
      problem,
      locator,
      painter(false),
    ).split("\n");
    expect(where).toBe(` --> a.yaml:1:${word * 5 + 1}`);
    expect(excerpt).toMatch(/^1 \| …[^…]{40,}…$/);
    expect(excerpt.length).toBeLessThan(120);
    expect(caret).toMatch(/^ {2}\| +\^{5}$/);
  });

  it("are told without reading the line for each", () => {
    const locator = locatorOf(LINE);
    const problems = Array.from({ length: 1_000 }, (_, index) => at(index * 270, index * 270 + 2));
    const replace = vi.spyOn(String.prototype, "replace");
    const trim = vi.spyOn(String.prototype, "trim");
    for (const problem of problems) {
      renderDiagnostic(problem, locator, painter(false));
      renderGithub(problem, locator);
    }
    renderSarif(problems, NO_CITATIONS, locator);
    const read = [...replace.mock.contexts, ...trim.mock.contexts].map(
      (text) => (text as string).length,
    );
    vi.restoreAllMocks();
    expect(read.length).toBeGreaterThan(3_000);
    expect(read.reduce((most, length) => Math.max(most, length), 0)).toBeLessThan(2_000);
  });

  it("that are alike in long lines are told apart by what stands around them", () => {
    const fingerprints = (text: string, ...starts: readonly number[]) =>
      renderSarif(
        starts.map((start) => at(start, start + 2)),
        NO_CITATIONS,
        locatorOf(text),
      ).match(/(?<="graphwright\/v1": ")[^"]+/g);
    const long = `${"x".repeat(3_000)} ab ${"y".repeat(3_000)} ab ${"z".repeat(3_000)}`;
    const [one = "", other = ""] = fingerprints(long, 3_001, 6_005) ?? [];
    expect(one.split(":")[0]).not.toBe(other.split(":")[0]);
    // A line above changes nothing.
    expect(fingerprints(`more\n${long}`, 3_006)).toEqual([one]);
  });
});

it("the end of a line is none of its signs", () => {
  for (const end of ["\n", "\r\n"]) {
    const [, , excerpt] = renderDiagnostic(at(2, 4), locatorOf(`ab${end}`), painter(false)).split("\n");
    expect(excerpt).toBe("1 | ab");
    const last = renderDiagnostic(at(4 + end.length, 5 + end.length), locatorOf(`ab${end}cdef\r`), painter(false));
    expect(last).toContain("2 | cdef\n");
  }
}); // prettier-ignore

describe("a line of a lock as long as the lock", () => {
  it("is told by how many fields it has, which are not made", () => {
    const split = vi.spyOn(String.prototype, "split");
    const { diagnostics } = parseLock({ path: "citations.lock", text: "\t".repeat(4_000_000) });
    const longest = split.mock.contexts.map((text) => (text as string).length);
    vi.restoreAllMocks();
    expect(diagnostics).toMatchObject([
      { code: "GW0406", reason: "A line has 10 to 13 fields between tabs; this one has 4000001." },
    ]);
    expect(longest.filter((length) => length > 1_000)).toEqual([]);
  });
});
