import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { NameTree } from "../../src/4-verify/coverage/names.ts";
import { tokensOf } from "../../src/4-verify/coverage/tokens.ts";
import { fold } from "../../src/4-verify/fold.ts";
import type { Entity } from "../../src/model/linked.ts";

function entity(id: string, name: string, ...aliases: string[]): Entity {
  const range = { file: "a.yaml", start: 0, end: 0 };
  return { id, range, name, names: {}, aliases, sameAs: [], mergedFrom: [] };
}

/** The names found in a text, each as `words=id|id`. */
function found(text: string, ...entities: Entity[]): string[] {
  const { text: folded } = fold(text);
  const tokens = tokensOf(folded);
  return new NameTree(entities).find(folded, tokens).map(({ entities: ids, from, to }) => {
    const words = folded.slice(tokens[from]?.start, tokens[to - 1]?.end);
    return `${words}=${ids.join("|")}`;
  });
}

describe("names in a text", () => {
  it.each([
    ["whole words only", "Applesauce and Apple pie, Apple's", ["Apple=a", "Apple=a"], ["Apple"]],
    [
      "capitals: a company is no fruit",
      "An apple. APPLE. Apple.",
      ["APPLE=a", "Apple=a"],
      ["Apple"],
    ],
    ["capitals of abbreviations", "it is IT, not It", ["IT=a"], ["IT"]],
    ["names in small letters", "Netizens and netizens", ["Netizens=a", "netizens=a"], ["netizens"]],
    [
      "phrases",
      "the car industry, Car industry",
      ["car industry=a", "Car industry=a"],
      ["Car industry"],
    ],
    ["two proper names are no phrase", "li auto, Li Auto", ["Li Auto=a"], ["Li Auto"]],
    ["the longest", "Xiaomi SU7 Ultra", ["Xiaomi SU7 Ultra=b"], ["Xiaomi", "Xiaomi SU7 Ultra"]],
    ["Chinese inside a sentence", "他说小米SU7很好", ["小米SU7=b"], ["小米", "小米SU7"]],
    ["Latin between Chinese", "买了SU7后", ["SU7=a"], ["SU7"]],
    ["no part of a number", "第3.5节, SU7.5", [], ["SU7", "3"]],
    [
      "other typesetting",
      "Ｘｉａｏｍｉ ‘SU‑7’, O’Brien",
      ["Xiaomi=a", "SU-7=b", "O'Brien=c"],
      ["Xiaomi", "SU-7", "O'Brien"],
    ],
    ["a word cut at a line end", "Xiao-\nmi", ["Xiao\u00admi=a"], ["Xiaomi"]],
    ["no single Chinese character", "米饭", [], ["米"]],
    ["nothing in nothing", "", [], ["a"]],
  ])("are %s", (_what, text, expected, names) => {
    const entities = names.map((name, index) => entity(String.fromCharCode(97 + index), name));
    expect(found(text, ...entities)).toEqual(expected);
  });

  it("may belong to several entities", () => {
    expect(found("Wei spoke.", entity("a", "Wei"), entity("b", "Wei Jun", "Wei"))).toEqual([
      "Wei=a|b",
    ]);
  });

  it.each(["__proto__", "constructor", "toString"])("may be %s", (name) => {
    expect(found(`the ${name} thing`, entity("a", name))).toEqual([`${name}=a`]);
    expect(found("some other thing", entity("a", name))).toEqual([]);
  });
});

test("every name is found where it stands between spaces", () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{2,6}$/);
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(name, fc.array(fc.constantFrom("a", "of", "12", "，", "(")), (known, around) => {
      const text = [...around, known, ...around].join(" ");
      expect(found(text, entity("x", known))).toEqual([`${known}=x`]);
    }),
  );
});
