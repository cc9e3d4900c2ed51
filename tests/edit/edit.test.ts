import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { stringify } from "yaml";
import { DEFAULT_LIMITS } from "../../src/2-parse/index.ts";
import { editFile } from "../../src/edit/edit.ts";
import type { Edit, Edited } from "../../src/edit/edits.ts";
import { parseYamlTree } from "../../src/2-parse/parse-tree.ts";
import type { Mapping, Node, Scalar } from "../../src/2-parse/tree.ts";

type Value = string | readonly Value[] | { readonly [key: string]: Value };

const CHARACTERS = Array.from("abcXYZ019 -:#,[]{}'\"|>&*!%@`\\/?…“”é中文😀");
const hostile = fc
  .array(fc.constantFrom(...CHARACTERS, "a: b", " #1"), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(""));
const prose = fc
  .array(
    fc.constantFrom("the", "lamp", "it's", "“lit”", '"so"', "4.5,", "2024:", "-", "小米", "#1"),
    {
      minLength: 1,
      maxLength: 16,
    },
  )
  .map((words) => words.join(" "));
const text = fc.oneof(hostile, prose);
const key = fc.constantFrom("source", "quote", "note", "a b", "c:d", "日", "prefix");

const { mapping } = fc.letrec<{ tree: Value; list: Value; mapping: Value }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, text, tie("list"), tie("mapping")),
  list: fc.array(tie("tree"), { maxLength: 3 }),
  mapping: fc
    .uniqueArray(fc.tuple(key, tie("tree")), {
      minLength: 1,
      maxLength: 5,
      selector: ([name]) => name,
    })
    .map((entries) => Object.fromEntries(entries)),
}));

const style = fc.record({
  defaultStringType: fc.constantFrom(
    "PLAIN",
    "QUOTE_DOUBLE",
    "QUOTE_SINGLE",
    "BLOCK_LITERAL",
    "BLOCK_FOLDED",
  ),
  defaultKeyType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE"),
  collectionStyle: fc.constantFrom("block", "flow", "any"),
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 40),
} as const);

/** YAML in many styles, with comments where a line ends in a colon and at the top. */
const yaml = fc
  .tuple(mapping, style, fc.boolean())
  .map(([value, options, crlf]) => {
    const plain = stringify(value, { ...options, aliasDuplicateObjects: false });
    const commented = `# first\n${plain.replaceAll(/^([^'"|>]*[^'"|>\s]:)$/gmu, "$1 # why")}# last\n`;
    return crlf ? commented.replaceAll("\n", "\r\n") : commented;
  })
  .filter((candidate) => tree(candidate) !== undefined);

function tree(candidate: string): Node | undefined {
  const { root, problems } = parseYamlTree({ path: "a.yaml", text: candidate }, DEFAULT_LIMITS);
  return problems.all().length === 0 ? root : undefined;
}

function edit(before: string, ...edits: readonly Edit[]): Edited {
  return editFile({ path: "a.yaml", text: before }, edits);
}

function range({ start, end }: { readonly start: number; readonly end: number }) {
  return { file: "a.yaml", start, end };
}

function put(mapping: { start: number; end: number }, name: string, value: string): Edit {
  const yaml = { kind: "text", value } as const;
  return { kind: "put", in: range(mapping), key: name, value: yaml, after: "quote" };
}

function nodes(node: Node): Node[] {
  if (node.kind === "sequence") return [node, ...node.items.flatMap(nodes)];
  if (node.kind !== "mapping") return [node];
  return [node, ...node.entries.flatMap((entry) => nodes(entry.value))];
}

function scalars(node: Node): Scalar[] {
  return nodes(node).filter((each): each is Scalar => each.kind === "scalar" && each.value !== "");
}

function mappings(node: Node): Mapping[] {
  return nodes(node).filter((each): each is Mapping => each.kind === "mapping");
}

/** What a tree says, with one of its nodes said otherwise. */
function meaning(node: Node, instead: ReadonlyMap<Node, unknown> = new Map()): unknown {
  if (instead.has(node)) return instead.get(node);
  if (node.kind === "scalar") return node.value;
  if (node.kind === "sequence") return node.items.map((item) => meaning(item, instead));
  if (node.kind === "refused") return undefined;
  return node.entries.map((entry) => [entry.key.value, meaning(entry.value, instead)]);
}

