import { describe, expect, test } from "vitest";
import type { CitationAttributes } from "../../src/model/graph-file.ts";
import { drawingOf } from "../../viewer/scene/drawing.ts";
import { arranged } from "../../viewer/view/arranging.ts";
import { catalogOf } from "../../viewer/graph/catalog.ts";
import { communitiesOf } from "../../viewer/graph/communities.ts";
import { fallenWithout } from "../../viewer/view/fallen.ts";
import { restsOnlyOn } from "../../viewer/view/focus.ts";
import { openLoaded } from "../../viewer/graph/load.ts";
import { gatheredScenery, INSIDE, plainScenery } from "../../viewer/view/scenery.ts";
import { seenIn } from "../../viewer/view/seen.ts";
import { createStore } from "../../viewer/view/store.ts";
import { graphWith } from "../fixtures/viewer/communities.ts";
import { styleIn } from "../fixtures/viewer/palette.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

const catalog = catalogOf(sampleGraph());
const GAZETTE = { kind: "source", id: "gazette", without: true } as const;

function storeAt(place: Parameters<ReturnType<typeof createStore>["select"]>[0]) {
  const store = createStore();
  store.receive(openLoaded(sampleGraph()));
  store.select(place, "panel");
  return store;
}

describe("without a source", () => {
  test("those claims fall that nothing else proves, and entities with nothing else", () => {
    const { edges, nodes } = fallenWithout(catalog, "gazette");
    expect(edges.size).toBeGreaterThan(10);
    for (const [index, { attributes }] of catalog.edges.entries()) {
      expect(edges.has(index)).toBe(restsOnlyOn(attributes, "gazette"));
    }
    for (const [index, { attributes }] of catalog.nodes.entries()) {
      const own = catalog.edges.flatMap(({ source, target }, edge) =>
        [source, target].includes(catalog.nodes[index]?.key ?? "") ? [edge] : [],
      );
      const claims = own.length + (attributes.facts?.length ?? 0);
      const left = own.filter((edge) => !edges.has(edge)).length;
      const facts = (attributes.facts ?? []).filter((fact) => !restsOnlyOn(fact, "gazette"));
      expect(nodes.has(index)).toBe(claims > 0 && left === 0 && facts.length === 0);
    }
    expect(nodes.size).toBeGreaterThan(0);
    expect(nodes.has(catalog.nodeIndex.get("lonely") ?? -1)).toBe(false);
  });

  test("nothing falls that another source proves", () => {
    expect(fallenWithout(catalog, "almanac").edges.size).toBe(0);
  });

  test("what falls fades, and nothing else does; what is only about the source stands out", () => {
    const scenery = plainScenery(catalog);
    const style = styleIn("dark");
    const at = arranged(catalog, "given");
    const fallen = fallenWithout(catalog, "gazette");
    const whole = drawingOf(scenery, at, style, seenIn(scenery, undefined));
    const without = drawingOf(scenery, at, style, seenIn(scenery, undefined, fallen));
    for (const edge of scenery.edges) {
      const [before, after] = [whole.edges[edge]?.opacity ?? 0, without.edges[edge]?.opacity ?? 0];
      expect(after).toBeCloseTo(
        fallen.edges.has(edge) ? before * style.palette.dimmed.lines : before,
      );
    }
    for (const node of scenery.nodes) {
      const isSame = without.nodes[node]?.colour.join() === whole.nodes[node]?.colour.join();
      expect(isSame).toBe(!fallen.nodes.has(node));
    }
    const store = storeAt(GAZETTE);
    expect(store.standing.value).toBeUndefined();
    expect(store.seen.value?.fallen?.edges).toEqual(fallen.edges);
    store.select({ ...GAZETTE, without: false }, "panel");
    expect(store.standing.value?.edges.size).toBeGreaterThan(fallen.edges.size);
    expect(store.seen.value?.fallen).toBeUndefined();
  });

  test("what is pointed at stands out all the same", () => {
    const store = storeAt(GAZETTE);
    store.point({ kind: "node", id: "qingmu" });
    expect(store.standing.value?.centres).toEqual(new Set([catalog.nodeIndex.get("qingmu")]));
  });

  test("a line between communities falls when all fall that it stands for", () => {
    const cite = (source: string): CitationAttributes[] => [
      { source, stance: "supports", state: "verified", quote: "so it was" },
    ];
    const graph = graphWith(
      [0, 0, 1, 1, 2, 2],
      [
        [0, 2],
        [1, 3],
        [0, 4],
        [1, 5],
        [0, 1],
      ],
    );
    const sources = ["a", "a", "a", "b", "a"];
    const edges = graph.edges.map((edge, index) => {
      const citations = cite(sources[index] ?? "");
      return { ...edge, attributes: { ...edge.attributes, citations, sources: 1 } };
    });
    const gathered = catalogOf({ ...graph, edges });
    const scenery = gatheredScenery(gathered, communitiesOf(gathered), new Set());
    const seen = seenIn(scenery, undefined, fallenWithout(gathered, "a"));
    const lineOf = (edge: number): number => scenery.lineOf?.[edge] ?? INSIDE;
    const byKey = gathered.edges.map(({ attributes }) => attributes.citations[0]?.source);
    for (const edge of gathered.edges.keys()) {
      const line = lineOf(edge);
      if (line === INSIDE) continue;
      const all = gathered.edges.flatMap((_, other) => (lineOf(other) === line ? [other] : []));
      const falls = all.every((other) => byKey[other] === "a");
      expect(seen.fallen?.edges.has(line)).toBe(falls);
    }
    expect(seen.fallen?.edges.size).toBe(1);
  });
});
