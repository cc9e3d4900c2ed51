import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { check } from "../src/compile.ts";
import { compile } from "../src/compile.ts";
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

  it("quotes at most six words at each end", async () => {
    const { linked } = await check(GRAPH, { texts: [] });
    const long = [...linked.facts, ...linked.relations]
      .flatMap((claim) => claim.citations.map((citation) => citation.quote?.value ?? ""))
      .flatMap((quote) => quote.split(" … "))
      .filter((end) => end.trim().split(/\s+/).length > 6);
    expect(long).toEqual([]);
  });
});
