import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caselessShape, shapeOf, unlikeness } from "../../src/model/look-alikes.ts";

describe("the shape of a text", () => {
  it.each([
    ["Cyrillic", "\u041c\u0422\u0421", "MTC"],
    ["Greek", "\u039d\u0391\u03a4\u039f", "NATO"],
    ["full width", "\uff2d\uff34\uff23", "MTC"],
    ["a mark of its own", "\u0435\u0301", "\u00e9"],
    ["marks in another order", "a\u0302\u0323", "a\u0323\u0302"],
    ["a soft hyphen, a joiner and a variation selector", "M\u00adT\u200dC\ufe0e", "MTC"],
    ["Katakana beside Han", "\u30ed", "\u53e3"],
  ])("is that of its twin: %s", (_, text, twin) => {
    expect(shapeOf(text)).toBe(shapeOf(twin));
    expect(text).not.toBe(twin);
  });

  it.each([
    ["other letters of two alphabets", "\u041c\u043e\u0441\u043a\u0432\u0430", "Moskva"],
    ["letters that differ when they are small", "\u0432\u043e\u0440", "bop"],
    ["marks", "Jos\u00e9", "Jose"],
    ["two ideographs of few strokes", "\u571f", "\u58eb"],
    ["a digit and a letter", "08", "O8"],
    ["another case", "MTC", "mtc"],
  ])("is not that of a text with %s", (_, text, other) => {
    expect(shapeOf(text)).not.toBe(shapeOf(other));
  });

  const text = fc.string({
    unit: fc.constantFrom(
      ...Array.from(
        "aаαAАΑbвBВΒeеEЕhһHНΗiіιIІΙjјϳkкKКΚmмMМnνNΝoоοOОΟpрρPРΡlӏLcсСxхχXХyуYУ口ロ\u0301\u0327\u00adéＡß ",
      ),
    ),
    maxLength: 4,
  });

  it("decides the one without case, as small letters do", () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const small = (name: string): string => name.normalize("NFKC").toLowerCase();
        fc.pre(shapeOf(left) === shapeOf(right) || small(left) === small(right));
        expect(caselessShape(left)).toBe(caselessShape(right));
      }),
      { numRuns: 1_000, maxSkipsPerRun: 10_000 },
    );
  });
});

describe("in what two texts differ that look alike", () => {
  it.each([
    ["\u0430ce", "ace", "has U+0430 (Cyrillic \u0430) where that has U+0061 (Latin a)"],
    ["08", "O8", "has U+0030 (0) where that has U+004F (Latin O)"],
    ["ace\u00ad", "ace", "has U+00AD where that has nothing"],
    ["a\u0302\u0323", "a\u0323\u0302", "has U+0302 where that has U+0323"],
  ])("%j and %j", (left, right, words) => {
    expect(unlikeness(left, right)).toBe(words);
  });
});
