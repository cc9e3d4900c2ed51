import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "./build.ts";

const STORY = `Harbour news

The ferry was not fined after the spring inspection. Its owner, North Quay Ltd, paid $4.5 million.

Smoking is not permitted on deck. Fishing is permitted on deck after dusk.

Fares saw steady growth of 5% in May.

“We’ve never lost a boat,” said the harbour master — a calm man of 61.`;

describe("a quote that stands in the source passes", () => {
  test.each([
    ["as it is written", "was not fined after", "was not fined after"],
    ["re-typeset", "'We've never lost a boat,' said", "“We’ve never lost a boat,” said"],
    ["across a line break", "Harbour news The ferry", "Harbour news\n\nThe ferry"],
    ["with a number at its end", "paid $4.5 million", "paid $4.5 million"],
    [
      "as a range",
      "The ferry … spring inspection",
      "The ferry was not fined after the spring inspection",
    ],
    ["as a range that ends in a number of one digit", "steady … 5%", "steady growth of 5%"],
    [
      "as a range with three dots",
      "North Quay ... $4.5 million",
      "North Quay Ltd, paid $4.5 million",
    ],
  ])("%s", (_, quote, found) => {
    expect(check(STORY, quote)).toMatchObject({ state: "verified", found });
  });

  test("with paragraph, code points and hash of the passage", () => {
    const { passage } = check("😀\n \n\nThe 😀 ferry sank.", "The 😀 ferry");
    expect(passage).toMatchObject({ paragraph: 2, start: 5, end: 16 });
    expect(passage?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("whatever the line endings, and a byte order mark", () => {
    const text = "\ufeffOne line\r\n\r\nAnother line here\r\n";
    expect(check(text, "Another line")).toMatchObject({
      state: "verified",
      passage: { paragraph: 2 },
    });
  });

  test("exactly, when its ellipsis stands in the source", () => {
    const text = "He said: we will … see. We will do it and see.";
    expect(check(text, "we will … see")).toMatchObject({ found: "we will … see" });
  });

  test("with a word broken at a line end, read as one word or with its hyphen", () => {
    const text =
      "An inter-\nnational treaty for a well-\nknown state-of-the-art port, pre- and post-war.";
    for (const quote of [
      "international treaty for a well-known state-of-the-art",
      "inter-national treaty for a wellknown",
      "pre-\nand post-war",
    ]) {
      expect(check(text, quote).state).toBe("verified");
    }
    for (const quote of ["inter national treaty for", "stateofthe-art port", "national treaty"]) {
      expect(check(text, quote).state).toBe("broken");
    }
  });
});

describe("a quote that does not stand in the source fails", () => {
  test.each([
    ["a negation left out", "The ferry was fined after"],
    ["a negation put in", "Fishing is not permitted"],
    ["a decimal point left out", "paid $45 million"],
    ["a decimal cut off", "paid $4"],
    ["the digits before the point cut off", "5 million"],
    ["another case", "the Ferry was not"],
    ["half a word at the start", "erry was not fined"],
    ["half a word at the end", "not fined aft"],
    ["parts in the wrong order", "spring inspection … The ferry"],
    ["a range over two paragraphs", "The ferry … on deck"],
    ["a verb without its “n't”", "We've never lost a boats"],
  ])("%s", (_, quote) => {
    expect(check(STORY, quote).state).toBe("broken");
  });

  test.each([
    ["Growth was -5 percent this year.", "5 percent this year"],
    ["Growth was −5 percent this year.", "5 percent this year"],
    ["They can't leave the port now.", "They can"],
    ["It isn't allowed to moor here.", "t allowed to moor"],
    ["It measured 10² metres across.", "measured 102 metres"],
    ["It took 1½ hours to dock.", "took 11⁄2 hours"],
    ["A loss of -$5 million was booked.", "$5 million was booked"],
    ["It rose by .5 percent.", "5 percent"],
    ["It cost 10,500 yuan then.", "500 yuan then"],
    ["Sie zahlte 4,5 Millionen.", "5 Millionen"],
    ["A non-compliant ferry was sold.", "compliant ferry was"],
    ["It was a no-fly zone then.", "It was a no"],
    ["产量为三十万辆汽车。", "十万辆汽车"],
    ["公司在2024年售出15万辆。", "5万辆。"],
  ])("%s: %s", (text, quote) => {
    expect(check(text, quote).state).toBe("broken");
  });

  test("“is … permitted” reaches over a “not” only with a warning that shows it", () => {
    const { state, diagnostics } = check(
      "Smoking is not permitted on deck.",
      "Smoking is … permitted on",
    );
    expect(state).toBe("verified");
    expect(diagnostics).toMatchObject([
      { code: "GW0409", severity: "warning", message: "The quote leaves out “not”" },
    ]);
  });
});

describe("a quote with a negation before it", () => {
  test.each([
    ["Smoking is not permitted on deck.", "permitted on deck", "not"],
    ["They didn’t sign the deal.", "sign the deal", "didn't"],
    ["公司表示不会推出新车。", "会推出新车", "不"],
  ])("is worth a warning: %s", (text, quote, negation) => {
    const { state, diagnostics } = check(text, quote);
    expect(state).toBe("verified");
    expect(diagnostics).toMatchObject([
      { code: "GW0418", message: `“${negation}” stands before the quote, in its sentence` },
    ]);
  });

  test("is not, when its prefix shows that the negation was read", () => {
    const cite = { quote: "permitted on deck", prefix: "not" };
    expect(check("Smoking is not permitted on deck.", cite).diagnostics).toEqual([]);
  });

  test.each([
    ["It is not only late but cold.", "only late but"],
    ["It is notable, late and cold.", "late and cold"],
    ["公司不仅推出新车。", "仅推出新车"],
    ["洪水淹没城市中心。", "城市中心"],
  ])("is fine when nothing is turned round: %s", (text, quote) => {
    expect(check(text, quote)).toMatchObject({ state: "verified", diagnostics: [] });
  });
});

test.each([
  ["a … the ferry", "first"],
  ["the ferry … a", "last"],
  ["% … the ferry", "first"],
])("“%s”: the message says that the %s words are too short", (quote, part) => {
  expect(check(STORY, quote).first).toMatchObject({
    code: "GW0413",
    message: `The ${part} words of the quote are too short to prove anything`,
  });
});

test.each([
  ["It fell in May,10 boats sank.", "10 boats sank"],
  ["It fell that year.10 boats sank.", "10 boats sank"],
  ["公司表示，10月发布新车。", "10月发布新车"],
  ["先发布SU7，2025年发布YU7，100辆。", "2025年发布YU7"],
])("a point or comma that is no part of a number does not stand in the way: %s", (text, quote) => {
  expect(check(text, quote).state).toBe("verified");
});

test.each(["a", "is", "a … b", "小米", "", "…", "news"])("“%s” is too short", (quote) => {
  const { state, first } = check(STORY, quote);
  expect(state).toBe("broken");
  expect(first?.code).toBe("GW0413");
});

describe("a range", () => {
  test("ends at the nearest last words", () => {
    const text = "The crane fell at noon. Nobody was hurt at noon, they say.";
    expect(check(text, "The crane … noon")).toMatchObject({ found: "The crane fell at noon" });
  });

  test("begins anew at each place of its first words", () => {
    const text = "The crane fell at noon. Later the crane rose at noon.";
    const cite = { quote: "the crane … at noon", prefix: "Later" };
    expect(check(text, cite)).toMatchObject({ found: "the crane rose at noon" });
    expect(check(text.replace("The", "the"), cite.quote).state).toBe("ambiguous");
  });

  test("property: agrees with a search word by word", () => {
    const word = fc.constantFrom("alpha", "beta", "gamma");
    const ends = fc.array(word, { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), ends, ends, (words, first, last) => {
        const standsAt = (part: readonly string[], at: number): boolean =>
          part.every((each, index) => words[at + index] === each);
        const places = words.flatMap((_, start) => {
          if (!standsAt(first, start)) return [];
          const end = words.findIndex((__, at) => at >= start + first.length && standsAt(last, at));
          return end === -1 ? [] : [words.slice(start, end + last.length).join(" ")];
        });
        const { state, found } = check(words.join(" "), `${first.join(" ")} … ${last.join(" ")}`);
        const expected = ["broken", "verified"][places.length] ?? "ambiguous";
        expect(state).toBe(expected);
        expect(found).toBe(expected === "verified" ? places[0] : undefined);
      }),
    );
  });

  test("may run over paragraphs when it says so", () => {
    const cite = { quote: "The ferry … on deck", span: "document" } as const;
    expect(check(STORY, cite).state).toBe("verified");
  });

  test("is ambiguous when its first words are repeated before its last", () => {
    const text = "the crane was old and the crane was tall and fell";
    const { state, first } = check(text, "the crane … and fell");
    expect(state).toBe("ambiguous");
    expect(first?.reason).toContain("first words stand more than once");
  });

  test("has one ellipsis at most", () => {
    const { state, first } = check(STORY, "The ferry … fined … inspection");
    expect(state).toBe("broken");
    expect(first).toMatchObject({
      code: "GW0412",
      message: "The quote has 2 ellipses; one is allowed",
    });
  });

  test("of more than 60 words is worth a warning with their number", () => {
    const text = `It began ${"and went on ".repeat(25)}until it ended.`;
    const { state, first } = check(text, "It began … it ended");
    expect(state).toBe("verified");
    expect(first).toMatchObject({ code: "GW0407", message: "The quote spans 80 words" });
  });

  test.each([
    ["She did never once leave the port.", "She did … the port", "never"],
    ["She didn’t ever leave the port.", "She … the port", "didn't"],
    ["公司表示今年没有推出新车的计划。", "公司表示 … 新车的计划", "没"],
    ["公司表示不会推出新车。", "公司表示 … 推出新车", "不"],
    ["She did n\u200bo\u00adt leave the port.", "She did … the port", "not"],
  ])("that leaves out a negation is worth a warning: %s", (text, quote, negation) => {
    const { state, first } = check(text, quote);
    expect(state).toBe("verified");
    expect(first?.code).toBe("GW0409");
    expect(first?.message.replace("’", "'")).toContain(`“${negation}”`);
  });

  test("even one that a line end breaks", () => {
    const cite = { quote: "She did … the port", span: "document" } as const;
    const { first } = check("She did ne-\r\nver leave the port.", cite);
    expect(first).toMatchObject({
      code: "GW0409",
      message: "The quote leaves out “never”",
      related: [{ range: { start: 8, end: 16 } }],
    });
  });

  test.each([
    ["She not only left but sold the port.", "She … the port"],
    ["公司不断推出多款新车。", "公司 … 多款新车"],
  ])("that leaves out no negation is not: %s", (text, quote) => {
    expect(check(text, quote)).toMatchObject({ state: "verified", diagnostics: [] });
  });
});

describe("prefix and suffix", () => {
  const text = "Red boats leave at nine. Blue boats leave at nine. Blue boats return.";

  test("tell one place from another", () => {
    const cite = { quote: "boats leave", prefix: "Red" };
    expect(check(text, cite)).toMatchObject({ state: "verified", passage: { start: 4 } });
    expect(check(text, { quote: "Blue boats", suffix: "return" })).toMatchObject({
      state: "verified",
      passage: { start: 51 },
    });
  });

  test("need a word boundary only at the side of the quote", () => {
    expect(check(text, { quote: "boats leave", prefix: "ed" }).state).toBe("verified");
    expect(check(text, { quote: "Blue boats", suffix: "ret" }).state).toBe("verified");
    expect(check(text, { quote: "boats leave", prefix: "R" }).state).toBe("broken");
    expect(check(text, { quote: "ed boats leave", prefix: "R" }).state).toBe("broken");
    expect(check(text, { quote: "Blue boats", suffix: "eturn" }).state).toBe("broken");
    expect(check(text, { quote: "Blue boa", suffix: "ts" }).state).toBe("broken");
  });

  test("that stand nowhere break the citation, and the diagnostic says so", () => {
    const { state, first } = check(text, { quote: "boats return", prefix: "Red" });
    expect(state).toBe("broken");
    expect(first).toMatchObject({
      code: "GW0403",
      related: [{ message: "paragraph 1, after “Blue”" }],
    });
  });
});

describe("Chinese and mixed scripts", () => {
  const text =
    "小米集团（Xiaomi）于2024年3月28日发布 SU7，创始人雷军表示：“这是最后一次创业。”\n市场没有预料到。";

  test.each([
    ["a part of a sentence", "创始人雷军", "创始人雷军"],
    ["other quotation marks and widths", "表示:「这是最后一次创业", "表示：“这是最后一次创业"],
    ["spaces set otherwise", "发布SU7, 创始人", "发布 SU7，创始人"],
    [
      "a range with the Chinese ellipsis",
      "小米集团 …… 发布SU7",
      "小米集团（Xiaomi）于2024年3月28日发布 SU7",
    ],
    ["a range", "小米集团 … 发布SU7", "小米集团（Xiaomi）于2024年3月28日发布 SU7"],
    ["Latin within Chinese", "于2024年3月28日", "于2024年3月28日"],
  ])("%s", (_, quote, found) => {
    expect(check(text, quote)).toMatchObject({ state: "verified", found });
  });

  test("a Latin word is still not cut", () => {
    expect(check(text, "小米集团(Xiao").state).toBe("broken");
  });
});

test("a passage ends behind the vowel marks of its last letter", () => {
  const { found } = check("قال: كَتَبَ الوَلَدُ الدَّرْسَ.", "كتب الولد");
  expect(found).toBe("كَتَبَ الوَلَدُ");
});
