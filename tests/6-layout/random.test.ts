import { expect, it } from "vitest";
import { fnv1a } from "../../src/6-layout/random.ts";

it("the hash of a text is FNV-1a over its units, the same on every machine", () => {
  expect(["", "a", "foobar"].map((text) => fnv1a(text))).toEqual([
    0x811c9dc5, 0xe40c292c, 0xbf9cf968,
  ]);
});
