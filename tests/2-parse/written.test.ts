import { describe, expect, it } from "vitest";
import { isPlain, written, writtenPart } from "../../src/2-parse/written.ts";

describe("a part of a text", () => {
  it.each([
    ["single", `it's "so" \\`, `it''s "so" \\`],
    ["double", `it's "so" \\`, `it's \\"so\\" \\\\`],
    ["double", "a\tb\u2028", "a\\u0009b\\u2028"],
    ["plain", `it's "so" \\`, `it's "so" \\`],
    ["block", "it's", "it's"],
  ] as const)("in the style %s: %s", (style, part, expected) => {
    expect(writtenPart(part, style)).toBe(expected);
  });
});

describe("a whole text", () => {
  it.each([
    ["plain", false, "Mara Quill", "Mara Quill"],
    ["plain", false, "a, b", "a, b"],
    ["plain", true, "a, b", '"a, b"'],
    ["plain", false, "no", '"no"'],
    ["plain", false, "12", '"12"'],
    ["plain", false, "a: b", '"a: b"'],
    ["plain", false, "a #b", '"a #b"'],
    ["plain", false, 'say "so": it\'s', `'say "so": it''s'`],
    ["single", false, "it's", "'it''s'"],
    ["single", false, "a\u0007b", '"a\\u0007b"'],
    ["double", false, "plain", '"plain"'],
    ["block", false, "plain", "plain"],
  ] as const)("in the style %s, in brackets %s: %s", (style, inFlow, value, expected) => {
    expect(written(value, style, inFlow)).toBe(expected);
  });

  it("is plain where every reader takes it for the same text", () => {
    expect(["a", "é", "“a”", "- a", "'a'", "a:", "a:b", " a", "#a"].map((one) => isPlain(one, false))).toEqual(
      [true, true, true, false, false, false, true, false, false],
    );
    expect(["a:b", "a:,", "a]", "[a"].map((one) => isPlain(one, true))).toEqual([true, false, false, false]);
  }); // prettier-ignore
});
