import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatLock, verify } from "../../src/4-verify/index.ts";
import { check, graphOf, sha256, textsOf } from "./build.ts";
import type { Cite } from "./build.ts";
import { TEXTS, typeset } from "./typesetting.ts";

/** Repairs of some citations, where the texts may have been other texts when the lock was written. */
function repairs(
  texts: Readonly<Record<string, string>>,
  cites: readonly Cite[],
  before?: Readonly<Record<string, string>>,
) {
  const graph = graphOf(cites, before?.["s"] ? { hashes: { s: sha256(before["s"]) } } : {});
  const lock = before && {
    path: "citations.lock",
    text: formatLock(verify(graph, textsOf(before), undefined).lock),
  };
  return verify(graph, textsOf(texts), lock).repairs();
}
const repair = (text: string, cite: Cite, before?: string) =>
  repairs({ s: text }, [cite], before === undefined ? undefined : { s: before })[0];

describe("typography", () => {
  test.each([
    ["marks", "“We’ve never lost one,” he said", '"We\'ve never lost one," he said'],
    ["dashes", "a boat — a calm one", "a boat - a calm one"],
    ["full-width forms", "公司（Q7）表示：不会", "公司(Q7)表示:不会"],
    ["ligatures", "an eﬃcient plan", "an efficient plan"],
  ])("%s are set as in the source", (_, text, quote) => {
    expect(repair(`So: ${text}. Yes.`, { quote })).toMatchObject({
      kind: "typography",
      quote: text,
    });
  });

  test("at each end of a range; its ellipsis stays as it was written", () => {
    const text = "The boat’s owner, she said, sold the captain’s cabin.";
    expect(repair(text, { quote: "The boat's owner ... captain's cabin" })).toMatchObject({
      quote: "The boat’s owner ... captain’s cabin",
    });
  });

  test.each([
    ["as it is written", "It’s the boat.", "It’s the boat"],
    ["but for white space", "The old\n  boat sank.", "The old boat sank"],
    ["but for invisible characters", "The o\u00adld\u200b boat sank.", "The old boat sank"],
    ["but for a hyphen at a line end", "An inter-\nnational boat.", "An international boat"],
    ["but for composition", "The cafe\u0301 boat.", "The café boat"],
  ])("nothing is to be mended where the quote stands %s", (_, text, quote) => {
    expect(repair(text, { quote })).toBeUndefined();
  });

  test("property: asks for the same words at the same place, and leaves nothing to mend", () => {
    fc.assert(
      fc.property(fc.oneof(...Object.values(TEXTS)), fc.gen(), (pieces, gen) => {
        const choose = (of: readonly string[]): string => gen(fc.constantFrom, ...of);
        const { text } = typeset(pieces, choose);
        const cite = { quote: typeset(pieces, choose).text };
        const mended = repair(text, cite);
        if (mended?.kind !== "typography") return;
        expect(check(text, mended.quote).passage).toEqual(check(text, cite).passage);
        expect(repair(text, { quote: mended.quote })).toBeUndefined();
      }),
    );
  });
});

describe("context", () => {
  const twice = "The red boat sank. Later the blue boat sank.";

  test("is offered for each place, for a person to choose", () => {
    expect(repair(twice, { quote: "boat sank" })).toMatchObject({
      kind: "context",
      count: 2,
      places: [
        { paragraph: 1, prefix: "red" },
        { paragraph: 1, prefix: "blue" },
      ],
    });
    expect(repair(twice, { quote: "boat sank" })).not.toHaveProperty("proven");
  });

  test("is chosen where the lock proves one place", () => {
    const before = "The red boat sank.";
    expect(repair(twice, { quote: "boat sank" }, before)).toMatchObject({
      proven: { paragraph: 1, prefix: "red", range: { start: 8 } },
    });
  });

  test("is not chosen by the number of the paragraph alone", () => {
    const before = "Harbour.\nThe red boat sank.";
    const now = "Harbour.\nOnly the blue boat sank.\nThe red boat sank.";
    expect(repair(now, { quote: "boat sank" }, before)).not.toHaveProperty("proven");
  });

  test("settles what it is offered for", () => {
    const found = repair(twice, { quote: "boat sank" });
    if (found?.kind !== "context") throw new Error("no context was offered");
    for (const { range, prefix, suffix } of found.places) {
      const cite = { quote: "boat sank", ...(prefix && { prefix }), ...(suffix && { suffix }) };
      expect(check(twice, cite)).toMatchObject({
        state: "verified",
        passage: { start: range.start },
      });
    }
  });
});

