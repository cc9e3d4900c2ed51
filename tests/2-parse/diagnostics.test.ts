import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { Locator } from "../../src/cli/report/locate.ts";
import { renderDiagnostic } from "../../src/cli/report/text.ts";
import { parse, places } from "./places.ts";
import { SLIPS } from "./slips.ts";

const OURS = "<<<<<<< HEAD\n  c: {}\n||||||| base\n";
const THEIRS = "=======\n>>>>>>> main\n";
const QUOTE = "entities:\n  a:\n    facts:\n      - b: c\n        cite:\n          source: s\n";

const LONG = "x".repeat(129);

/** What is wrong, the file, and its diagnostics: code and place, exactly. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  // What YAML has and this format has not
  ["alias", "graph: {title: *x}\n", ["GW0201 1:16"]],
  ["text that begins with a star", "graph:\n  title: **bold**\n", ["GW0201 2:10"]],
  ["anchor", "graph:\n  title: &x y\n", ["GW0202 2:10"]],
  ["anchor on a mapping", "graph: &g\n  title: y\n", ["GW0202 1:8"]],
  ["list as a key", "? [a]\n: b\n", ["GW0208 1:3"]],
  ["mapping as a key", "{a: b}: c\n", ["GW0208 1:1"]],
  ["directive", "%YAML 1.2\n---\ngraph: {}\n", ["GW0210 1:1"]],
  ["directive without a document", "%FOO\ngraph: {}\n", ["GW0210 1:1"]],
  ["key twice", "graph:\n  title: x\n  title: y\n", ["GW0211 3:3"]],
  ["entity twice", "entities:\n  a: {}\n  b: {}\n  a: {}\n", ["GW0211 4:3"]],
  ["no key", "graph: {title: a}\n: x\n", ["GW0212 2:1"]],
  ["empty key in quotes", 'entities:\n  "": {}\n', ["GW0212 2:3"]],
  ["merge key", "graph:\n  <<: {title: x}\n", ["GW0221 2:3"]],
  ["second document", "graph:\n  title: x\n---\nsources: {}\n", ["GW0231 3:1"]],
  ["tag", "graph:\n  title: !!str x\n", ["GW0234 2:10"]],
  ["too deep", `graph: ${"[".repeat(70)}${"]".repeat(70)}\n`, ["GW0236 1:71"]],

  // What is not YAML
  ["escape that is none", 'graph: {title: "a\\qb"}\n', ["GW0203 1:18"]],
  ["escape beyond Unicode", 'graph: {title: "\\U00110000"}\n', ["GW0206 1:16"]],
  ["colon in plain text", "graph:\n  title: Note: this\n  licence: x\n", ["GW0207 2:10"]],
  ["line too far in", "graph:\n  title: x\n   licence: y\n", ["GW0218 3:4"]],
  ["line too far out", "graph:\n    title: x\n  licence: y\n", ["GW0218 3:3"]],
  ["key among list items", "entities:\n  - a\n  b: {}\n", ["GW0218 3:3"]],
  ["list item among keys", "entities:\n  a: {}\n  - b\n", ["GW0219 3:3"]],
  ["dash without a space", "entities:\n  -a: {}\n  - b\n", ["GW0219 3:3"]],
  ["word without a colon", "graph:\n  title: x\n  licence\n  policy: {}\n", ["GW0222 3:3"]],
  ["second line below its key", at("summary: a first line\n    that goes on"), ["GW0255 4:5"]],
  [
    "the same, and more keys",
    at("summary: a first\n    that goes on\n    type: B"),
    ["GW0255 4:5"],
  ],
  ["the same in a list", "a:\n  - b: a first line\n    that goes on\n", ["GW0255 3:5"]],
  ["the same at the margin", "a: a first line\nthat goes on\n", ["GW0255 2:1"]],
  ["one word below a value", at("summary: a first line\n    licence"), ["GW0222 4:5"]],
  ["comma left out", "graph: {title: x licence: y}\n", ["GW0223 1:25"]],
  ["no space after a colon", "graph:\n  title: x\n  licence:y\n  policy: {a: b}\n", ["GW0225 3:3"]],
  ["the same, on the first line", "graph:\n  title:x\n  licence: y\n", ["GW0225 2:3"]],
  ["the same, on the only line", "graph:\n  title:x\n", ["GW0225 2:3"]],
  ["value that begins with @", "graph:\n  title: @home\n", ["GW0230 2:10"]],
  ["value that begins with `", "graph:\n  title: `home`\n", ["GW0230 2:10"]],
  ["end that does not end its line", "... graph: {}\n", ["GW0232 1:1"]],
  ["empty anchor name", "graph: & x\n", ["GW0253 1:8"]],
  ["tab", "graph:\n\ttitle: x\n", ["GW0233 2:1"]],
  ["apostrophe in single quotes", "graph:\n  title: 'It's here'\n", ["GW0235 2:14"]],
  ["text after double quotes", 'graph:\n  title: "One" two\n', ["GW0235 2:16"]],
  ["bracket left open", "graph:\n  policy: [a\n  title: x\n", ["GW0239 2:11"]],
  ["brace closed in a comment", "schema: {types: {A: {color: #abc}}}\n", ["GW0245 1:29"]],
  ["dash without its space among items", "a:\n  - b: c\n  -d: e\n", ["GW0246 3:3"]],
  ["full-width colon", "graph:\n  title: x\n  licence：y\n  policy: {}\n", ["GW0222 3:3"]],
  ["brace left open to the end", "graph: {title: x\n", ["GW0239 1:8"]],
  ["line in braces not indented", "entities: {\na: {},\n}\n", ["GW0254 2:1"]],
  ["line in braces in a block", "entities:\n  a: {\n }\n", ["GW0254 3:2"]],
  ["double quote left open", 'graph:\n  title: "One\n  licence: y\n', ["GW0240 2:10"]],
  ["single quote left open to the end", "graph: {title: 'One}\n", ["GW0240 1:16"]],
  ["bracket too many", "graph: {title: x}]\n", ["GW0244 1:18"]],

  // What looks like YAML and is none
  ["text behind a bracket", at("name: [sic] a name"), ["GW0253 3:11"]],
  ["quote with a bracket", `${QUOTE}          quote: [T]he first\n`, ["GW0253 7:18"]],
  ["text behind a bracket in braces", "entities: {a: {name: [sic] x, type: B}}\n", ["GW0253 1:22"]],
  ["text behind a bracket in a list", at("aliases:\n      - [sic] x"), ["GW0253 4:9"]],
  ["text behind a brace", at("name: {x} a name"), ["GW0253 3:11"]],
  ["value that begins with a dash", at("name: - a name"), ["GW0253 3:11"]],
  ["the same in braces", "entities: {a: {name: - x, type: B}}\n", ["GW0253 1:22"]],
  ["text behind >", at("name: > x"), ["GW0253 3:11"]],
  ["text behind |", at("name: | x"), ["GW0253 3:11"]],
  ...[
    "-",
    "* star",
    "*",
    "? what",
    "?",
    ": x",
    ">5",
    "|2",
    "#tag",
    "& Co",
    "*a b",
    "&Co & Sons",
  ].map((value): (typeof CASES)[number] => [
    `value ${value}`,
    at(`name: ${value}`),
    ["GW0253 3:11"],
  ]),
  ["dash alone in a list", "entities: {a: {aliases: [-]}}\n", ["GW0253 1:26"]],
  ["star in a list", "entities: {a: {aliases: [b, * star]}}\n", ["GW0253 1:29"]],
  ["item that is a comment", at("aliases:\n      - #tag\n      - y"), ["GW0253 4:9"]],
  ["section with a comment", "entities:\n  a:\n    facts: #todo\n", []],
  ["anchor alone", at("name: &Co"), ["GW0202 3:11"]],
  ["tag alone", at("name: !x"), ["GW0234 3:11"]],
  ["no-break space in an indentation", at("name: x\n   \u00a0type: B"), ["GW0251 4:4"]],
  ["the same, first of all", "entities:\n\u00a0\u00a0a: {name: x}\n", ["GW0251 2:1"]],
  ["wide space in an indentation", "entities:\n\u3000a: {}\n", ["GW0251 2:1"]],
  ["mark of byte order in an indentation", "entities:\n\ufeff  a: {}\n", ["GW0251 2:1"]],
  ["zero-width space before an id", "entities:\n  \u200ba: {}\n", ["GW0251 2:3"]],
  ["no-break space behind a colon", at("name:\u00a0x"), ["GW0251 3:10"]],
  ["the same, last of all", at("type: B\n    name:\u00a0x"), ["GW0251 4:10"]],
  ["the same, in braces", "entities: {a: {name:\u00a0x, type: B}}\n", ["GW0251 1:21"]],
  ["the same, alone", "entities:\n  a:\n    name:\u00a0x\n", ["GW0251 3:10"]],
  ["wide space behind a colon", at("name:\u3000x"), ["GW0251 3:10"]],
  ["zero-width space behind a colon", at("name:\u200bx"), ["GW0251 3:10"]],
  ["line separator behind a colon", "entities:\u2028  a: {}\n", ["GW0251 1:10"]],
  ["no-break space behind a dash", at("aliases:\n      -\u00a0x\n      - y"), ["GW0251 4:8"]],
  ["the same, with a key", at("facts:\n      -\u00a0about: x"), ["GW0251 4:8"]],
  ["no-break space behind a comma", "entities: {a: {name: x,\u00a0type: B}}\n", ["GW0251 1:24"]],
  ["wide colon in braces", "entities: {a: {name：x}}\n", ["GW0222 1:16"]],
  ["wide colon, last of all", at("type: B\n    name： x"), ["GW0222 4:5"]],
  ["wide colon of a section", "entities：\n  a: {}\n", ["GW0222 1:1"]],
  ["wide comma", "entities: {a: {name: x，type: B}}\n", ["GW0252 1:23"]],
  ["wide brace", "entities:\n  a: ｛name: x｝\n", ["GW0252 2:6"]],
  ["curved quotation marks", at("name: “x: y”"), ["GW0207 3:11"]],
  ["conflict", `entities:\n${OURS}  a: {}\n${THEIRS}  b: {}\n`, ["GW0250 2:1"]],
  [
    "two conflicts",
    `graph: {}\n${OURS}${THEIRS}a: {}\n${OURS}${THEIRS}`,
    ["GW0250 2:1", "GW0250 8:1"],
  ],
  ["conflict with CRLF", `${OURS}${THEIRS}`.replaceAll("\n", "\r\n"), ["GW0250 1:1"]],
  ["half a conflict", "entities:\n  a: {}\n=======\n  b: {}\n", ["GW0250 3:1"]],

  // Characters
  ["control character", "graph: {title: a\u0007b}\n", ["GW0215 1:17"]],
  ["DEL and a C1 control", "# \u007f\ngraph: {title: \u0085}\n", ["GW0215 1:3", "GW0215 2:16"]],
  ["noncharacter", "graph: {title: \uffff}\n", ["GW0215 1:16"]],
  ["lone surrogate", "graph: {title: a\ud800b}\n", ["GW0215 1:17"]],
  ["escaped control character", 'graph: {title: "a\\x00"}\n', ["GW0215 1:16"]],
  ["escaped surrogate", 'graph: {title: "a\\ud800"}\n', ["GW0215 1:16"]],
  ["columns count code points", "graph: {title: 😀\u0007}\n", ["GW0215 1:17"]],

  // Ids and names
  ["space in an id", "entities:\n  lei jun: {}\n", ["GW0204 2:3"]],
  ["bidi control in an id", "entities:\n  \u202ea: {}\n", ["GW0204 2:3"]],
  ["slash in a source id", "sources:\n  a/b: {title: x}\n", ["GW0204 2:3"]],
  ["bad merged id", "entities:\n  a: {mergedFrom: [b c]}\n", ["GW0204 2:20"]],
  ["pipe in a property", "entities: {a: {facts: [{a|b: c}]}}\n", ["GW0205 1:25"]],
  ["line break in a type", 'schema: {types: {"a\\nb": {}}}\n', ["GW0205 1:18"]],
  ["turned text in a type", at("type: 'T \u202e1\u202c'"), ["GW0215 3:11"]],
  ["zero-width space in a type", at("type: T\u200b1"), ["GW0242 3:11 warning"]],
  [
    "turned text in a relation",
    "relations: [{from: a, type: 'b\u202e', to: c}]\n",
    ["GW0215 1:29"],
  ],
  ["wide letters in an id", "entities:\n  ＳＵ７: {}\n", ["GW0216 2:3 warning"]],
  ["decomposed id", "entities:\n  cafe\u0301: {}\n", ["GW0217 2:3"]],
  ["long id", `entities:\n  ${LONG}: {}\n`, ["GW0220 2:3"]],
  ["long relation", `relations:\n  - {from: a, type: ${LONG}, to: b}\n`, ["GW0220 2:21"]],
  ["Cyrillic letter in an id", "entities:\n  xi\u0430omi: {}\n", ["GW0226 2:3 warning"]],
  ["Cyrillic letter in a name", "entities: {a: {name: Xi\u0430omi}}\n", ["GW0226 1:22 warning"]],
  ["Greek letter in an alias", "entities: {a: {aliases: [\u039deil]}}\n", ["GW0226 1:26 warning"]],
  ["bidi control in a value", "entities: {a: {summary: a\u202eb}}\n", ["GW0215 1:25"]],
  ["bidi control as an escape", 'entities: {a: {note: "a\\u202eb"}}\n', ["GW0215 1:22"]],
  ["hidden tags in a fact", "entities: {a: {facts: [{b: c\u{e0041}}]}}\n", ["GW0215 1:28"]],
  ["bidi control in a name", "entities: {a: {names: {en: a\u202eb}}}\n", ["GW0242 1:28 warning"]],
  ["zero-width space in a name", "entities: {a: {name: a\u200bb}}\n", ["GW0242 1:22 warning"]],
  ["mixed relation, once", mixedRelationTwice(), ["GW0226 2:12 warning"]],

  // Shapes
  ["name cut by a comment", "entities:\n  a:\n    name: John #1\n", ["GW0209 3:11 warning"]],
  ["alias cut", "entities:\n  a:\n    aliases:\n      - No #2\n", ["GW0209 4:9 warning"]],
  ["other name cut", "entities:\n  a:\n    names:\n      en: No #2\n", ["GW0209 4:11 warning"]],
  ["fact cut", "entities:\n  a:\n    facts:\n      - rank in: No #2\n", ["GW0209 4:18 warning"]],
  ["quote cut", quoteCut(), ["GW0209 7:18 warning"]],
  ["empty text", "entities:\n  a:\n    name:\n    type: x\n", ["GW0213 3:5"]],
  ["empty text in quotes", 'entities: {a: {name: ""}}\n', ["GW0213 1:16"]],
  ["empty list", "entities: {a: {aliases: []}}\n", ["GW0213 1:16"]],
  ["empty list item", "entities:\n  a:\n    aliases:\n      - x\n      -\n", ["GW0213 5:7"]],
  ["empty citation", "entities: {a: {facts: [{b: c, cite: }]}}\n", ["GW0213 1:31"]],
  ["empty claim", "entities:\n  a:\n    facts:\n      -\n", ["GW0213 4:7"]],
  ["empty names", "entities: {a: {names: {}}}\n", ["GW0213 1:16"]],
  ["flat key in an entity", "entities: {a: {relations: [{type: b, to: c}]}}\n", ["GW0214 1:29"]],
  [
    "citation without a source",
    "entities: {a: {facts: [{b: c, cite: {quote: d}}]}}\n",
    ["GW0224 1:37"],
  ],
  ["author without a given name", "sources: {s: {author: {family: A}}}\n", ["GW0224 1:23"]],
  ["author with a misspelt key", "sources: {s: {author: {family: A, gven: B}}}\n", ["GW0241 1:35"]],
  ["relation without ends", "relations:\n  - {type: makes}\n", ["GW0224 2:5", "GW0224 2:5"]],
  ["fact without a property", "entities: {a: {facts: [{rank: normal}]}}\n", ["GW0228 1:24"]],
  ["relation without a relation", "entities: {a: {relations: [{at: 2024}]}}\n", ["GW0228 1:28"]],
  ["reserved property", "schema: {properties: {status: {}}}\n", ["GW0229 1:23"]],
  ["reserved relation", "schema: {relations: {to: {}}}\n", ["GW0229 1:22"]],
  ["reserved inverse", "schema: {relations: {a: {inverse: by}}}\n", ["GW0229 1:35"]],
  ["two properties", "entities:\n  a:\n    facts:\n      - b: c\n        d: e\n", ["GW0238 5:9"]],
  ["unknown key of the file", "entites: {}\n", ["GW0241 1:1"]],
  ["unknown key of an entity", "entities:\n  a: {nmae: x}\n", ["GW0241 2:7"]],
  ["unknown key of a source", "sources: {a: {titel: x}}\n", ["GW0241 1:15"]],
  ["unknown key of a text", "sources: {a: {text: {fiel: x}}}\n", ["GW0241 1:22"]],
  ["unknown key of a type", "schema: {types: {a: {colour: x}}}\n", ["GW0241 1:22"]],
  ["unknown key of a flat relation", flat("kind: x"), ["GW0241 1:45"]],
  ["comma in a quote", flat("cite: {source: s, quote: a, b}"), ["GW0256 1:71"]],
  ["file that is a list", "- a\n", ["GW0243 1:1"]],
  ["file that is text", "hello\n", ["GW0243 1:1"]],
  ["section that is a list", "entities:\n  - a\n", ["GW0243 2:3"]],
  ["relations that are a mapping", "relations: {a: b}\n", ["GW0243 1:12"]],
  ["entity that is text", "entities: {xiaomi: Xiaomi}\n", ["GW0243 1:20"]],
  ["facts that are a mapping", "entities: {a: {facts: {b: c}}}\n", ["GW0243 1:23"]],
  ["claim that is text", "entities: {a: {facts: [b]}}\n", ["GW0243 1:24"]],
  ["list for a text", "entities: {a: {name: [b]}}\n", ["GW0243 1:22"]],
  ["mapping for a list of texts", "entities: {a: {aliases: {b: c}}}\n", ["GW0243 1:25"]],
  ["list in a list of texts", "entities: {a: {aliases: [[b]]}}\n", ["GW0243 1:26"]],
  ["text for names", "entities: {a: {names: b}}\n", ["GW0243 1:23"]],
  ["text for a citation", "entities: {a: {facts: [{b: c, cite: d}]}}\n", ["GW0243 1:37"]],
  ["text for a schema", "schema: x\n", ["GW0243 1:9"]],
  ["text for the text of a source", "sources: {a: {text: b.txt}}\n", ["GW0243 1:21"]],
  ...SLIPS,
];

/** The first of two keys of an entity, on its third line. */
function at(line: string): string {
  return `entities:\n  a:\n    ${line}\n    summary: y\n`;
}

