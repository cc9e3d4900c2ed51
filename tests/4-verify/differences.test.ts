import { describe, expect, test } from "vitest";
import { check } from "./build.ts";

/** The lines of the reason for which a quote is refused. */
function reasonOf(text: string, quote: string): string[] {
  return check(text, quote).first?.reason?.split("\n") ?? [];
}

describe("the nearest passage is seen through what folding sees through", () => {
  test.each([
    ["a hyphen for a dash", "It’s over—so she said to them.", "It’s over-so she said", "[over—]so"],
    ["a dash for a hyphen", "A state-owned firm sold it.", "A state—owned firm", "[state-]owned"],
    [
      "one space beside a dash",
      "A list -so they say- of it.",
      "list - so they say - of it",
      "[-so] they [say-]",
    ],
    ["vowels", "كَتَبَ الوَلَدُ الدَّرْسَ", "كُتِبَ الوَلَدُ الدَّرْسَ", "كَتَبَ"],
    ["accents", "She wrote a resumé then.", "She wrote a resume", "resumé"],
    ["another alphabet", "Xiaomi sold cars.", "Хiаomi sоld саrs", "Xiaomi"],
    ["tags in the source", "The <b>old bridge</b> will stay.", "The old bridge will stay", "<b>"],
    ["tags in the quote", "The old bridge will stay.", "The <i>old</i> bridge will stay", "old"],
    ["tags about each word", "<p>Old</p> <p>boats</p>", "Old boats", "<p>"],
    ["the sign of a footnote", "The owner³ left.", "The owner left", "owner³"],
    ["brackets of a footnote", "The owner[3] left.", "The owner left", "owner[3]"],
    ["a raised power", "It is 5 m² wide.", "It is 5 m2 wide", "m²"],
    ["a zero for a letter", "The Ohm law of it.", "The 0hm law of", "Ohm"],
  ])("%s", (_, text, quote, there) => {
    const [what, , source] = reasonOf(text, quote);
    expect(what).not.toBe("No passage of the source resembles it.");
    expect(source).toContain(there);
  });
});

describe("a difference is shown as it is written", () => {
  test.each([
    [
      "dashes, quotation marks and spaces",
      "“Yes” — she said —  “we’ll sell the boats”.",
      "“Yes” — she said — “we’ll buy the boats”",
      [
        "quote:  “Yes” — she said — “we’ll [buy] the boats”",
        "source: “Yes” — she said — “we’ll [sell] the boats”.",
      ],
    ],
    [
      "ligatures and wide letters",
      "The ﬁrst ＢＭＷ was sold here.",
      "The first BMW was bought here",
      ["quote:  The first BMW was [bought] here", "source: The ﬁrst ＢＭＷ was [sold] here."],
    ],
    [
      "brackets of the text, which are no marks",
      "The owner[3] of the house left.",
      "The owner of the house",
      ["quote:  The {owner} of the house", "source: The {owner[3]} of the house"],
    ],
    [
      "brackets and braces",
      "The {old} owner[3] of the house left.",
      "The {old} owner of the house",
      ["quote:  The {old} ⟦owner⟧ of the house", "source: The {old} ⟦owner[3]⟧ of the house"],
    ],
    [
      "line ends as spaces",
      "The old bridge\nwill stay open\nto buses.",
      "The new bridge will stay open",
      ["quote:  The [new] bridge will stay open", "source: The [old] bridge will stay open"],
    ],
    [
      "hidden characters by name",
      "They paid Mara \u202e12\u202c pounds.",
      "They paid Mara 12 pounds",
      ["quote:  They paid Mara [12] pounds", "source: They paid Mara [⟨U+202E⟩12⟨U+202C⟩] pounds."],
    ],
  ])("%s", (_, text, quote, lines) => {
    expect(reasonOf(text, quote).slice(1)).toEqual(lines);
  });
});

describe("words that look alike are told apart by code points", () => {
  test.each([
    ["Xiaomi sold cars there.", "Хiaomi sold cars", "U+0425 (Cyrillic Х)", "U+0058 (Latin X)"],
    ["Apple sold phones there.", "Αpple sold phones", "U+0391 (Greek Α)", "U+0041 (Latin A)"],
    ["The paper was read.", "The pаper was read", "U+0430 (Cyrillic а)", "U+0061 (Latin a)"],
    ["The Ohm law of it.", "The 0hm law of", "U+0030 (0)", "U+004F (Latin O)"],
    ["Die Straße war lang.", "Die Straβe war", "U+03B2 (Greek β)", "U+00DF (Latin ß)"],
    ["ロシア力の車です。", "ロシアカの車", "U+30AB (Katakana カ)", "U+529B (Han 力)"],
    ["She wrote a resumé then.", "She wrote a resume", "U+0065 (Latin e)", "U+00E9 (Latin é)"],
  ])("%s | %s", (text, quote, mine, theirs) => {
    const [what] = reasonOf(text, quote);
    expect(what).toContain(`has ${mine} where that has ${theirs}`);
  });

  test("and words that do not are not", () => {
    expect(reasonOf("They sold the boats.", "They told the boats")[0]).toBe(
      "The quote has “told” where the nearest passage has “sold”.",
    );
  });
});

describe("what stands between the words of a quote is told as what it is", () => {
  test.each([
    ["The owner³ of the house left.", "The owner of the house", "“³”"],
    ["The owner[3] of the house left.", "The owner of the house", "“[3]”"],
    ["The owner† of the house left.", "The owner of the house", "“†”"],
    ["The owner* of the house left.", "The owner of the house", "“*”"],
    ["The owner12 of the house left.", "The owner of the house", "“12”"],
    ["Der Besitzer³ des Hauses ging.", "Der Besitzer des Hauses", "“³”"],
  ])("the mark of a footnote: %s", (text, quote, mark) => {
    expect(reasonOf(text, quote)[0]).toContain(`${mark} may be the mark of a footnote`);
  });

  test.each([
    "The lamp was lit for the\n\fLog of Gull Rock 12\n\nfirst time on that day.",
    "The lamp was lit for the\n12\n\n\ffirst time on that day.",
  ])("the header or the footer of a page: %j", (text) => {
    const [what] = reasonOf(text, "The lamp was lit for the first time on that day");
    expect(what).toContain("may be its header or its footer");
  });

  test.each([
    ["The owner³ of the house left.", "The owner", "“³”"],
    ["The “owner”² of the house left.", "house le", undefined],
    ["Der Besitzer¹² des Hauses ging.", "Der Besitzer", "“¹²”"],
    ["It covers 5 m² at best.", "It covers 5 m", undefined],
  ])("a cut before the mark of a footnote: %s | %s", (text, quote, mark) => {
    const [, told] =
      /(“[^”]*”) may be the mark of a footnote/u.exec(reasonOf(text, quote)[0] ?? "") ?? [];
    expect(told).toBe(mark);
  });

  test("and a word left out is neither", () => {
    expect(reasonOf("The owner alone of it left.", "The owner of it left")[0]).toBe(
      "The quote leaves out “alone”.",
    );
  });
});