describe("another source", () => {
  const cite: Cite = { quote: "the ferry was sold" };
  const other = (t: string, u = "") =>
    repairs({ s: "Nothing.", t, u }, [cite, { source: "t", quote: "no matter" }])[0];

  test("is named where it alone holds the quote, once", () => {
    expect(other("In May the ferry was sold.")).toMatchObject({
      kind: "source",
      isOnly: true,
      source: "t",
      paragraph: 1,
      range: { file: "texts/t.txt", start: 7 },
    });
  });

  test.each([
    ["it holds the quote twice", "the ferry was sold; the ferry was sold", ""],
    ["a third source holds it too", "the ferry was sold", "the ferry was sold"],
    ["one word differs", "the ferry was not sold", ""],
  ])("is not, when %s", (_, t, u) => {
    expect(other(t, u)).toBeUndefined();
  });

  test("is not for a range whose ends say little, or that leaves out a negation", () => {
    const ranges = (quote: string, t: string) => repairs({ s: "Nothing.", t }, [{ quote }])[0];
    const text = "The ferry was, in the end, sold to a yard.";
    expect(ranges("The ferry … a yard", text)).toMatchObject({ kind: "source" });
    expect(ranges("The … yard", text)).toBeUndefined();
    expect(ranges("The ferry … a yard", "The ferry was not sold to a yard.")).toBeUndefined();
  });
});

describe("a search of other sources that is not whole", () => {
  const quote = "the ferry was sold";

  test("names none as the only one, where the text of another is not here", () => {
    const cites: readonly Cite[] = [{ quote }, { source: "t", quote }, { source: "u", quote }];
    const texts = { s: "Nothing.", t: `In May ${quote}.` };
    expect(repairs(texts, cites)).toMatchObject([{ kind: "source", source: "t", isOnly: false }]);
    expect(repairs({ ...texts, u: "Nothing." }, cites)[0]).toMatchObject({ isOnly: true });
  });

  test("nor where its budget runs out between two that hold the quote", () => {
    // So much of the budget is left for the last quotes that the first text can be read, and not the second.
    const filler = "lorem ipsum dolor sit amet ".repeat(80_000);
    const ending = ` ${quote}.`;
    const texts = {
      s: "Nothing.",
      t: filler.slice(0, 1_000_000 - ending.length) + ending,
      u: filler.slice(0, 2_000_000 - ending.length) + ending,
    };
    const cites: readonly Cite[] = [
      { source: "t", quote },
      { source: "u", quote },
      ...Array.from({ length: 340 }, () => ({ quote })),
    ];
    const found = repairs(texts, cites);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((each) => each.kind === "source" && !each.isOnly)).toBe(true);
  });
});

describe("a revision of a text", () => {
  const cites: readonly Cite[] = [{ quote: "the ferry was sold" }, { quote: "in the end" }];
  const before = "So the ferry was sold, in the end.";

  test("is taken over when every quote still stands", () => {
    const now = `A heading.\n${before}`;
    expect(repairs({ s: now }, cites, { s: before })).toMatchObject([
      {
        kind: "revision",
        source: { id: "s" },
        sha256: sha256(now),
        moved: [
          { before: 1, now: 2 },
          { before: 1, now: 2 },
        ],
      },
    ]);
  });

  test("is not when one does not, and not when nothing changed", () => {
    expect(repairs({ s: "So the ferry was sold." }, cites, { s: before })).toEqual([]);
    expect(repairs({ s: before }, cites, { s: before })).toEqual([]);
  });
});

test("a broken quote that stands nowhere has no repair", () => {
  expect(repair("The ferry was not sold.", { quote: "ferry was sold" })).toBeUndefined();
});
