import * as fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/4-verify/fold.ts";
import { IndexedText } from "../../src/4-verify/indexed-text.ts";
import { negationAround } from "../../src/4-verify/negation.ts";
import { withoutHyphens } from "../../src/4-verify/searchable.ts";

const FOLDER = new URL("../fixtures/citations/negation/", import.meta.url);

/** A sentence of a fixture: its quote is in brackets, and “+” begins one whose quote is governed by a negation. */
interface Case {
  readonly line: string;
  readonly isGoverned: boolean;
  readonly word: string | undefined;
}

function casesOf(file: string, language: string): Case[] {
  const lines = readFileSync(new URL(file, FOLDER), "utf8").split("\n");
  return lines.filter((line) => /^[+-] /u.test(line)).map((line) => {
    const [before = "", quote = "", behind = ""] = line.slice(2).split(/[[\]]/u);
    const text = before + quote + behind;
    const indexed = new IndexedText({ path: file, text, sha256: "" }, "lines", undefined, language);
    const found = negationAround(indexed, { start: before.length, end: before.length + quote.length });
    return { line, isGoverned: line.startsWith("+"), word: found?.word };
  });
} // prettier-ignore

describe("a negation, a denial or a doubt around a quote", () => {
  it.each(readdirSync(fileURLToPath(FOLDER)))("%s", (file) => {
    const cases = casesOf(file, file.slice(0, 2));
    const governed = cases.filter(({ isGoverned }) => isGoverned);
    const others = cases.filter(({ isGoverned }) => !isGoverned);
    const missed = governed.filter(({ word }) => word === undefined);
    const wrong = others.filter(({ word }) => word !== undefined);
    const shown = (all: readonly Case[]) => all.map(({ line, word }) => `${line} → ${word}`);
    expect(governed.length).toBeGreaterThanOrEqual(20);
    expect(others.length).toBeGreaterThanOrEqual(60);
    expect({ missed: shown(missed) }).toSatisfy(() => missed.length <= 0.15 * governed.length);
    expect({ wrong: shown(wrong) }).toSatisfy(() => wrong.length <= 0.03 * others.length);
  });

  it("property: stands in the sentence of the quote, outside it, in the words that are told", () => {
    const pieces = ["not ", "denied ", "that ", "the ferry ", "n\u00adot ", "de-\nnied ", ". It ", ", ", "没有", "不仅", "船", "ない", "«", "no doubt ", "whether ", "kein "]; // prettier-ignore
    const words = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(""));
    fc.assert(
      fc.property(words, words, fc.constantFrom("en", "de", "zh", "ja", "xx"), (before, behind, language) => {
        const text = `${before}the lamp${behind}`;
        const indexed = new IndexedText({ path: "s", text, sha256: "" }, "blocks", undefined, language);
        const quote = { start: before.length, end: before.length + "the lamp".length };
        const found = negationAround(indexed, quote);
        if (!found) return;
        const sentence = indexed.sentences.around(quote);
        expect(found.end <= quote.start || found.start >= quote.end).toBe(true);
        expect(found.start >= sentence.start && found.end <= sentence.end).toBe(true);
        expect(withoutHyphens(fold(text.slice(found.start, found.end)).text)).toBe(withoutHyphens(found.word));
      }),
    );
  }); // prettier-ignore
});
