import * as fc from "fast-check";
import { distance } from "fastest-levenshtein";
import { afterEach, describe, expect, it, vi } from "vitest";
import { checkFolder } from "../../src/compile.ts";
import { near, Spellings } from "../../src/model/near.ts";

vi.mock(import("fastest-levenshtein"), async (load) => {
  const actual = await load();
  return { ...actual, distance: vi.fn<typeof distance>(actual.distance) };
});

const compared = vi.mocked(distance);
afterEach(() => void compared.mockClear());

describe("the names near to one", () => {
  it.each([
    ["xiaomy", ["xiaomi", "nio", "byd"], ["xiaomi"]],
    ["teh", ["the", "tea", "ten", "toe"], ["tea", "ten"]],
    ["xiaomi", ["xiaomi-su7", "xiao"], ["xiao", "xiaomi-su7"]],
    ["Lei-Jun", ["lei-jun"], ["lei-jun"]],
    ["abcdefghi", ["abcdef___", "abcde____"], ["abcdef___"]],
    ["ab", ["abc", "abcd", "b"], ["abc", "b"]],
  ])("%s of %j: %j", (wanted, names, expected) => {
    expect(near(wanted, names)).toEqual(expected);
  });

  it("are three at most, or as many as are asked for, best first and then in order", () => {
    const names = ["make5", "make", "make4", "make3", "makes"];
    expect(near("make", names)).toEqual(["make", "make3", "make4"]);
    expect(near("make", names, 4)).toEqual(["make", "make3", "make4", "make5"]);
  });

  it("are none for a sentence in the place of a name, nor are sentences near to anything", () => {
    const sentence = "a".repeat(201);
    expect(near(sentence, ["a".repeat(200)])).toEqual([]);
    expect(near("a".repeat(200), [sentence])).toEqual([]);
    expect(near("a".repeat(199), ["a".repeat(200)])).toHaveLength(1);
  });
});

const letter = fc.constantFrom("a", "b", "c", "d", "é", "雷", "😀", "-");
const word = fc.string({ unit: letter, minLength: 2, maxLength: 12 });

describe("of very many names", () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `company-${index * 7919}`);

  it("one that is misspelt is found, at its beginning too", () => {
    const spellings = new Spellings(() => [...many, "harbour-board", "雷军", "mara-quill"]);
    expect(spellings.near("harbuor-board")).toEqual(["harbour-board"]);
    expect(spellings.near("arbour-board")).toEqual(["harbour-board"]);
    expect(spellings.near("雷军军")).toEqual(["雷军"]);
    expect(spellings.near("mara")).toEqual(["mara-quill"]);
  });

  it("what is found does not depend on their order", () => {
    const [one, other] = [new Spellings(() => many), new Spellings(() => many.toReversed())];
    for (const wanted of ["company-1234", "compny-79190", "x", "company", "omp"]) {
      expect(one.near(wanted)).toEqual(other.near(wanted));
    }
  });

  it("the nearest is found as among few, when few pairs of letters are shared", () => {
    const filler = Array.from({ length: 600 }, (_, index) => `${index}`.padStart(9, "0"));
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 30 }), (wanted, names) => {
        const found = new Spellings(() => [...names, ...filler]).near(wanted);
        expect(found).toEqual(near(wanted, names));
      }),
      { numRuns: 200 },
    );
  });

  it("so many are compared as are among the most alike, and a name is sought once", () => {
    const spellings = new Spellings(() => many);
    spellings.near("compny-12345");
    expect(compared.mock.calls.length).toBeLessThanOrEqual(128);
    compared.mockClear();
    spellings.near("compny-12345");
    expect(compared).not.toHaveBeenCalled();
  });
});

describe("unknown names of a graph", () => {
  const entities = (count: number, type: string) =>
    Array.from({ length: count }, (_, index) => `e${index}: {type: ${type}${index}}`).join(", ");
  const claims = (count: number) =>
    Array.from({ length: count }, (_, at) => `{from: e${at}, type: knows, to: ee${at}}`).join(", ");
  const check = async (...texts: readonly string[]) => {
    const files = texts.map((text, index) => ({ path: `${index}.yaml`, text }));
    return checkFolder({ files, diagnostics: [] }, "big", { texts: [] });
  };

  it("cost the same whether 2,000 of a file are unknown or 16,000", async () => {
    for (const count of [2_000, 16_000]) {
      compared.mockClear();
      await check(`entities: {${entities(count, "T")}}`, `relations: [${claims(count)}]`);
      expect(compared.mock.calls.length).toBeGreaterThan(100);
      expect(compared.mock.calls.length).toBeLessThanOrEqual(200 * 128);
    }
  });

  it("likewise types", async () => {
    const types = Array.from({ length: 8_000 }, (_, index) => `Type${index}: {}`).join(", ");
    await check(`schema: {types: {${types}}}`, `entities: {${entities(8_000, "Tipe")}}`);
    expect(compared.mock.calls.length).toBeLessThanOrEqual(200 * 128);
  });

  it("of each file the first 200 different ones have near ones told", async () => {
    const [once, twice] = [claims(250), claims(300)];
    const { diagnostics } = await check(
      `entities: {${entities(300, "T")}}`,
      `relations: [${once}]`,
      `relations: [${once}, {from: e1, type: likes, to: e1e}]`,
      `relations: [${twice}]`,
    );
    const helped = (file: string) =>
      diagnostics.filter(({ range, repair }) => range?.file === file && repair).length;
    // A name is told in the first file that has it.
    expect(["1.yaml", "2.yaml", "3.yaml"].map(helped)).toEqual([200, 1, 50]);
  });
});
