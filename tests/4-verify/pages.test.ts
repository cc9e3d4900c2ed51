import { expect, test } from "vitest";
import { coverageOf, formatLock, verify } from "../../src/4-verify/index.ts";
import { percentOf } from "../../src/4-verify/coverage/coverage.ts";
import { sentencesOf } from "../../src/4-verify/coverage/sentences.ts";
import { check, graphOf, textsOf } from "./build.ts";

const TEXT = "One boat left.\n\fTwo boats left.\n\f";

test("a passage knows the page on which it starts; of a text without form feeds, no page is known", () => {
  expect(check(TEXT, "Two boats left").passage).toMatchObject({ paragraph: 2, page: 2 });
  expect(check(TEXT, "One boat left").passage).toMatchObject({ paragraph: 1, page: 1 });
  expect(check("One boat left.", "One boat left").passage).not.toHaveProperty("page");
});

test("the lock keeps the page, behind the wording where there is one", () => {
  const graph = graphOf([{ quote: "Two boats left" }, { quote: "One  boat left" }]);
  const proven = verify(graph, textsOf({ s: TEXT }), undefined);
  const text = formatLock(proven.lock);
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  expect(lines.map((line) => line.split("\t").slice(10, -1))).toEqual([
    ['"One boat left"', "1"],
    ["2"],
  ]);
  const locked = verify(graph, new Map(), { path: "citations.lock", text });
  expect(locked.diagnostics).toEqual([]);
  expect(locked.proofs.tally.states.locked).toBe(2);
  expect([...locked.proofs.of.values()].map(({ passage }) => passage?.page)).toEqual([2, 1]);
});

test("no sentence ends at a line end", () => {
  const text = "The lamp was lit. It\nburnt for\r\ntwelve years. Then it\nwent out.";
  const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  expect(sentences).toEqual([
    "The lamp was lit.",
    "It\nburnt for\r\ntwelve years.",
    "Then it\nwent out.",
  ]);
});

test("the coverage of nothing is no percentage", () => {
  const graph = graphOf([{ quote: "Two boats left" }]);
  const { proofs } = verify(graph, textsOf({ s: TEXT }), undefined);
  const { counts } = coverageOf(graph, proofs, textsOf({ s: TEXT }));
  expect(counts).toEqual({ cited: 0, excused: 0, uncited: 0 });
  expect(percentOf(counts)).toBeUndefined();
});

test("a range is judged again when its source says otherwise how paragraphs are set apart", () => {
  const text = "One boat left.\nTwo boats left.";
  const texts = textsOf({ s: text });
  const graph = graphOf([{ quote: "One boat … boats left" }]);
  const by = (paragraphs: "lines" | "blocks") => {
    const sources = Array.from(graph.sources, ([id, source]) => {
      const { text: reference } = source;
      return [id, { ...source, ...(reference && { text: { ...reference, paragraphs } }) }] as const;
    });
    return { ...graph, sources: new Map(sources) };
  };
  const lines = verify(by("lines"), texts, undefined);
  expect(lines.proofs.tally.states.broken).toBe(1);
  expect(lines.diagnostics[0]?.help).toContain("paragraphs: blocks");
  const before = lines.judged;
  const blocks = verify(by("blocks"), texts, undefined, { before });
  expect(blocks.proofs.tally.states.verified).toBe(1);
});
