import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openGraph, type FindOptions } from "../../src/query/index.ts";
import { graphFile } from "../graph-file.ts";
import { kettles, node } from "./fixture.ts";

const graph = openGraph(
  graphFile(
    [
      node("lei-jun", { label: "Lei Jun", kind: "Person", names: { zh: "雷军" } }),
      node("peking-university", { label: "Peking University", names: { zh: "北京大学" } }),
      node("xiaomi", { label: "Xiaomi", names: { zh: "小米" }, aliases: ["Mi"] }),
      node("xiaomi-su7", { label: "Xiaomi SU7", kind: "Car" }),
      node("citroen", { label: "Citroën" }),
      node("strasse", { label: "Große Straße" }),
      node("odos", { label: "ΟΔΌΣ" }),
      node("orsted", { label: "Ørsted" }),
      node("gabu", { label: "ガブ" }),
      node("wide", { label: "ＡＢＣ　Ｍｏｔｏｒｓ" }),
      node("party", { label: "🎉 Party" }),
    ],
    [],
  ),
);

function found(text: string, options?: FindOptions): string[] {
  return graph.find(text, options).found.map(({ node, match }) => `${node.id} ${match}`);
}

describe("find", () => {
  test("the whole result", () => {
    expect(graph.find("小米")).toEqual({
      found: [
        {
          node: { id: "xiaomi", label: "Xiaomi", kind: "Thing" },
          matched: "小米",
          match: "exact",
        },
      ],
      total: 1,
      suggestions: [],
    });
  });

  test("exact before prefix, prefix before word, word before part; short before long", () => {
    expect(found("mi")).toEqual(["xiaomi exact", "xiaomi-su7 part"]);
    expect(found("xiaomi")).toEqual(["xiaomi exact", "xiaomi-su7 prefix"]);
    expect(found("su7")).toEqual(["xiaomi-su7 word"]);
    expect(found("jun")).toEqual(["lei-jun word"]);
    expect(found("u")).toEqual([
      "peking-university word",
      "gabu part",
      "lei-jun part",
      "xiaomi-su7 part",
    ]);
  });

  test("part of a Chinese name", () => {
    expect(found("大学")).toEqual(["peking-university part"]);
    expect(found("雷军")).toEqual(["lei-jun exact"]);
  });

  test.each([
    ["citroen", "citroen exact"],
    ["CITROËN", "citroen exact"],
    ["grosse strasse", "strasse exact"],
    ["οδοσ", "odos exact"],
    ["oδός".replace("o", "ο"), "odos exact"],
    ["orsted", "orsted exact"],
    ["abc motors", "wide exact"],
    ["ｶﾞﾌﾞ", "gabu exact"],
    ["🎉", "party prefix"],
    ["  lei   jun ", "lei-jun exact"],
  ])("case, accents and width do not matter: %s", (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  test("the marks of scripts that need them do matter", () => {
    expect(found("カブ")).toEqual([]);
  });

  test("all words must match, in any order, in any of the names", () => {
    expect(found("jun lei")).toEqual(["lei-jun part"]);
    expect(found("university 北京")).toEqual(["peking-university part"]);
    expect(found("lei university")).toEqual([]);
  });

  test("type and limit; the total says what the limit cut", () => {
    expect(found("xiaomi", { type: "Car" })).toEqual(["xiaomi-su7 prefix"]);
    expect(graph.find("i", { limit: 1 })).toMatchObject({ total: 6, found: [{}] });
  });

  test("a miss names what was perhaps meant", () => {
    expect(graph.find("Xaiomi")).toEqual({ found: [], total: 0, suggestions: ["Xiaomi"] });
    expect(graph.find("Citröem").suggestions).toEqual(["Citroën"]);
    expect(graph.find("  ")).toEqual({ found: [], total: 0, suggestions: [] });
  });

  test("a subtype is found under its supertype", () => {
    const found = openGraph(kettles()).find("ann", { type: "Agent" }).found;
    expect(found.map(({ node }) => node.id)).toEqual(["ann"]);
  });

  test("every piece of every name finds its entity", () => {
    const name = fc.stringMatching(/^[a-z ß小米é']{1,8}$/u).filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (names, pick, cut) => {
          const kg = openGraph(
            graphFile(
              names.map((label, index) => node(`#${index}`, { label })),
              [],
            ),
          );
          const label = names[pick % names.length]?.trim() ?? "";
          const piece = label.slice(cut % label.length);
          fc.pre(piece.trim() !== "");
          const { found, total } = kg.find(piece, { limit: Infinity });
          expect(found.map(({ node }) => node.label.trim())).toContain(label);
          expect(total).toBe(found.length);
          expect(new Set(found.map(({ node }) => node.id)).size).toBe(total);
        },
      ),
    );
  });
});
