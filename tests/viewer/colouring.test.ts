import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FactAttributes, GraphFile, LiteralAttributes } from "../../src/model/graph-file.ts";
import { catalogOf } from "../../viewer/graph/catalog.ts";
import {
  colouringOf,
  type ColourBy,
  groupOf,
  type Groups,
  hasGroup,
  NONE,
  OTHER,
  paintOf,
  type Scale,
  SERIES,
  SOME,
  TYPE_COLOURS,
} from "../../viewer/view/colouring.ts";
import {
  type FactProperty,
  propertiesOf,
  standingValue,
  usualProperties,
} from "../../viewer/graph/facts.ts";
import { fitting } from "../../viewer/view/fitting.ts";
import { FIRST_VIEW, NO_FILTERS } from "../../viewer/view/view.ts";
import { visibleIn } from "../../viewer/view/visible.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

const text = (value: string): LiteralAttributes => ({ type: "text", text: value });
const date = (value: string): LiteralAttributes => ({ type: "date", text: value });
const money = (number: number, unit = "CNY"): LiteralAttributes => ({
  type: "money",
  text: `${number} ${unit}`,
  number,
  unit,
});
const fact = (
  property: string,
  value: LiteralAttributes,
  more: Partial<FactAttributes> = {},
): FactAttributes => ({
  property,
  value,
  status: "asserted",
  rank: "normal",
  citations: [],
  sources: 0,
  origin: { file: "a.yaml", line: 1 },
  ...more,
});

/** The sample graph with these facts alone, each list at one entity. */
function withFacts(...facts: readonly FactAttributes[][]): GraphFile {
  const graph = sampleGraph();
  return {
    ...graph,
    nodes: graph.nodes.map(({ key, attributes }, index) => {
      const { facts: _, ...rest } = attributes;
      return { key, attributes: { ...rest, ...(facts[index] && { facts: facts[index] }) } };
    }),
  };
}

const coloured = (graph: GraphFile, by: ColourBy) => {
  const catalog = catalogOf(graph);
  return colouringOf(catalog, by, propertiesOf(catalog));
};
const groupsOf = (graph: GraphFile, property: string): Groups => {
  const colouring = coloured(graph, { kind: "fact", property });
  if (colouring.kind !== "groups") throw new Error("not names");
  return colouring;
};
const scaleOf = (graph: GraphFile, property: string): Scale => {
  const colouring = coloured(graph, { kind: "fact", property });
  if (colouring.kind !== "scale") throw new Error("no scale");
  return colouring;
};

describe("the properties of facts", () => {
  test("are told by what most of their values are, those of most entities first", () => {
    const catalog = catalogOf(
      withFacts(
        [fact("price", money(2)), fact("price", money(3)), fact("price", money(9, "EUR"))],
        [fact("born", date("1987-04~")), fact("trade", text("cooper"))],
        [fact("trade", text("1")), fact("trade", { type: "integer", text: "1", number: 1 })],
        [fact("gone", text("x"), { rank: "deprecated" })],
      ),
    );
    expect(propertiesOf(catalog)).toEqual([
      { id: "trade", kind: "category", unit: undefined, count: 2 },
      { id: "born", kind: "date", unit: undefined, count: 1 },
      { id: "price", kind: "number", unit: "CNY", count: 1 },
    ]);
  });

  test("with the ids of built-in members are like any other", () => {
    const graph = withFacts([fact("__proto__", text("constructor"))]);
    expect(groupsOf(graph, "__proto__").groups[0]?.id).toBe("constructor");
  });
});

