import * as fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { overlaps } from "../../src/4-verify/coverage/passages.ts";
import { segmentEnds } from "../../src/4-verify/coverage/sentences.ts";
import { tokensOf } from "../../src/4-verify/coverage/tokens.ts";
import { UnknownNames } from "../../src/4-verify/coverage/unknown.ts";

afterEach(() => void vi.restoreAllMocks());

function endsAtOnce(text: string): number[] {
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  return Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length);
}

describe("the sentences of a long paragraph", () => {
  it.each([
    ["with everything", [". ", "A", "b", "。", "1", " ", "\u2029", "\u0301", "😀", "” ", "?", ",", "U.S. "]],
    ["of full stops and spaces", [". ", " ", " ", "x"]],
    ["of numbers without letters", ["1. ", "2", " ", "…"]],
    ["of line ends without letters", ["1\u2029", "\u2029", "5 ", "\u0085"]],
  ])("are those of the paragraph at once: %s", (_what, pieces) => {
    const parts = fc.array(fc.constantFrom(...pieces), { minLength: 3_000, maxLength: 9_000 });
    fc.assert(
      fc.property(parts, (some) => {
        const text = some.join("");
        expect([...segmentEnds(text)]).toEqual(endsAtOnce(text));
      }),
      { numRuns: 20 },
    );
  }); // prettier-ignore

  it.each([
    ["short sentences", "Ann Bell met Bob Hill. ".repeat(40_000)],
    ["one sentence", "word ".repeat(200_000)],
    ["no letter", "1 ".repeat(500_000)],
    ["line ends", "1\u2029".repeat(500_000)],
    ["ends that small letters undo", ". 1 ".repeat(250_000)],
  ])("are found in pieces: %s", (_what, text) => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, "segment");
    const ends = [...segmentEnds(text)];
    expect(ends.at(-1)).toBe(text.length);
    const read = segment.mock.calls.map(([piece]) => piece.length);
    expect(read.reduce((sum, length) => sum + length, 0)).toBeLessThan(4 * text.length);
    // What is read at once is a piece, or at most twice as long as the sentence that it holds.
    const longest = Math.max(0, ends.reduce((most, end, at) => Math.max(most, end - (ends[at - 1] ?? 0)), 0));
    expect(read.every((length) => length <= Math.max(4_096, 2 * longest))).toBe(true);
  }); // prettier-ignore
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
