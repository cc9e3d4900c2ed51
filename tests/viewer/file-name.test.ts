import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileName } from "../../viewer/export/save.ts";

describe("the name of a file", () => {
  test.each([
    [
      ["Xiaomi's move into cars", "Lei Jun", "2 steps"],
      "xiaomi-s-move-into-cars-lei-jun-2-steps.png",
    ],
    [["小米汽车", "", "部分"], "小米汽车-部分.png"],
    [["Größe & Maß"], "größe-maß.png"],
    [["CON"], "graph-con.png"],
    [["../../etc/passwd"], "etc-passwd.png"],
    [["???"], "graph.png"],
    [[], "graph.png"],
  ])("of %j is %s", (parts, name) => {
    expect(fileName(parts, ".png")).toBe(name);
  });

  test("is one that every system takes, whatever the title", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (parts) => {
        const name = fileName(parts, ".json");
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*\.json$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(300);
        expect(name).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
