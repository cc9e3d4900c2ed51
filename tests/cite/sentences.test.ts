import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { sentencesOf } from "../../src/4-verify/coverage/sentences.ts";

const sentences = (text: string): string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it.each([
    [
      "titles",
      "He met Mr. Lei. Dr. Wu vs. Mr. Li came.",
      ["He met Mr. Lei.", "Dr. Wu vs. Mr. Li came."],
    ],
    ["initials", "It is by J. K. Rose. Read it.", ["It is by J. K. Rose.", "Read it."]],
    ["prices", "It costs US$29,672-$41,216. Cheap?", ["It costs US$29,672-$41,216.", "Cheap?"]],
    [
      "abbreviations",
      "The U.S. market fell, e.g. in No. 5. So.",
      ["The U.S. market fell, e.g. in No. 5.", "So."],
    ],
    ["pages", "(See p. 5.) Then go.", ["(See p. 5.)", "Then go."]],
    [
      "speech",
      "“Really?” he said. “Go!” They went.",
      ["“Really?” he said.", "“Go!”", "They went."],
    ],
    [
      "Chinese",
      "他来了。她说：“好！”真的？是的；不是。第3.5节。",
      ["他来了。", "她说：“好！”", "真的？", "是的；不是。", "第3.5节。"],
    ],
    ["both", "SU7来了。It came. 真的！", ["SU7来了。", "It came.", "真的！"]],
    [
      "a forgotten space",
      "So the market fell.It rose again.",
      ["So the market fell.", "It rose again."],
    ],
    ["white space alone", "  \t ", []],
  ])("end where readers end them: %s", (_what, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

test("sentences are in order, do not overlap, and leave out white space only", () => {
  const part = fc.constantFrom(
    "Mr. ",
    "Lei",
    "。",
    ". ",
    "? ",
    "“",
    "” ",
    "a",
    "It",
    "\u00a0",
    "5",
    "😀",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), fc.nat(100), (parts, offset) => {
      const text = parts.join("");
      let at = 0;
      for (const { start, end } of sentencesOf(text, offset)) {
        expect(text.slice(at, start - offset).trim()).toBe("");
        expect(end).toBeGreaterThan(start);
        at = end - offset;
      }
      expect(text.slice(at).trim()).toBe("");
    }),
  );
});
