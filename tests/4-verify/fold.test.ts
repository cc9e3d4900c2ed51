import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../src/4-verify/fold.ts";

const folded = (text: string): string => fold(text).text;

describe("what typesetting may change is folded away", () => {
  test.each([
    ["white space of every kind", "a \u00a0\u2003\t\r\n\u2028b", "a b"],
    ["white space at both ends", "  a b \n", "a b"],
    [
      "quotation marks",
      '“a” „b‟ «c» ‹d› 「e」 ｢f｣ "g" `h` ＇i＇',
      "'a' 'b' 'c' 'd' 'e' 'f' 'g' 'h' 'i'",
    ],
    ["apostrophes", "it’s itʼs it's", "it's it's it's"],
    ["dashes", "5–7 a—b a‑b −3 －4", "5-7 a - b a-b -3 -4"],
    ["rows of dashes", "so -- he said —— yes", "so - he said - yes"],
    [
      "soft hyphens and zero-width characters",
      "so\u00adft\u200b ze\u200d\u2060ro\ufeff",
      "soft zero",
    ],
    ["a byte order mark", "\ufeffText", "Text"],
    ["the ellipsis", "a… b⋯", "a... b..."],
    ["ligatures", "eﬃcient ﬁnal", "efficient final"],
    ["full-width forms", "ＢＭＷ　５０％！", "BMW 50%!"],
    ["half-width katakana with its marks", "ｶﾞｽ", "ガス"],
    ["decomposed letters", "cafe\u0301 A\u030a", "café Å"],
    ["decomposed Hangul", "\u1112\u1161\u11ab", "한"],
    ["a mark after an invisible character", "cafe\u200d\u0301", "café"],
    ["white space beside Chinese", "小米 SU7 在\n北京", "小米SU7在北京"],
    ["mathematical letters", "𝐁𝐢𝐠", "Big"],
    ["lowered digits of a formula", "H₂O Ca(OH)₂", "H2O Ca(OH)2"],
    ["units in one character", "5㎡ 2㎧ 3㎏", "5m² 2m/s 3kg"],
    ["strokes of fractions", "1⁄2 3∕4", "1/2 3/4"],
  ])("%s", (_, text, expected) => {
    expect(folded(text)).toBe(expected);
  });
});

describe("what meaning hangs on is kept apart", () => {
  test.each([
    ["case", "Permitted", "permitted"],
    ["digits", "45", "46"],
    ["decimal points", "4.5", "45"],
    ["a minus sign", "−5", "5"],
    ["two minus signs", "--5", "-5"],
    ["superscripts", "10²", "102"],
    ["superscript minus", "10⁻5", "10-5"],
    ["lowered digits of a base", "101₂", "1012"],
    ["a lowered base of logarithms", "log₂8", "log28"],
    ["vulgar fractions", "1½", "11⁄2"],
    ["a quarter", "¼", "1⁄4"],
    ["circled digits", "①", "1"],
    ["parenthesised digits", "⑴", "(1)"],
    ["digits with a full stop", "⒈", "1."],
    ["circled ideographs", "㊀", "一"],
    ["square metres", "5㎡", "5m2"],
    ["days of a month", "㏠", "1日"],
    ["primes", "6′", "6″"],
    ["inequality", "a ≠ b", "a = b"],
    ["accents", "resumé", "resume"],
    ["Arabic digits of another value", "٣", "٤"],
  ])("%s: %s is not %s", (_, left, right) => {
    expect(folded(left)).not.toBe(folded(right));
  });
});

describe("a hyphen at a line end", () => {
  test("joins a word in a way that can be read with and without it", () => {
    const { text, hyphenated } = fold("inter-\n  national");
    expect(text).toBe("inter\u00adnational");
    expect(hyphenated).toBe(true);
  });

  test("may be soft, and the line may end in CRLF", () => {
    expect(folded("inter\u00ad\r\nnational")).toBe("inter\u00adnational");
  });

  test("is only read so within a word", () => {
    expect(folded("well -\nknown")).toBe("well - known");
    expect(folded("see -\n7")).toBe("see - 7");
    expect(folded("a-\n\nb")).toBe("a- b");
  });
});

describe("the offset map", () => {
  const spanOf = (text: string, needle: string): string => {
    const { text: inside, offsets } = fold(text);
    const at = inside.indexOf(needle);
    return text.slice(offsets.startOf(at), offsets.endOf(at + needle.length));
  };

  test("leads back over runs, drops and replacements", () => {
    expect(spanOf("\ufeffOne  \n two\u00ad three", "two three")).toBe("two\u00ad three");
    expect(spanOf("an eﬃcient… plan", "efficient...")).toBe("eﬃcient…");
    expect(spanOf("the cafe\u0301\u200b bar", "café")).toBe("cafe\u0301");
  });

  test("takes a character that folds to several as a whole", () => {
    expect(spanOf("wait… now", "t.")).toBe("t…");
  });

  test("property: the fold of what a span came from is the span", () => {
    const piece = fc.constantFrom(
      ...Array.from("aZ5é小。か"),
      ...Array.from(" \n\t\u00a0\u00ad\u200b“”'\"«»–-−—…ﬁ½²①％/ـא"),
      "e\u0301",
      "か\u3099",
      "😀",
      "𝐁",
      "\ud800",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const { text: whole, offsets, hyphenated } = fold(text);
        if (hyphenated || whole === "") return;
        expect(fold(whole).text).toBe(whole);
        let last = 0;
        for (let at = 0; at < whole.length; at++) {
          const [start, end] = [offsets.startOf(at), offsets.endOf(at + 1)];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
          // A long dash stands between spaces, whether there are any or not.
          if (whole[at] === " " && !/\s/u.test(text.slice(start, end))) continue;
          const unit = fold(text.slice(start, end)).text;
          // What folds to nothing by itself is white space, or unseen between two digits.
          // A mark has one stroke or two only where a number stands before it.
          expect(unit === "" ? " \u200b" : unit).toContain(whole[at]?.replace('"', "'"));
        }
      }),
    );
  });
});

test("hostile texts fold in linear time", () => {
  const many = 200_000;
  expect(folded("a\u00ad".repeat(many))).toHaveLength(many);
  expect(folded(`a${"\u0301\u0323".repeat(many)}`).length).toBeGreaterThan(many);
  expect(folded(`a${" ".repeat(many)}b`)).toBe("a b");
  expect(folded(`a${"\u00ad".repeat(many)}b`)).toBe("ab");
  expect(folded("\ufdfa".repeat(1_000)).length).toBeGreaterThan(10_000);
});
