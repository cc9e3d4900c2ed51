import fc from "fast-check";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../src/compile.ts";
import { graphwright, temporaryFolder } from "../cli/terminal.ts";

const SCHEMA = `graph: {policy: {uncited: ok, unquoted: ok}}
schema:
  types: {Person: {}, Book: {}}
  properties: {birth date: {on: Person, type: date}, pages: {type: integer}, paid: {type: money}}
  relations: {worked with: {}, wrote: {range: Book, inverse: written by}}
  qualifiers: {role: {}}
sources: {letter: {title: A letter}}
`;

const ENTITIES = `entities:
  ada: {type: Person, name: Ada Lovelace, aliases: [Countess of Lovelace]}
  babbage: {type: Person, name: Charles Babbage}
  notes: {type: Book, name: Notes by the Translator}
`;

/** A graph folder of one file. */
function folderOf(text: string): string {
  const dir = temporaryFolder();
  writeFileSync(join(dir, "graph.yaml"), text);
  return dir;
}

/** What `fix` makes of a file. */
async function fixed(text: string, ...options: string[]): Promise<string> {
  const dir = folderOf(text);
  await graphwright("fix", dir, "--write", ...options);
  return readFileSync(join(dir, "graph.yaml"), "utf8");
}

async function problemsOf(text: string): Promise<string[]> {
  const { diagnostics } = await check(folderOf(text));
  return diagnostics.map(({ code, message }) => `${code} ${message}`);
}

/** A file of which `‹slip⇒right›` is a slip, or what is right. */
function side(text: string, which: "$1" | "$2"): string {
  return text.replace(/‹([^⇒]*)⇒([^›]*)›/g, which);
}

describe("graphwright fix writes without a guess", () => {
  it.each([
    ["the id for a name", "{from: ‹Ada Lovelace⇒ada›, type: wrote, to: notes}"],
    [
      "the id for an alias in other letters",
      "{from: ‹countess of lovelace⇒ada›, type: wrote, to: notes}",
    ],
    [
      "the id for the name of a speaker",
      "{from: ada, type: wrote, to: notes, by: ‹Babbage⇒babbage›}",
    ],
    ["an id in other letters", "{from: ‹Ada⇒ada›, type: wrote, to: notes}"],
    ["a relation with other blanks", "{from: ada, type: ‹worked_with⇒worked with›, to: babbage}"],
    ["a key in other letters", "{from: ada, type: wrote, to: notes, ‹Note⇒note›: x}"],
    [
      "a word of the format in other letters",
      "{from: ada, type: wrote, to: notes, status: ‹Denied⇒denied›}",
    ],
    ["a date as EDTF has it", "{from: ada, type: wrote, to: notes, at: ‹5 May 1843⇒1843-05-05›}"],
    [
      "a date between quotation marks",
      '{from: ada, type: wrote, to: notes, at: "‹May 1843⇒1843-05›"}',
    ],
    ["a qualifier in other letters", "{from: ada, type: wrote, to: notes, with: {‹Role⇒role›: x}}"],
    [
      "a source in other letters",
      "{from: ada, type: wrote, to: notes, cite: {source: ‹Letter⇒letter›}}",
    ],
  ])("%s", async (_what, relation) => {
    const text = `# Kept\n${SCHEMA}${ENTITIES}relations:\n  - ${relation} # and this\n`;
    const [slip, right] = [side(text, "$1"), side(text, "$2")];
    expect(await fixed(slip)).toBe(right);
    expect((await problemsOf(slip)).length).toBeGreaterThan((await problemsOf(right)).length);
  });

  it.each([
    [
      "a property, an amount and the key of a fact",
      "facts: [{‹birth-date⇒birth date›: 1815}, {paid: ‹€35m⇒35000000 EUR›}]",
    ],
    ["a British key", "‹same as⇒sameAs›: [wikidata:Q7259]"],
    ["the name of an inverse, and its end", "relations: [‹Written By⇒written by›: ‹ADA⇒ada›]"],
    ["a type", "type: ‹person⇒Person›"],
  ])("%s", async (_what, body) => {
    const text = `${SCHEMA}${ENTITIES}  x: {${body}}\n`;
    expect(await fixed(side(text, "$1"))).toBe(side(text, "$2"));
  });

  it("the name of a text file in the letters that it has", async () => {
    const dir = folderOf("sources: {letter: {text: {file: Letter.TXT}}}\nentities: {a: {}}\n");
    mkdirSync(join(dir, "texts"));
    writeFileSync(join(dir, "texts/letter.txt"), "Some words.\n");
    await graphwright("fix", dir, "--write");
    expect(readFileSync(join(dir, "graph.yaml"), "utf8")).toContain("{file: letter.txt}");
  });
});

