import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseFile } from "../../src/2-parse/index.ts";
import { isWritable, writeRecords, type NewRecords } from "../../src/2-parse/write.ts";
import { compile } from "../../src/compile.ts";
import { CLAIM_FIELD_LIST } from "../../src/model/claim-fields.ts";
import { FLAT_CLAIM_KEYS } from "../../src/model/records.ts";
import { temporaryFolder } from "../cli/terminal.ts";
import { NAUGHTY } from "../hostile/strings.ts";

const GRAPH = fileURLToPath(new URL("../../graph", import.meta.url));

/** Records without places, files and what is empty. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== "object" || value === null) return value;
  if ("value" in value && typeof value.value === "string") return value.value;
  const entries = Object.entries(value).filter(
    ([key, each]) => key !== "range" || Array.isArray(each),
  );
  return Object.fromEntries(entries.map(([key, each]) => [key, said(each)]));
}

function parsed(text: string): NewRecords {
  const { file, ...records } = parseFile({ path: "a.yaml", text }).records;
  expect(file.text).toBe(text);
  return records;
}

const PIECES = [
  "a",
  "Z",
  "é",
  "小",
  "😀",
  "e\u0301",
  "ש",
  " ",
  "  ",
  "\n",
  "\n\n",
  "\t",
  "#",
  " #1",
  ": ",
  ":",
  ",",
  "- ",
  "-",
  "[",
  "]",
  "{",
  "}",
  "'",
  '"',
  "\\",
  "|",
  ">",
  "&",
  "*",
  "!",
  "%",
  "@",
  "`",
  "?",
  "…",
  "“",
  "—",
  "~",
  "=",
  "<<",
  "---",
  "...",
  "007",
  "1.10",
  "no",
  "null",
  "2024-03",
  "\u00a0",
  "\u00ad",
  "\u200b",
  "\u2028",
  "\ufeff",
  "__proto__",
  "word ".repeat(30),
];
const text = fc
  .oneof(
    fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join("")),
    fc.constantFrom(...NAUGHTY),
    fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
    fc.lorem({ maxCount: 40 }),
  )
  .filter(isWritable);
const valueOf = (texts: fc.Arbitrary<string>) => texts.map((value) => ({ value }));
const value = valueOf(text);
const key = valueOf(text.filter((each) => each.length < 200));
const values = fc.array(value, { maxLength: 3 });
const optional = <T extends object, K extends keyof T>(
  model: { [P in keyof T]: fc.Arbitrary<T[P]> },
  requiredKeys: K[],
) => fc.record(model, { requiredKeys });
const pairs = fc.uniqueArray(fc.record({ key, value }), {
  maxLength: 3,
  selector: (pair) => pair.key.value,
});
const about = { quote: value, prefix: value, suffix: value, span: value };
const citation = optional({ ...about, source: value, page: value, stance: value, note: value }, [
  "source",
]);
const claimed = {
  at: value,
  since: value,
  until: value,
  status: value,
  rank: value,
  note: value,
  by: values,
  with: pairs,
  cite: fc.array(citation, { maxLength: 3 }),
  predicate: value,
  object: value,
};
const predicate = valueOf(
  text.filter(
    (each) =>
      each.length < 200 &&
      ![...CLAIM_FIELD_LIST.map(({ key }) => key), ...FLAT_CLAIM_KEYS].some(
        (name) => name === each,
      ),
  ),
);
const claim = optional({ ...claimed, predicate }, ["by", "with", "cite", "predicate", "object"]);
const flat = optional({ ...claimed, subject: value }, [
  "by",
  "with",
  "cite",
  "predicate",
  "object",
  "subject",
]);
const excuse = optional({ ...about, reason: value }, ["quote", "reason"]);
const section = <T extends { id: { value: string } }>(record: fc.Arbitrary<T>) =>
  fc.uniqueArray(record, { maxLength: 3, selector: ({ id }) => id.value });

const records = fc.record({
  graph: fc.array(
    optional({ title: value, description: value, licence: value, policy: pairs }, ["policy"]),
    { maxLength: 1 },
  ),
  types: section(
    optional({ id: key, extends: value, color: value, uri: value, label: pairs }, ["id", "label"]),
  ),
  properties: section(
    optional({ id: key, on: values, type: value, unit: value, uri: value, label: pairs }, [
      "id",
      "on",
      "label",
    ]),
  ),
  relationTypes: section(
    optional(
      {
        id: key,
        domain: values,
        range: values,
        inverse: value,
        symmetric: value,
        uri: value,
        label: pairs,
      },
      ["id", "domain", "range", "label"],
    ),
  ),
  qualifiers: section(
    optional({ id: key, type: value, unit: value, label: pairs }, ["id", "label"]),
  ),
  schemaSections: fc.constant(["types", "properties", "relations", "qualifiers"] as const),
  sources: section(
    optional(
      {
        id: key,
        type: value,
        title: value,
        author: values,
        publisher: value,
        lang: value,
        published: value,
        accessed: value,
        url: value,
        licence: value,
        note: value,
        text: fc.oneof(fc.record({ file: value, sha256: value }), fc.record({ file: value })),
        uncited: fc.array(excuse, { minLength: 1, maxLength: 2 }),
      },
      ["id", "author"],
    ),
  ),
  entities: section(
    optional(
      {
        id: key,
        type: value,
        name: value,
        names: pairs,
        aliases: values,
        summary: value,
        note: value,
        sameAs: values,
        mergedFrom: values,
        facts: fc.array(claim, { maxLength: 2 }),
        relations: fc.array(claim, { maxLength: 2 }),
      },
      ["id", "names", "aliases", "sameAs", "mergedFrom", "facts", "relations"],
    ),
  ),
  relations: fc.array(flat, { maxLength: 3 }),
});

test("records that are written and parsed again are the same", () => {
  fc.assert(
    fc.property(records, (before) => {
      expect(said(parsed(writeRecords(before)))).toEqual(said(before));
    }),
    { numRuns: 300 },
  );
});

test.each(NAUGHTY.filter(isWritable))("%j is read as it was written, in every place", (naughty) => {
  const name = { value: naughty };
  const before: NewRecords = {
    graph: [{ title: name, description: name, policy: [{ key: name, value: name }] }],
    types: [],
    properties: [],
    relationTypes: [],
    qualifiers: [],
    schemaSections: [],
    sources: [],
    relations: [],
    entities: [
      {
        id: name,
        name,
        summary: name,
        names: [{ key: name, value: name }],
        aliases: [name, name],
        sameAs: [name],
        mergedFrom: [],
        facts: [
          {
            predicate: { value: "p" },
            object: name,
            by: [name],
            with: [],
            cite: [{ source: name, quote: name }],
          },
        ],
        relations: [],
      },
    ],
  };
  expect(said(parsed(writeRecords(before)))).toEqual(said(before));
});

test("the bundled graph, written anew, compiles to the same graph", async () => {
  const folder = temporaryFolder();
  cpSync(GRAPH, folder, { recursive: true });
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".yaml"))) {
    const before = readFileSync(join(folder, name), "utf8");
    const after = writeRecords(parsed(before));
    expect(after).not.toBe(before);
    writeFileSync(join(folder, name), after);
  }
  expect(await graphOf(folder)).toEqual(await graphOf(GRAPH));
});

/** What a graph folder compiles to, but for the lines of its files. */
async function graphOf(folder: string): Promise<unknown> {
  const { graph, diagnostics } = await compile(folder, { layout: false });
  expect(diagnostics).toEqual([]);
  const text = JSON.stringify(graph?.export());
  return JSON.parse(text.replaceAll(/"line":\d+/g, '"line":0'));
}

