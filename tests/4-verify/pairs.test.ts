import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { byCodeUnit } from "../../src/model/order.ts";
import { formatLock, verify } from "../../src/4-verify/index.ts";
import { check, graphOf, textsOf } from "./build.ts";

/**
 * Tables of texts and quotes: what typesetting may change passes, what changes the meaning is refused. A row is
 * kind, source, quote and `passes` or `refused`, between tabs; `\n` and `\u{…}` stand for what cannot be seen.
 */
const TABLES = fileURLToPath(new URL("pairs", import.meta.url));

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "\\": "\\" };

interface Pair {
  readonly kind: string;
  readonly source: string;
  readonly quote: string;
  readonly verdict: string;
  /** As the table writes them. */
  readonly name: string;
}

const PAIRS: readonly Pair[] = readdirSync(TABLES)
  .sort(byCodeUnit)
  .flatMap((table) => readFileSync(join(TABLES, table), "utf8").trim().split("\n").map(pairOf));

function pairOf(row: string): Pair {
  const [kind = "", source = "", quote = "", verdict = "", more] = row.split("\t");
  if (more !== undefined) throw new Error(`too many fields: ${row}`);
  const name = `“${quote}” of “${source}”`;
  return { kind, source: unescaped(source), quote: unescaped(quote), verdict, name };
}

function unescaped(text: string): string {
  return text.replace(
    /\\(?:u\{([0-9a-f]+)\}|(.))/gu,
    (_, code: string | undefined, letter: string) =>
      code === undefined
        ? (ESCAPES[letter] ?? letter)
        : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

function ofKinds(verdict: string): [string, Pair[]][] {
  const kinds = new Map<string, Pair[]>();
  for (const pair of PAIRS) {
    if (pair.verdict !== verdict) continue;
    kinds.set(pair.kind, [...(kinds.get(pair.kind) ?? []), pair]);
  }
  return [...kinds];
}

describe.each(ofKinds("passes"))("%s", (_, pairs) => {
  test.each(pairs)("$name: proven", ({ source, quote }) => {
    expect(check(source, quote)).toMatchObject({ state: "verified" });
  });
});

describe.each(ofKinds("refused"))("%s", (_, pairs) => {
  test.each(pairs)("$name: refused", ({ source, quote }) => {
    expect(check(source, quote)).toMatchObject({ state: "broken" });
  });
});

test.each(ofKinds("passes"))("%s: proven by its own lock when the text is gone", (_, pairs) => {
  for (const { source, quote, name } of pairs) {
    const graph = graphOf([{ quote }]);
    const lock = formatLock(verify(graph, textsOf({ s: source }), undefined).lock);
    const { proofs, diagnostics } = verify(graph, new Map(), {
      path: "citations.lock",
      text: lock,
    });
    expect({ name, diagnostics, locked: proofs.tally.states.locked }).toEqual({
      name,
      diagnostics: [],
      locked: 1,
    });
  }
});

test("of a quote that is not there, the nearest passage is always found", () => {
  const lost = PAIRS.filter(({ verdict }) => verdict === "refused").filter(({ source, quote }) => {
    // What is turned round is one mark, whose words nobody can compare.
    if (/[\u202d\u202e]/.test(source)) return false;
    const { first } = check(source, quote);
    return first?.code === "GW0410" && first.reason === "No passage of the source resembles it.";
  });
  expect(lost.map(({ name }) => name)).toEqual([]);
});

/** The codes with which each kind is refused: that a quote is cut, is not there, hides, or is too short. */
test("a quote is refused for what it is, not for what else is wrong with it", () => {
  const codes = ofKinds("refused").map(([kind, pairs]) => {
    const found = pairs.map(({ source, quote }) => check(source, quote).first?.code ?? "");
    return [kind, [...new Set(found)].sort(byCodeUnit)];
  });
  expect(Object.fromEntries(codes)).toEqual({
    "a line ends between words that no space parts": ["GW0410"],
    "a line ends within a word": ["GW0410"],
    "cuts within words": ["GW0417"],
    "dashes and the spaces around them": ["GW0410"],
    "digits cut from a number": ["GW0417"],
    "footnote marks": ["GW0410", "GW0417"],
    "fractions, powers and products": ["GW0417"],
    "invisible characters": ["GW0410", "GW0430"],
    "letters that look alike": ["GW0410"],
    "numbers and their powers": ["GW0410", "GW0417"],
    "numbers, magnitudes and units of many languages": ["GW0417"],
    "quotation marks": ["GW0410"],
    "raised letters and marks": ["GW0410", "GW0417"],
    "signs and comparisons": ["GW0417"],
    "syllables cut in two": ["GW0417"],
    "text that hides": ["GW0410", "GW0417", "GW0430"],
    "too little to prove anything": ["GW0413"],
    "units, percent, magnitudes and currencies": ["GW0417"],
    "vowel marks and elongation": ["GW0410"],
    "words that are others": ["GW0410"],
  });
});

test("there are enough of them, and none twice", () => {
  const rows = PAIRS.map(({ source, quote }) => `${source}\t${quote}`);
  expect(new Set(rows).size).toBe(rows.length);
  expect(rows.length).toBeGreaterThan(800);
});