describe("graphwright fix leaves to a person", () => {
  it.each([
    [
      "a name of two entities",
      "{from: ada, type: wrote, to: Twin}",
      "  a: {name: Twin}\n  b: {name: Twin}\n",
    ],
    ["a date with two readings", "{from: ada, type: wrote, to: notes, at: 03/04/1843}", ""],
    [
      "a period that ends before it begins",
      "{from: ada, type: wrote, to: notes, at: 1850/1843}",
      "",
    ],
    ["a key that is there already", "{from: ada, type: wrote, to: notes, note: x, Note: y}", ""],
  ])("%s", async (_what, relation, more) => {
    const text = `${SCHEMA}${ENTITIES}${more}relations:\n  - ${relation}\n`;
    expect(await fixed(text)).toBe(text);
    expect(await fixed(text, "--near")).toBe(text);
  });

  it("a currency whose sign others have too", async () => {
    const text = `${SCHEMA}${ENTITIES}  x: {facts: [paid: $35]}\n`;
    expect(await fixed(text)).toBe(text);
    expect(await fixed(text, "--near")).toBe(text.replace("$35", "35 USD"));
  });

  it("what is only alike, save where --near is given and one name is", async () => {
    const relation = "{from: babage, type: wrotte, to: notes, at: 1843}";
    const text = `${SCHEMA}${ENTITIES}relations:\n  - ${relation}\n`;
    expect(await fixed(text)).toBe(text);
    expect(await fixed(text, "--near")).toBe(
      text.replace("babage", "babbage").replace("wrotte", "wrote"),
    );
    const { err } = await graphwright("fix", folderOf(text));
    expect(err).toMatch(/^left “babage” \(graph\.yaml\): “babbage”; .*“--near”/m);
  });

  it("everything but citations, as cite fix", async () => {
    const text = `${SCHEMA}${ENTITIES}relations:\n  - {from: Ada, type: wrote, to: notes}\n`;
    const dir = folderOf(text);
    await graphwright("cite", "fix", dir, "--write");
    expect(readFileSync(join(dir, "graph.yaml"), "utf8")).toBe(text);
  });
});

/** What is right, and the ways to get it wrong that leave no doubt. */
const SLIPS = {
  from: {
    ada: ["Ada", "Ada Lovelace", "countess of lovelace"],
    babbage: ["Babbage", "Charles Babbage"],
  },
  type: { wrote: ["Wrote"], "worked with": ["worked-with", "Worked With"] },
  to: { notes: ["NOTES", "Notes by the Translator"] },
  at: { "1843-05-05": ["5 May 1843", "May 5, 1843"], "1843~": ["circa 1843"] },
  status: { denied: ["Denied"], attributed: ["ATTRIBUTED"] },
  by: { babbage: ["Babbage"], "the crowd": [] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A key and its value as `‹slip⇒right›`, in some style. */
function written(key: keyof typeof SLIPS): fc.Arbitrary<string> {
  const choices = Object.entries(SLIPS[key]).flatMap(([right, slips]) =>
    [right, ...slips].map((slip) => (slip === right ? right : `‹${slip}⇒${right}›`)),
  );
  const isEnd = key === "from" || key === "type" || key === "to";
  const keys = fc.constantFrom(...(isEnd ? [key] : [key, `‹${key.toUpperCase()}⇒${key}›`]));
  return fc
    .tuple(keys, fc.constantFrom(...choices), fc.constantFrom("", "'", '"'))
    .map(([name, value, mark]) => {
      const marks = value.includes(",") ? '"' : mark;
      return `${name}: ${marks}${value}${marks}`;
    });
}

const relation = fc
  .tuple(
    fc.tuple(written("from"), written("type"), written("to")),
    fc.tuple(
      ...(["at", "status", "by"] as const).map((key) =>
        fc.option(written(key), { nil: undefined }),
      ),
    ),
    fc.constantFrom("flow", "block"),
    fc.constantFrom("", " # why"),
  )
  .map(([ends, more, style, comment]) => {
    const entries = [...ends, ...more.filter((entry) => entry !== undefined)];
    return style === "flow"
      ? `  - {${entries.join(", ")}}${comment}\n`
      : `  - ${entries.join(`${comment}\n    `)}\n`;
  });

describe("any graph with slips that leave no doubt", () => {
  it("is, once mended, to the byte the graph without them, and has no problem", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(relation, { minLength: 1, maxLength: 6 }), async (relations) => {
        const text = `${SCHEMA}${ENTITIES}\nrelations: # all\n${relations.join("\n")}`;
        const [slip, right] = [side(text, "$1"), side(text, "$2")];
        expect(await fixed(slip)).toBe(right);
        // A claim may be there twice.
        const others = (await problemsOf(right)).filter((each) => !each.startsWith("GW0318"));
        expect(others).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** A text with the first change that SARIF offers for each problem. */
function applied(text: string, sarif: string): string {
  const lines = text.split("\n").map((line) => Array.from(line));
  const { results } = JSON.parse(sarif).runs[0];
  for (const { fixes } of results.toReversed()) {
    const [{ deletedRegion: at, insertedContent }] = fixes[0].artifactChanges[0].replacements;
    expect(at.endLine).toBe(at.startLine);
    const length = at.endColumn - at.startColumn;
    lines[at.startLine - 1]?.splice(at.startColumn - 1, length, insertedContent.text);
  }
  return lines.map((line) => line.join("")).join("\n");
}

it("SARIF offers what graphwright fix writes", async () => {
  const text = `${SCHEMA}${ENTITIES}  x:
    type: 'person' # 😀
    summary: 😀
    relations: [{wrotte: "Notes by the Translator", note: 😀, at: 5 May 1843}]
    facts: [pages: '1’000', {pages: 3, Note: x}]
`;
  const { out } = await graphwright("check", folderOf(text), "--format", "sarif");
  const mended = await fixed(text, "--near");
  expect(applied(text, out)).toBe(mended);
  expect(await problemsOf(mended)).toEqual([]);
});
