import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { ClaimAttributes, GraphFile } from "../../src/model/graph-file.ts";
import { readAddress, writeAddress } from "../../viewer/view/address.ts";
import { catalogOf } from "../../viewer/graph/catalog.ts";
import { validView } from "../../viewer/view/valid-view.ts";
import {
  axisOf,
  beginningOf,
  endOf,
  marksOf,
  partAt,
  partsOf,
  shareOf,
} from "../../viewer/time/axis.ts";
import { hasDates, timesOf } from "../../viewer/graph/time-claims.ts";
import { calendarDay, dayNumber, edtfOf, LAST_YEAR } from "../../src/model/time/days.ts";
import { spansOf } from "../../src/model/time/spans.ts";
import { typedDate, typedTime } from "../../viewer/time/steps.ts";
import { FIRST_VIEW, NO_FILTERS, type TimeChoice } from "../../viewer/view/view.ts";
import { visibleIn } from "../../viewer/view/visible.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

/** Another reader of EDTF: the one with which the compiler checks dates. It ships no types. */
const { default: edtf } = await vi.importActual<{
  readonly default: (text: string) => { readonly min: number; readonly max: number };
}>("edtf");

type Dates = Pick<ClaimAttributes, "at" | "since" | "until">;

const DAY = 86_400_000;
const year = fc.oneof(fc.integer({ min: -9_999, max: 9_999 }), fc.integer({ min: -5, max: 5 }));
const anyDay = fc.oneof(
  fc.integer({ min: dayNumber(-9_999), max: dayNumber(9_999, 12, 31) }),
  fc.integer({ min: dayNumber(2_000), max: dayNumber(2_030) }),
  fc.integer({ min: dayNumber(-LAST_YEAR), max: dayNumber(LAST_YEAR) }),
);
const precision = fc.constantFrom("day" as const, "month" as const, "year" as const);

describe("a day", () => {
  test("has the number that JavaScript's calendar gives it", () => {
    const instants = fc.date({ noInvalidDate: true });
    fc.assert(
      fc.property(instants, (date) => {
        const [years, months, days] = [
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ];
        const number = Math.floor(date.getTime() / DAY);
        expect(dayNumber(years, months, days)).toBe(number);
        expect(calendarDay(number)).toEqual({ year: years, month: months, day: days });
      }),
    );
  });

  test("is found again by its number in the furthest years there are", () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const { year, month, day } = calendarDay(number);
        expect(dayNumber(year, month, day)).toBe(number);
        expect(calendarDay(number + 1)).not.toEqual({ year, month, day });
      }),
    );
  });

  test("its month and its year are read back from EDTF as what they are", () => {
    fc.assert(
      fc.property(anyDay, precision, (number, precise) => {
        const span = spansOf(edtfOf(number, precise))?.start;
        expect(span?.first).toBeLessThanOrEqual(number);
        expect(span?.last).toBeGreaterThanOrEqual(number);
      }),
    );
  });
});

