import { expect, test } from "vitest";
import { cutsWord } from "../../src/4-verify/cuts.ts";
import { fold } from "../../src/4-verify/fold.ts";
import { findAll, MOST_FOUND } from "../../src/4-verify/find-all.ts";
import { IndexedText } from "../../src/4-verify/indexed-text.ts";
import type { JudgedSource } from "../../src/4-verify/judge-source.ts";
import { matchQuote, MOST_PLACES, placesOf } from "../../src/4-verify/match.ts";
import { readQuote } from "../../src/4-verify/quote.ts";
import { verify } from "../../src/4-verify/index.ts";
import { check, graphOf, textsOf } from "./build.ts";

const TIMES = 20_000;
const OFTEN = "the boat of all ".repeat(TIMES);

const indexed = (text: string): IndexedText => new IndexedText({ path: "s.txt", text, sha256: "" });
const quoteOf = (quote: string) => readQuote({ quote, span: "document" });

test.each([
  ["as it is written", "the boat of", TIMES, false],
  ["as a range", "the boat … all the", TIMES - 1, false],
  ["as a range with one end", "boat … stops here", TIMES, true],
])("a quote that stands very often, %s: its first places and their number", (...row) => {
  const [, quote, count, sharesEnd] = row;
  const text = indexed(`${OFTEN}and stops here`);
  const matches = matchQuote(text, quoteOf(quote));
  expect(matches).toMatchObject({ count, sharesEnd });
  expect(matches.places).toHaveLength(MOST_PLACES);
  expect(matches.withoutContext).toHaveLength(MOST_PLACES);
  expect([...placesOf(text, quoteOf(quote))]).toHaveLength(count);
});

test("more places than are kept are found, from any of them on", () => {
  expect(findAll(OFTEN, ["boat", "boats"])).toEqual(
    new Map([
      ["boat", Array.from({ length: MOST_FOUND }, (_, index) => 4 + 16 * index)],
      ["boats", []],
    ]),
  );
  const { haystack } = indexed(OFTEN);
  const quote = quoteOf("the boat").whole;
  const unprepared = [...haystack.find(quote, 1_000)];
  haystack.prepare([quote]);
  expect([...haystack.find(quote, 1_000)]).toEqual(unprepared);
  expect(unprepared).toHaveLength(TIMES - 63);
});

test("what a verification keeps of citations of such quotes does not grow with the places", () => {
  const cites = Array.from({ length: 100 }, (_, index) => ({
    quote: `the boat${" of all the boat".repeat(index % 10)}`,
    suffix: index % 2 === 0 ? "of" : "of all",
  }));
  const { proofs, diagnostics } = verify(graphOf(cites), textsOf({ s: OFTEN }), undefined);
  expect(proofs.tally.states.ambiguous).toBe(100);
  const sources = proofs.verdicts as ReadonlyMap<string, JudgedSource>;
  for (const { verdict } of [...sources.values()].flatMap(({ judged }) => judged)) {
    expect("matches" in verdict && verdict.matches.places).toHaveLength(MOST_PLACES);
  }
  expect(diagnostics[0]).toMatchObject({ code: "GW0401" });
  expect(diagnostics[0]?.related).toHaveLength(MOST_PLACES);
});

test("the message tells how many there are", () => {
  const { first } = check(OFTEN, "the boat of");
  expect(first?.message).toBe(`The quote stands ${TIMES} times in “s”`);
});

test.each([
  ["raised digits", `5 to 5${"⁰".repeat(200)}x `],
  ["groups of digits", `5 to 1${" 234".repeat(100)}x `],
  ["joints", `5 to 1${".1".repeat(200)}x `],
  ["units", `5 to 5${" US".repeat(100)}x `],
  ["comparisons", `${"at least ".repeat(30)}5 `],
  ["numbers in words", `${"two-".repeat(100)}x `],
  ["feet", "5' ".repeat(100)],
  ["invisible characters", `5${"\u200b".repeat(300)}5 `],
  ["overrides", "\u202e5\u202a5\u202c\u202c5 % ab "],
  ["flags", "\u{1f3f4}\u{e0067}".repeat(50)],
])("hostile %s are read in linear time", (_, piece) => {
  const text = `${piece.repeat(300)}the boat of 5 `;
  const edges = Array.from({ length: Math.min(text.length, 20_000) }, (_, at) => at);
  const { text: folded } = fold(text);
  // Exponential work would not end within the time that a test has.
  expect(edges.filter((at) => cutsWord(folded, at)).length).toBeGreaterThan(0);
  expect(matchQuote(indexed(text), quoteOf("the boat of 5")).count).toBeLessThan(2);
});

test.each(["a-", "a–", "a' ", "(a", "1,", "。", "a\u00ad"])(
  "a quote of a hundred thousand times “%s” is read in linear time",
  (piece) => {
    const quote = piece.repeat(100_000);
    // Quadratic work takes a minute.
    const { state } = check(`They wrote ${quote} and no more.`, `wrote ${quote.trim()}`);
    expect(state).toBe("verified");
  },
);
