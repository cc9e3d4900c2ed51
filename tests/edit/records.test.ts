import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { stringify } from "yaml";
import { parseFile } from "../../src/2-parse/index.ts";
import { factYaml, isWritable, relationYaml, type Unplaced } from "../../src/2-parse/write.ts";
import { editFile } from "../../src/edit/edit.ts";
import type { Edit } from "../../src/edit/edits.ts";
import type { ClaimRecord, FileRecords } from "../../src/model/records.ts";

/** Records without places and files. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== "object" || value === null) return value;
  if ("value" in value && typeof value.value === "string") return value.value;
  const entries = Object.entries(value).filter(([key]) => key !== "range" && key !== "file");
  return Object.fromEntries(entries.map(([key, each]) => [key, said(each)]));
}

function recordsOf(text: string): FileRecords {
  return parseFile({ path: "a.yaml", text }).records;
}

const words = fc
  .array(
    fc.constantFrom("lamp", "1887:", "#1", "it's", '"lit"', "小米", "a, b", "- x", "no", "{c}"),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(" "))
  .filter(isWritable);
const name = fc.constantFrom("ann", "bob", "cid", "007", "a b", "日");
const cite = fc.record({ source: fc.constant("log"), quote: words });
const claim = fc.record(
  {
    note: words,
    at: fc.constantFrom("1887", "2024-03"),
    cite: fc.oneof(cite, fc.array(cite, { minLength: 1, maxLength: 2 })),
  },
  { requiredKeys: [] },
);
const fact = fc.tuple(words, claim).map(([value, rest]) => ({ height: value, ...rest }));
const entity = fc.record(
  {
    name: words,
    aliases: fc.array(words, { minLength: 1, maxLength: 3 }),
    facts: fc.array(fact, { maxLength: 3 }),
    summary: words,
  },
  { requiredKeys: [] },
);
const relation = fc
  .tuple(name, name, claim)
  .map(([from, to, rest]) => ({ from, type: "knows", to, ...rest }));
const graph = fc.record(
  {
    entities: fc.dictionary(name, entity, { minKeys: 1, maxKeys: 3 }),
    relations: fc.array(relation, { maxLength: 3 }),
  },
  { requiredKeys: ["entities"] },
);
const style = fc.record({
  collectionStyle: fc.constantFrom("block", "flow", "any"),
  defaultStringType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_FOLDED"),
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 40),
} as const);

/** Files in many styles, in blocks with a comment behind every key that opens one. */
const files = fc
  .tuple(graph, style, fc.boolean(), fc.boolean())
  .map(([value, options, crlf, open]) => {
    const plain = stringify(value, { ...options, aliasDuplicateObjects: false });
    const commented = `# first\n${plain.replaceAll(/^([^'"|>]*[^'"|>\s]:)$/gmu, "$1 # why")}`;
    const whole = open ? commented.replace(/\n$/, "") : `${commented}# last\n`;
    return crlf ? whole.replaceAll("\n", "\r\n") : whole;
  })
  .filter((text) => {
    const { diagnostics } = parseFile({ path: "a.yaml", text });
    return diagnostics.every(({ severity }) => severity !== "error");
  });

const about = {
  by: [],
  with: [],
  cite: [{ source: { value: "log" }, quote: { value: "lit: the lamp" } }],
};
const newFact: Unplaced<ClaimRecord> = {
  ...about,
  predicate: { value: "wage" },
  object: { value: "42 GBP" },
};
const newRelation = (value: string): Unplaced<ClaimRecord> => ({
  ...about,
  subject: { value: "ann" },
  predicate: { value: "praises" },
  object: { value: "bob" },
  note: { value },
});

/** The text that is there before and after an edit, in which comments and the rest of the file stand. */
function expectKept(before: string, after: string, from: number, to: number): void {
  expect(after.startsWith(before.slice(0, from))).toBe(true);
  expect(after.endsWith(before.slice(to))).toBe(true);
}

function apply(text: string, ...edits: readonly Edit[]): string {
  const { text: after, refused } = editFile({ path: "a.yaml", text }, edits);
  expect(refused).toEqual([]);
  return after;
}

