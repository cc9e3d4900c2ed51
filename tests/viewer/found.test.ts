import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foundIn } from "../../viewer/search/pieces.ts";

const marked = (text: string, search: string, room = 1000): string =>
  foundIn(text, search, room)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join("");

describe("what was found in a text", () => {
  test("is marked wherever it stands, word by word", () => {
    expect(marked("The harbour and the harbour master", "harbour")).toBe(
      "The [harbour] and the [harbour] master",
    );
    expect(marked("The harbour master", "master harb")).toBe("The [harb]our [master]");
  });

  test("is marked in whatever case, accents and width it is written", () => {
    expect(marked("Theodore von Kármán", "KARMAN")).toBe("Theodore von [Kármán]");
    expect(marked("Theodore von Ka\u0301rma\u0301n", "karman")).toBe(
      "Theodore von [Ka\u0301rma\u0301n]",
    );
    expect(marked("北京大学的历史", "大学")).toBe("北京[大学]的历史");
    expect(marked("ＡＢＣ und Straße", "abc strasse")).toBe("[ＡＢＣ] und [Straße]");
  });

  test("comes into view: the beginning of a long text is left out, by whole words", () => {
    const text = "They built it in the autumn of that year beside the old harbour wall";
    expect(marked(text, "harbour", 26)).toBe("…the old [harbour] wall");
    expect(marked(text, "built", 26)).toBe(text.replace("built", "[built]"));
    expect(marked(text, "nothing", 26)).toBe(text);
    const chinese = "多年以后，他们在那座古老的港口旁边又建起了一座新的灯塔，照亮海面";
    expect(marked(chinese, "灯塔", 12)).toMatch(/^….{14}\[灯塔\]，照亮海面$/u);
  });

  test("is the whole text where there is room for it", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        (text, word) => {
          const pieces = foundIn(text, word, Infinity);
          expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        },
      ),
    );
  });
});
