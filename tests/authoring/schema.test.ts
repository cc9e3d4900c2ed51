import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { authoringSchema } from "../../src/authoring/index.ts";
import { check } from "../../src/compile.ts";
import { hasErrors } from "../../src/model/diagnostic.ts";
import { copyOfGraph, graphwright, temporaryFolder } from "../cli/terminal.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const LIGHTHOUSE = join(ROOT, "tests/fixtures/graphs/lighthouse");

const FIXTURES = join(ROOT, "tests/fixtures");
const EXPECTED = [
  ["lighthouse", LIGHTHOUSE],
  ["teahouse", join(FIXTURES, "diff/teahouse/before")],
] as const;

/** As Graphwright reads YAML, and as editors do. */
const READINGS = ["failsafe", "core"] as const;

function foldersBelow(path: string): string[] {
  return readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${path}/${entry.name}`);
}

async function schemaOf(dir: string): Promise<object> {
  const { linked, closed } = await check(dir);
  return JSON.parse(JSON.stringify(authoringSchema(linked, closed)));
}

async function validatorOf(dir: string): Promise<ValidateFunction> {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, ownProperties: true });
  ajv.addVocabulary(["enumDescriptions"]);
  return ajv.compile(await schemaOf(dir));
}

function yamlFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.ya?ml$/.test(name),
  );
}

describe("the schema of a graph", () => {
  it.each([
    "graph",
    ...foldersBelow("tests/fixtures/graphs"),
    ...foldersBelow("tests/fixtures/link"),
    ...foldersBelow("tests/fixtures/diff/teahouse"),
  ])("accepts every file of %s, if check does", async (folder) => {
    const dir = join(ROOT, folder);
    // Whether quotes hold is for `check` to say; the fixtures bring no texts.
    const { diagnostics } = await check(dir);
    if (hasErrors(diagnostics.filter(({ code }) => !code.startsWith("GW04")))) return;
    const valid = await validatorOf(dir);
    for (const name of yamlFiles(dir)) {
      const text = readFileSync(join(dir, name), "utf8");
      for (const schema of READINGS) {
        valid(parse(text, { schema }));
        expect({ name, schema, errors: valid.errors }).toEqual({ name, schema, errors: null });
      }
    }
  });

  it("accepts what init writes", async () => {
    const dir = join(temporaryFolder(), "mine");
    await graphwright("init", dir);
    const valid = await validatorOf(dir);
    expect(valid(parse(readFileSync(join(dir, "graph.yaml"), "utf8")))).toBe(true);
  });

  it.each([
    ["an empty file", ""],
    ["empty sections", "graph:\nschema:\n  types:\nsources:\nentities:\nrelations:\n"],
    ["empty bodies", "schema: {types: {Ship: }}\nsources: {log: }\nentities: {a: }"],
    ["empty lists of claims", "entities: {a: {facts: , relations: []}}"],
    ["an entity that is not there yet", "entities: {a: {relations: [knows: somebody-new]}}"],
    ["the name of an inverse", "entities: {gull-rock: {relations: [kept by: mara-quill]}}"],
    ["an author in parts", "sources: {a: {author: [{family: Curie, given: Marie}, Xiaomi]}}"],
    ["money with its currency", "entities: {a: {facts: [wage: 42.50 GBP]}}"],
    ["numbers and truth values as names", "entities: {a: {name: 007, aliases: [1984, true]}}"],
    [
      "dates of every shape",
      "entities: {a: {facts: [{built: 1886/1887-05, at: 2024-03-28, until: unknown}, built: 188X?, {built: 1886, since: 1886~}]}}",
    ],
    [
      "a speaker in free text",
      "entities: {a: {facts: [{wage: 1 GBP, by: [mara-quill, the crowd at the pier]}]}}",
    ],
    [
      "one citation or several",
      "entities: {a: {facts: [{wage: 1 GBP, cite: [{source: log}, {source: new, page: 3}]}]}}",
    ],
    ["open qualifiers", "entities: {a: {facts: [{wage: 1 GBP, with: {anything: goes}}]}}"],
    ["special names as ids", "entities: {constructor: {name: x}, __proto__: {name: y}}"],
    ["ids of any script", "entities: {海鸥岩: {type: Lighthouse}, a.b_c-d:e: {}}"],
    [
      "flat relations",
      "relations: [{from: a, type: kept by, to: b, status: denied, rank: preferred}]",
    ],
  ])("accepts %s", async (_what, text) => {
    const valid = await validatorOf(LIGHTHOUSE);
    for (const schema of READINGS) {
      valid(parse(text, { schema }));
      expect(valid.errors).toBeNull();
    }
  });

  it.each([
    ["an unknown section", "entitys: {}", ""],
    ["an unknown key of an entity", "entities: {a: {typ: Person}}", "/entities/a"],
    ["an unknown type", "entities: {a: {type: Persn}}", "/entities/a/type"],
    ["an unknown property", "entities: {a: {facts: [wages: 42 GBP]}}", "/entities/a/facts/0"],
    ["an unknown relation", "entities: {a: {relations: [kept: b]}}", "/entities/a/relations/0"],
    [
      "an unknown relation in the flat form",
      "relations: [{from: a, type: kept, to: b}]",
      "/relations/0/type",
    ],
    ["a flat relation without an end", "relations: [{from: a, type: keeps}]", "/relations/0"],
    [
      "a value of the wrong type",
      "entities: {a: {facts: [wage: forty-two]}}",
      "/entities/a/facts/0/wage",
    ],
    ["money without a currency", "entities: {a: {facts: [wage: 42]}}", "/entities/a/facts/0/wage"],
    [
      "a date that is none",
      "entities: {a: {facts: [built: the year of the flood]}}",
      "/entities/a/facts/0/built",
    ],
    [
      "an unknown status",
      "entities: {a: {relations: [{knows: b, status: rumoured}]}}",
      "/entities/a/relations/0/status",
    ],
    [
      "an unknown stance",
      "entities: {a: {relations: [{knows: b, cite: {source: log, stance: for}}]}}",
      "/entities/a/relations/0/cite",
    ],
    [
      "a citation without a source",
      "entities: {a: {relations: [{knows: b, cite: {quote: one two}}]}}",
      "/entities/a/relations/0/cite",
    ],
    ["a mapping where text is meant", "entities: {a: {name: {zh: x}}}", "/entities/a/name"],
    ["a claim that is no list item", "entities: {a: {facts: {wage: 42 GBP}}}", "/entities/a/facts"],
    ["an id with a space", "entities: {mara quill: {}}", "/entities"],
    [
      "a language that is none",
      "entities: {a: {names: {chinese language: x}}}",
      "/entities/a/names",
    ],
    ["a colour by name", "schema: {types: {Ship: {color: blue}}}", "/schema/types/Ship/color"],
    ["an unknown policy", "graph: {policy: {uncited: maybe}}", "/graph/policy/uncited"],
    [
      "a link with a strange scheme",
      "sources: {a: {url: 'javascript:alert(1)'}}",
      "/sources/a/url",
    ],
    [
      "a hash that is none",
      "sources: {a: {text: {file: a.txt, sha256: abc}}}",
      "/sources/a/text/sha256",
    ],
  ])("rejects %s", async (_what, text, place) => {
    const valid = await validatorOf(LIGHTHOUSE);
    for (const schema of READINGS) {
      expect(valid(parse(text, { schema }))).toBe(false);
      expect(valid.errors?.map(({ instancePath }) => instancePath)).toContain(place);
    }
  });

  it("suggests and does not restrict where the graph has no schema", async () => {
    const dir = join(temporaryFolder(), "mine");
    await graphwright("init", dir);
    const valid = await validatorOf(dir);
    const text = "entities: {new: {type: Anything, facts: [weight: 3], relations: [admires: ada]}}";
    expect(valid(parse(text, { schema: "failsafe" }))).toBe(true);
    expect(valid(parse("entities: {new: {tpe: x}}", { schema: "failsafe" }))).toBe(false);
    expect(JSON.stringify(await schemaOf(dir))).toContain('"ada","babbage"');
  });

  it("offers for each relation the entities that fit, with their names", async () => {
    const schema = JSON.parse(JSON.stringify(await schemaOf(LIGHTHOUSE)));
    const { definitions } = schema;
    expect(definitions["entity: Lighthouse"].anyOf[0]).toEqual({
      enum: ["gull-rock"],
      enumDescriptions: ["Gull Rock"],
    });
    expect(definitions.relation.properties.keeps).toEqual({
      allOf: [{ $ref: "#/definitions/entity%3A%20Lighthouse" }],
      description: "from Person to Lighthouse",
    });
    expect(definitions.relation.properties["kept by"].allOf).toEqual([
      { $ref: "#/definitions/entity%3A%20Person" },
    ]);
    // A type brings what extends it.
    expect(definitions["entity: Agent"].anyOf).toContainEqual({
      $ref: "#/definitions/entity%3A%20Person",
    });
    expect(definitions["cited source"].anyOf[0]).toEqual({
      enum: ["log"],
      enumDescriptions: ["The keeper's log"],
    });
  });
});

/** A file with an unknown key in a record of each kind; those of claims depend on the schema. */
const UNKNOWN_KEYS = `
zzz: 1
graph: {zzz: 1}
schema:
  zzz: 1
  types: {a: {zzz: 1}}
  properties: {a: {zzz: 1}}
  relations: {b: {zzz: 1}}
  qualifiers: {a: {zzz: 1}}
sources: {a: {zzz: 1, author: {family: a, given: b, zzz: 1}, text: {file: a, zzz: 1}, uncited: [{quote: a b, reason: c, zzz: 1}]}}
entities: {a: {zzz: 1, facts: [{a: 1, cite: {source: a, zzz: 1}}]}}
relations: [{from: a, type: b, to: a, zzz: 1}]
`;

describe("the keys of the schema", () => {
  it("are those of the parser, record for record", async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, "g.yaml"), UNKNOWN_KEYS);
    const { diagnostics } = await check(dir);
    const unknown = diagnostics.filter(({ message }) => message.includes("“zzz” is not a key"));
    const schema = await schemaOf(dir);
    const known = new Set<string>();
    collectKeys(schema, known);
    expect(unknown).toHaveLength(14);
    const listed = unknown.flatMap(
      ({ help }) => /Its keys are: (.*)\.$/.exec(help ?? "")?.[1] ?? [],
    );
    // The flat form says what it is like instead.
    expect(listed).toHaveLength(13);
    const missing = listed.filter((keys) => !known.has(keys.split(", ").sort().join(", ")));
    expect(missing).toEqual([]);
  });
});

/** The key sets of all records of a schema, each as one text. */
function collectKeys(schema: unknown, known: Set<string>): void {
  if (typeof schema !== "object" || schema === null) return;
  const properties: unknown = Reflect.get(schema, "properties");
  if (typeof properties === "object" && properties !== null) {
    known.add(Object.keys(properties).sort().join(", "));
  }
  for (const child of Object.values(schema)) collectKeys(child, known);
}

describe("graphwright schema", () => {
  it("writes what is expected for the lighthouse and the tea house", async () => {
    for (const [name, dir] of EXPECTED) {
      const { out } = await graphwright("schema", dir);
      await expect(out).toMatchFileSnapshot(join(FIXTURES, `authoring/${name}.schema.json`));
    }
  });

  it("writes to standard output or a file", async () => {
    const dir = copyOfGraph("lighthouse");
    const { code, out } = await graphwright("schema", dir);
    expect(code).toBe(0);
    const file = join(temporaryFolder(), "graph.schema.json");
    expect(await graphwright("schema", dir, "-o", file)).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(file, "utf8")).toBe(out);
    expect(JSON.parse(out).$schema).toBe("http://json-schema.org/draft-07/schema#");
  });
});
