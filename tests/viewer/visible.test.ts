import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogOf } from "../../viewer/graph/catalog.ts";
import { ALL, type Choice, isolated, isOnly, known, toggled } from "../../viewer/view/choice.ts";
import { fitting } from "../../viewer/view/fitting.ts";
import { focusOn } from "../../viewer/view/focus.ts";
import { FIRST_VIEW, type Filters, NO_FILTERS, type View } from "../../viewer/view/view.ts";
import { visibleIn, visiblePart } from "../../viewer/view/visible.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

const catalog = catalogOf(sampleGraph());
const only = (...names: string[]): Choice => ({ only: true, names: new Set(names) });
const without = (...names: string[]): Choice => ({ only: false, names: new Set(names) });
const filtered = (filters: Partial<Filters>): View => {
  return { ...FIRST_VIEW, filters: { ...NO_FILTERS, ...filters } };
};

function shown(view: View, around?: string): string[] | undefined {
  const start = around === undefined ? undefined : focusOn(catalog, { kind: "node", id: around });
  const visible = visibleIn(catalog, view, start);
  return visible && catalog.nodes.flatMap(({ key }, at) => (visible.nodes[at] ? [key] : []));
}

describe("what is shown", () => {
  test("is everything, without a mark for each, when nothing is chosen", () => {
    expect(visibleIn(catalog, FIRST_VIEW, undefined)).toBeUndefined();
    expect(visibleIn(catalog, { ...FIRST_VIEW, steps: 2 }, undefined)).toBeUndefined();
  });

  test("leaves out hidden types with their claims, and nothing else", () => {
    const visible = visibleIn(catalog, filtered({ types: without("Company") }), undefined);
    expect(visible?.nodeCount).toBe(37 - 6);
    expect(shown(filtered({ types: without("Company") }))).toContain("cello");
    expect(shown(filtered({ types: only("Event") }))).toEqual([
      "festival",
      "fire",
      "strike",
      "auction",
    ]);
  });

  test("leaves out entities that a filter of claims takes every claim from", () => {
    expect(shown(filtered({ relations: only("invests in") }))).toEqual([
      "qingmu",
      "fjord",
      "haigang",
    ]);
    expect(shown(filtered({ statuses: only("planned") }))).toEqual(["qingmu", "cello"]);
    expect(shown(filtered({ minSources: 2 }))).toEqual(["qingmu", "ada-lindqvist"]);
  });

  test("keeps an entity whose facts alone pass the filter", () => {
    expect(shown(filtered({ statuses: only("disputed") }))).toEqual(["qingmu", "haigang"]);
    expect(shown(filtered({ states: only("uncited") }))).toEqual(["long-name", "marta"]);
    expect(shown(filtered({ states: only("broken") }))).toEqual(["qingmu"]);
  });

  test("is so many steps around what is selected, over claims that are shown", () => {
    expect(shown({ ...FIRST_VIEW, steps: 1 }, "tang-wei")).toEqual([
      "qingmu",
      "tang-wei",
      "liu-yang",
    ]);
    const cut = { ...filtered({ relations: without("leads") }), steps: 3 };
    expect(shown(cut, "tang-wei")).toEqual(
      ["tang-wei", "zither", "liu-yang", "tuning", "qingmu"].toSorted(byFile),
    );
  });

  test("includes pins and opened branches beyond the steps, and leaves out closed ones", () => {
    const near = { ...FIRST_VIEW, steps: 1, pins: ["lonely"] };
    expect(shown(near, "tang-wei")).toContain("lonely");
    const opened = {
      ...near,
      opened: [{ node: "qingmu", relation: "makes", way: "out" } as const],
    };
    expect(shown(opened, "tang-wei")).toContain("cello");
    const closed = {
      ...FIRST_VIEW,
      closed: [{ node: "tang-wei", relation: "taught by", way: "in" } as const],
    };
    expect(shown(closed)).toContain("liu-yang");
    expect(shown({ ...closed, steps: 1 }, "tang-wei")).toEqual(["qingmu", "tang-wei"]);
  });

  test("a branch that is closed from both ends takes along neither", () => {
    const both = {
      ...FIRST_VIEW,
      closed: [
        { node: "jonas", relation: "leads", way: "out" },
        { node: "fjord", relation: "leads", way: "in" },
      ],
    } as const;
    expect(shown(both)).toContain("jonas");
    expect(shown(both)).toContain("fjord");
  });

  test("a closed branch takes along what had no other claim", () => {
    const closed = {
      ...FIRST_VIEW,
      closed: [{ node: "jonas", relation: "leads", way: "out" } as const],
    };
    expect(shown(closed)).toContain("jonas");
    const fjord = {
      ...FIRST_VIEW,
      closed: [{ node: "fjord", relation: "leads", way: "in" } as const],
    };
    expect(shown(fjord)).not.toContain("jonas");
  });

  test("holds every end of every claim it holds, whatever is chosen", () => {
    const choice = (names: readonly string[]) =>
      fc.record({
        only: fc.boolean(),
        names: fc.subarray([...names]).map((list) => new Set(list)),
      });
    const view = fc.record({
      types: choice([...catalog.kinds.keys()]),
      relations: choice([...catalog.predicates.keys()]),
      minSources: fc.nat({ max: 2 }),
      steps: fc.nat({ max: 3 }),
    });
    fc.assert(
      fc.property(view, ({ steps, ...filters }) => {
        const start = focusOn(catalog, { kind: "node", id: "qingmu" });
        const visible = visibleIn(catalog, { ...filtered(filters), steps }, start);
        for (const [edge, mark] of visible?.edges.entries() ?? []) {
          if (mark === 0) continue;
          expect(visible?.nodes[catalog.from[edge] ?? -1]).toBe(1);
          expect(visible?.nodes[catalog.to[edge] ?? -1]).toBe(1);
        }
      }),
    );
  });

  test("is all that stands out", () => {
    const visible = visibleIn(catalog, filtered({ types: only("Person") }), undefined);
    const focus = focusOn(catalog, { kind: "node", id: "tang-wei" });
    expect(focus && visiblePart(focus, visible).nodes.size).toBe(2);
    expect(focus && visiblePart(focus, undefined)).toBe(focus);
  });
});

