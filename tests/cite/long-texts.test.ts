import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlaps } from "../../src/4-verify/coverage/passages.ts";
import { sentencesOf } from "../../src/4-verify/coverage/sentences.ts";
import { tokensOf } from "../../src/4-verify/coverage/tokens.ts";
import { UnknownNames } from "../../src/4-verify/coverage/unknown.ts";

describe("the sentences of a long paragraph", () => {
  it.each([
    ["short sentences", "Ann Bell met Bob Hill. ", 40_000],
    ["marks", ". ", 500_000],
    ["marks and what closes", ".»", 1],
    ["abbreviations", "z. B. ", 1],
    ["Thai without a space", "\u0e01", 1],
    ["Thai clauses", `${"\u0e01".repeat(25)} `, 40_000],
  ])("are as many as there are: %s", (_what, piece, expected) => {
    const times = expected === 1 ? 500_000 : expected;
    expect(sentencesOf(piece.repeat(times), "de")).toHaveLength(expected);
  });
});

describe("the words of a long text", () => {
  const lengths = [4_095, 4_096, 4_097, 8_192, 10_000];

  it.each(["a", "é", "𝒳"])("are whole, however long: %s", (letter) => {
    for (const length of lengths) {
      const word = letter.repeat(length);
      const texts = tokensOf(`${word} b ${word}.`).map(({ text }) => text);
      expect(texts).toEqual([word, "b", word, "."]);
    }
  });

  it.each(["😀", "𠀀", "中"])("are single signs where they are no words: %s", (sign) => {
    for (const length of lengths) {
      expect(tokensOf(`${"a".repeat(length)}${sign.repeat(length)}b`)).toHaveLength(length + 2);
    }
  });

  it("keep their places after a word of more letters than a pattern can hold", () => {
    const tokens = tokensOf(`${"a".repeat(10_000_000)} bc`);
    expect(tokens.map(({ start, end }) => [start, end])).toEqual([
      [0, 10_000_000],
      [10_000_001, 10_000_003],
    ]);
    expect(tokens[1]?.text).toBe("bc");
  });
});

describe("names in brackets", () => {
  const read = (text: string) => {
    const unknown = new UnknownNames();
    const place = (start: number, end: number) => ({ source: "s", start, end });
    const tokens = tokensOf(text);
    unknown.add({ source: "s", text, offset: 0, folded: text, tokens, mentions: [], place });
    return unknown.list();
  };

  it("are found, very many in one sentence", () => {
    expect(read("《名字》".repeat(125_000))).toMatchObject([{ name: "名字", count: 125_000 }]);
  });

  it("are not names a second time for the capitals in them", () => {
    expect(read("so 《Ann Bell》 and Cid 《x》 met Dora 《Eve》").map(({ name }) => name)).toEqual([
      "Ann Bell",
      "Cid",
      "Dora",
      "Eve",
      "x",
    ]);
  });
});

describe("passages that overlap stretches", () => {
  const stretch = fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]) => ({ start, end: start + length }));
  const inOrder = fc
    .array(stretch, { maxLength: 12 })
    .map((all) => all.sort((a, b) => a.start - b.start || a.end - b.end));
  const apart = fc
    .uniqueArray(fc.nat(90), { maxLength: 10 })
    .map((cuts) => cuts.sort((a, b) => a - b))
    .map((cuts) => cuts.slice(1).map((end, at) => ({ start: cuts[at] ?? 0, end })));

  it("are counted, and the first of them named", () => {
    fc.assert(
      fc.property(apart, inOrder, (stretches, passages) => {
        const expected = stretches.map(({ start, end }) => {
          const over = passages.filter((one) => one.start < end && one.end > start);
          return { count: over.length, first: over[0] };
        });
        expect(overlaps(stretches, passages)).toEqual(expected);
      }),
    );
  });
});