function pick<T>(items: readonly T[], number: number): T {
  const item = items[number % items.length];
  fc.pre(item !== undefined);
  return item;
}

test("a changed scalar reads as asked, and every byte outside it stays", () => {
  fc.assert(
    fc.property(yaml, text, fc.nat(), (before, value, number) => {
      const root = tree(before);
      fc.pre(root !== undefined);
      const scalar = pick(scalars(root), number);
      const { text: after, refused } = edit(before, { kind: "set", at: range(scalar), value });
      expect(after.startsWith(before.slice(0, scalar.start))).toBe(true);
      expect(after.endsWith(before.slice(scalar.end))).toBe(true);
      const again = tree(after);
      expect(again).toBeDefined();
      // White space at the end of a block text is its layout.
      const block = scalar.style === "block" && value.trimEnd() === value;
      const wanted = value + (block ? (/\s*$/.exec(scalar.value)?.[0] ?? "") : "");
      const expected = refused.length > 0 ? new Map() : new Map([[scalar, wanted]]);
      expect(again && meaning(again)).toEqual(meaning(root, expected));
      // Only a block text may have to refuse: it cannot begin with a space.
      expect(refused.length).toBeLessThanOrEqual(scalar.style === "block" ? 1 : 0);
    }),
  );
});

test("an added key reads as asked, and every byte that was there stays", () => {
  fc.assert(
    fc.property(yaml, text, fc.nat(), (before, value, number) => {
      const root = tree(before);
      fc.pre(root !== undefined);
      const where = pick(mappings(root), number);
      const { text: after, refused } = edit(before, put(where, "suffix", value));
      const again = tree(after);
      const holding = again ? mappings(again).filter((each) => has(each, "suffix", value)) : [];
      expect(again).toBeDefined();
      // Nothing stands for it in a list without braces, or where a comment would be taken for text.
      expect(holding).toHaveLength(refused.length > 0 ? 0 : 1);
      expect(withoutInsertion(before, after)).toBe(before);
    }),
  );
});

/** A longer text without the one part that a shorter one lacks, if that is how they differ. */
function withoutInsertion(shorter: string, longer: string): string {
  let start = 0;
  while (start < shorter.length && shorter[start] === longer[start]) start++;
  return longer.slice(0, start) + longer.slice(start + longer.length - shorter.length);
}

function has({ entries }: Mapping, name: string, value: string): boolean {
  return entries.some(
    (entry) =>
      entry.key.value === name && entry.value.kind === "scalar" && entry.value.value === value,
  );
}

test("many changes at once are the same as one after the other", () => {
  fc.assert(
    fc.property(yaml, fc.array(text, { maxLength: 8 }), (before, values) => {
      const root = tree(before);
      fc.pre(root !== undefined);
      const found = scalars(root);
      const changes = values.slice(0, found.length).map((value, index) => ({
        kind: "set" as const,
        at: range(found[index] ?? root),
        value,
      }));
      const together = edit(before, ...changes).text;
      const oneByOne = changes
        .toReversed()
        .reduce((sofar, change) => edit(sofar, change).text, before);
      expect(together).toBe(oneByOne);
    }),
  );
});

