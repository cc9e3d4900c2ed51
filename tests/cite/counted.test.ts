import { describe, expect, it } from "vitest";
import { folderOf } from "../audit/folder.ts";
import { graphwright } from "../cli/terminal.ts";

interface Report {
  readonly sources: readonly {
    readonly paragraphs: {
      readonly uncited: readonly number[];
      readonly furniture: readonly number[];
    };
    readonly uncited: readonly { readonly text: string; readonly entities: readonly string[] }[];
    readonly entities: readonly {
      readonly id: string;
      readonly sentences: { readonly naming: number; readonly cited: number };
      readonly claims: number;
    }[];
  }[];
  readonly unknown: readonly { readonly name: string; readonly count: number }[];
}

const ENTITIES = `
entities:
  lei: {name: Lei Jun, names: {th: เหล่ย จวิน}, facts: [{age: 55, cite: {source: s, quote: is 55}}]}
  ma: {name: Ma Jun}
  xiaomi: {name: Xiaomi, names: {zh: 小米, th: เสียวหมี่}}
  trust: {name: Dunmallow Harbour Trust}
  thalbach: {name: Maria Thalbach}
`;

/** What coverage says of one text in a language. */
async function covered(lang: string, text: string) {
  const yaml = `sources: {s: {lang: ${lang}, text: {file: s.txt}}}${ENTITIES}`;
  const options = ["cite", "coverage", "--json", "--with-texts"];
  const { out } = await graphwright(...options, folderOf(yaml, { "s.txt": text }));
  const { sources, unknown }: Report = JSON.parse(out);
  const [source] = sources;
  if (!source) throw new Error(out);
  return { ...source, unknown: unknown.map(({ name, count }) => `${name} ${count}`) };
}

describe("a short name means whoever was named in full", () => {
  it.each([
    ["before", "Lei Jun is 55. Jun met Xiaomi's men.", ["lei", "xiaomi"]],
    ["last, where several are called so", "Lei Jun is 55. Ma Jun came. Jun left Xiaomi.", ["ma", "xiaomi"]],
    ["by its last word", "The Dunmallow Harbour Trust paid. The Trust left Xiaomi.", ["trust", "xiaomi"]],
    ["and nobody before that", "Jun met Xiaomi's men. Lei Jun is 55.", undefined],
    ["and no part of a longer name", "Lei Jun is 55. Jun Beidou met Xiaomi.", undefined],
    ["and no first word of many", "The Dunmallow Harbour Trust paid. Dunmallow saw Xiaomi.", undefined],
    ["nor an ordinary word", "A trust: Dunmallow Harbour Trust. Trust in Xiaomi grew.", undefined],
  ])("%s: %s", async (_what, text, entities) => {
    const { uncited } = await covered("en", text);
    expect(uncited[0]?.entities).toEqual(entities);
  }); // prettier-ignore
});

it("counts for each entity how often it is named, in how many cited sentences, and its claims", async () => {
  const { entities } = await covered("en", "Lei Jun is 55. Jun met Xiaomi's men. Xiaomi grew.");
  const counts = entities.map(({ id, sentences: { naming, cited }, claims }) => {
    return [id, naming, cited, claims];
  });
  expect(counts).toEqual([
    ["lei", 2, 1, 1],
    ["xiaomi", 2, 0, 0],
  ]);
});

it("finds names in Thai, whose words no space parts", async () => {
  const { uncited } = await covered("th", "เหล่ย จวินก่อตั้งบริษัทเสียวหมี่ในปี 2553");
  expect(uncited[0]?.entities).toEqual(["lei", "xiaomi"]);
});

describe("names that are not in the graph", () => {
  it.each([
    ["of a word with and without a soft hyphen are one", "en", "So the Com\u00adpany paid. The Company left.", ["Company 2"]],
    ["are no German nouns", "de", "Die Bäuerin verkauft Milch. Ihre Nachbarin Anna Krahl fährt BMW.", ["BMW 1", "Nachbarin Anna Krahl 1"]],
    ["are no part of a known one", "de", "Maria Thalbach ging. Dann kam Thalbach mit Jürgen Krahl.", ["Jürgen Krahl 1"]],
    ["do not begin behind a colon alone", "en", "It was so: Behind him ran Bell Hill.", ["Bell Hill 1"]],
  ])("%s", async (_what, lang, text, names) => {
    expect((await covered(lang, text)).unknown).toEqual(names);
  }); // prettier-ignore
});

describe("what belongs to the page is no sentence to cover", () => {
  it.each([
    ["headers and numbers of pages", "The Xiaomi of Lei Jun 1\nHe came.\n- 1 -\n\fThe Xiaomi of Lei Jun 2\nHe left.\n- 2 -\n", [1, 3, 4, 6]],
    ["repeated titles, but the first", "Lei Jun of Xiaomi\n\nHe came.\n\nLei Jun of Xiaomi\n\nHe left.", [3]],
    ["captions", "He came.\nFig. 3: Lei Jun at Xiaomi.\nPhoto: Lei Jun\n图1 小米 Lei Jun\nHe left.", [2, 3, 4]],
    ["numbers on a line of their own", "He came.\n12\nPage 3 of 9\nHe left.", [2, 3]],
  ])("%s", async (_what, text, numbers) => {
    const { paragraphs, uncited } = await covered("en", text);
    expect(paragraphs.furniture).toEqual(numbers);
    expect(uncited.filter(({ text: words }) => /Page|Fig|1|2/.test(words))).toEqual([]);
  }); // prettier-ignore

  it("but a sentence that is repeated is, and so is a number within one", async () => {
    const { paragraphs } = await covered("en", "Lei Jun left Xiaomi.\nIt grew.\nLei Jun left Xiaomi.\nPage 3 told of Lei Jun.");
    expect(paragraphs).toMatchObject({ uncited: [1, 2, 3, 4], furniture: [] });
  }); // prettier-ignore
});