describe("the value that stands for an entity", () => {
  const price: FactProperty = { id: "price", kind: "number", unit: "CNY", count: 1 };
  const trade: FactProperty = { id: "trade", kind: "category", unit: undefined, count: 1 };
  const born: FactProperty = { id: "born", kind: "date", unit: undefined, count: 1 };

  test("is a preferred one before others, and never a deprecated one", () => {
    const facts = [
      fact("price", money(9)),
      fact("price", money(1), { rank: "preferred" }),
      fact("price", money(99), { rank: "deprecated" }),
    ];
    expect(standingValue(facts, price)?.measure).toBe(1);
    expect(standingValue(facts.slice(2), price)).toBeUndefined();
  });

  test("is the one that holds latest, of names and quantities alike, else the first written", () => {
    const trades = [fact("trade", text("cooper")), fact("trade", text("tailor"), { at: "2024" })];
    expect(standingValue(trades, trade)?.value.text).toBe("tailor");
    const facts = [
      fact("price", money(7), { at: "2023-05" }),
      fact("price", money(3), { since: "2024" }),
      fact("price", money(50)),
    ];
    expect(standingValue(facts, price)?.measure).toBe(3);
    expect(standingValue(facts.toReversed(), price)?.measure).toBe(3);
    expect(standingValue([fact("price", money(2)), fact("price", money(5))], price)?.measure).toBe(
      2,
    );
  });

  test("is in the unit that most have, and a date only where it is one", () => {
    expect(standingValue([fact("price", money(5, "EUR"))], price)).toBeUndefined();
    expect(standingValue([fact("born", date("some day"))], born)).toBeUndefined();
  });
});

describe("colours by a name", () => {
  test("go to the most frequent; the rest is one grey, and what has no fact another", () => {
    const trades = Array.from({ length: 12 }, (_, at) => `trade ${at}`);
    const graph = withFacts(
      ...trades.flatMap((trade, at) => [
        [fact("trade", text(trade))],
        ...(at === 11 ? [[fact("trade", text(trade))]] : []),
      ]),
    );
    const { groups } = groupsOf(graph, "trade");
    expect(groups.map(({ id, count }) => [id, count])).toEqual([
      ["trade 11", 2],
      ...trades.slice(0, SERIES - 1).map((trade) => [trade, 1]),
      [OTHER, 4],
      [NONE, 24],
    ]);
    expect(groups[SERIES]?.values).toBe(4);
    const colouring = groupsOf(graph, "trade");
    expect(paintOf(colouring, 11)).toEqual({ kind: "series", at: 0 });
    expect(paintOf(colouring, 10)).toEqual({ kind: "grey", id: OTHER });
    expect(paintOf(colouring, 30)).toEqual({ kind: "grey", id: NONE });
  });

  test("never mistake a value for one of the greys", () => {
    const graph = withFacts(
      [fact("trade", text(NONE))],
      [fact("trade", text(OTHER))],
      [fact("trade", text(" "))],
    );
    expect(groupsOf(graph, "trade").groups.map(({ id }) => id)).toEqual([
      `(${NONE}`,
      `(${OTHER}`,
      "(",
      NONE,
    ]);
  });

  test("hold truth together, however it is written", () => {
    const truth = (value: string): LiteralAttributes => ({ type: "boolean", text: value });
    const graph = withFacts([fact("open", truth("yes"))], [fact("open", truth("true"))]);
    expect(groupsOf(graph, "open").groups[0]).toMatchObject({ id: "yes", count: 2 });
  });

  test("give every entity a group that the legend has, whatever the facts", () => {
    const value = fc.oneof(
      fc.string().map(text),
      fc.integer().map((number) => money(number)),
      fc.constantFrom("2024", "nonsense", "1987-04~").map(date),
    );
    const facts = fc.array(
      fc.array(
        value.map((each) => fact("it", each)),
        { maxLength: 3 },
      ),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(facts, (lists) => {
        const graph = withFacts(...lists);
        const colouring = coloured(graph, { kind: "fact", property: "it" });
        for (const [node] of graph.nodes.entries()) {
          const group = groupOf(colouring, node);
          expect(group === undefined ? colouring : hasGroup(colouring, group)).toBe(
            group === undefined ? TYPE_COLOURS : true,
          );
        }
        if (colouring.kind !== "groups") return;
        const sum = colouring.groups.reduce((total, { count }) => total + count, 0);
        expect(sum).toBe(graph.nodes.length);
      }),
    );
  });
});

describe("colours by community", () => {
  test("are called after the member with the most relations", () => {
    const catalog = catalogOf(sampleGraph());
    const colouring = coloured(sampleGraph(), { kind: "community" });
    if (colouring.kind !== "groups") throw new Error("not names");
    expect(colouring.groups.map(({ id }) => id)).toEqual(["0", "1", "2", "3"]);
    expect(catalog.nodes[colouring.groups[0]?.lead ?? -1]?.key).toBe("qingmu");
  });
});

