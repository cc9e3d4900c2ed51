import { describe, expect, it } from "vitest";
import { doubtsOf, folderOf } from "./folder.ts";

const TEXT = `The harbour of Aldmere
Aldmere Shipping was founded in 1903. In March 1921 the company bought the yard of Ritson Brothers for two thirds of its price. Its chairman was Odile Marchetti.
The yard employed 640 people. They built 23 ships, which cost 19.1 million crowns. A strike in 1926 closed the gates.
Odile Marchetti said the strike had been a misunderstanding. The union denied that wages had been cut. Hugo Lindqvist plans to write a history of the yard.
The lighthouse stands far away from all this. Bruno Akers painted it.
Odile Marchetti and Aldmere Shipping closed the yard; but Marchetti painted nothing.
Nobody at Aldmere Shipping remembers much.
All the books were burnt.
The books were few.
The capital was 5000 crowns.
`;

/** A graph with one claim among the entities of the text. */
function graphOf(owner: string, claim: string, extra = ""): string {
  const entities: Record<string, string> = {
    aldmere: "type: Company, name: Aldmere Shipping",
    ritson: "type: Company, name: Ritson Brothers",
    odile: "type: Person, name: Odile Marchetti",
    hugo: "type: Person, name: Hugo Lindqvist",
    bruno: "type: Person, name: Bruno Akers",
  };
  return [
    `sources: {town: {title: A town, lang: en, published: 1930, text: {file: town.txt}${extra}}}`,
    "entities:",
    ...Object.entries(entities).map(([id, fields]) => {
      return `  ${id}: {${fields}${id === owner ? `, ${claim}` : ""}}`;
    }),
  ].join("\n");
}

async function listed(owner: string, claim: string, extra?: string): Promise<string[]> {
  const doubts = await doubtsOf(folderOf(graphOf(owner, claim, extra), { "town.txt": TEXT }));
  return doubts
    .filter(({ explained }) => explained === undefined)
    .flatMap(({ findings }) => findings)
    .filter(({ doubt }) => doubt >= 0.5)
    .map(({ facet }) => facet);
}

function fact(fields: string, quote: string, cite = ""): string {
  return `facts: [{${fields}, cite: {source: town, quote: "${quote}"${cite}}}]`;
}

function relation(fields: string, quote: string): string {
  return `relations: [{${fields}, cite: {source: town, quote: "${quote}"}}]`;
}

const FOUNDED = "Aldmere Shipping was founded in 1903";
const BOUGHT = "bought the yard of Ritson Brothers";
const SHIPS = "They built 23 ships";

describe("what a passage carries leaves no doubt", () => {
  it.each([
    ["a date in the quote", "aldmere", fact("founded: 1903, at: 1903", FOUNDED)],
    ["an end named just before", "aldmere", relation("bought: ritson, at: 1921-03", BOUGHT)],
    [
      "an end by a surname that stands after the full name",
      "odile",
      fact("painted: nothing", "but Marchetti painted nothing"),
    ],
    [
      "the topic of a text, where the sentence names the property",
      "aldmere",
      fact("capital: 5000", "The capital was 5000 crowns"),
    ],
    [
      "a number that is written with its magnitude",
      "ritson",
      fact("cost: 19100000", "which cost 19.1 million crowns", ", means: {ritson: They}"),
    ],
    [
      "a report",
      "odile",
      fact(
        "view: the strike had been a misunderstanding, status: attributed, by: odile",
        "said the strike had been a misunderstanding",
      ),
    ],
    [
      "a plan",
      "hugo",
      fact("goal: a history of the yard, status: planned", "plans to write a history of the yard"),
    ],
  ])("%s", async (_what, owner, claim) => {
    expect(await listed(owner, claim)).toEqual([]);
  });
});

