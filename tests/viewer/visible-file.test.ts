import { describe, expect, test } from "vitest";
import { openGraph } from "../../src/query/index.ts";
import { catalogOf } from "../../viewer/graph/catalog.ts";
import { focusOn } from "../../viewer/view/focus.ts";
import { FIRST_VIEW, NO_FILTERS, type View } from "../../viewer/view/view.ts";
import { visibleFile } from "../../viewer/export/visible-file.ts";
import { visibleIn } from "../../viewer/view/visible.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

const catalog = catalogOf(sampleGraph());
const only = (...names: string[]) => ({ only: true, names: new Set(names) });

function seen(view: View, around?: string) {
  const start = around === undefined ? undefined : focusOn(catalog, { kind: "node", id: around });
  return visibleFile(catalog, visibleIn(catalog, view, start), view);
}

describe("what is seen, as a graph", () => {
  test("is the graph itself where all of it is seen", () => {
    expect(seen(FIRST_VIEW)).toStrictEqual(sampleGraph());
  });

  test("is so many steps around an entity, and a graph that opens", async () => {
    const file = seen({ ...FIRST_VIEW, steps: 1 }, "fjord");
    expect(file.nodes.map(({ key }) => key)).toContain("viola");
    expect(file.nodes.map(({ key }) => key)).not.toContain("lonely");
    const graph = openGraph(file);
    expect(graph.graph.order).toBe(file.nodes.length);
    expect(graph.graph.size).toBe(file.edges.length);
  });

  test("has the facts that the filters admit, and the sources that its claims cite", () => {
    const disputed = { ...FIRST_VIEW, filters: { ...NO_FILTERS, statuses: only("disputed") } };
    const file = seen(disputed);
    const workshop = file.nodes.find(({ key }) => key === "qingmu");
    expect(workshop?.attributes.facts?.map(({ status }) => status)).toEqual(["disputed"]);
    expect(file.edges.map(({ attributes }) => attributes.status)).toEqual(["disputed"]);
    expect(file.attributes.sources.map(({ id }) => id)).toEqual(["gazette"]);
    expect(file.attributes.tally).toMatchObject({ claims: 2, citations: 3, uncited: 0 });
    expect(file.attributes.tally.states).toMatchObject({ ambiguous: 1, broken: 1, verified: 1 });
  });

  test("has no facts where only some relations are shown", () => {
    const file = seen({ ...FIRST_VIEW, filters: { ...NO_FILTERS, relations: only("makes") } });
    expect(file.nodes.length).toBeGreaterThan(4);
    expect(file.nodes.filter(({ attributes }) => attributes.facts !== undefined)).toEqual([]);
  });

  test("has its nodes where they are seen", () => {
    const at = (value: number) => new Float64Array(catalog.nodes.length).fill(value);
    const file = visibleFile(catalog, undefined, FIRST_VIEW, { x: at(3), y: at(4) });
    expect(new Set(file.nodes.map(({ attributes: { x, y } }) => `${x} ${y}`))).toEqual(
      new Set(["3 4"]),
    );
    expect(catalog.file).toStrictEqual(sampleGraph());
  });
});
