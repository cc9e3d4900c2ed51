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
  expect(lines.map((line) => line.split("\t").slice(10))).toEqual([
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