describe("colours by a quantity or a date", () => {
  test("go from the least to the most", () => {
    const graph = withFacts(
      [fact("price", money(10))],
      [fact("price", money(20))],
      [fact("price", money(50))],
    );
    const scale = scaleOf(graph, "price");
    expect([...scale.shares].slice(0, 4)).toEqual([0, 0.25, 1, Number.NaN]);
    expect(scale).toMatchObject({
      least: money(10),
      most: money(50),
      isLogarithmic: false,
      none: 34,
    });
    expect([groupOf(scale, 0), groupOf(scale, 5)]).toEqual([SOME, NONE]);
  });

  test("go by factors where they are far apart", () => {
    const graph = withFacts(
      [fact("price", money(1))],
      [fact("price", money(10))],
      [fact("price", money(1000))],
    );
    const { isLogarithmic, shares } = scaleOf(graph, "price");
    expect(isLogarithmic).toBe(true);
    expect(shares[1]).toBeCloseTo(1 / 3);
  });

  test("order dates by the day on which they begin", () => {
    const graph = withFacts(
      [fact("born", date("-0043"))],
      [fact("born", date("2024-05/2024-06"))],
      [fact("born", date("2024-05-02"))],
      [fact("born", date("19XX"))],
    );
    const { shares, least, most } = scaleOf(graph, "born");
    expect([least.text, most.text]).toEqual(["-0043", "2024-05-02"]);
    expect(shares[3]).toBeGreaterThan(0.9);
    expect(shares[1]).toBeLessThan(1);
  });

  test("are those of the top where all are alike", () => {
    expect(scaleOf(withFacts([fact("price", money(4))]), "price").shares[0]).toBe(1);
  });
});

describe("a view that is coloured", () => {
  const graph = withFacts(
    [fact("trade", text("cooper")), fact("price", money(4))],
    [fact("trade", text("tailor"))],
  );
  const catalog = catalogOf(graph);
  const view = {
    ...FIRST_VIEW,
    colourBy: { kind: "fact", property: "trade" },
    sizeBy: { kind: "fact", property: "price" },
    lit: { kind: "group", id: "cooper" },
    filters: { ...NO_FILTERS, groups: { only: true, names: new Set(["cooper"]) } },
  } as const;

  test("stays as it is where the graph has the facts", () => {
    expect(fitting(view, catalog)).toBe(view);
  });

  test("is as at first where nobody has them", () => {
    const fitted = fitting(view, catalogOf(sampleGraph()));
    expect(fitted).toEqual(FIRST_VIEW);
  });

  test("has no size by what is no quantity", () => {
    const sizeBy = { kind: "fact", property: "trade" } as const;
    expect(fitting({ ...view, sizeBy }, catalog).sizeBy).toEqual({ kind: "degree" });
  });

  test("loses the groups that nobody is in", () => {
    const groups = { only: false, names: new Set(["cooper", "smith"]) };
    const fitted = fitting(
      { ...view, lit: { kind: "group", id: "smith" }, filters: { ...NO_FILTERS, groups } },
      catalog,
    );
    expect(fitted.lit).toBeUndefined();
    expect(fitted.filters.groups).toEqual({ only: false, names: new Set(["cooper"]) });
  });

  test("shows only the groups that are chosen", () => {
    const colouring = colouringOf(catalog, view.colourBy, propertiesOf(catalog));
    const visible = visibleIn(catalog, view, undefined, undefined, colouring);
    expect(visible?.nodeCount).toBe(1);
    expect(visible?.nodes[0]).toBe(1);
  });
});

test("of many properties, those of few entities are not offered first", () => {
  const property = (count: number, at: number): FactProperty => ({
    id: `p${at}`,
    kind: "category",
    unit: undefined,
    count,
  });
  const many = [9, 8, 7, 6, 5, 4, 3, 3, 3, 2, 1].map(property);
  expect(usualProperties(many)).toEqual(many.slice(0, 9));
  const rare = Array.from({ length: 20 }, (_, at) => property(1, at));
  expect(usualProperties(rare)).toHaveLength(8);
  expect(usualProperties(rare.slice(0, 3))).toHaveLength(3);
});
