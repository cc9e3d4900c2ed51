import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  contrast,
  parseHex,
  premultiplied,
  readable,
  type Rgb,
  toHex,
} from "../../viewer/scene/colour.ts";

const byte = fc.nat({ max: 255 });
const colour = fc.tuple(byte, byte, byte) as fc.Arbitrary<Rgb>;
const GREY: Rgb = [1, 2, 3];

describe("colours", () => {
  test("are read from #rrggbb and written back", () => {
    fc.assert(
      fc.property(colour, (rgb) => {
        expect(parseHex(toHex(rgb), GREY)).toEqual(rgb);
      }),
    );
  });

  test.each(["", "red", "#fff", "#12345g", "url(x)", "#123456;", "#11223344"])(
    "%j is not one",
    (text) => expect(parseHex(text, GREY)).toBe(GREY),
  );

  test("have the contrast that WCAG computes", () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  });

  test("can be told from the paper of both themes", () => {
    for (const paper of [
      [250, 250, 248],
      [17, 19, 23],
    ] as const) {
      fc.assert(
        fc.property(colour, (rgb) => {
          expect(contrast(readable(rgb, paper, 3), paper)).toBeGreaterThanOrEqual(3);
        }),
      );
    }
  });

  test("stay as they are where they are readable already", () => {
    expect(readable([42, 91, 208], [250, 250, 248], 3)).toEqual([42, 91, 208]);
  });

  test("are multiplied by their opacity for blending", () => {
    expect(premultiplied([200, 100, 0], 0.5)).toBe("#64320080");
    expect(premultiplied([200, 100, 0], 1)).toBe("#c86400ff");
  });
});
