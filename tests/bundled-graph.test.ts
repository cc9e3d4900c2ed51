import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { writeItems } from "../src/7-export/index.ts";
import { check, compile } from "../src/compile.ts";
import { isProven } from "../src/model/proof.ts";

const GRAPH = fileURLToPath(new URL("../graph", import.meta.url));

describe("the bundled graph", () => {
  it("has no problem, and the lock proves every citation without the texts", async () => {
    const { diagnostics, proofs } = await check(GRAPH, { texts: [] });
    expect(diagnostics).toEqual([]);
    const { citations, states, uncited } = proofs.tally;
    expect(citations).toBeGreaterThan(250);
    expect(states.locked).toBe(citations);
    expect(uncited).toBe(0);
  });

  it("is as large as its articles are rich", async () => {
    const { linked } = await check(GRAPH, { texts: [] });
    expect(linked.entities.size).toBeGreaterThanOrEqual(100);
    expect(linked.facts.length + linked.relations.length).toBeGreaterThanOrEqual(250);
    expect(linked.sources.size).toBe(3);
  });

  it("compiles to a graph whose every edge has a receipt", async () => {
    const { graph } = await compile(GRAPH, { texts: [] });
    expect(graph?.order).toBeGreaterThanOrEqual(100);
    const without = graph?.filterEdges(
      (_key, { citations }) => !citations.some(({ state }) => isProven(state)),
    );
    expect(without).toEqual([]);
  });

  it("compiles to the same bytes again, picture and all", async () => {
    const text = async (): Promise<string> => {
      const { items } = await compile(GRAPH, { texts: [] });
      return [...(items ? writeItems(items) : [])].join("");
    };
    expect(await text()).toBe(await text());
  });

  it("quotes at most six words at each end", async () => {
    const { linked } = await check(GRAPH, { texts: [] });
    const long = [...linked.facts, ...linked.relations]
      .flatMap((claim) => claim.citations.map((citation) => citation.quote?.value ?? ""))
      .flatMap((quote) => quote.split(" … "))
      .filter((end) => end.trim().split(/\s+/).length > 6);
    expect(long).toEqual([]);
  });

  it("has a Chinese name for everything, but for people whose name in characters is not known", async () => {
    const { linked } = await check(GRAPH, { texts: [] });
    const nameless = [...linked.entities.values()].filter(({ names }) => !names["zh"]);
    expect(nameless.map(({ id }) => id).toSorted()).toEqual([
      "li-xiang",
      "ni-tao",
      "wang-shan",
      "xing-yun",
    ]);
    for (const { note } of nameless) expect(note).toMatch(/Chinese (name|characters)/);
  });

  it("has Chinese words for its whole vocabulary, read from both ends", async () => {
    const { types, properties, relations, qualifiers } = (await check(GRAPH, { texts: [] })).linked
      .schema;
    const vocabulary = [types, properties, relations, qualifiers].flatMap((map) => [
      ...map.values(),
    ]);
    expect(vocabulary.filter(({ label }) => !label["zh"])).toEqual([]);
    const oneWay = [...relations.values()].filter(
      ({ symmetric, inverse, label }) => !symmetric && !(inverse && label["zh-x-inverse"]),
    );
    expect(oneWay).toEqual([]);
  });

  it("says precisely what it can: few claims describe in general", async () => {
    const { linked } = await check(GRAPH, { texts: [] });
    const general = [
      ...linked.facts.filter(({ property }) => property === "described as"),
      ...linked.relations.filter(({ type }) => type === "about"),
    ];
    const claims = linked.facts.length + linked.relations.length;
    expect(general.length / claims).toBeLessThan(1 / 12);
  });
});
