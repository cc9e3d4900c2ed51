import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageAt, pagesOf } from "../../viewer/reading/pages.ts";

/** Half of a character. */
const HALF = /\p{Surrogate}/u;

const line = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "",
    " ",
    "\t\r",
    "A word.",
    "木头会记得。",
    "😀".repeat(5_000),
    "word ".repeat(9_000),
  ),
);
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));

describe("the pages of a text", () => {
  test("hold every paragraph, and nothing but the breaks between them is left out", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const pieces = pagesOf(whole).flatMap((page) => page.pieces);
        let end = 0;
        for (const piece of pieces) {
          expect(whole.slice(end, piece.start).trim()).toBe("");
          expect(piece.end).toBeGreaterThan(piece.start);
          end = piece.end;
        }
        expect(whole.slice(end).trim()).toBe("");
      }),
    );
  });

  test("number the paragraphs as citations do: lines that are not empty, from 1", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const lines = whole.split(/[\n\f]/).filter((each) => each.trim() !== "");
        const numbers = pagesOf(whole, "lines").flatMap(({ pieces }) =>
          pieces.flatMap(({ number }) => number ?? []),
        );
        expect(numbers).toEqual(lines.map((_, index) => index + 1));
      }),
    );
  });

  test("cut no character in two, and no piece is too long to be drawn", () => {
    fc.assert(
      fc.property(text, (whole) => {
        for (const { start, end } of pagesOf(whole).flatMap(({ pieces }) => pieces)) {
          expect(end - start).toBeLessThanOrEqual(8_001);
          expect(HALF.test(whole.slice(start, end)) && !HALF.test(whole)).toBe(false);
        }
      }),
    );
  });

  test("tell where a page of the source begins, and follow how its paragraphs are set apart", () => {
    const whole = "one\ntwo\n\n\fthree\nfour\n\f";
    const shown = (how: "lines" | "blocks") =>
      pagesOf(whole, how).flatMap(({ pieces }) =>
        pieces.map(({ start, end, number, sourcePage }) => [
          whole.slice(start, end),
          number,
          sourcePage,
        ]),
      );
    expect(shown("blocks")).toEqual([
      ["one\ntwo", 1, 1],
      ["three\nfour", 2, 2],
    ]);
    expect(shown("lines").map(([, , page]) => page)).toEqual([1, undefined, 2, undefined]);
    expect(pagesOf("one\n\ntwo")[0]?.pieces[0]?.sourcePage).toBeUndefined();
  });

  test("are found by an offset", () => {
    const whole = "A line of some words.\n".repeat(10_000);
    const pages = pagesOf(whole);
    expect(pages.length).toBeGreaterThan(5);
    expect(pageAt(pages, 0)).toBe(0);
    expect(pageAt(pages, whole.length)).toBe(pages.length - 1);
    for (const [index, page] of pages.entries()) {
      expect(pageAt(pages, page.start)).toBe(index);
      expect(pageAt(pages, page.end)).toBe(index);
    }
    expect(pageAt([], 7)).toBe(0);
  });
});
