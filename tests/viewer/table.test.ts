import { describe, expect, test } from "vitest";
import { catalogOf } from "../../viewer/state/catalog.ts";
import { type Part, rowsOf, sorted } from "../../viewer/state/table.ts";
import { namesIn } from "../../viewer/state/names.ts";
import { NO_FILTERS, TABLES } from "../../viewer/state/view.ts";
import { table } from "../../viewer/words/table.ts";
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
    expect(claims[0]?.cells).toEqual([
      "Ada Lindqvist",
      "founded",
      "Qingmu Workshop",
      "asserted",
      "1987",
      2,
      "unverifiable",
    ]);
    expect(claims.at(-1)?.cells[1]).toBe("old website");
    expect(rowsOf(catalog, "sources", ALL, NO_FILTERS, names)[0]?.cells).toEqual([
      "A workshop by the water",
      "Rut Sand, Per Holm",
      "17 May 2024",
      65,
      62,
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
    const byName = sorted(rows, 0, false, names).map(({ cells }) => String(cells[0]));
    expect(byName.slice(0, 3)).toEqual([
      "<img src=x onerror=alert(1)>",
      "A Very Long Treatise on the Drying of Spruce, Its Seasons, Its Sorrows and Its Eventual Song in Four Books",
      "Ada Lindqvist",
    ]);
    expect(sorted(rows, 2, true, names)[0]?.key).toBe("qingmu");
    expect(sorted(rows, 2, false, names)[0]?.key).toBe("lonely");
  });
});
