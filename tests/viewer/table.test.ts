import { describe, expect, test } from "vitest";
import { catalogOf } from "../../viewer/graph/catalog.ts";
import { type Part, type Row, rowsOf, sorted, textOf } from "../../viewer/table/rows.ts";
import { namesIn } from "../../viewer/graph/names.ts";
import { openLoaded } from "../../viewer/graph/load.ts";
import { createStore } from "../../viewer/view/store.ts";
import { NO_FILTERS, type Place, TABLES } from "../../viewer/view/view.ts";
import { table } from "../../viewer/table/words.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

const catalog = catalogOf(sampleGraph());
const names = namesIn(catalog, "en");
const ALL: Part = { nodes: () => true, edges: () => true, facts: () => true };

describe("the lists", () => {
  test("have a cell for each column, and keys that tell their rows apart", () => {
    for (const name of TABLES) {
      const rows = rowsOf(catalog, name, ALL, NO_FILTERS, names);
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      for (const { cells } of rows) expect(cells).toHaveLength(table.en.columns[name].length);
    }
  });

  test("are of entities with their relations, of all claims, and of sources", () => {
    const entities = rowsOf(catalog, "entities", ALL, NO_FILTERS, names);
    expect(entities[0]?.cells).toEqual(["Qingmu Workshop", "Company", 21, 10]);
    const claims = rowsOf(catalog, "claims", ALL, NO_FILTERS, names);
    expect(claims).toHaveLength(58 + 10);
    expect(claims[0]?.cells.map(textOf)).toEqual([
      "Ada Lindqvist",
      "founded",
      "Qingmu Workshop",
      "asserted",
      "1987",
      "2",
      "unverifiable",
    ]);
    expect(claims.at(-1)?.cells[1]).toBe("old website");
    expect(rowsOf(catalog, "sources", ALL, NO_FILTERS, names)[0]?.cells.map(textOf)).toEqual([
      "A workshop by the water",
      "Rut Sand, Per Holm",
      "17 May 2024",
      "65",
      "62",
    ]);
  });

  test("tell only of the part that is shown, facts included", () => {
    const lonely = catalog.nodeIndex.get("qingmu");
    const part: Part = { ...ALL, nodes: (node) => node === lonely, edges: () => false };
    expect(rowsOf(catalog, "entities", part, NO_FILTERS, names)[0]?.cells[2]).toBe(0);
    const disputed = { only: true, names: new Set(["disputed"]) };
    const rows = rowsOf(catalog, "claims", part, { ...NO_FILTERS, statuses: disputed }, names);
    expect(rows.map(({ cells }) => cells[1])).toEqual(["revenue"]);
  });

  test("are sorted by text without regard to case, and by number", () => {
    const rows = rowsOf(catalog, "entities", ALL, NO_FILTERS, names);
    const byName = sorted(rows, 0, false, names).map(({ cells }) => textOf(cells[0] ?? ""));
    expect(byName.slice(0, 3)).toEqual([
      "<img src=x onerror=alert(1)>",
      "A Very Long Treatise on the Drying of Spruce, Its Seasons, Its Sorrows and Its Eventual Song in Four Books",
      "Ada Lindqvist",
    ]);
    expect(sorted(rows, 2, true, names)[0]?.key).toBe("qingmu");
    expect(sorted(rows, 2, false, names)[0]?.key).toBe("lonely");
  });

  describe("sorted by any column", () => {
    const WHEN = table.en.columns.claims.indexOf("When");
    const VALUE = table.en.columns.claims.indexOf("Object or value");
    const claims = rowsOf(catalog, "claims", ALL, NO_FILTERS, names);
    const cellsOf = (rows: readonly Row[], column: number): string[] =>
      rows.map(({ cells }) => textOf(cells[column] ?? ""));

    test.each([false, true])("have empty cells last, descending: %s", (descending) => {
      for (const name of TABLES) {
        const rows = rowsOf(catalog, name, ALL, NO_FILTERS, names);
        for (const [column] of table.en.columns[name].entries()) {
          const cells = cellsOf(sorted(rows, column, descending, names), column);
          const filled = cells.filter((cell) => cell !== "");
          expect(cells.slice(0, filled.length)).toEqual(filled);
        }
      }
      const undated = cellsOf(claims, WHEN).filter((cell) => cell === "");
      expect(undated.length).toBeGreaterThan(3);
    });

    test("go by time, not by the letters of a date", () => {
      const shown = cellsOf(sorted(claims, WHEN, false, names), WHEN);
      const years = shown.flatMap((cell) => /\d{4}/.exec(cell)?.[0] ?? []).map(Number);
      expect(years.length).toBeGreaterThan(5);
      expect(years).toEqual(years.toSorted((a, b) => a - b));
      const back = cellsOf(sorted(claims, WHEN, true, names), WHEN);
      expect(back.find((cell) => cell !== "")).toBe(shown.findLast((cell) => cell !== ""));
    });

    type Written = readonly [text: string, number?: number, kind?: number];
    test.each([
      ["quantities", ["9 USD", 9, 0], ["10 USD", 10, 0], ["1,000 USD", 1_000, 0]],
      ["dates", ["May 1987", 2, 1], ["1 April 2024", 3, 1], ["March 2024", 4, 1]],
      ["one kind after the other", ["9,000", 9_000, 0], ["May 1987", 2, 1], ["anything"]],
      ["texts with numbers in them", ["Rule 9"], ["Rule 10"], ["rule 11"]],
    ] as const)("put %s in order", (_what, ...wanted: readonly Written[]) => {
      const rows = wanted.map(([text, number, kind = 0]): Row => {
        const cell = number === undefined ? text : { text, order: [kind, number] };
        return { key: text, cells: [cell], place: { kind: "sources" } };
      });
      const texts = wanted.map(([text]) => text);
      expect(cellsOf(sorted(rows.toReversed(), 0, false, names), 0)).toEqual(texts);
      expect(cellsOf(sorted(rows, 0, true, names), 0)).toEqual(texts.toReversed());
    });

    test("tell quantities from names in a column that has both", () => {
      const shown = cellsOf(sorted(claims, VALUE, false, names), VALUE);
      const numbers = shown.filter((cell) => /^[\d,]+(?:\.\d+)?(?:\s|%|$)/.test(cell));
      expect(numbers.length).toBeGreaterThan(1);
      expect(shown.slice(0, numbers.length)).toEqual(numbers);
    });
  });
});

