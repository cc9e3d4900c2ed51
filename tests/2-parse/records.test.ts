import { describe, expect, test } from "vitest";
import type { Text } from "../../src/model/range.ts";
import type { ClaimRecord } from "../../src/model/records.ts";
import { parse, places } from "./places.ts";

/** Records with each text as its value: what is tested here is what was read, not where. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if ("value" in value && "start" in value) return value.value;
  const entries = Object.entries(value).filter(([key]) => key !== "range" || !isRange(value, key));
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
}

function isRange(owner: object, key: string): boolean {
  const range: unknown = new Map(Object.entries(owner)).get(key);
  return typeof range === "object" && range !== null && "start" in range;
}

function read(text: string) {
  const { records, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  return records;
}

function firstFact(text: string): ClaimRecord | undefined {
  return read(`entities: {a: {facts: [${text}]}}\n`).entities[0]?.facts[0];
}

describe("a file", () => {
  test("without content, or of comments only, holds nothing", () => {
    for (const text of ["", "\n\n", "# a comment\n", "---\n", "{}", "entities:\n\nsources:\n"]) {
      const records = read(text);
      expect(records.entities).toEqual([]);
      expect(records.schemaSections).toEqual([]);
    }
  });

  test("is kept with its records", () => {
    expect(read("graph: {title: x}\n").file).toEqual({
      path: "a.yaml",
      text: "graph: {title: x}\n",
    });
  });

  test("that is the smallest useful graph reads whole", () => {
    const text = "entities:\n  a:\n    relations:\n      - knows: b\n  b:\n";
    expect(plain(read(text).entities)).toMatchObject([
      { id: "a", relations: [{ predicate: "knows", object: "b", cite: [], by: [], with: [] }] },
      { id: "b", relations: [] },
    ]);
  });
});

describe("each record with all its keys", () => {
  test("graph", () => {
    const text =
      "graph:\n  title: T\n  description: >-\n    D\n    E\n  licence: CC0\n  policy: {uncited: error}\n";
    expect(plain(read(text).graph)).toEqual([
      {
        title: "T",
        description: "D E",
        licence: "CC0",
        policy: [{ key: "uncited", value: "error" }],
      },
    ]);
  });

  test("schema", () => {
    const text = `schema:
  types:
    Thing:
    Car: {extends: Thing, color: "#4c78a8", uri: "schema:Car", label: {zh: 汽车}}
  properties:
    price: {on: [Car, Thing], type: money, unit: CNY, uri: "x:y", label: {en: Price}}
    weight: {on: Car}
  relations:
    makes: {domain: Company, range: [Car], inverse: made by, uri: "x:y", label: {en: makes}}
    competes with: {symmetric: true}
  qualifiers: {role: {type: text, unit: m, label: {en: Role}}}
`;
    const records = read(text);
    expect(records.schemaSections).toEqual(["types", "properties", "relations", "qualifiers"]);
    expect(plain(records.types)).toEqual([
      { id: "Thing", label: [] },
      {
        id: "Car",
        extends: "Thing",
        color: "#4c78a8",
        uri: "schema:Car",
        label: [{ key: "zh", value: "汽车" }],
      },
    ]);
    expect(plain(records.properties)).toMatchObject([
      { id: "price", on: ["Car", "Thing"], type: "money", unit: "CNY", uri: "x:y" },
      { id: "weight", on: ["Car"], label: [] },
    ]);
    expect(plain(records.relationTypes)).toMatchObject([
      { id: "makes", domain: ["Company"], range: ["Car"], inverse: "made by" },
      { id: "competes with", domain: [], range: [], symmetric: "true" },
    ]);
    expect(plain(records.qualifiers)).toMatchObject([{ id: "role", type: "text", unit: "m" }]);
  });

  test("a schema section counts as present even when it is empty", () => {
    expect(read("schema:\n  types:\n  relations: {}\n").schemaSections).toEqual([
      "types",
      "relations",
    ]);
  });

  test("source", () => {
    const text = `sources:
  s:
    type: Article
    title: T
    author: [A, B]
    publisher: P
    lang: en
    published: 2025
    accessed: 2025-01-01
    url: https://example.org/?a=1#b
    licence: L
    note: N
    text: {file: a.txt, sha256: 7ad9}
  one: {author: A}
  parts: {author: [{family: Curie, given: Marie}, B]}
`;
    expect(plain(read(text).sources)).toEqual([
      {
        id: "s",
        type: "Article",
        title: "T",
        author: ["A", "B"],
        publisher: "P",
        lang: "en",
        published: "2025",
        accessed: "2025-01-01",
        url: "https://example.org/?a=1#b",
        licence: "L",
        note: "N",
        text: { file: "a.txt", sha256: "7ad9" },
      },
      { id: "one", author: ["A"] },
      { id: "parts", author: ["Curie, Marie", "B"] },
    ]);
  });

  test("entity, with facts and relations", () => {
    const text = `entities:
  x:
    type: Car
    name: X
    names: {zh: 小米, en: X}
    aliases: [Y, Z]
    summary: S
    note: N
    sameAs: wikidata:Q1
    mergedFrom: [old]
    facts:
      - price: 215900 CNY
        at: 2024
        since: 2024-03
        until: unknown
        status: alleged
        by: [p, q]
        rank: preferred
        note: N
        with: {role: R, amount: 3}
        cite:
          - {source: s, quote: Q, prefix: P, suffix: U, page: 3, stance: refutes, span: document, note: M}
          - {source: t}
    relations:
      - made by: y
        by: p
        cite: {source: s}
`;
    expect(plain(read(text).entities)).toEqual([
      {
        id: "x",
        type: "Car",
        name: "X",
        names: [
          { key: "zh", value: "小米" },
          { key: "en", value: "X" },
        ],
        aliases: ["Y", "Z"],
        summary: "S",
        note: "N",
        sameAs: ["wikidata:Q1"],
        mergedFrom: ["old"],
        facts: [
          {
            predicate: "price",
            object: "215900 CNY",
            at: "2024",
            since: "2024-03",
            until: "unknown",
            status: "alleged",
            by: ["p", "q"],
            rank: "preferred",
            note: "N",
            with: [
              { key: "role", value: "R" },
              { key: "amount", value: "3" },
            ],
            cite: [
              {
                source: "s",
                quote: "Q",
                prefix: "P",
                suffix: "U",
                page: "3",
                stance: "refutes",
                span: "document",
                note: "M",
              },
              { source: "t" },
            ],
          },
        ],
        relations: [
          { predicate: "made by", object: "y", by: ["p"], with: [], cite: [{ source: "s" }] },
        ],
      },
    ]);
  });

  test("relation in the flat form", () => {
    const text =
      "relations:\n  - {from: a, type: praises, to: b, at: 2024, by: a, cite: {source: s, quote: I drive one}}\n";
    expect(plain(read(text).relations)).toEqual([
      {
        subject: "a",
        predicate: "praises",
        object: "b",
        at: "2024",
        by: ["a"],
        with: [],
        cite: [{ source: "s", quote: "I drive one" }],
      },
    ]);
  });
});

describe("a scalar is the text that was written", () => {
  test.each(["007", "no", "1.10", "Null", "~", "0x1F", "12345678901234567890", "2024-03", "1e3"])(
    "%s",
    (value) => {
      expect(firstFact(`{a: ${value}}`)?.object.value).toBe(value);
    },
  );

  test("in every style", () => {
    const text = `entities:
  a:
    name: 'It''s'
    summary: "tab\\tand \\u00e9"
    note: |
      one
      two
    aliases:
      - plain text
        over two lines
`;
    const [entity] = read(text).entities;
    expect(entity?.name?.value).toBe("It's");
    expect(entity?.summary?.value).toBe("tab\tand é");
    expect(entity?.note?.value).toBe("one\ntwo\n");
    expect(entity?.aliases[0]?.value).toBe("plain text over two lines");
  });

  test("a comment after a space and a # is one, and no warning follows", () => {
    expect(read("graph:\n  title: Xiaomi  # the company\n").graph[0]?.title?.value).toBe("Xiaomi");
    expect(read("graph:\n  title: Xiaomi # the company\n").graph[0]?.title?.value).toBe("Xiaomi");
  });
});

describe("a place", () => {
  function slice(text: string, pick: (text: string) => Text | undefined): string {
    const found = pick(text);
    return text.slice(found?.start, found?.end);
  }
  const title = (text: string) => read(text).graph[0]?.title;

  test("covers quotes, block headers and every line", () => {
    expect(slice('graph: {title: "a b" }\n', title)).toBe('"a b"');
    expect(slice("graph: {title: 'a b'}\n", title)).toBe("'a b'");
    expect(slice("graph:\n  title: a\n    b # c\n", title)).toBe("a\n    b");
    expect(slice("graph:\n  title: >- # c | d\n    a\n\n    b\n\n", title)).toBe(
      ">- # c | d\n    a\n\n    b",
    );
    expect(slice("graph:\n  title:\n    |\n    a\n", title)).toBe("|\n    a");
  });

  test("is true with CRLF and characters outside the BMP", () => {
    const text = "# 😀\r\ngraph:\r\n  title: a 😀 b\r\n";
    expect(slice(text, title)).toBe("a 😀 b");
  });

  test("of a claim is the list item, of a citation the citation", () => {
    const text =
      "entities:\n  a:\n    facts:\n      - b: c\n        cite: {source: s, quote: q}\n      - d: e\n";
    const [fact] = read(text).entities[0]?.facts ?? [];
    expect(text.slice(fact?.range.start, fact?.range.end)).toBe(
      "b: c\n        cite: {source: s, quote: q}",
    );
    const cite = fact?.cite[0]?.range;
    expect(text.slice(cite?.start, cite?.end)).toBe("{source: s, quote: q}");
  });
});

describe("names of JavaScript are ids as good as any", () => {
  test.each(["__proto__", "constructor", "hasOwnProperty", "toString", "valueOf"])("%s", (id) => {
    const text = `entities: {${id}: {name: x, facts: [{${id}: y}]}}\nsources: {${id}: {title: t}}\n`;
    const records = read(text);
    expect(records.entities[0]?.id.value).toBe(id);
    expect(records.entities[0]?.facts[0]?.predicate.value).toBe(id);
    expect(records.sources[0]?.id.value).toBe(id);
    expect({}).not.toHaveProperty("name");
  });

  test("and unknown keys like any other", () => {
    expect(places("entities: {a: {__proto__: {x: y}}}\n")).toEqual(["GW0241 1:16"]);
    expect(places("constructor: {}\n")).toEqual(["GW0241 1:1"]);
  });
});

describe("ids of every script", () => {
  test.each(["雷军", "Ünïted", "Сергей", "هواوي", "हुआवेई", "wikidata:Q123", "a-b_c.d", "7"])(
    "%s",
    (id) => {
      expect(read(`entities:\n  ${id}: {}\n`).entities[0]?.id.value).toBe(id);
    },
  );

  test("may have 128 characters, however many bytes those take", () => {
    read(`entities:\n  ${"𠀀".repeat(128)}: {}\n`);
    expect(places(`entities:\n  ${"𠀀".repeat(129)}: {}\n`)).toEqual(["GW0220 2:3"]);
  });
});

describe("the rest of a file is read", () => {
  test("around broken records of every kind", () => {
    const text = `entities:
  a: {nmae: x, type: T}
  b: text
  c:
    facts:
      - {p: 1, q: 2}
      - ok: 1
    relations:
      - {cite: {source: s}}
      - knows: a
relations:
  - {from: a, to: b}
  - {from: a, type: t, to: b}
sources:
  s: {title: [x], lang: en}
`;
    const { records, diagnostics } = parse(text);
    expect(diagnostics).toHaveLength(6);
    expect(plain(records.entities)).toMatchObject([
      { id: "a", type: "T" },
      { id: "b" },
      { id: "c", facts: [{ predicate: "ok" }], relations: [{ predicate: "knows" }] },
    ]);
    expect(records.relations).toHaveLength(1);
    expect(plain(records.sources)).toEqual([{ id: "s", lang: "en", author: [] }]);
  });

  test("around control characters", () => {
    const { records, diagnostics } = parse("entities:\n  a: {name: x\u0001}\n  b: {nmae: y}\n");
    expect(diagnostics.map((d) => d.code)).toEqual(["GW0215", "GW0241"]);
    expect(records.entities).toHaveLength(2);
  });

  test("a claim whose citations are all broken is left out; one broken citation is not missed", () => {
    const broken = parse("entities: {a: {facts: [{b: c, cite: {quote: q}}]}}\n");
    expect(broken.records.entities[0]?.facts).toEqual([]);
    const half = parse("entities: {a: {facts: [{b: c, cite: [{quote: q}, {source: s}]}]}}\n");
    expect(half.records.entities[0]?.facts[0]?.cite).toHaveLength(1);
  });
});
