import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EdgeAttributes } from "../../src/model/graph-file.ts";
import {
  edgeLook,
  fadedEdge,
  fadedNode,
  lineOf,
  lineWidth,
  nodeLook,
  paintColour,
  sampleDashes,
} from "../../viewer/scene/appearance.ts";
import { paletteOf } from "../../viewer/scene/palette.ts";
import { along, contrast, parseHex, type Rgb } from "../../viewer/scene/colour.ts";
import { type Paint, SERIES } from "../../viewer/view/colouring.ts";
import { LINE_KINDS } from "../../viewer/graph/line-kind.ts";
import { paletteIn, styleIn, THEMES, tokensOf } from "../fixtures/viewer/palette.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

const byte = fc.nat({ max: 255 });
const hex = fc
  .tuple(byte, byte, byte)
  .map((rgb) => `#${rgb.map((each) => each.toString(16).padStart(2, "0")).join("")}`);
const paint: fc.Arbitrary<Paint> = fc.oneof(
  fc.constant({ kind: "type" } as const),
  fc.record({ kind: fc.constant("series" as const), at: fc.nat({ max: SERIES - 1 }) }),
  fc.record({
    kind: fc.constant("ramp" as const),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.constantFrom(
    { kind: "grey", id: "(other)" } as const,
    { kind: "grey", id: "(none)" } as const,
  ),
);
const lightness = ([r, g, b]: Rgb): number => contrast([r, g, b], [0, 0, 0]);

describe.each(THEMES)("the palette of the theme %s", (theme) => {
  const palette = paletteIn(theme);
  const tokens = tokensOf(theme);
  const token = (name: string): Rgb => parseHex(tokens.get(`--${name}`) ?? "", [127, 127, 127]);

  test("has every colour as a plain one", () => {
    const colours = [...tokens].filter(([name]) => /series|ramp|node-(?:other|none)/.test(name));
    expect(colours).toHaveLength(SERIES + 5 + 2);
    for (const [, colour] of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  test("keeps nodes apart from the paper, whatever they are painted with", () => {
    fc.assert(
      fc.property(paint, hex, (each, colour) => {
        const painted = paintColour(each, colour, palette);
        expect(contrast(painted, palette.paper)).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  test("has a ramp that is told by lightness alone: more stands out more", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.95, noNaN: true }), (share) => {
        const [less, more] = [along(palette.ramp, share), along(palette.ramp, share + 0.05)];
        expect(less && contrast(less, palette.paper)).toBeLessThan(
          more === undefined ? 0 : contrast(more, palette.paper),
        );
      }),
    );
  });

  test("has no two names alike, for those who see no red or no green either", () => {
    const colours = [...palette.series, palette.other, palette.none];
    for (const [at, left] of colours.entries()) {
      for (const right of colours.slice(at + 1)) {
        for (const sight of SIGHTS) {
          expect(difference(seen(left, sight), seen(right, sight))).toBeGreaterThan(0.035);
        }
      }
    }
  });

  test("has texts that can be read", () => {
    const least = theme.startsWith("contrast") ? 7 : 4.5;
    for (const text of ["ink", "ink-soft", "ink-faint", "accent", "good", "fair", "bad"]) {
      for (const ground of ["paper", "surface"]) {
        expect([text, contrast(token(text), token(ground)) >= least]).toEqual([text, true]);
      }
    }
    expect(contrast(token("accent"), token("accent-soft"))).toBeGreaterThanOrEqual(least);
    expect(contrast(token("on-accent"), token("accent"))).toBeGreaterThanOrEqual(least);
  });

  test("has lines that stand out", () => {
    for (const tone of Object.values(palette.tones)) {
      expect(contrast(tone, palette.paper)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("high contrast", () => {
  test.each(["contrast-light", "contrast-dark"] as const)("is black and white: %s", (theme) => {
    const { paper, ink, leastOpacity, lineScale } = paletteIn(theme);
    expect(contrast(paper, ink)).toBeCloseTo(21);
    expect(leastOpacity).toBeGreaterThanOrEqual(0.7);
    expect(lineScale).toBeGreaterThan(1);
    expect(lightness(paper) > lightness(ink)).toBe(theme === "contrast-light");
  });
});

describe("the look of a line", () => {
  const [first] = sampleGraph().edges;
  const line = (more: Partial<EdgeAttributes>) => {
    if (first === undefined) throw new Error("the sample has no edges");
    return edgeLook({ ...first.attributes, ...more }, true, styleIn("light"));
  };

  test("is wider with each source, up to three", () => {
    expect([1, 2, 3, 9].map((sources) => line({ sources }).width)).toEqual([1.7, 2.7, 3.7, 3.7]);
    expect(lineWidth(0)).toBeLessThan(lineWidth(1));
  });

  test("without a proven quote is thin and grey in long dashes, whatever its status", () => {
    const nothing = { sources: 0, citations: [] };
    const unproven = line(nothing);
    expect(unproven.width).toBeLessThan(line({ sources: 1 }).width);
    const [dash = 0, gap = 0] = unproven.dashes ?? [];
    expect(dash).toBeGreaterThan(4);
    expect(gap).toBeGreaterThanOrEqual(dash);
    for (const status of ["attributed", "alleged", "forecast", "opinion"] as const) {
      expect(line({ sources: 1, status }).dashes).not.toEqual(unproven.dashes);
      expect(line({ ...nothing, status })).toEqual(unproven);
    }
  });

  test("that a source refutes or mentions is that of its status, as by one source", () => {
    const citation = { source: "report", quote: "It never did.", state: "verified" } as const;
    for (const stance of ["refutes", "mentions"] as const) {
      const cited = { sources: 0, citations: [{ ...citation, stance }] };
      for (const status of ["asserted", "denied"] as const) {
        expect(line({ ...cited, status })).toEqual(line({ sources: 1, status }));
      }
      const broken = [{ ...citation, stance, state: "broken" as const }];
      expect(line({ sources: 0, citations: broken })).toEqual(line({ sources: 0, citations: [] }));
    }
  });

  test("is never faint in high contrast", () => {
    if (first === undefined) throw new Error("the sample has no edges");
    const unproven = { ...first.attributes, sources: 0, rank: "deprecated" as const };
    expect(edgeLook(unproven, true, styleIn("contrast-dark")).opacity).toBeGreaterThanOrEqual(0.7);
  });
});

describe("a piece of a line that explains it", () => {
  const LENGTH = 36;
  const kinds = LINE_KINDS.map((kind) => [kind, kind === "unproven" ? 0 : 1] as const);

  test.each(THEMES)("shows two dashes at least, whole, in the theme %s", (theme) => {
    for (const [kind, sources] of kinds) {
      for (const length of [LENGTH, 20]) {
        const line = lineOf(kind, sources, paletteIn(theme));
        const dashes = sampleDashes(line, length);
        expect(dashes === undefined).toBe(line.dashes === undefined);
        const [dash = 0, gap = 0] = dashes ?? [];
        expect(2 * dash + gap).toBeLessThanOrEqual(length + 1e-9);
        const [whole = 1, apart = 1] = line.dashes ?? [];
        expect(dash * apart).toBeCloseTo(dashes ? gap * whole : 0);
      }
    }
  });

  test("is as the picture draws it where there is room", () => {
    const line = lineOf("contested", 1, paletteIn("light"));
    expect(sampleDashes(line, LENGTH)).toEqual(line.dashes?.map((each) => each * line.width));
  });
});

describe("what has lost its proof", () => {
  const [first] = sampleGraph().edges;
  const [node] = sampleGraph().nodes;

  test.each(THEMES)("is as faint as what is out of focus: %s", (theme) => {
    const style = styleIn(theme);
    const { dimmed, paper } = style.palette;
    if (first === undefined || node === undefined) throw new Error("the sample is empty");
    const line = edgeLook(first.attributes, true, style);
    expect(fadedEdge(line, style.palette)).toEqual({
      ...line,
      opacity: line.opacity * dimmed.lines,
    });
    expect(dimmed.lines).toBeLessThan(0.3);
    const disc = nodeLook(node.attributes, 0, style);
    const faded = fadedNode(disc, style.palette);
    expect(faded.isFaded).toBe(true);
    expect(contrast(faded.colour, paper)).toBeLessThan(contrast(disc.colour, paper) / 1.5);
  });
});

test("colours may stand in the style sheet in short", () => {
  const short = paletteOf("light", (name) => (name === "--paper" ? " #f0a" : ""));
  expect(short.paper).toEqual([255, 0, 170]);
});

test("a node whose size is no number is small", () => {
  const [first] = sampleGraph().nodes;
  if (first === undefined) throw new Error("the sample has no nodes");
  const node = { ...first.attributes, size: Number.NaN };
  expect(nodeLook(node, 0, styleIn("light")).size).toBe(4);
});

/**
 * Sight without red and without green, complete: linear RGB, after G. Machado, M. Oliveira and
 * L. Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency” (2009).
 */
const SIGHTS = [
  [1, 0, 0, 0, 1, 0, 0, 0, 1],
  [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
] as const;

function seen(colour: Rgb, matrix: readonly number[]): number[] {
  const linear = colour.map((each) => {
    const share = each / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return oklab(
    [0, 3, 6].map((row) => {
      const sum = linear.reduce((all, each, at) => all + each * (matrix[row + at] ?? 0), 0);
      return Math.min(1, Math.max(0, sum));
    }),
  );
}

/** After B. Ottosson, “A perceptual color space for image processing” (2020). */
function oklab([r = 0, g = 0, b = 0]: readonly number[]): number[] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function difference(left: readonly number[], right: readonly number[]): number {
  return Math.hypot(...left.map((each, at) => each - (right[at] ?? 0)));
}