function flat(more: string): string {
  return `relations: [{from: a, type: makes, to: bcd, ${more}}]\n`;
}

function mixedRelationTwice(): string {
  const item = (to: string) => `  - {type: m\u0430kes, from: a, to: ${to}}\n`;
  return `relations:\n${item("b")}${item("c")}`;
}

function quoteCut(): string {
  const quote = "        cite:\n          source: s\n";
  return `entities:\n  a:\n    facts:\n      - b: c\n${quote}          quote: We are #1 here\n`;
}

describe("each problem has its code and place", () => {
  test.each(CASES)("%s", (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  // Accept a change with `vitest -u` only after reading the difference.
  test("and says in these words what is wrong and what to do", async () => {
    const told = CASES.map(([name, text]) => {
      const file = { path: "a.yaml", text, shown: "a.yaml" };
      const locator = new Locator(new Map([["a.yaml", file]]));
      const { diagnostics } = parse(text);
      const shown = diagnostics.map((each) => renderDiagnostic(each, locator, (_, part) => part));
      return [`# ${name}\n`, ...shown].join("\n");
    });
    const messages = fileURLToPath(new URL("../fixtures/yaml/messages.txt", import.meta.url));
    // A file cannot hold half a surrogate pair.
    await expect(told.join("\n\n").toWellFormed()).toMatchFileSnapshot(messages);
  });

  test("every code is in the table, or in a test of bounds", () => {
    const source = ["lookalike", "name", "record", "refusal", "syntax"]
      .map((kind) => new URL(`../../src/2-parse/${kind}-messages.ts`, import.meta.url))
      .map((url) => readFileSync(url, "utf8"))
      .join("");
    const codes = new Set(source.match(/GW02\d\d/g));
    const tested = new Set(CASES.flatMap(([, , places]) => places.map((p) => p.slice(0, 6))));
    const untested = [...codes].filter((code) => !tested.has(code));
    expect(untested).toEqual(["GW0237"]);
    expect(source.match(/problemAt\("GW/g)).toHaveLength(codes.size);
  });
});

test("the place of a character that may not stand in a file is that character", () => {
  const text = "graph: {title: a\u0007b, note: c\rd}\n";
  const ranges = parse(text).diagnostics.map(({ range }) => text.slice(range?.start, range?.end));
  expect(ranges.slice(0, 2)).toEqual(["\u0007", "\r"]);
});

describe("what a problem says", () => {
  function only(text: string) {
    const { diagnostics } = parse(text);
    expect(diagnostics).toHaveLength(1);
    return diagnostics[0];
  }

  test("an unknown key: the near one, and where claims go", () => {
    const problem = only("entities: {a: {sumary: x}}\n");
    expect(problem?.repair?.texts).toEqual(["summary"]);
    expect(problem?.help).toContain("“facts”");
  });

  test("a key twice: the place of the first", () => {
    expect(only("graph:\n  title: x\n  title: y\n")?.related).toEqual([
      { message: "It stands here first", range: { file: "a.yaml", start: 9, end: 14 } },
    ]);
  });

  test("two properties: both names, the place of the other, the misspelt key", () => {
    const problem = only("entities: {a: {facts: [{price: 1, sinc: 2024}]}}\n");
    expect(problem?.message).toBe("“price” and “sinc” both name a property in one claim");
    expect(problem?.repair?.texts).toEqual(["since"]);
    expect(problem?.related?.[0]?.range).toMatchObject({ start: 24, end: 29 });
  });

  test("a wrong shape: what was found, what is expected, how it looks", () => {
    const problem = only("entities: {a: {facts: {price: 1}}}\n");
    expect(problem?.message).toBe("“facts” is a mapping, where a list is expected");
    expect(problem?.help).toBe("For example: facts: [{price: 215900 CNY}]");
  });

  test("a space that is none: what it is, and what to do", () => {
    const problem = only("entities:\n\u3000a: {}\n");
    expect(problem?.message).toBe("⟨U+3000⟩ stands before this key");
    expect(problem?.help).toBe("Replace it by a plain space (U+0020), or remove it.");
  });

  test("a value that begins with a bracket: how it is written", () => {
    expect(only(`entities: {a: {name: [sic] a "name"}}\n`)?.help).toMatch(/: '\[sic\] a "name"'$/);
    expect(only("entities:\n  a:\n    name: [sic]\n")?.help).toMatch(/begins with “\[”/);
    expect(only("entities:\n  a:\n    name: [sic a name\n")?.help).toMatch(/begins with “\[”/);
  });

  test("a value that YAML does not read as text: in quotes, as a whole", () => {
    const helpOf = (value: string) => only(`entities:\n  a:\n    name: ${value}\n`)?.help;
    for (const value of ["* star", "? what", "*a b", ">5", "#tag 5", "&Co x", "&Co", "!x y", "-"]) {
      expect(helpOf(value)?.endsWith(`in quotes: "${value}"`)).toBe(true);
    }
    expect(only("entities: {a: {aliases: [*b, c]}}\n")?.help).toMatch(/ in quotes: "\*b"$/);
  });

  test("a conflict: all of its marks", () => {
    const problem = only(`entities:\n${OURS}  a: {}\n${THEIRS}`);
    const starts = problem?.related?.map(({ range }) => range.start);
    expect(starts).toEqual([31, 52, 60]);
  });

  test("what such a file defines is unknown, so nothing is told to be missing", () => {
    for (const text of ["entities:\n\u3000a: {}\n", `${OURS}${THEIRS}`, "entites: {a: {}}\n"]) {
      expect(parse(text).readable).toBe(false);
    }
  });

  test("text of several lines may hold all of this", () => {
    const text = "　　a：b\n      <<<<<<< HEAD\n      -\u00a0c\n      d:\u00a0e\n";
    expect(places(`entities:\n  a:\n    note: |\n      ${text}`)).toEqual([]);
  });

  test("look-alikes: their code points", () => {
    expect(only("entities: {xi\u0430omi: {}}\n")?.message).toContain("U+0430 “\u0430”");
    expect(only("entities: {a\u202eb: {}}\n")?.message).toMatch(/cannot hold U\+202E$/);
  });

  test("hostile text is shown short and without anything unseen", () => {
    const problem = only(`entities: {a: {"x\u202e${"y".repeat(500)}": b}}\n`);
    expect(problem?.message).toMatch(/^“x⟨U\+202E⟩y{58}…” is not a key of an entity$/);
  });
});