describe("a quote that is typeset anew", () => {
  const quote = (before: string, value: string): string => {
    const root = tree(before);
    const holder = root && mappings(root).find((each) => each.entries.some(isQuote));
    return holder ? edit(before, put(holder, "quote", value)).text : "";
  };
  const isQuote = (entry: { readonly key: Scalar }): boolean => entry.key.value === "quote";

  it.each([
    ["plain", 'quote: he said "no"\n', "quote: he said “no”\n"],
    ["in single quotation marks", "quote: 'it''s \"no\"'\n", "quote: 'it''s “no”'\n"],
    ["in double quotation marks", 'quote: "he said \\"no\\""\n', 'quote: "he said “no”"\n'],
    ["between braces", "{quote: 'a \"b\", c', x: y}\n", "{quote: 'a “b”, c', x: y}\n"],
    [
      "on several lines",
      'x: {quote: "he\n    said \\"no\\"\n    again", y: z}\n',
      'x: {quote: "he\n    said “no”\n    again", y: z}\n',
    ],
    [
      "folded",
      'quote: >- # why\n  he said\n  "no" again\nx: y\n',
      "quote: >- # why\n  he said\n  “no” again\nx: y\n",
    ],
    [
      "literal, with its last line break",
      'quote: |\n  he said "no"\nx: y\n',
      "quote: |\n  he said “no”\nx: y\n",
    ],
  ])("keeps its style: %s", (_style, before, after) => {
    const said = tree(before);
    const old =
      said &&
      scalars(said)
        .find((scalar) => scalar.value.includes('"'))
        ?.value.trimEnd();
    expect(quote(before, old?.replace(/"([^"]*)"/, "“$1”") ?? "")).toBe(after);
  });

  it("is put in quotation marks where YAML would read something else", () => {
    expect(quote("quote: he said so\n", "he said: so")).toBe('quote: "he said: so"\n');
    expect(quote("{quote: he said so}\n", "he said, so")).toBe('{quote: "he said, so"}\n');
    expect(quote("quote: he said so\n", 'he: "so"')).toBe("quote: 'he: \"so\"'\n");
  });
});

describe("a key that is added", () => {
  const prefix = (before: string, value: string): string => {
    const root = tree(before);
    const last = root && mappings(root).at(-1);
    return last ? edit(before, put(last, "prefix", value)).text : "";
  };

  it.each([
    ["braces", "{source: a, quote: b c}\n", "{source: a, quote: b c, prefix: of the}\n"],
    [
      "braces on several lines",
      "{quote: 'b c',   # why\n source: a}\n",
      "{quote: 'b c', prefix: 'of the',   # why\n source: a}\n",
    ],
    [
      "a list item",
      "- quote: b c # why\n  source: a\n",
      "- quote: b c # why\n  prefix: of the\n  source: a\n",
    ],
    ["the end of a file without a line break", "quote: b", "quote: b\nprefix: of the"],
    [
      "Windows line ends",
      "a:\r\n  quote: b\r\n  source: c\r\n",
      "a:\r\n  quote: b\r\n  prefix: of the\r\n  source: c\r\n",
    ],
    [
      "a block text",
      "quote: >-\n  b\n  c\n\n# why\nsource: a\n",
      "quote: >-\n  b\n  c\nprefix: of the\n\n# why\nsource: a\n",
    ],
  ])("follows its neighbours: %s", (_what, before, after) => {
    expect(prefix(before, "of the")).toBe(after);
  });

  it("never looks like a number or a truth value to other readers", () => {
    expect(prefix("quote: b\n", "1887")).toBe('quote: b\nprefix: "1887"\n');
    expect(prefix("quote: b\n", "no")).toBe('quote: b\nprefix: "no"\n');
  });

  it("is refused where the mapping has no braces to put it in", () => {
    const before = "[quote: b]\n";
    const root = tree(before);
    const [pair] = root ? mappings(root) : [];
    const change = put(pair ?? { start: 0, end: 0 }, "prefix", "x");
    const reason = "there is no such place";
    expect(edit(before, change)).toEqual({ text: before, refused: [{ edit: change, reason }] });
  });
});

it("refuses what it cannot make, says why, and makes the rest", () => {
  const before = "a: one\nb: two\n";
  const set = (start: number, end: number, value: string) =>
    ({ kind: "set", at: range({ start, end }), value }) as const;
  const nowhere = set(4, 5, "x");
  const control = set(3, 6, "a\u0000b");
  const fine = set(10, 13, "zwei");
  const again = set(10, 13, "deux");
  const { text: after, refused } = edit(before, nowhere, control, fine, again);
  expect(after).toBe("a: one\nb: zwei\n");
  expect(refused).toEqual([
    { edit: nowhere, reason: "there is no such place" },
    { edit: control, reason: "no file can hold such a text" },
    { edit: again, reason: "another edit changes the same place" },
  ]);
});

it("leaves a file alone that is no YAML", () => {
  const change = { kind: "set", at: range({ start: 0, end: 1 }), value: "x" } as const;
  const refused = [{ edit: change, reason: "the file is no YAML" }];
  expect(edit("a: [", change)).toEqual({ text: "a: [", refused });
});
