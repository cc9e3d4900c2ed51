import { describe, expect, test } from "vitest";
import { verify } from "../../src/4-verify/index.ts";
import { check, graphOf, textsOf } from "./build.ts";

const STORY = [
  "The council met on Monday.",
  "After a long debate, members voted to close the old bridge to lorries from June.",
  "The old bridge will stay open to buses.",
].join("\n");
const at = (text: string, passage: string) => {
  const start = text.indexOf(passage);
  return { file: "texts/s.txt", start, end: start + passage.length };
};

describe("a broken quote", () => {
  test("is shown the nearest passage and the words that differ", () => {
    const { first } = check(STORY, "members voted to reopen the old bridge");
    expect(first).toMatchObject({
      code: "GW0410",
      severity: "error",
      message: "The quote is not in “s”",
      range: { file: "graph.yaml", start: 0 },
      reason: [
        "The quote has “reopen” where the nearest passage has “close”.",
        "quote:  members voted to [reopen] the old bridge",
        "source: members voted to [close] the old bridge",
      ].join("\n"),
      related: [
        {
          message: "nearest passage: paragraph 2",
          range: at(STORY, "members voted to close the old bridge"),
        },
      ],
    });
  });

  test.each([
    ["a word left out", "members voted close the old", "The quote leaves out “to”."],
    ["a word too many", "members voted today to close", "The quote adds “today”."],
    [
      "another case",
      "Members voted to close",
      "The quote has “Members” where the nearest passage has “members”.",
    ],
    [
      "punctuation",
      "long debate members voted",
      "The quote has “debate” where the nearest passage has “debate,”.",
    ],
  ])("%s", (_, quote, reason) => {
    expect(check(STORY, quote).first?.reason?.split("\n")[0]).toBe(reason);
  });

  test("in Chinese, character by character", () => {
    const { first } = check("公司表示不会推出新车。", "公司表示将会推出新车");
    expect(first?.reason).toContain(
      "\nquote:  公司表示[将]会推出新车\nsource: 公司表示[不]会推出新车",
    );
  });

  test("that resembles nothing is told so", () => {
    const { first } = check(STORY, "penguins of the southern sea");
    expect(first?.reason).toBe("No passage of the source resembles it.");
    expect(first?.related).toEqual([]);
  });

  test("of which one end is missing says which", () => {
    const { first } = check(STORY, "After a long … to trucks from");
    expect(first?.message).toBe("The last words of the quote are not in “s”");
    expect(first?.reason).toContain("to [lorries] from");
  });

  test("whose ends are apart shows both", () => {
    const { first } = check(STORY, "The council met … open to buses");
    expect(first).toMatchObject({
      code: "GW0402",
      help: expect.stringContaining("span: document"),
    });
    expect(first?.related?.map(({ message }) => message)).toEqual([
      "first words: paragraph 1",
      "last words: paragraph 3",
    ]);
  });

  test("whose ends are in the wrong order is told so", () => {
    const { first } = check(STORY, "open to buses … The council met");
    expect(first?.reason).toContain("before the first");
  });

  test("is told of the one other source that holds it", () => {
    const texts = textsOf({ s: "Nothing here.", t: STORY });
    const cites = [{ quote: "voted to close" }, { source: "t", quote: "The council met" }];
    const { diagnostics } = verify(graphOf(cites), texts, undefined);
    expect(diagnostics).toMatchObject([
      {
        code: "GW0410",
        help: expect.stringContaining("found in source “t”, paragraph 2"),
        related: [{ range: { file: "texts/t.txt" } }],
      },
    ]);
  });
});

describe("an ambiguous quote", () => {
  test("is shown each place with the shortest words that settle it", () => {
    const text = "The old bridge is closed.\nThe old bridge is open.\nMy old bridge is old.";
    const { state, first } = check(text, "old bridge is");
    expect(state).toBe("ambiguous");
    expect(first).toMatchObject({
      code: "GW0401",
      message: "The quote stands 3 times in “s”",
      related: [
        { message: 'paragraph 1; settled by suffix: "closed"', range: at(text, "old bridge is") },
        { message: 'paragraph 2; settled by suffix: "open"' },
        { message: 'paragraph 3; settled by prefix: "My"' },
      ],
    });
    expect(first?.help).toContain('For the first of them, add suffix: "closed"');
  });

  test("what it suggests works", () => {
    const text = "He said the old bridge is closed. She said the old bridge is closed now.";
    expect(check(text, { quote: "bridge is closed", suffix: "now." }).state).toBe("verified");
    expect(check(text, "bridge is closed").first?.help).toMatch(/(?:prefix|suffix): "[^"]+"$/u);
  });

  test("that no six words settle is told to quote more", () => {
    const text = "the old bridge ".repeat(20);
    expect(check(text, "old bridge").first?.help).toContain("Quote more words");
    expect(check(text, "old bridge").first?.related).toHaveLength(5);
  });
});
