import { describe, expect, test } from "vitest";
import type { CitationAttributes, SourceAttributes } from "../../src/model/graph-file.ts";
import { citationText, passageHref, sourceWords } from "../../viewer/claims/source.ts";

const source: SourceAttributes = {
  id: "gazette",
  title: "A workshop by the water",
  author: ["Rut Sand", "Per Holm"],
  published: "2024-05-17",
  url: "https://example.org/gazette?a=1&b=2",
};
const cite = (quote: string | undefined, more: Partial<CitationAttributes> = {}) =>
  ({
    source: "gazette",
    ...(quote !== undefined && { quote }),
    stance: "supports",
    state: "verified",
    ...more,
  }) as const;

const fragment = (quote: string | undefined, more: Partial<CitationAttributes> = {}) =>
  passageHref(cite(quote, more), source)?.slice("https://example.org/gazette?a=1&b=2".length);

describe("the address of a passage", () => {
  test("names a short quote whole", () => {
    expect(fragment("made of spruce")).toBe("#:~:text=made%20of%20spruce");
  });

  test("names both ends of a quote with a gap, and of a long one", () => {
    expect(fragment("made of spruce … by the harbour")).toBe(
      "#:~:text=made%20of%20spruce,by%20the%20harbour",
    );
    const long =
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen";
    expect(fragment(long)).toBe(
      "#:~:text=one%20two%20three%20four%20five%20six,ten%20eleven%20twelve%20thirteen%20fourteen%20fifteen",
    );
    const chinese = "木".repeat(50) + "琴".repeat(50);
    expect(fragment(chinese)).toBe(
      `#:~:text=${encodeURIComponent("木".repeat(16))},${encodeURIComponent("琴".repeat(16))}`,
    );
  });

  test("escapes what the grammar of text fragments gives a meaning", () => {
    expect(fragment("well-known, a & b")).toBe("#:~:text=well%2Dknown%2C%20a%20%26%20b");
  });

  test("tells one of several places by what stands before and after", () => {
    expect(fragment("the sum", { prefix: "named", suffix: "was paid" })).toBe(
      "#:~:text=named-,the%20sum,-was%20paid",
    );
  });

  test("follows a fragment that the address has already", () => {
    const url = "https://example.org/a#part";
    expect(passageHref(cite("two words"), { ...source, url })).toBe(`${url}:~:text=two%20words`);
  });

  test("is the plain address without a quote, and nothing without a safe address", () => {
    expect(fragment(undefined)).toBe("");
    expect(
      passageHref(cite("two words"), { ...source, url: "javascript:alert(1)" }),
    ).toBeUndefined();
    expect(passageHref(cite("two words"), undefined)).toBeUndefined();
    expect(() => fragment("half a pair \ud800 here")).not.toThrow();
  });
});

describe("a citation as text", () => {
  test("is the quote and where it stands", () => {
    expect(citationText(cite("made of spruce", { paragraph: 12 }), source, "en")).toBe(
      "“made of spruce” — Rut Sand, Per Holm, A workshop by the water, 17 May 2024, ¶ 12, https://example.org/gazette?a=1&b=2",
    );
    expect(citationText(cite(undefined, { page: "3" }), undefined, "en")).toBe("gazette, p. 3");
  });

  test("is punctuated as Chinese is, around a quote that stays as it is", () => {
    expect(citationText(cite("made of spruce", { paragraph: 12, page: "3" }), source, "zh")).toBe(
      "“made of spruce”——Rut Sand、Per Holm，A workshop by the water，2024年5月17日，第3页，第12段，https://example.org/gazette?a=1&b=2",
    );
    expect(sourceWords(source, "zh")).toBe("Rut Sand、Per Holm · 2024年5月17日");
  });

  test("names a source by what is known of it", () => {
    expect(sourceWords(source, "en")).toBe("Rut Sand, Per Holm · 17 May 2024");
    expect(sourceWords({ id: "x", title: "X" }, "en")).toBe("");
  });
});
