import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/4-verify/fold.ts";
import { Negations } from "../../src/4-verify/negation.ts";
import { CountedWords } from "../../src/4-verify/words.ts";

/** A text of some length, and a stretch of it. */
function stretches(pieces: readonly string[]) {
  const text = fc.array(fc.constantFrom(...pieces), { minLength: 300, maxLength: 900 });
  return fc.tuple(text, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([parts, one, other]) => {
      const whole = parts.join("");
      const [start, end] = [one, other].map((share) => Math.floor(share * whole.length)).sort((a, b) => a - b);
      return { whole, start: start ?? 0, end: end ?? 0 };
    }); // prettier-ignore
}

describe("negations of a long stretch", () => {
  const filler = "word ".repeat(60);
  const at = (text: string, start: number, end: number) =>
    new Negations(fold(text)).firstIn({ start, end })?.word;

  it.each([
    ["at its beginning", `not ${filler}`, "not"],
    ["in its middle", `${filler}never ${filler}nor `, "never"],
    ["at its end", `${filler}isn’t`, "isn't"],
    ["across a line end", `${filler}he ne-\nver ${filler}`, "never"],
    ["nowhere", `${filler}notice ${filler}`, undefined],
    ["of Chinese", `${filler}他不是${filler}`, "不"],
    ["that is none in Chinese", `${filler}他不仅${filler}`, undefined],
  ])("%s", (_where, text, word) => {
    expect(at(text, 0, fold(text).text.length)).toBe(word);
    const within = fold(`never ${text} never`).text;
    expect(at(`never ${text} never`, 6, within.length - 6)).toBe(word);
  });

  it("are none in words that hold one, wherever a stretch is read in parts", () => {
    const words = "notice knot nothing another ".repeat(20);
    // So that the parts begin and end at any letter of the words.
    for (let length = 1; length <= 30; length++) {
      const text = `${"x".repeat(length)} ${words}${"x".repeat(length)}`;
      expect(at(text, 0, text.length)).toBeUndefined();
    }
  });

  it("are those of the stretch alone", () => {
    const pieces = ["word ", "word ", "word ", "not ", "n't", "no longer ", "not only ", "不", "仅", "淹", "没", "- "];
    fc.assert(
      fc.property(stretches(pieces), ({ whole, start, end }) => {
        const alone = new Negations({ ...fold(""), text: whole.slice(start, end) });
        const found = alone.firstIn({ start: 0, end: end - start });
        expect(new Negations({ ...fold(""), text: whole }).firstIn({ start, end })).toEqual(
          found && { ...found, start: found.start + start, end: found.end + start },
        );
      }),
      { numRuns: 300 },
    );
  }); // prettier-ignore
});

describe("words of a long stretch", () => {
  it("are counted as those of the stretch alone", () => {
    const pieces = ["word", "word ", " ", ", ", "—", "(so)", "中", "ｱ", "😀", "é", "12.5", "\n"];
    fc.assert(
      fc.property(stretches(pieces), ({ whole, start, end }) => {
        const text = whole.slice(start, end);
        // Each word by itself: none is long enough to be looked up.
        const words = text.split(/(?<=\s)/).reduce(
          ({ count, alone }, word) => {
            const single = Array.from(word).filter((one) => /[中ｱ]/.test(one)).length;
            const others = word.split(/[中ｱ]/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
            return { count: count + others, alone: alone + single };
          },
          { count: 0, alone: 0 },
        );
        const expected = words.count + Math.ceil(words.alone / 2);
        expect(new CountedWords(whole).in({ start, end })).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("within one word are one", () => {
    const long = new CountedWords(`${"a".repeat(5_000)} b`);
    expect(long.in({ start: 10, end: 4_000 })).toBe(1);
    expect(new CountedWords(`a${".".repeat(5_000)}`).in({ start: 10, end: 4_000 })).toBe(0);
  });
});
