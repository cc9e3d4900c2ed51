import { describe, expect, test } from "vitest";
import { firstHidden, hiddenIn, showHidden } from "../../src/model/hidden.ts";

const ENGLAND = "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";

describe("what a reader would not see is named", () => {
  test.each([
    ["an override", "a\u202eb\u202c", "a⟨U+202E⟩b⟨U+202C⟩", "direction"],
    ["an isolate", "\u2066a\u2069", "⟨U+2066⟩a⟨U+2069⟩", "direction"],
    ["an embedding in Hebrew", "\u202bשלום\u202c", "⟨U+202B⟩שלום⟨U+202C⟩", "direction"],
    ["a mark of direction in Latin text", "a\u200fb", "a⟨U+200F⟩b", "direction"],
    ["tags", "a\u{e0041}\u{e0042}", "a⟨U+E0041⟩⟨U+E0042⟩", "tag"],
    [
      "a flag without its end",
      "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}",
      "🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩",
      "tag",
    ],
    [
      "a flag of another picture",
      ENGLAND.replace("\u{1f3f4}", "😀"),
      "😀⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩",
      "tag",
    ],
    ["tags behind a flag", `${ENGLAND}\u{e0041}`, `${ENGLAND}⟨U+E0041⟩`, "tag"],
    [
      "a text in the flag",
      `\u{1f3f4}${"\u{e0061}".repeat(7)}\u{e007f}`,
      `🏴${"⟨U+E0061⟩".repeat(7)}⟨U+E007F⟩`,
      "tag",
    ],
    ["a variant of a letter", "a\ufe0f", "a⟨U+FE0F⟩", "variation"],
    ["a second variant", "❤\ufe0f\ufe0e", "❤\ufe0f⟨U+FE0E⟩", "variation"],
    ["bytes as variants", "😀\u{e0110}\u{e0111}", "😀\u{e0110}⟨U+E0111⟩", "variation"],
    ["a variant at the start", "\ufe0fa", "⟨U+FE0F⟩a", "variation"],
    ["an invisible operator", "2\u20625", "2⟨U+2062⟩5", "unseen"],
    ["a filler", "a\u3164", "a⟨U+3164⟩", "unseen"],
    ["an annotation", "\ufff9a\ufffb", "⟨U+FFF9⟩a⟨U+FFFB⟩", "unseen"],
  ])("%s", (_, text, shown, what) => {
    expect(showHidden(text)).toBe(shown);
    expect(firstHidden(text)?.what).toBe(what);
  });
});

test.each([
  ["plain text", "a b"],
  ["a flag", ENGLAND],
  ["two flags", ENGLAND + ENGLAND],
  ["joined pictures", "👩\u200d🚀 ❤\ufe0f\u200d🔥"],
  ["a key", "1\ufe0f\u20e3 #\ufe0f\u20e3"],
  ["a variant of an ideograph", "葛\u{e0100}"],
  ["a variant of a sign", "≨\ufe00"],
  ["Mongolian", "ᠠ\u180b"],
  ["Persian", "می\u200cخواهم"],
  ["marks of direction in Hebrew", "שלום\u200f (1)\u200e"],
  ["a mark of direction in Arabic", "\u061cسلام"],
  ["layout", "so\u00adft ze\u200bro \ufeff\u2060"],
])("%s stays as it is", (_, text) => {
  expect([...hiddenIn(text)]).toEqual([]);
  expect(showHidden(text)).toBe(text);
});
