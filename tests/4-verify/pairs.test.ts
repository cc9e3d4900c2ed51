import { describe, expect, test } from "vitest";
import { byCodeUnit } from "../../src/model/order.ts";
import { check } from "./build.ts";
import { FAIL, PASS, type Pair } from "./pairs.ts";

/** Pairs with names that show what cannot be seen. */
function named(pairs: readonly Pair[]): [string, ...Pair][] {
  const seen = (text: string): string =>
    text.replace(/[\p{Cf}\p{Mn}\p{Zs}]/gu, (c) =>
      c === " " ? c : `⟨${(c.codePointAt(0) ?? 0).toString(16)}⟩`,
    );
  return pairs.map(([text, quote]) => [`“${seen(quote)}” of “${seen(text)}”`, text, quote]);
}

describe.each(Object.entries(PASS))("%s", (_, pairs) => {
  test.each(named(pairs))("%s: proven", (_name, text, quote) => {
    expect(check(text, quote)).toMatchObject({ state: "verified" });
  });
});

describe.each(Object.entries(FAIL))("%s", (_, pairs) => {
  test.each(named(pairs))("%s: refused", (_name, text, quote) => {
    expect(check(text, quote)).toMatchObject({ state: "broken" });
  });
});

/** The codes with which each kind is refused: that a quote is cut, is not there, hides, or is too short. */
test("a quote is refused for what it is, not for what else is wrong with it", () => {
  const codes = Object.entries(FAIL).map(([kind, pairs]) => [
    kind,
    [...new Set(pairs.map(([text, quote]) => check(text, quote).first?.code ?? ""))].toSorted(
      byCodeUnit,
    ),
  ]);
  expect(Object.fromEntries(codes)).toEqual({
    "digits cut from a number": ["GW0417"],
    "fractions, powers and products": ["GW0417"],
    "raised letters and marks": ["GW0410", "GW0417"],
    "signs and comparisons": ["GW0417"],
    "syllables cut in two": ["GW0417"],
    "text that hides": ["GW0410", "GW0417", "GW0430"],
    "too little to prove anything": ["GW0413"],
    "units, percent, magnitudes and currencies": ["GW0417"],
  });
});

test("there are enough of them", () => {
  const count = [PASS, FAIL].flatMap((all) => Object.values(all).flat()).length;
  expect(count).toBeGreaterThan(200);
});