/** A shorter text with the one part that a longer one has beyond it, if that is how they differ. */
function withPart(shorter: string, longer: string): string {
  let start = 0;
  while (start < shorter.length && shorter[start] === longer[start]) start++;
  const part = longer.slice(start, start + longer.length - shorter.length);
  return shorter.slice(0, start) + part + shorter.slice(start);
}

/** The comments of a file, in order. */
function comments(text: string): string[] {
  return [...text.matchAll(/(?:^|\s)# (?:first|why|last)/g)].map(([found]) => found.trim());
}

test("a fact that is inserted is the last of its entity, and nothing else is said otherwise", () => {
  fc.assert(
    fc.property(files, fc.nat(), (before, number) => {
      const records = recordsOf(before);
      const index = number % records.entities.length;
      const id = records.entities[index]?.id;
      fc.pre(id !== undefined);
      const insert = { kind: "insert", in: id, list: "facts", item: factYaml(newFact) } as const;
      const after = apply(before, insert, insert);
      const entities = records.entities.map((each, at) =>
        at === index ? { ...each, facts: [...each.facts, newFact, newFact] } : each,
      );
      expect(said(recordsOf(after))).toEqual(said({ ...records, entities }));
      expect(comments(after)).toEqual(comments(before));
    }),
  );
});

test("a relation that is inserted at the top is the last of the file", () => {
  fc.assert(
    fc.property(files, words, (before, note) => {
      const records = recordsOf(before);
      const item = relationYaml(newRelation(note));
      const after = apply(before, { kind: "insert", in: [], list: "relations", item });
      const relations = [...records.relations, newRelation(note)];
      expect(said(recordsOf(after))).toEqual(said({ ...records, relations }));
      expect(comments(after)).toEqual(comments(before));
    }),
  );
});

test("a note that is put in is the note of its claim", () => {
  fc.assert(
    fc.property(files, words, fc.nat(), (before, value, number) => {
      const records = recordsOf(before);
      const claims = [...records.entities.flatMap(({ facts }) => facts), ...records.relations];
      const chosen = claims[number % Math.max(claims.length, 1)];
      fc.pre(chosen !== undefined);
      const yaml = { kind: "text", value } as const;
      const after = apply(before, { kind: "put", in: chosen.range, key: "note", value: yaml });
      const noted = (each: ClaimRecord): unknown =>
        each === chosen ? { ...each, note: value } : each;
      const entities = records.entities.map((each) => ({ ...each, facts: each.facts.map(noted) }));
      const relations = records.relations.map(noted);
      const wanted = said({ ...records, entities, relations });
      // The white space that ends a block text is layout.
      const trimmed = (text: string) => JSON.parse(text.replaceAll(/\\n"/g, '"')) as unknown;
      expect(trimmed(JSON.stringify(said(recordsOf(after))))).toEqual(
        trimmed(JSON.stringify(wanted)),
      );
      expectKept(before, after, chosen.range.start, chosen.note?.end ?? before.length);
    }),
  );
});

test("a claim that is removed is gone, with nothing but its lines", () => {
  fc.assert(
    fc.property(files, fc.nat(), (before, number) => {
      const records = recordsOf(before);
      const claims = [...records.entities.flatMap(({ facts }) => facts), ...records.relations];
      const chosen = claims[number % Math.max(claims.length, 1)];
      fc.pre(chosen !== undefined);
      const { text: after, refused } = editFile({ path: "a.yaml", text: before }, [
        { kind: "remove", at: chosen.range },
      ]);
      // One that shares its line with what stays cannot be removed.
      fc.pre(refused.length === 0);
      const left = (all: readonly ClaimRecord[]): ClaimRecord[] =>
        all.filter((each) => each !== chosen);
      const entities = records.entities.map((each) => ({ ...each, facts: left(each.facts) }));
      const relations = left(records.relations);
      expect(said(recordsOf(after))).toEqual(said({ ...records, entities, relations }));
      expect(before).toBe(withPart(after, before));
    }),
  );
});

test("an id that is set is the id, whatever stands around it", () => {
  fc.assert(
    fc.property(files, words, fc.nat(), (before, value, number) => {
      const records = recordsOf(before);
      const chosen = records.entities[number % records.entities.length];
      fc.pre(chosen !== undefined && records.entities.every(({ id }) => id.value !== value));
      const after = apply(before, { kind: "set", at: chosen.id, value });
      expectKept(before, after, chosen.id.start, chosen.id.end);
      const entities = records.entities.map((each) =>
        each === chosen ? { ...each, id: { value } } : each,
      );
      expect(said(recordsOf(after))).toEqual(said({ ...records, entities }));
    }),
  );
});

describe("by hand it would look the same", () => {
  const idOf = (text: string) => recordsOf(text).entities[0]?.id ?? { file: "", start: 0, end: 0 };
  const insertFact = (text: string): string =>
    apply(text, {
      kind: "insert",
      in: idOf(text),
      list: "facts",
      item: factYaml({ ...newFact, cite: [] }),
    });

  it.each([
    [
      "in a list of lines",
      "entities:\n  ann:   # the keeper\n    facts:\n      # pay\n      - wage: 41 GBP # a year\n\n  bob:\n",
      "entities:\n  ann:   # the keeper\n    facts:\n      # pay\n      - wage: 41 GBP # a year\n      - wage: 42 GBP\n\n  bob:\n",
    ],
    [
      "in a list whose dashes stand below the key",
      "entities:\n    ann:\n        facts:\n        - wage: 41 GBP\n        name: Ann\n",
      "entities:\n    ann:\n        facts:\n        - wage: 41 GBP\n        - wage: 42 GBP\n        name: Ann\n",
    ],
    [
      "in a list in brackets",
      "entities:\n  ann: {facts: [{wage: 41 GBP}], name: Ann}\n",
      "entities:\n  ann: {facts: [{wage: 41 GBP}, {wage: 42 GBP}], name: Ann}\n",
    ],
    [
      "in a list that is empty",
      "entities:\n  ann: {facts: []}\n",
      "entities:\n  ann: {facts: [{wage: 42 GBP}]}\n",
    ],
    [
      "in a list that has no value",
      "entities:\n  ann:\n    facts: # none\n",
      "entities:\n  ann:\n    facts: # none\n      - wage: 42 GBP\n",
    ],
    [
      "where there is no list",
      "entities:\n  ann:\n    name: Ann\n\n  bob:\n",
      "entities:\n  ann:\n    name: Ann\n    facts:\n      - wage: 42 GBP\n\n  bob:\n",
    ],
    [
      "where there is nothing",
      "entities:\n  ann: # why\n",
      "entities:\n  ann: # why\n    facts:\n      - wage: 42 GBP\n",
    ],
    [
      "where there are braces",
      "entities:\n  ann: {}\n",
      "entities:\n  ann: {facts: [{wage: 42 GBP}]}\n",
    ],
    [
      "where there are only names",
      "entities: {ann: }\n",
      "entities: {ann: {facts: [{wage: 42 GBP}]} }\n",
    ],
  ])("a fact that is inserted %s", (_where, before, after) => {
    expect(insertFact(before)).toBe(after);
  });

  it.each([
    ["", "relations:\n  - {from: ann, type: praises, to: bob}\n"],
    ["# nothing yet", "# nothing yet\nrelations:\n  - {from: ann, type: praises, to: bob}"],
    [
      "entities:\r\n  ann:\r\n",
      "entities:\r\n  ann:\r\nrelations:\r\n  - {from: ann, type: praises, to: bob}\r\n",
    ],
  ])("a relation in a file that has none: %j", (before, after) => {
    const { note, ...rest } = newRelation("x");
    expect(note).toBeDefined();
    const item = relationYaml({ ...rest, cite: [] });
    expect(apply(before, { kind: "insert", in: [], list: "relations", item })).toBe(after);
  });

  it("an entity in a section, or in one that is made for it", () => {
    const value = {
      kind: "mapping",
      entries: [["name", { kind: "text", value: "Bob" }]],
      flow: false,
    } as const;
    const put = { kind: "put", in: ["entities"], key: "bob", value } as const;
    expect(apply("entities:\n  ann:\n    name: Ann\n", put)).toBe(
      "entities:\n  ann:\n    name: Ann\n  bob:\n    name: Bob\n",
    );
    expect(apply("graph: {title: A}\n", put)).toBe(
      "graph: {title: A}\nentities:\n  bob:\n    name: Bob\n",
    );
  });

  it.each([
    [0, "facts:\n      # two\n      - b: 2\n      - c: 3 # three\n    name: Ann\n"],
    [
      1,
      "facts:\n      - a: 1\n        note: x\n      # two\n      - c: 3 # three\n    name: Ann\n",
    ],
    [2, "facts:\n      - a: 1\n        note: x\n      # two\n      - b: 2\n    name: Ann\n"],
  ])("a list from which item %i is removed", (index, after) => {
    const head = "entities:\n  ann:\n    ";
    const before = `${head}facts:\n      - a: 1\n        note: x\n      # two\n      - b: 2\n      - c: 3 # three\n    name: Ann\n`;
    const facts = recordsOf(before).entities[0]?.facts ?? [];
    const [chosen] = facts.slice(index);
    expect(chosen && apply(before, { kind: "remove", at: chosen.range })).toBe(head + after);
    const all = facts.map(({ range }) => ({ kind: "remove", at: range }) as const);
    expect(apply(before, ...all)).toBe(`${head}name: Ann\n`);
  });

  it.each(["\n", "\r\n"])("a last line without a break that is removed: %j", (lineBreak) => {
    const before = ["relations:", "  - {from: a, type: b, to: c}", "  - {from: c, type: b, to: a}"];
    const text = before.join(lineBreak);
    const at = recordsOf(text).relations[1]?.range ?? idOf(text);
    expect(apply(text, { kind: "remove", at })).toBe(before.slice(0, 2).join(lineBreak));
  });

  it.each([
    [[0], "[{b: 2}, {c: 3}]"],
    [[1], "[{a: 1}, {c: 3}]"],
    [[2], "[{a: 1}, {b: 2}]"],
    [[0, 1], "[{c: 3}]"],
    [[1, 2], "[{a: 1}]"],
    [[0, 2], "[{b: 2}]"],
  ])("a list in brackets from which items %j are removed", (indexes, after) => {
    const before = "entities: {ann: {facts: [{a: 1}, {b: 2}, {c: 3}]}}\n";
    const facts = recordsOf(before).entities[0]?.facts ?? [];
    const edits = indexes.flatMap((index) => {
      const fact = facts[index];
      return fact ? [{ kind: "remove", at: fact.range } as const] : [];
    });
    expect(apply(before, ...edits)).toBe(`entities: {ann: {facts: ${after}}}\n`);
  });

  it("a text that is removed goes with its key, and a list with its last item", () => {
    const before =
      "entities:\n  ann:\n    name: Ann\n    aliases: [Nan]\n    note: x # why\n    facts:\n      - a: 1\n";
    const [ann] = recordsOf(before).entities;
    const places = [ann?.note, ann?.aliases[0], ann?.facts[0]?.range].flatMap(
      (place) => place ?? [],
    );
    const edits = places.map((at) => ({ kind: "remove", at }) as const);
    expect(apply(before, ...edits)).toBe("entities:\n  ann:\n    name: Ann\n");
    expect(apply(before, ...edits, { kind: "remove", at: ann?.name ?? idOf(before) })).toBe(
      "entities:\n  ann:\n",
    );
  });

  it("edits of every kind at once are each what they are alone", () => {
    const before =
      "entities:\n  ann: {name: Ann}\nrelations:\n  - {from: ann, type: knows, to: bob}\n  - {from: bob, type: knows, to: ann}\n";
    const { entities, relations } = recordsOf(before);
    const [first, second] = relations;
    const note = { kind: "text", value: "so" } as const;
    const after = apply(
      before,
      { kind: "set", at: entities[0]?.id ?? idOf(before), value: "anna" },
      {
        kind: "insert",
        in: entities[0]?.id ?? [],
        list: "facts",
        item: factYaml({ ...newFact, cite: [] }),
      },
      { kind: "put", in: first?.range ?? [], key: "note", value: note },
      { kind: "remove", at: second?.range ?? idOf(before) },
      {
        kind: "insert",
        in: [],
        list: "relations",
        item: relationYaml({ ...newRelation("x"), cite: [] }),
      },
    );
    expect(after).toBe(
      "entities:\n  anna: {name: Ann, facts: [{wage: 42 GBP}]}\nrelations:\n  - {from: ann, type: knows, to: bob, note: so}\n  - from: ann\n    type: praises\n    to: bob\n    note: x\n",
    );
  });
});