describe("what a passage does not carry is listed by its facet", () => {
  it.each([
    ["another end", "ends", "bruno", relation("bought: ritson, at: 1921-03", BOUGHT)],
    ["another date", "date", "aldmere", fact("founded: 1907, at: 1907", FOUNDED)],
    ["another month", "date", "aldmere", relation("bought: ritson, at: 1921-08", BOUGHT)],
    [
      "a denial that nobody made",
      "status",
      "aldmere",
      fact("founded: 1903, status: denied", FOUNDED),
    ],
    [
      "another speaker",
      "speaker",
      "odile",
      fact(
        "view: the strike had been a misunderstanding, status: attributed, by: bruno",
        "said the strike had been a misunderstanding",
      ),
    ],
    [
      "other words",
      "value",
      "odile",
      fact(
        "view: coal is cheaper than peat, status: attributed, by: odile",
        "said the strike had been a misunderstanding",
      ),
    ],
  ])("%s", async (_what, facet, owner, claim) => {
    expect(await listed(owner, claim)).toContain(facet);
  });

  it("another number, which the schema takes for one", async () => {
    const schema = "schema: {properties: {ships: {type: integer}}}\n";
    const claim = (ships: number) => fact(`ships: ${ships}`, SHIPS, ", means: {ritson: They}");
    const doubts = async (ships: number) =>
      doubtsOf(folderOf(schema + graphOf("ritson", claim(ships)), { "town.txt": TEXT }));
    expect(await doubts(23)).toEqual([]);
    const [doubt] = await doubts(28);
    expect(doubt?.findings[0]).toMatchObject({
      facet: "value",
      doubt: 1,
      message: "“28” is not in the quote, nor anywhere in the source",
    });
  });
});

describe("hints", () => {
  const OPINION =
    "facts: [{described as: far away from all this, status: opinion, by: hugo, cite: {source: town, quote: The lighthouse stands far away, means: {bruno: The lighthouse}}}]";

  it("`voice` is whose opinions are attributed to nobody", async () => {
    expect(await listed("bruno", OPINION)).toContain("speaker");
    expect(await listed("bruno", OPINION, ", voice: hugo")).toEqual([]);
  });

  it("`now` is what “this year” and no date mean", async () => {
    const claim = fact("painter of: the lighthouse, at: 1950", "Bruno Akers painted it");
    expect(await listed("bruno", claim)).toContain("date");
    expect(await listed("bruno", claim, ", now: 1950")).toEqual([]);
  });

  it("`implied` asks for one end of a relation", async () => {
    const claim = relation("belongs to: bruno", FOUNDED);
    const implied = "schema: {relations: {belongs to: {implied: true}}}\n";
    expect(await listed("aldmere", claim)).toContain("ends");
    const folder = folderOf(implied + graphOf("aldmere", claim), { "town.txt": TEXT });
    expect(await doubtsOf(folder)).toEqual([]);
  });

  it("a note that names what is missing explains it, another does not", async () => {
    const claim = (note: string) => relation(`bought: ritson, at: 1921-03, note: ${note}`, BOUGHT);
    expect(await listed("bruno", claim("Bruno Akers signed for the company"))).toEqual([]);
    expect(await listed("bruno", claim("A large sum for the time"))).toContain("ends");
  });

  it("`checked` explains the very claim with these quotes, and is void when they change", async () => {
    const claim = (of: string, at = "1921-03") =>
      relation(
        `bought: ritson, at: ${at}, checked: {by: me, at: 2026-11-30, reason: the caption says so, of: "${of}"}`,
        BOUGHT,
      );
    const read = (yaml: string) => doubtsOf(folderOf(graphOf("bruno", yaml), { "town.txt": TEXT }));
    const [before] = await read(claim("none"));
    expect(before?.explained).toBeUndefined();
    const of = before?.fingerprint ?? "";
    expect((await read(claim(of)))[0]?.explained).toBe("checked");
    expect((await read(claim(of, "1921")))[0]?.explained).toBeUndefined();
  });
});

it("offers the wider quote that reaches what is missing, and names rivals", async () => {
  const schema = "schema: {properties: {ships: {type: integer}}}\n";
  const claim = fact("ships: 23", "which cost 19.1 million crowns");
  const [doubt] = await doubtsOf(folderOf(schema + graphOf("bruno", claim), { "town.txt": TEXT }));
  expect(doubt?.findings.map(({ message }) => message)).toContain(
    "“23” is not in the quote; the nearest stands 1 word before the quote",
  );
  expect(doubt?.wider).toBe("23 ships, which cost 19.1 million crowns");
});
