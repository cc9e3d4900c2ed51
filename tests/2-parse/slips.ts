/** Slips that people make, each with its neighbors: name, file, and the one diagnostic it has, with its place. */
export const SLIPS: readonly (readonly [string, string, readonly string[]])[] = [
  // A comma in braces
  ["comma: amounts in a quote", cited("quote: from £140,000 to £160,000"), ["GW0256 4:50"]],
  ["comma: before another key", cited("quote: Yes, we did, note: x"), ["GW0256 4:44"]],
  ["comma: in a name", "entities:\n  a: {name: Lovelace, Ada, type: b}\n", ["GW0256 2:21"]],
  ["comma: among names", "entities:\n  a: {names: {en: B, C, D, de: E}}\n", ["GW0256 2:20"]],
  ["comma: in what is claimed", claimed("{price: 1,000 CNY, at: 2024}"), ["GW0256 4:18"]],
  ["comma: before a mark", cited('quote: He said, "yes"'), ["GW0256 4:48"]],
  ["comma: without a value before", "entities:\n  a: {type: b, name}\n", ["GW0213 2:16"]],
  ["comma: where a list is meant", "schema: {properties: {b: {on: C, D}}}\n", ["GW0256 1:32"]],
  // A second line at the indentation of its key
  ["second line: of a quote", citedBelow("quote: x\n          y z"), ["GW0255 8:11"]],
  ["second line: before a key", entity("summary: x y\n    z z\n    type: b"), ["GW0255 4:5"]],
  ["second line: with a comma", entity("summary: x y\n    and, at last, z"), ["GW0255 4:5"]],
  ["second line: of a claim", claimed("price: 5\n        and more"), ["GW0255 5:9"]],
  ["second line: of one word", entity("summary: x y\n    z"), ["GW0222 4:5"]],
  // A value that begins with a sign of YAML
  ["sign: > before a number", citedBelow("quote: > 5 per cent"), ["GW0253 7:18"]],
  ["sign: > in a claim", claimed("price: > 5"), ["GW0253 4:16"]],
  ["sign: > in a summary", entity("summary: > 5 of them"), ["GW0253 3:14"]],
  ["sign: | in a name", entity("name: | a bar"), ["GW0253 3:11"]],
  ["sign: >= in a note", entity("note: >= 5"), ["GW0253 3:11"]],
  // A question mark and a space before a key
  ["question: without a value", entity("? summary"), ["GW0213 3:7"]],
  ["question: before a key and a value", entity("? summary: x"), ["GW0208 3:7"]],
  ["question: before another word", entity("? really\n    type: b"), ["GW0241 3:7"]],
  ["question: before a list", entity("? [summary]\n    : x"), ["GW0208 3:7"]],
  ["question: as a value", entity("summary: ? what"), ["GW0253 3:14"]],
  ["question: right in its way", entity("? summary\n    : x"), []],
  // Commas where a list is meant
  ["list: of aliases", entity("aliases: SU7, Mi SU 7"), ["GW0257 3:14 warning"]],
  ["list: of links", entity("sameAs: wikidata:Q1, wikidata:Q2"), ["GW0257 3:13 warning"]],
  ["list: of old ids", entity("mergedFrom: b, c"), ["GW0257 3:17 warning"]],
  [
    "list: of types",
    "schema:\n  relations:\n    b:\n      domain: C, D\n",
    ["GW0257 4:15 warning"],
  ],
  ["list: of citations", claimed("price: 5\n        cite: b, c"), ["GW0243 5:15"]],
  ["list: one alias, in quotes", entity('aliases: "Xiaomi, Inc."'), []],
  // A quotation mark that is never closed
  ["quote: at the end of a file", entity('summary: "x y'), ["GW0240 3:14"]],
  ["quote: before another key", entity("name: 'x\n    type: b"), ["GW0240 3:11"]],
  ["quote: in a list", entity('aliases: [b, "c d]\n  e: {}'), ["GW0240 3:18"]],
  ["quote: in braces", cited('quote: "x y'), ["GW0240 4:41"]],
  ["quote: closed by an apostrophe", entity("summary: 'it's x'"), ["GW0235 3:18"]],
  // A tab
  ["tab: before a key", entity("name: b\n\ttype: c"), ["GW0233 4:1"]],
  ["tab: before a dash", entity("aliases:\n\t- b"), ["GW0233 4:1"]],
  ["tab: after spaces", entity("name: b\n  \t  type: c"), ["GW0233 4:3"]],
  ["tab: before braces", entity("facts:\n\t- {price: 5}"), ["GW0233 4:1"]],
  ["tab: behind a dash", entity("aliases:\n    -\tb: c"), ["GW0233 4:6"]],
  ["tab: behind a colon, where it is a space", entity("name:\tb"), []],
  // No space behind a colon
  ["space: none before text", entity("name: b\n    summary:text\n  c: {}"), ["GW0225 4:5"]],
  ["space: none before a quote", entity('name:"b"\n    type: c'), ["GW0225 3:5"]],
  ["space: none before a bracket", entity("name: b\n    aliases:[c, d]"), ["GW0225 4:5"]],
  ["space: none before braces", claimed("b: c\n        cite:{source: d}"), ["GW0225 5:9"]],
  ["space: none behind an id", "entities:\n  a:{name: b}\n", ["GW0225 2:3"]],
  ["space: none in braces", "entities:\n  a: {type: b, name:c}\n", ["GW0225 2:16"]],
  // A # that cuts a value off
  ["mark: # in a name", entity("name: Model #3"), ["GW0209 3:11 warning"]],
  ["mark: # in a summary", entity("summary: the #1 car"), ["GW0209 3:14 warning"]],
  ["mark: # in a claim", claimed("slogan: we are #1"), ["GW0209 4:17 warning"]],
  ["mark: # in a list in brackets", entity("aliases: [Model #3, b]"), ["GW0245 3:21"]],
  ["mark: # in a quote in braces", cited("quote: We are #1 here"), ["GW0245 4:48"]],
  ["mark: # before a value", entity("name: #1 in sales"), ["GW0253 3:11"]],
  ["mark: # and a space, which is a comment", entity("name: b # c"), []],
  // A colon in a value without quotes
  ["colon: in a summary", entity("summary: Note: b"), ["GW0207 3:14"]],
  ["colon: in a quote", citedBelow("quote: he said: yes"), ["GW0207 7:18"]],
  ["colon: in a list", entity("aliases:\n      - Xiaomi: a book"), ["GW0207 4:9"]],
  ["colon: in a list in brackets", entity("aliases: [Xiaomi: a book, b]"), ["GW0207 3:15"]],
  ["colon: in braces", "sources:\n  s: {title: Xiaomi: a story}\n", ["GW0223 2:20"]],
  ["colon: in a time, which is text", entity("summary: at 10:30"), []],
];

function entity(lines: string): string {
  return `entities:\n  a:\n    ${lines}\n`;
}

function claimed(claim: string): string {
  return `entities:\n  a:\n    facts:\n      - ${claim}\n`;
}

/** A claim that cites a source, in braces. */
function cited(quote: string): string {
  return claimed(`{b: c, cite: {source: s, ${quote}}}`);
}

/** The same with a line for each key. */
function citedBelow(quote: string): string {
  return claimed(`b: c\n        cite:\n          source: s\n          ${quote}`);
}
