import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EdgeAttributes } from "../../src/model/graph-file.ts";
import { type Stance, STATUSES } from "../../src/model/linked.ts";
import { CITATION_STATES, type CitationState } from "../../src/model/proof.ts";
import { catalogOf, edgesAt, edgesBeside, otherEnd } from "../../viewer/graph/catalog.ts";
import { TYPE_COLOURS } from "../../viewer/view/colouring.ts";
import { focusOn, focusOnSource, restsOnlyOn } from "../../viewer/view/focus.ts";
import { lineKindOf, lineStep, LINE_KINDS } from "../../viewer/graph/line-kind.ts";
import { focusOnLit, hasLit } from "../../viewer/view/lit.ts";
import { type Lit, sameTarget } from "../../viewer/view/view.ts";
import { stateOf } from "../../viewer/view/visible.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

const catalog = catalogOf(sampleGraph());
const index = (id: string): number => catalog.nodeIndex.get(id) ?? -1;
const ids = (nodes: Iterable<number>): string[] =>
  [...nodes].map((node) => catalog.nodes[node]?.key ?? "").toSorted();

type Trait = readonly [
  kind: Lit["kind"],
  ids: readonly string[],
  trait: (claim: EdgeAttributes) => string,
];

describe("the catalog", () => {
  test("lists each edge at both its ends, a self-loop once", () => {
    const anyNode = fc.nat({ max: catalog.nodes.length - 1 });
    fc.assert(
      fc.property(anyNode, (node) => {
        const key = catalog.nodes[node]?.key;
        const expected = catalog.edges.flatMap((edge, at) =>
          edge.source === key || edge.target === key ? [at] : [],
        );
        expect([...edgesAt(catalog, node)]).toEqual(expected);
      }),
    );
  });

  test("finds the edges beside one in either direction", () => {
    const founded = catalog.edgeIndex.get("ada-lindqvist|founded|qingmu") ?? -1;
    const beside = edgesBeside(catalog, founded).map((edge) => catalog.edges[edge]?.key);
    expect(beside).toEqual([
      "ada-lindqvist|founded|qingmu",
      "ada-lindqvist|leads|qingmu",
      "ada-lindqvist|doubts|qingmu",
      "qingmu|praises|ada-lindqvist",
    ]);
    expect(otherEnd(catalog, founded, index("qingmu"))).toBe(index("ada-lindqvist"));
  });
});

describe("the focus", () => {
  test("of an entity is the entity and its neighbours", () => {
    const focus = focusOn(catalog, { kind: "node", id: "festival" });
    expect(ids(focus?.nodes ?? [])).toEqual([
      "beida",
      "festival",
      "fjord",
      "meili",
      "old-hall",
      "qingmu",
    ]);
    expect(ids(focus?.centres ?? [])).toEqual(["festival"]);
    expect(focus?.edges.size).toBe(5);
  });

  test("of a claim is its ends, with all claims between them and itself strongest", () => {
    const focus = focusOn(catalog, { kind: "edge", key: "fjord|doubts|qingmu" });
    expect(ids(focus?.nodes ?? [])).toEqual(["fjord", "qingmu"]);
    expect(focus?.edges.size).toBe(3);
    expect([...(focus?.strong ?? [])]).toEqual([catalog.edgeIndex.get("fjord|doubts|qingmu")]);
  });

  test("of a self-loop is its node", () => {
    const focus = focusOn(catalog, { kind: "edge", key: "qingmu|cites|qingmu" });
    expect(ids(focus?.nodes ?? [])).toEqual(["qingmu"]);
  });

  test("of a type is all entities of it", () => {
    expect(ids(focusOnLit(catalog, { kind: "type", id: "Event" }, TYPE_COLOURS).nodes)).toEqual([
      "auction",
      "festival",
      "fire",
      "strike",
    ]);
  });

  test("of a relation is its claims with their ends", () => {
    const focus = focusOnLit(catalog, { kind: "relation", id: "invests in" }, TYPE_COLOURS);
    expect(ids(focus.nodes)).toEqual(["fjord", "haigang", "qingmu"]);
    expect(focus.edges.size).toBe(2);
  });

  test.each([
    ["line", LINE_KINDS, lineKindOf],
    ["status", STATUSES, ({ status }) => status],
    ["state", [...CITATION_STATES, "uncited"], stateOf],
    ["sources", ["0", "1", "2", "3"], (claim) => String(lineStep(claim))],
  ] as const satisfies readonly Trait[])(
    "of a line of the legend by %s is all that it counts",
    (kind, ids, trait) => {
      let sum = 0;
      for (const id of ids) {
        const { edges } = focusOnLit(catalog, { kind, id }, TYPE_COLOURS);
        const wanted = catalog.edges.filter(({ attributes }) => trait(attributes) === id);
        expect(edges.size).toBe(wanted.length);
        expect(hasLit(catalog, { kind, id }, TYPE_COLOURS)).toBe(wanted.length > 0);
        sum += edges.size;
      }
      expect(sum).toBe(catalog.edges.length);
      expect(hasLit(catalog, { kind, id: "nothing" }, TYPE_COLOURS)).toBe(false);
    },
  );

  test("of contested claims is the claims that are denied or disputed", () => {
    const { edges } = focusOnLit(catalog, { kind: "line", id: "contested" }, TYPE_COLOURS);
    expect(edges.size).toBeGreaterThan(0);
    for (const edge of edges) {
      expect(catalog.edges[edge]?.attributes.status).toMatch(/^(?:denied|disputed|alleged)$/);
    }
  });

  test("of a source is all that rests on it, facts included", () => {
    const letter = focusOnSource(catalog, { kind: "source", id: "letter", without: false });
    expect(ids(letter.nodes)).toEqual(["ada-lindqvist", "qingmu"]);
    expect([...letter.edges].map((edge) => catalog.edges[edge]?.key)).toEqual([
      "ada-lindqvist|founded|qingmu",
    ]);
    const almanac = focusOnSource(catalog, { kind: "source", id: "almanac", without: true });
    expect(almanac.nodes.size).toBe(0);
  });

  test("of what is not there is nothing", () => {
    expect(focusOn(catalog, { kind: "node", id: "constructor" })).toBeUndefined();
    expect(focusOn(catalog, { kind: "edge", key: "__proto__" })).toBeUndefined();
  });
});

describe("a claim without one of its sources", () => {
  const cite = (source: string, state: CitationState, stance: Stance = "supports") => {
    return { source, state, stance };
  };

  test("is unproven when nothing else supports it with a proven quote", () => {
    const only = (...citations: ReturnType<typeof cite>[]) => restsOnlyOn({ citations }, "a");
    expect(only(cite("a", "verified"))).toBe(true);
    expect(only(cite("a", "locked"), cite("a", "moved"))).toBe(true);
    expect(only(cite("a", "verified"), cite("b", "verified"))).toBe(false);
    expect(only(cite("a", "verified"), cite("b", "broken"))).toBe(true);
    expect(only(cite("a", "verified"), cite("b", "verified", "refutes"))).toBe(true);
    expect(only(cite("a", "broken"))).toBe(false);
    expect(only()).toBe(false);
  });
});

describe("targets", () => {
  test("are the same by kind and name", () => {
    const node = { kind: "node", id: "a" } as const;
    expect(sameTarget(node, { kind: "node", id: "a" })).toBe(true);
    expect(sameTarget(node, { kind: "edge", key: "a" })).toBe(false);
    expect(sameTarget(undefined, undefined)).toBe(true);
    expect(sameTarget(node, undefined)).toBe(false);
  });
});