describe("a list of the selection only", () => {
  const facts = (place: Place): string[] => {
    const store = createStore();
    store.receive(openLoaded(sampleGraph()));
    store.select(place, "panel");
    const isOwn = store.chosenFacts.value;
    return catalog.nodes.flatMap(({ key, attributes }, node) =>
      (attributes.facts ?? []).flatMap(({ property }, fact) =>
        isOwn?.(node, fact) === true ? [`${key} ${property}`] : [],
      ),
    );
  };
  const qingmu = catalog.nodes[catalog.nodeIndex.get("qingmu") ?? -1]?.attributes.facts ?? [];
  const all = qingmu.map(({ property }) => `qingmu ${property}`);

  test("has the facts of an entity, and none of its neighbours", () => {
    expect(all.length).toBeGreaterThan(5);
    expect(facts({ kind: "node", id: "qingmu" })).toEqual(all);
    expect(facts({ kind: "node", id: "ada-lindqvist" })).toEqual([]);
  });

  test("has no facts of the ends of a relation or of a path", () => {
    expect(facts({ kind: "edge", key: "ada-lindqvist|founded|qingmu" })).toEqual([]);
    const path = { kind: "path", from: "ada-lindqvist", to: "qingmu" } as const;
    expect(facts({ ...path, directed: false, chosen: 0 })).toEqual([]);
    expect(facts({ kind: "sources" })).toEqual([]);
  });

  test("has of a source and of a passage what rests on it", () => {
    const cites = (source: string): string[] =>
      qingmu.flatMap(({ property, citations }) =>
        citations.some((each) => each.source === source) ? [`qingmu ${property}`] : [],
      );
    for (const id of catalog.sources.keys()) {
      expect(facts({ kind: "source", id, without: false })).toEqual(cites(id));
      expect(facts({ kind: "text", source: id })).toEqual(cites(id));
    }
    expect(cites("almanac").length).toBeLessThan(all.length);
  });

  test("has those of a community of all its members, and of contradictions those at odds", () => {
    const store = createStore();
    store.receive(openLoaded(sampleGraph()));
    const { list = [], of } = store.communities.value ?? {};
    const own = of?.[catalog.nodeIndex.get("qingmu") ?? -1] ?? -1;
    expect(facts({ kind: "community", id: list[own]?.id ?? "" })).toEqual(all);
    const other = list.find((_, index) => index !== own)?.id ?? "";
    expect(facts({ kind: "community", id: other })).toEqual([]);
    const odd = facts({ kind: "contradictions" });
    expect(odd).toContain("qingmu revenue");
    expect(odd.length).toBeLessThan(all.length);
  });
});