describe("an EDTF date", () => {
  const two = (number: number): string => String(number).padStart(2, "0");
  const years = year.map((each) => edtfOf(dayNumber(each), "year"));
  const months = fc.tuple(years, fc.integer({ min: 1, max: 12 }));
  const dates = fc.oneof(
    years,
    months.map(([of, month]) => `${of}-${two(month)}`),
    fc
      .tuple(months, fc.integer({ min: 1, max: 28 }))
      .map(([[of, month], day]) => `${of}-${two(month)}-${two(day)}`),
    months.map(([of, month]) => `${of}-${two(month)}-XX`),
    years.map((of) => `${of}-XX-XX`),
    years.map((of) => `${of.slice(0, -1)}X`),
    years.map((of) => `${of.slice(0, -2)}XX`),
    fc.integer({ min: 10_000, max: 99_999 }).map((long) => `Y${long}`),
    fc.integer({ min: 10_000, max: 99_999 }).map((long) => `Y-${long}`),
  );

  test("leaves the days possible that another reader of EDTF finds", () => {
    fc.assert(
      fc.property(dates, (text) => {
        // The other reader begins such years at their end, knows no minus before zeros, and in year 0
        // ends February on the first of March.
        fc.pre(!/^-.*-XX|^-000X|^-00XX|^0000-02-XX/.test(text));
        const { min, max } = edtf(text);
        const span = spansOf(text);
        expect(span?.start).toEqual({ first: Math.floor(min / DAY), last: Math.floor(max / DAY) });
        expect(span?.end).toEqual(span?.start);
      }),
    );
  });

  test.each([
    ["2019~", "2018-01-01", "2020-12-31"],
    ["2024-01?", "2023-12-01", "2024-02-29"],
    ["2024-03-01%", "2024-02-29", "2024-03-02"],
    ["201X~", "2000-01-01", "2029-12-31"],
    ["2024-22", "2024-01-01", "2024-12-31"],
    ["2004-01-01T10:10:10Z", "2004-01-01", "2004-01-01"],
    ["0000", "0000-01-01", "0000-12-31"],
    ["0000-02-XX", "0000-02-01", "0000-02-29"],
    ["-0001", "-0001-01-01", "-0001-12-31"],
  ])("%s is from %s to %s", (text, first, last) => {
    const { start } = spansOf(text) ?? {};
    expect(start && edtfOf(start.first, "day")).toBe(first);
    expect(start && edtfOf(start.last, "day")).toBe(last);
  });

  test("may be open at either end", () => {
    expect(spansOf("../2019")).toEqual({
      start: undefined,
      end: spansOf("2019")?.end,
      interval: true,
    });
    expect(spansOf("2019/")?.start).toEqual(spansOf("2019")?.start);
    expect(spansOf("2019/")?.end).toBeUndefined();
    expect(spansOf("2019/2021")?.end).toEqual(spansOf("2021")?.end);
  });

  test("is nothing that only looks like one", () => {
    const texts = ["", "unknown", "tomorrow", "24", "Y", "Y2024", "__proto__", "9".repeat(100_000)];
    const days = ["2024-13", "2024-00", "2024-02-30", "2023-02-29", "2024-21-05", "２０２４"];
    const parts = ["2024/2025/2026", "2024/soon", "201X-05", "2024-XX-05"];
    for (const text of [...texts, ...days, ...parts]) expect(spansOf(text)).toBeUndefined();
  });

  test("of any text is read without a complaint", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
        const { first = 0, last = 0 } = spansOf(text)?.start ?? {};
        expect(first).toBeLessThanOrEqual(last);
      }),
    );
  });
});

/** What is shown of some relations with dates, by their names. */
function shownOf(claims: Readonly<Record<string, Dates>>, time: TimeChoice): string[] | undefined {
  const file = fileOf(Object.values(claims));
  const visible = visibleIn(catalogOf(file), { ...FIRST_VIEW, time }, undefined);
  return visible && Object.keys(claims).filter((_, edge) => visible.edges[edge] === 1);
}

function fileOf(claims: readonly Dates[]): GraphFile {
  const sample = sampleGraph();
  const [one, two] = sample.nodes;
  const [edge] = sample.edges;
  if (!one || !two || !edge) throw new Error("the sample is empty");
  const { at: _, since: __, until: ___, ...undated } = edge.attributes;
  return {
    ...sample,
    nodes: [one, two].map((node) => ({ ...node, attributes: { ...node.attributes, facts: [] } })),
    edges: claims.map((dates, index) => ({
      ...edge,
      key: `e${index}`,
      source: one.key,
      target: two.key,
      attributes: { ...undated, ...dates },
    })),
  };
}

const asOf = (day: string, undated = true): TimeChoice => ({ kind: "as of", day, undated });
const range = (from: string, to: string, undated = true): TimeChoice => {
  return { kind: "range", from, to, undated };
};

const CLAIMS = {
  launched: { at: "2024-03-28" },
  sold: { at: "2024" },
  led: { since: "2019", until: "2022-06" },
  leads: { since: "2022-07" },
  guarded: { until: "1999" },
  closed: { since: "2015", until: "unknown" },
  toured: { at: "2020/2021" },
  planned: { at: "2030" },
  crossed: { at: "-0048-01-10" },
  is: {},
  was: { at: "once" },
} satisfies Record<string, Dates>;

