import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LAYOUTS } from "../../viewer/scene/layout/arrangement.ts";
import { type Address, readAddress, writeAddress } from "../../viewer/view/address.ts";
import { ALL } from "../../viewer/view/choice.ts";
import { THEME_CHOICES } from "../../viewer/ui/theme.ts";
import {
  FIRST_VIEW,
  NO_FILTERS,
  LIT_KINDS,
  OVERVIEWS,
  type Place,
  TABLES,
  type View,
} from "../../viewer/view/view.ts";

const name = fc.oneof(
  fc.string({ minLength: 1, unit: "grapheme" }),
  fc.constantFrom("lei-jun", "a|b|c", "a,b", "!", "~x", "a:b", "?", "#/", "100%", "a+b", "雷军"),
);
const choice = fc.oneof(
  fc.constant(ALL),
  fc.record({
    only: fc.boolean(),
    names: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }).map((list) => new Set(list)),
  }),
);
const place: fc.Arbitrary<Place | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ kind: fc.constant("node" as const), id: name }),
  fc.record({ kind: fc.constant("edge" as const), key: name }),
  fc.record({ kind: fc.constant("community" as const), id: name }),
  fc.record({ kind: fc.constant("source" as const), id: name, without: fc.boolean() }),
  fc.constantFrom({ kind: "sources" } as const, { kind: "contradictions" } as const),
  fc.record(
    {
      kind: fc.constant("text" as const),
      source: name,
      passage: fc
        .tuple(fc.nat({ max: 9_999 }), fc.integer({ min: 1, max: 999 }))
        .map(([start, length]) => ({ start, end: start + length })),
    },
    { requiredKeys: ["kind", "source"] },
  ),
  fc.record(
    {
      kind: fc.constant("path" as const),
      from: name,
      to: name,
      directed: fc.boolean(),
      chosen: fc.nat({ max: 4 }),
    },
    { requiredKeys: ["kind", "from", "directed", "chosen"] },
  ),
);
const branch = fc.record({
  node: name,
  relation: name,
  way: fc.constantFrom("in" as const, "out" as const),
});
const date = fc.constantFrom("2024", "2024-03", "2024-03-31", "-0043-03", "Y12000", "201X~");
const time: fc.Arbitrary<View["time"]> = fc.oneof(
  fc.constant(undefined),
  fc.record({ kind: fc.constant("as of" as const), day: date, undated: fc.boolean() }),
  fc.record({ kind: fc.constant("range" as const), from: date, to: date, undated: fc.boolean() }),
);
const coordinate = fc.integer({ min: -1e6, max: 1e6 }).map((tenths) => tenths / 10 + 0);
const view: fc.Arbitrary<View> = fc.record({
  place,
  table: fc.constantFrom(undefined, ...TABLES),
  lit: fc.option(
    fc.record({
      kind: fc.constantFrom(...LIT_KINDS),
      id: name,
    }),
    { nil: undefined },
  ),
  colourBy: fc.oneof(
    fc.constantFrom({ kind: "type" } as const, { kind: "community" } as const),
    fc.record({ kind: fc.constant("fact" as const), property: name }),
  ),
  sizeBy: fc.oneof(
    fc.constantFrom({ kind: "degree" } as const, { kind: "sources" } as const),
    fc.record({ kind: fc.constant("fact" as const), property: name }),
  ),
  filters: fc.record({
    types: choice,
    groups: choice,
    relations: choice,
    statuses: choice,
    states: choice,
    minSources: fc.nat({ max: 9 }),
  }),
  time,
  steps: fc.constantFrom(1, 9),
  around: fc.oneof(
    fc.constant(undefined),
    fc.record({ kind: fc.constant("node" as const), id: name }),
    fc.record({ kind: fc.constant("edge" as const), key: name }),
  ),
  pins: fc.uniqueArray(name, { maxLength: 3 }),
  opened: fc.array(branch, { maxLength: 2 }),
  closed: fc.array(branch, { maxLength: 2 }),
  overview: fc.constantFrom(...OVERVIEWS),
  openedCommunities: fc.uniqueArray(name, { maxLength: 3 }),
  layout: fc.constantFrom(...LAYOUTS),
  free: fc.constant(undefined),
  moved: fc.uniqueArray(fc.record({ id: name, x: coordinate, y: coordinate }), {
    maxLength: 3,
    selector: ({ id }) => id,
  }),
});

describe("an address", () => {
  test("of a page as it first is, is empty", () => {
    expect(writeAddress({ view: FIRST_VIEW, theme: "system", language: "system" })).toBe("");
  });

  test("is one that a person can read", () => {
    const address: Address = {
      view: {
        ...FIRST_VIEW,
        place: { kind: "node", id: "lei-jun" },
        filters: {
          ...NO_FILTERS,
          statuses: { only: true, names: new Set(["asserted", "denied"]) },
        },
        steps: 2,
      },
      camera: { x: 12.3456789, y: -4, zoom: 1.5 },
      theme: "dark",
      language: "zh",
    };
    expect(writeAddress(address)).toBe(
      "#/entity/lei-jun?status=asserted,denied&steps=2&at=12.346,-4,1.5&theme=dark&lang=zh&v=1",
    );
  });

  test("is read back as it was written", () => {
    fc.assert(
      fc.property(
        view,
        fc.constantFrom(...THEME_CHOICES),
        fc.constantFrom("system", "en", "zh"),
        (view, theme, language) => {
          const fragment = writeAddress({ view, theme, language });
          expect(readAddress(fragment)).toEqual({ view, camera: undefined, theme, language });
          // Browsers rewrite what is not ASCII, and blanks.
          expect(fragment).toMatch(/^[!-~]*$/);
        },
      ),
    );
  });

  test("of any text is read without a complaint", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(() => readAddress(text)).not.toThrow();
        expect(() => writeAddress(readAddress(`#/${text}`))).not.toThrow();
      }),
    );
  });

  test.each([
    ["", "an empty one"],
    ["#", "a bare mark"],
    ["#/", "no place"],
    ["#/entity", "no name"],
    ["#/nonsense/x?v=7", "a place and a version of the future"],
    ["#top", "a mark of another page"],
    [
      "#/?steps=-1&sources=1e9&at=1,2&theme=pink&lang=tlh&type=&lit=x&pin=,,",
      "values out of range",
    ],
    ["#/?at=NaN,0,1", "no numbers"],
    ["#/?asof=2024/..&from=2019&undated=0", "a time without an end, and one without a day"],
    ["#/?at=0,0,0", "an endless zoom"],
  ])("%s is %s, and shows the page as it first is", (fragment) => {
    expect(readAddress(fragment)).toEqual({
      view: FIRST_VIEW,
      camera: undefined,
      theme: "system",
      language: "system",
    });
  });

  test("does not look where only what forces came to would be", () => {
    expect(readAddress("#/?forces=abc&at=1,2,3").camera).toBeUndefined();
  });

  test("keeps what is sound beside what is not", () => {
    const { view } = readAddress("#/entity/%E9%9B%B7?steps=3&steps2=4&type=!Person&at=%");
    expect(view.place).toEqual({ kind: "node", id: "雷" });
    expect(view.steps).toBe(3);
    expect(view.filters.types).toEqual({ only: false, names: new Set(["Person"]) });
  });

  test("that was cut in the middle of a character is taken as it stands", () => {
    expect(readAddress("#/entity/%E9%9B").view.place).toEqual({ kind: "node", id: "%E9%9B" });
  });
});
