import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IndexedText } from "../../src/4-verify/indexed-text.ts";
import { negationWithin } from "../../src/4-verify/negation.ts";
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

describe("negations among the words that a range leaves out", () => {
  const filler = "word ".repeat(60);
  const at = (text: string, start = 0, end = text.length) =>
    negationWithin(new IndexedText({ path: "s.txt", text, sha256: "" }), { start, end })?.word;

  it.each([
    ["at the beginning", `not ${filler}`, "not"],
    ["in the middle", `${filler}never ${filler}nor `, "never"],
    ["at the end of many", `${filler.repeat(20)}isn’t`, "isn't"],
    ["across a line end", `${filler}he ne-\nver ${filler}`, "never"],
    ["nowhere", `${filler}notice ${filler}`, undefined],
    ["of Chinese", `${filler}他不是${filler}`, "不"],
    ["that is none in Chinese", `${filler}他不仅${filler}`, undefined],
  ])("%s", (_where, text, word) => {
    expect(at(text)).toBe(word);
    const outer = `never ${text} never`;
    expect(at(outer, 6, outer.length - 6)).toBe(word);
  });

  it("are not looked for far from both ends: so long a range is told of by itself", () => {
    expect(at(`${filler.repeat(20)}never ${filler.repeat(20)}`)).toBeUndefined();
  });
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
