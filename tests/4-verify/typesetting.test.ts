import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatLock, verify } from "../../src/4-verify/index.ts";
import { check, graphOf, textsOf } from "./build.ts";
import { TEXTS, typeset, WORDS } from "./typesetting.ts";
import type { Pieces } from "./typesetting.ts";

/** Words of a quote: enough to prove something in any script. */
const LEAST = 4;
const SCRIPTS = ["Latin", "Chinese", "mixed"] as const;

/** What stands for what, without layout: two spans with the same words are the same quote. */
function wordsOf(pieces: Pieces): string {
  return pieces.map((group) => group.map(({ text }) => text.trim()).join("")).join("|");
}

describe.each(SCRIPTS)("a random text, %s", (script) => {
  const spans = fc
    .tuple(TEXTS[script], fc.nat(), fc.nat())
    .map(([pieces, start, length]) => {
      const words = (pieces.length + 1) / 2;
      const first = start % (words - LEAST + 1);
      const count = LEAST + (length % (words - LEAST - first + 1));
      return { pieces, from: 2 * first, to: 2 * (first + count) - 1 };
    })
    .filter(({ pieces, from, to }) => {
      const [all, quote] = [wordsOf(pieces), wordsOf(pieces.slice(from, to))];
      return all.indexOf(quote) === all.lastIndexOf(quote);
    });

  test("every span of it, both re-typeset, is found at exactly its place", () => {
    fc.assert(
      fc.property(spans, fc.gen(), ({ pieces, from, to }, gen) => {
        const choose = (of: readonly string[]): string => gen(fc.constantFrom, ...of);
        const { text, starts } = typeset(pieces, choose);
        const quote = typeset(pieces.slice(from, to), choose).text;
        const { state, passage } = check(text, quote);
        expect(state).toBe("verified");
        expect([passage?.start, passage?.end]).toEqual([starts[from], starts[to]]);
      }),
    );
  });

  test("every span of it is proven by its own lock when the text is gone", () => {
    fc.assert(
      fc.property(spans, fc.gen(), fc.boolean(), ({ pieces, from, to }, gen, isRange) => {
        const choose = (of: readonly string[]): string => gen(fc.constantFrom, ...of);
        const { text } = typeset(pieces, choose);
        const set = (start: number, end: number): string =>
          typeset(pieces.slice(start, end), choose).text;
        const quote = isRange ? `${set(from, from + 3)} … ${set(to - 3, to)}` : set(from, to);
        const graph = graphOf([{ quote, span: "document" }]);
        const proven = verify(graph, textsOf({ s: text }), undefined);
        fc.pre(proven.proofs.tally.states.verified === 1);
        const lock = { path: "citations.lock", text: formatLock(proven.lock) };
        const { proofs, diagnostics } = verify(graph, new Map(), lock);
        expect(diagnostics).toEqual([]);
        expect(proofs.tally.states.locked).toBe(1);
      }),
    );
  });

  test("no span of it with one word changed is found", () => {
    fc.assert(
      fc.property(spans, fc.gen(), fc.nat(), WORDS[script], (span, gen, at, word) => {
        const { pieces, from, to } = span;
        const choose = (of: readonly string[]): string => gen(fc.constantFrom, ...of);
        const quoted = pieces.slice(from, to);
        const changed = 2 * (at % ((quoted.length + 1) / 2));
        fc.pre(quoted[changed]?.[0]?.text !== word);
        const quote = quoted.with(changed, [{ form: undefined, text: word }]);
        fc.pre(!wordsOf(pieces).includes(wordsOf(quote)));
        const source = typeset(pieces, choose).text;
        expect(check(source, typeset(quote, choose).text).state).toBe("broken");
      }),
    );
  });
});
