import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withDiscs } from "../../viewer/view/layout/discs.ts";
import { discLook, lineLook, nodeLook } from "../../viewer/scene/appearance.ts";
import { arranged } from "../../viewer/view/arranging.ts";
import { type Catalog, catalogOf } from "../../viewer/graph/catalog.ts";
import { communitiesOf } from "../../viewer/graph/communities.ts";
import { summaryOf } from "../../viewer/communities/summary.ts";
import { focusOn } from "../../viewer/view/focus.ts";
import {
  closedOf,
  communityAt,
  collapsedDisplay,
  INSIDE,
  wholeDisplay,
  type DisplayGraph,
} from "../../viewer/view/display.ts";
import { focusIn, focusOnDisc, seenIn } from "../../viewer/view/seen.ts";
import { FIRST_VIEW, NO_FILTERS } from "../../viewer/view/view.ts";
import { visibleIn } from "../../viewer/view/visible.ts";
import { graphWith } from "../fixtures/viewer/communities.ts";
import { styleIn } from "../fixtures/viewer/palette.ts";

const shape = fc.integer({ min: 2, max: 60 }).chain((nodes) =>
  fc.record({
    communities: fc.array(fc.nat({ max: 9 }), { minLength: nodes, maxLength: nodes }),
    edges: fc.array(fc.tuple(fc.nat({ max: nodes - 1 }), fc.nat({ max: nodes - 1 })), {
      maxLength: 120,
    }),
    opened: fc.uniqueArray(fc.nat({ max: 9 }).map(String)),
    hides: fc.boolean(),
  }),
);

const anyGraph = shape.map(({ communities, edges, opened, hides }) => {
  const catalog = catalogOf(graphWith(communities, edges));
  const known = communitiesOf(catalog);
  const display = collapsedDisplay(catalog, known, new Set(opened));
  const types = { only: false, names: new Set(["Odd"]) };
  const view = hides ? { ...FIRST_VIEW, filters: { ...NO_FILTERS, types } } : FIRST_VIEW;
  const visible = visibleIn(catalog, view, undefined);
  return { catalog, known, display, visible, opened, seen: seenIn(display, visible) };
});

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

describe("communities", () => {
  test("hold every entity once, and are few however many the file has", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 900 }), { minLength: 1, maxLength: 900 }), (numbers) => {
        const { list, of } = communitiesOf(catalogOf(graphWith(numbers, [])));
        const members = list.flatMap((community) => community.members);
        expect([...members].sort((a, b) => a - b)).toEqual([...numbers.keys()]);
        for (const [index, { members }] of list.entries()) {
          for (const node of members) expect(of[node]).toBe(index);
        }
        expect(list.length).toBeLessThanOrEqual(260);
        expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
        expect(sum(list.map(({ parts }) => parts))).toBe(new Set(numbers).size);
      }),
      { numRuns: 20 },
    );
  });

  test("that are small are gathered by where they are, the large ones stand by themselves", () => {
    const numbers = Array.from({ length: 5_000 }, (_, node) => (node < 2_000 ? 0 : node));
    const { list } = communitiesOf(catalogOf(graphWith(numbers, [])));
    expect(list[0]).toMatchObject({ id: "0", parts: 1 });
    expect(list.filter(({ parts }) => parts > 1).length).toBeGreaterThan(4);
    expect(list.length).toBeLessThanOrEqual(260);
  });

  test("are summed up: claims within and to others, types, and the communities they lead to", () => {
    const catalog = catalogOf(
      graphWith(
        [1, 1, 1, 2, 2],
        [
          [0, 1],
          [1, 2],
          [2, 2],
          [2, 3],
          [0, 4],
          [3, 4],
        ],
      ),
    );
    const known = communitiesOf(catalog);
    const [first] = known.list;
    if (first === undefined) throw new Error("no community");
    const summary = summaryOf(catalog, known, first);
    expect(summary).toMatchObject({ within: 3, outwards: 2 });
    expect(summary.types).toEqual([
      { id: "Even", count: 2 },
      { id: "Odd", count: 1 },
    ]);
    expect(summary.others.map(({ community, claims }) => [community.id, claims])).toEqual([
      ["2", 2],
    ]);
  });
});