describe("a choice of names", () => {
  test("hides and shows one after the other, and isolates one", () => {
    const hidden = toggled(toggled(ALL, "a"), "b");
    expect(hidden).toEqual(without("a", "b"));
    expect(toggled(hidden, "a")).toEqual(without("b"));
    expect(isolated(hidden, "a")).toEqual(only("a"));
    expect(isolated(only("a"), "a")).toEqual(ALL);
    expect(toggled(only("a"), "b")).toEqual(only("a", "b"));
    expect(toggled(only("a"), "a")).toEqual(ALL);
  });

  test("isolates one of several that were all that was shown", () => {
    expect(isOnly(only("a"), "a")).toBe(true);
    expect(isOnly(only("a", "b"), "a")).toBe(false);
    expect(isOnly(without("a"), "a")).toBe(false);
    expect(isolated(only("a", "b"), "a")).toEqual(only("a"));
  });

  test("that knows none of its names shows everything", () => {
    expect(known(only("gone"), () => false)).toEqual(ALL);
    const choice = only("a");
    expect(known(choice, () => true)).toBe(choice);
  });
});

describe("a view that comes from elsewhere", () => {
  test("loses what the graph does not hold, and only that", () => {
    const view: View = {
      ...filtered({ types: only("Person", "Dragon"), statuses: without("whispered") }),
      place: { kind: "node", id: "__proto__" },
      lit: { kind: "relation", id: "devours" },
      steps: 2,
      pins: ["lonely", "nobody"],
      closed: [{ node: "nobody", relation: "makes", way: "out" }],
    };
    const fitted = fitting(view, catalog);
    expect(fitted).toMatchObject({ place: view.place, lit: undefined, steps: 2, pins: ["lonely"] });
    expect(fitted.filters.types).toEqual(only("Person"));
    expect(fitted.filters.statuses).toEqual(ALL);
    expect(fitted.closed).toEqual([]);
    expect(fitting(fitted, catalog)).toBe(fitted);
  });

  test.each([
    [{ kind: "node", id: "nobody" }, undefined],
    [{ kind: "edge", key: "toString" }, undefined],
    [{ kind: "source", id: "nothing", without: false }, undefined],
    [{ kind: "path", from: "nobody", to: "qingmu", directed: false, chosen: 0 }, undefined],
    [
      { kind: "path", from: "qingmu", to: "nobody", directed: true, chosen: 2 },
      { kind: "path", from: "qingmu", directed: true, chosen: 0 },
    ],
  ] as const)("%j becomes %j", (place, expected) => {
    expect(fitting({ ...FIRST_VIEW, place }, catalog).place).toEqual(expected);
  });
});

function byFile(left: string, right: string): number {
  return (catalog.nodeIndex.get(left) ?? 0) - (catalog.nodeIndex.get(right) ?? 0);
}