describe("as of a day", () => {
  test("is what went on that day, and what had happened by then", () => {
    expect(shownOf(CLAIMS, asOf("2020-05-05", false))).toEqual([
      "led",
      "closed",
      "toured",
      "crossed",
    ]);
    expect(shownOf(CLAIMS, asOf("2024-03-28", false))).toEqual([
      "launched",
      "sold",
      "leads",
      "closed",
      "crossed",
    ]);
    expect(shownOf(CLAIMS, asOf("-0100", false))).toEqual([]);
  });

  test("takes a claim of which only the end is known for undated until then", () => {
    for (const day of ["-0100", "1998-12-31"]) {
      expect(shownOf(CLAIMS, asOf(day))).toContain("guarded");
      expect(shownOf(CLAIMS, asOf(day, false))).not.toContain("guarded");
    }
    expect(shownOf(CLAIMS, asOf("1999", false))).toContain("guarded");
    expect(shownOf(CLAIMS, asOf("2000"))).not.toContain("guarded");
    expect(timesOf([], fileOf([{ until: "1999" }, {}, { at: "2000" }]).edges).undated).toBe(2);
  });

  test("is as of the last day of a month or a year", () => {
    expect(shownOf(CLAIMS, asOf("2024-02"))).not.toContain("launched");
    expect(shownOf(CLAIMS, asOf("2024-03"))).toContain("launched");
    expect(shownOf(CLAIMS, asOf("2022-06"))).toContain("led");
    expect(shownOf(CLAIMS, asOf("2022"))).not.toContain("led");
  });

  test("shows what has no date, unless that is not wanted", () => {
    expect(shownOf(CLAIMS, asOf("2024"))).toEqual(expect.arrayContaining(["is", "was"]));
    expect(shownOf(CLAIMS, asOf("2024", false))).not.toContain("is");
  });
});

describe("a stretch of time", () => {
  test("is what happened or went on during some of it", () => {
    expect(shownOf(CLAIMS, range("2022", "2023", false))).toEqual(["led", "leads", "closed"]);
    expect(shownOf(CLAIMS, range("2024-03-29", "2024-12", false))).toEqual([
      "sold",
      "leads",
      "closed",
    ]);
    expect(shownOf(CLAIMS, range("-0050", "-0040", false))).toEqual(["crossed"]);
    expect(shownOf(CLAIMS, range("-0050", "-0040"))).toContain("guarded");
    expect(shownOf(CLAIMS, range("1990", "2000", false))).toEqual(["guarded"]);
    expect(shownOf(CLAIMS, range("2000", "2001"))).not.toContain("guarded");
  });

  test("of all time leaves out nothing", () => {
    expect(shownOf(CLAIMS, range("Y-99999", "Y99999"))).toEqual(Object.keys(CLAIMS));
  });

  const written = fc.tuple(anyDay, precision).map(([day, precise]) => edtfOf(day, precise));
  const dates = fc.oneof(
    fc.record({ at: written }),
    fc.record({ since: written }),
    fc.record({ until: written }),
    fc.record({ since: written, until: written }),
    fc.constant({}),
  );

  test("shows no less than a shorter one within it", () => {
    fc.assert(
      fc.property(dates, fc.array(anyDay, { minLength: 4, maxLength: 4 }), (claim, days) => {
        const [a = 0, b = 0, c = 0, d = 0] = days.toSorted((x, y) => x - y);
        const outer = range(edtfOf(a, "year"), edtfOf(d, "year"));
        const inner = range(edtfOf(b, "year"), edtfOf(c, "year"));
        const [fewer, more] = [shownOf({ claim }, inner), shownOf({ claim }, outer)];
        expect(more).toEqual(expect.arrayContaining(fewer ?? []));
      }),
    );
  });

  test("of a single day shows what holds on it, as the day itself does", () => {
    fc.assert(
      fc.property(dates, anyDay, (claim, number) => {
        const day = edtfOf(number, "day");
        const [during, by] = [shownOf({ claim }, range(day, day)), shownOf({ claim }, asOf(day))];
        expect(by).toEqual(expect.arrayContaining(during ?? []));
      }),
    );
  });
});