describe("a picture of communities", () => {
  test("shows every visible entity once: as itself where its community is open, or in one disc", () => {
    fc.assert(
      fc.property(anyGraph, ({ catalog, display, known, visible, opened, seen }) => {
        const drawn = new Set(display.nodes);
        for (const node of catalog.nodes.keys()) {
          const stand = display.standIn?.[node] ?? -1;
          const community = known.list[known.of[node] ?? -1]?.id ?? "";
          expect(drawn.has(stand)).toBe(true);
          expect(stand === node).toBe(opened.includes(community));
          const disc = stand === node ? undefined : community;
          expect(communityAt(display, stand)).toBe(disc);
        }
        expect(sum(seen.members)).toBe(visible?.nodeCount ?? catalog.nodes.length);
      }),
    );
  });

  test("counts every visible claim once: as itself, in one line, or within one disc", () => {
    fc.assert(
      fc.property(anyGraph, ({ catalog, display, visible, seen }) => {
        const isVisible = (edge: number): boolean =>
          visible === undefined || visible.edges[edge] === 1;
        const lineOf = [...(display.lineOf ?? [])];
        const own = lineOf.filter((line, edge) => line === edge && isVisible(edge)).length;
        const inside = lineOf.filter((line, edge) => line === INSIDE && isVisible(edge)).length;
        expect(own + inside + sum(seen.weights)).toBe(visible?.edgeCount ?? catalog.edges.length);
        for (const [edge, line] of lineOf.entries()) {
          if (line === INSIDE || line === edge) continue;
          const ends = new Set([display.from[line], display.to[line]]);
          const stands = [catalog.from[edge] ?? 0, catalog.to[edge] ?? 0].map(
            (end) => display.standIn?.[end],
          );
          expect(new Set(stands)).toEqual(ends);
        }
      }),
    );
  });

  test("draws nothing between things that are not drawn, and no line twice", () => {
    fc.assert(
      fc.property(anyGraph, ({ display }) => {
        const drawn = new Set(display.nodes);
        expect(drawn.size).toBe(display.nodes.length);
        expect(new Set(display.edges).size).toBe(display.edges.length);
        for (const edge of display.edges) {
          expect(drawn.has(display.from[edge] ?? -1)).toBe(true);
          expect(drawn.has(display.to[edge] ?? -1)).toBe(true);
        }
      }),
    );
  });

  test("is the graph itself where everything is open", () => {
    fc.assert(
      fc.property(anyGraph, ({ catalog, known }) => {
        const all = collapsedDisplay(catalog, known, new Set(known.list.map(({ id }) => id)));
        const plain = wholeDisplay(catalog);
        expect([...all.nodes]).toEqual([...plain.nodes]);
        expect([...all.edges]).toEqual([...plain.edges]);
      }),
    );
  });

  test("lights up the disc of what is in focus, and the line in the place of its claims", () => {
    const { display, catalog } = three();
    const focus = focusOn(catalog, { kind: "node", id: "n0" });
    if (focus === undefined) throw new Error("no focus");
    const lit = focusIn(display, focus);
    expect(lit.nodes).toEqual(new Set([0, 1, 7]));
    expect([...lit.centres]).toEqual([0]);
    expect(lit.edges.size).toBe(2);
    const disc = focusOnDisc(display, "2", seenIn(display, undefined));
    expect(disc?.nodes).toEqual(new Set([0, 7, 8]));
    expect(focusOnDisc(display, "1", seenIn(display, undefined))).toBeUndefined();
  });

  test("has lines that are wider the more claims they stand for, up to a width, and at entities less", () => {
    const { display, catalog } = three();
    const { palette } = styleIn("contrast-light");
    const widthOf = (line: number, claims: number, shrink: number): number => {
      const weights = new Uint32Array(display.from.length - catalog.edges.length).fill(claims);
      const seen = { ...seenIn(display, undefined), weights };
      return lineLook(display, line, styleIn("contrast-light"), seen, shrink).width;
    };
    const lines = [...display.edges].filter((edge) => edge >= catalog.edges.length);
    const isBetween = (line: number): boolean =>
      Math.min(display.from[line] ?? 0, display.to[line] ?? 0) >= catalog.nodes.length;
    const between = lines.find(isBetween) ?? -1;
    const atEntity = lines.find((line) => !isBetween(line)) ?? -1;
    expect(widthOf(between, 1, 1)).toBeCloseTo(0.6 * palette.lineScale);
    expect(widthOf(between, 8, 1)).toBeCloseTo(1.8 * palette.lineScale);
    expect(widthOf(between, 1e9, 1)).toBe(5 * palette.lineScale);
    expect(widthOf(between, 8, 0.5)).toBeCloseTo(widthOf(between, 8, 1));
    expect(widthOf(atEntity, 8, 0.5)).toBeCloseTo(widthOf(atEntity, 8, 1) / 2);
  });

  test("paints the disc of a community like the most of its members, of equals like the first", () => {
    const { display } = three();
    const style = styleIn("light");
    const kinds = display.catalog.nodes.map(({ attributes }) => attributes.kind);
    expect(new Set(kinds).size).toBe(2);
    const colours = display.catalog.nodes.map(({ attributes }, node) => {
      return { ...attributes, color: node % 2 === 0 ? "#0000ff" : "#ff0000" };
    });
    const nodes = display.catalog.nodes.map((node, at) => {
      return { ...node, attributes: colours[at] ?? node.attributes };
    });
    const painted = { ...display, catalog: { ...display.catalog, nodes } };
    const [, second] = display.communities?.list ?? [];
    expect(second?.members).toHaveLength(2);
    const look = discLook(painted, 1, style, seenIn(painted, undefined));
    const first = nodes[second?.members[0] ?? -1];
    expect(first && look.colour).toEqual(
      first && nodeLook(first.attributes, second?.members[0] ?? -1, style).colour,
    );
    expect(look.members).toBe(2);
  });

  test("knows which communities hide an entity", () => {
    const { display } = three();
    expect(closedOf(display, [0, 2, 3, 4])).toEqual(["2", "3"]);
    expect(closedOf(wholeDisplay(display.catalog), [0, 2])).toEqual([]);
  });

  test("has a place for each disc, none upon another, and the same for the same graph", () => {
    fc.assert(
      fc.property(anyGraph, ({ catalog, known }) => {
        const given = arranged(catalog, "given");
        const placed = withDiscs(given, known);
        expect(withDiscs(given, known)).toEqual(placed);
        expect(placed.x.length).toBe(catalog.nodes.length + known.list.length);
        expect(placed.x.every(Number.isFinite) && placed.y.every(Number.isFinite)).toBe(true);
        const places = known.list.map((_, disc) => {
          const at = catalog.nodes.length + disc;
          return `${placed.x[at]} ${placed.y[at]}`;
        });
        expect(new Set(places).size).toBe(known.list.length);
      }),
    );
  });
});

/** Three communities of two entities each, the first of them open: the others are discs 7 and 8. */
function three(): { readonly catalog: Catalog; readonly display: DisplayGraph } {
  const edges: [number, number][] = [
    [0, 1],
    [0, 2],
    [3, 0],
    [2, 3],
    [2, 4],
    [4, 5],
  ];
  const catalog = catalogOf(graphWith([1, 1, 2, 2, 3, 3], edges));
  return { catalog, display: collapsedDisplay(catalog, communitiesOf(catalog), new Set(["1"])) };
}