describe("written records", () => {
  const cite = [{ source: { value: "log" }, quote: { value: "lit the lamp … first time" } }];
  const none = { by: [], with: [], cite: [] };
  const empty: NewRecords = {
    graph: [],
    types: [],
    properties: [],
    relationTypes: [],
    qualifiers: [],
    schemaSections: [],
    sources: [],
    entities: [],
    relations: [],
  };
  const entity = {
    id: { value: "gull-rock" },
    names: [],
    aliases: [],
    sameAs: [],
    mergedFrom: [],
    facts: [],
    relations: [],
  };

  it("look as people write them", () => {
    const fact = {
      ...none,
      predicate: { value: "lamp range" },
      object: { value: "30" },
      cite,
      with: [{ key: { value: "bound" }, value: { value: "at least" } }],
    };
    const relation = {
      ...none,
      predicate: { value: "kept by" },
      object: { value: "mara" },
      since: { value: "1887-05-03" },
      cite: [...cite, ...cite],
    };
    const note =
      "It stands on a rock off the point, which the chart of 1869 has in another place than that of 1887, by more than a mile.";
    const written = writeRecords({
      ...empty,
      schemaSections: ["types", "properties"],
      types: [
        { id: { value: "Lighthouse" }, color: { value: "#009e73" }, label: [] },
        { id: { value: "Person" }, label: [] },
      ],
      entities: [
        {
          ...entity,
          name: { value: "Gull Rock: the light" },
          aliases: [{ value: "no" }, { value: "the Gull" }],
          note: { value: note },
          facts: [fact],
          relations: [relation],
        },
      ],
      relations: [
        {
          ...none,
          subject: { value: "tobias" },
          predicate: { value: "knows" },
          object: { value: "mara" },
          at: { value: "1887" },
        },
        {
          ...none,
          subject: { value: "tobias" },
          predicate: { value: "praises" },
          object: { value: "gull-rock" },
          cite,
        },
      ],
    });
    expect(written).toBe(`schema:
  types:
    Lighthouse: {color: "#009e73"}
    Person: {}
  properties: {}

entities:
  gull-rock:
    name: "Gull Rock: the light"
    aliases: ["no", the Gull]
    note: >-
      It stands on a rock off the point, which the chart of 1869 has in another place than that of 1887,
      by more than a mile.
    facts:
      - lamp range: 30
        with: {bound: at least}
        cite: {source: log, quote: lit the lamp … first time}
    relations:
      - kept by: mara
        since: 1887-05-03
        cite:
          - {source: log, quote: lit the lamp … first time}
          - {source: log, quote: lit the lamp … first time}

relations:
  - {from: tobias, type: knows, to: mara, at: 1887}
  - from: tobias
    type: praises
    to: gull-rock
    cite: {source: log, quote: lit the lamp … first time}
`);
  });

  it.each(["", "a\u0007b", "a\rb", "\ud800", "\uffff"])(
    "refuse %j, which no file can hold",
    (bad) => {
      expect(isWritable(bad)).toBe(false);
      const write = () =>
        writeRecords({ ...empty, entities: [{ ...entity, name: { value: bad } }] });
      expect(write).toThrow(RangeError);
    },
  );
});