describe("entities", () => {
  const catalog = catalogOf(sampleGraph());
  const shown = (time: TimeChoice, filters = NO_FILTERS): string[] => {
    const visible = visibleIn(catalog, { ...FIRST_VIEW, filters, time }, undefined);
    return catalog.nodes.flatMap(({ key }, node) => (visible?.nodes[node] === 1 ? [key] : []));
  };

  test("that are left with no claim go; those without dates go where undated claims do", () => {
    expect(shown(asOf("1988", false))).toEqual(["qingmu", "ada-lindqvist"]);
    expect(shown(asOf("1988"))).toContain("lonely");
    expect(shown(asOf("1988"))).not.toContain("fire");
    expect(shown(asOf("1994-11"))).toContain("fire");
  });

  test("stay where a fact of theirs holds, and the other filters admit it", () => {
    const forecast = { ...NO_FILTERS, statuses: { only: true, names: new Set(["forecast"]) } };
    expect(shown(asOf("2027", false), forecast)).toEqual(["qingmu"]);
    expect(shown(asOf("2026", false), forecast)).toEqual([]);
    expect(shown(range("2027", "2027", false), forecast)).toEqual(["qingmu"]);
  });
});

describe("the axis", () => {
  const within = LAST_YEAR / 10;
  const far = fc.integer({ min: dayNumber(-within), max: dayNumber(within) });
  const spans = fc.array(
    fc
      .tuple(
        fc.oneof(
          anyDay.filter((day) => Math.abs(day) < dayNumber(within)),
          far,
        ),
        fc.nat({ max: 800 }),
      )
      .map(([first, length]) => ({ first, last: first + length })),
    { minLength: 1, maxLength: 12 },
  );

  test("holds every date in parts that follow one another, of which there are not too many", () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 2, max: 200 }), (dates, most) => {
        const axis = axisOf(dates, most);
        if (axis === undefined) throw new Error("no axis");
        const parts = partsOf(axis);
        expect(parts).toBeLessThanOrEqual(most);
        for (let part = 0; part < parts; part++) {
          expect(axis.starts[part]).toBeLessThan(axis.starts[part + 1] ?? -Infinity);
          expect(partAt(axis, axis.starts[part] ?? Number.NaN)).toBe(part);
          expect(spansOf(beginningOf(axis, part))?.start?.first).toBe(axis.starts[part]);
          expect(spansOf(endOf(axis, part))?.end?.last).toBe((axis.starts[part + 1] ?? 0) - 1);
        }
        for (const { first, last } of dates) {
          expect(axis.starts[0]).toBeLessThanOrEqual(first);
          expect(axis.starts[parts]).toBeGreaterThan(last);
        }
        const sum = axis.weights.reduce((left, right) => left + right, 0);
        expect(sum).toBeCloseTo(dates.length, 6);
      }),
    );
  });

  test("is as fine as there is room for, and no finer than what is known", () => {
    const dates = (...texts: string[]) => texts.flatMap((text) => spansOf(text)?.start ?? []);
    const unitOf = (list: string[], most: number) => axisOf(dates(...list), most)?.unit;
    expect(unitOf(["2024-03-01", "2024-04-20"], 100)).toEqual({ of: "day", size: 1 });
    expect(unitOf(["2024-03-01", "2024-12-20"], 100)).toEqual({ of: "day", size: 7 });
    expect(unitOf(["2024-03", "2025-01"], 100)).toEqual({ of: "month", size: 1 });
    expect(unitOf(["2007", "2025-01"], 100)).toEqual({ of: "month", size: 3 });
    expect(unitOf(["2007", "2025"], 100)).toEqual({ of: "year", size: 1 });
    expect(unitOf(["-0500", "2025"], 60)).toEqual({ of: "year", size: 50 });
    expect(axisOf([], 100)).toBeUndefined();
  });

  test("spreads a date over all it may be, and knows where a day is", () => {
    const axis = axisOf(
      ["2023-01-01", "2024", "2024-05"].map(
        (text) => spansOf(text)?.start ?? { first: 0, last: 0 },
      ),
      40,
    );
    if (axis === undefined) throw new Error("no axis");
    expect(axis.unit).toEqual({ of: "month", size: 1 });
    expect(axis.weights[0]).toBe(1);
    expect(axis.weights[1]).toBe(0);
    expect(axis.weights[12]).toBeCloseTo(31 / 366);
    expect(axis.weights[16]).toBeCloseTo(1 + 31 / 366);
    expect(shareOf(axis, dayNumber(2023))).toBe(0);
    expect(shareOf(axis, dayNumber(2024))).toBe(0.5);
    expect(shareOf(axis, dayNumber(2025))).toBe(1);
    expect(shareOf(axis, dayNumber(1900))).toBe(0);
    expect(marksOf(axis, 3)).toEqual([
      { part: 0, label: "2023" },
      { part: 12, label: "2024" },
    ]);
  });
});

