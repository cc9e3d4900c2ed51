import { describe, expect, test } from "vitest";
import { byCodeUnit } from "../../src/model/order.ts";
import { Finder, type Hit, type More } from "../../viewer/search/find.ts";
import { factWords, relationWords } from "../../viewer/claims/sentence.ts";
import { openLoaded } from "../../viewer/graph/load.ts";
import { namesIn } from "../../viewer/graph/names.ts";
import { beginnings, partOf, placeOf, resultsOf, type Row } from "../../viewer/search/results.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

const loaded = openLoaded(sampleGraph());
if (!loaded.ok) throw new Error(loaded.reason);
const { catalog } = loaded.opened;
const finder = new Finder(catalog);
while (!finder.isComplete) finder.takeIn(1_000);
const names = namesIn(catalog, "en");

const words = (hit: Hit): string => {
  if (hit.kind === "entity") return hit.found.node.label;
  switch (hit.kind) {
    case "source":
      return hit.source.title;
    case "passage":
      return hit.text;
    case "relation":
      return relationWords(hit.edge, catalog, names);
    case "fact":
      return factWords(hit.node, hit.fact, catalog, names);
  }
};
/** A search that has come to its end. */
const searched = (text: string) => {
  const search = finder.search(text);
  while (!search.isDone) search.lookThrough(1_000);
  return search;
};
const find = (text: string) => searched(text).groups();
const found = (text: string): Record<string, string[]> =>
  Object.fromEntries(find(text).map(({ kind, hits }) => [kind, hits.map(words)]));

describe("the one search box", () => {
  test("finds entities by any of their names, in any script", () => {
    expect(found("大学")["entity"]).toEqual(["Peking University"]);
    expect(found("老唐")["entity"]).toEqual(["Tang Wei"]);
  });

  test("finds relations by predicate and ends, in any order and by other names", () => {
    expect(found("ada founded")["relation"]).toEqual(["Ada Lindqvist founded Qingmu Workshop"]);
    expect(found("乐器 founded by")["relation"]).toEqual(["Ada Lindqvist founded Qingmu Workshop"]);
    expect(found("harbour cello MAKES")["relation"]).toEqual([
      "Qingmu Workshop makes Harbour Cello",
    ]);
  });

  test("finds sources by title, author and publisher", () => {
    expect(found("rut sand")["source"]).toEqual(["A workshop by the water"]);
    expect(found("年鉴")["source"]).toEqual(["港口年鉴"]);
  });

  test("finds facts by property and value", () => {
    expect(found("revenue 440")["fact"]).toEqual([
      "Qingmu Workshop: revenue 440,000,000,000\u00a0CNY (440 billion)",
    ]);
    expect(found("木头会")["fact"]).toEqual([
      "Qingmu Workshop: motto Wood remembers. 木头会记得。",
    ]);
  });

  test("finds passages by their words", () => {
    expect(found("thousands of hands")["passage"]).toEqual(["thousands of hands"]);
  });

  test("counts what it does not show, and finds nothing for nothing", () => {
    const relations = find("qingmu").find(({ kind }) => kind === "relation");
    expect(relations?.hits).toHaveLength(5);
    expect(relations?.total).toBeGreaterThan(15);
    expect(find("   ")).toEqual([]);
    expect(find("zzzz")).toEqual([]);
  });

  test("leads to the very fact, and to the very citation", () => {
    const part = (text: string, kind: Hit["kind"]) => {
      const hit = find(text).find((each) => each.kind === kind)?.hits[0];
      const facts = catalog.nodes[catalog.nodeIndex.get("qingmu") ?? -1]?.attributes.facts ?? [];
      const found = hit && partOf(hit);
      return { ...found, property: facts[found?.fact ?? -1]?.property };
    };
    expect(part("motto", "fact").property).toBe("motto");
    expect(part("thousands of hands", "passage")).toMatchObject({ fact: 2, citation: 1 });
    expect(part("founder of the workshop", "passage").fact).toBeUndefined();
    expect(part("lighthouse", "entity")).toEqual({ property: undefined });
  });

  test("leads to each thing it finds", () => {
    const first = (text: string, kind: Hit["kind"]) => {
      const hit = find(text).find((each) => each.kind === kind)?.hits[0];
      return hit && placeOf(hit, catalog);
    };
    expect(first("ada founded", "relation")).toEqual({
      kind: "edge",
      key: "ada-lindqvist|founded|qingmu",
    });
    expect(first("almanac", "source")).toEqual({ kind: "source", id: "almanac", without: false });
    expect(first("motto", "fact")).toEqual({ kind: "node", id: "qingmu" });
    expect(first("founder of the workshop", "passage")).toMatchObject({ kind: "edge" });
    expect(first("thousands of hands", "passage")).toEqual({ kind: "node", id: "qingmu" });
    expect(first("lighthouse", "entity")).toEqual({ kind: "node", id: "lonely" });
  });
});

describe("what the search box offers", () => {
  const resultsFor = (text: string, more?: More) => resultsOf(finder, searched(text), text, more);
  const wordsOf = (rows: readonly Row[]) =>
    rows.flatMap((row) => (row.kind === "more" ? [] : [words(row)]));

  test("where to begin, before anything is typed", () => {
    const { because, rows } = beginnings(catalog);
    expect(because).toBe("mostConnected");
    const degree = ({ key }: { readonly key: string }): number =>
      catalog.edges.filter(({ source, target }) => source === key || target === key).length;
    const order = catalog.nodes.toSorted(
      (a, b) => degree(b) - degree(a) || byCodeUnit(a.key, b.key),
    );
    expect(wordsOf(rows)).toEqual(order.slice(0, 6).map(({ attributes }) => attributes.label));
  });

  test("near names as things to choose, when nothing is found", () => {
    expect(resultsFor("Tang Wie").because).toBe("didYouMean");
    expect(wordsOf(resultsFor("Tang Wie").rows)).toEqual(["Tang Wei"]);
    expect(resultsFor("zzzzzz")).toMatchObject({ because: "nothing", rows: [] });
  });

  test("more of a kind, for the asking", () => {
    const kinds = (rows: readonly Row[]) => rows.map(({ kind }) => kind);
    const first = resultsFor("workshop").rows;
    expect(kinds(first).filter((kind) => kind === "relation")).toHaveLength(5);
    const more = first.find((row) => row.kind === "more" && row.of === "relation");
    const left = more?.kind === "more" ? more.left : 0;
    expect(left).toBeGreaterThan(0);
    const next = resultsFor("workshop", new Map([["relation", left]])).rows;
    expect(kinds(next).filter((kind) => kind === "relation")).toHaveLength(5 + left);
    expect(next.some((row) => row.kind === "more" && row.of === "relation")).toBe(false);
  });
});