describe("a time that comes from elsewhere", () => {
  test("is one that a person can read", () => {
    const write = (time: TimeChoice): string =>
      writeAddress({ view: { ...FIRST_VIEW, time }, theme: "system", language: "system" });
    expect(write(asOf("2024-03"))).toBe("#/?asof=2024-03&v=1");
    expect(write(range("2019-03", "2024-12-31", false))).toBe(
      "#/?from=2019-03&to=2024-12-31&undated=0&v=1",
    );
    expect(readAddress("#/?asof=-0043-03-15").view.time).toEqual(asOf("-0043-03-15"));
  });

  test("is forgotten where the graph has no dates to choose between", () => {
    const time = asOf("2024");
    const view = { ...FIRST_VIEW, time };
    const without = catalogOf(fileOf([{ at: "2024" }, { at: "2024" }, {}]));
    expect(hasDates(without.times)).toBe(false);
    expect(validView(view, without).time).toBeUndefined();
    const dated = catalogOf(fileOf([{ at: "2024" }, { at: "2023" }]));
    expect(validView(view, dated)).toBe(view);
  });
});

describe("a time that is typed", () => {
  const axis = axisOf(
    ["2019", "2027"].map((text) => spansOf(text)?.start ?? { first: 0, last: 0 }),
    40,
  );
  const typed = (kind: TimeChoice["kind"], from: string, to: string) =>
    axis && typedTime({ axis, kind, undated: true }, { from, to });

  test.each([
    ["2024", "2024"],
    [" 2024-03-29 ", "2024-03-29"],
    ["-0043", "-0043"],
    ["2024?", "2024?"],
    ["2024/3/9", "2024-03-09"],
    ["2024.3", "2024-03"],
    ["２０２４年３月", "2024-03"],
    ["2024年3月29日", "2024-03-29"],
  ])("is read: %j", (text, date) => {
    expect(typedDate(text)).toBe(date);
  });

  test.each(["", "soon", "2024-13", "2024-02-30", "2023/2025", "2024/2/30", "3/29/2024", "24"])(
    "is no date: %j",
    (text) => {
      expect(typedDate(text)).toBeUndefined();
    },
  );

  test("may be read from an address, whatever was typed", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{4}([-/.][0-9X]{1,2}){0,2}[?~]?$/)),
        (text) => {
          const day = typedDate(text);
          if (day === undefined) return;
          const time = { kind: "as of", day, undated: true } as const;
          const view = { ...FIRST_VIEW, time };
          const address = writeAddress({ view, theme: "system", language: "system" });
          expect(readAddress(address).view.time).toEqual(time);
        },
      ),
    );
  });

  test("is any time where nothing is, and says which field holds no date", () => {
    expect(typed("as of", "", " ")).toEqual({ ok: true, time: undefined });
    expect(typed("range", "", "")).toEqual({ ok: true, time: undefined });
    expect(typed("range", "x", "2024")).toEqual({ ok: false, wrong: "from" });
    expect(typed("range", "2024", "x")).toEqual({ ok: false, wrong: "to" });
  });

  test("has its ends in order, and those of the axis where a field is empty", () => {
    const range = { kind: "range", undated: true };
    expect(typed("range", "2024", "2020")).toMatchObject({
      time: { ...range, from: "2020", to: "2024" },
    });
    expect(typed("range", "", "2020")).toMatchObject({
      time: { ...range, from: "2019", to: "2020" },
    });
    expect(typed("range", "2020", "")).toMatchObject({
      time: { ...range, from: "2020", to: "2027" },
    });
  });
});
