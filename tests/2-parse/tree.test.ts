import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isMap, isScalar, isSeq, parseDocument, Scalar as YamlScalar, stringify } from "yaml";
import { DEFAULT_LIMITS } from "../../src/2-parse/index.ts";
import { parseYamlTree } from "../../src/2-parse/parse-tree.ts";
import type { Node } from "../../src/2-parse/tree.ts";

type Value = string | readonly Value[] | { readonly [key: string]: Value };

const CHARACTERS = Array.from("abcXYZ019 -:#,[]{}'\"|>&*!%@`\\/?…“”é中文😀\t\n");

/** What people write, and what trips parsers: indicators, quotes, spaces, several scripts. */
const text = fc
  .array(fc.constantFrom(...CHARACTERS, "a: b", " #1"), { maxLength: 12 })
  // The writer used here breaks a plain text after an indicator, which no parser reads back.
  .map((parts) => parts.join("").replaceAll(/[-:?]\n/g, ".\n"));

const key = text.filter((value) => value.trim() !== "" && value !== "<<" && !value.includes("\n"));

const { list, mapping } = fc.letrec<{ tree: Value; list: Value; mapping: Value }>((tie) => ({
  tree: fc.oneof({ maxDepth: 5 }, text, tie("list"), tie("mapping")),
  list: fc.array(tie("tree"), { maxLength: 4 }),
  mapping: fc
    .uniqueArray(fc.tuple(key, tie("tree")), { maxLength: 20, selector: ([name]) => name })
    .map((entries) => Object.fromEntries(entries)),
}));

const style = fc.record({
  defaultStringType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_LITERAL"),
  defaultKeyType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE"),
  collectionStyle: fc.constantFrom("block", "flow", "any"),
  indent: fc.constantFrom(2, 4),
  lineWidth: fc.constantFrom(0, 80),
} as const);

const written = fc
  .tuple(fc.oneof(list, mapping), style, fc.boolean())
  .map(([value, options, crlf]) => {
    const yaml = stringify(value, { ...options, aliasDuplicateObjects: false });
    return crlf ? yaml.replaceAll("\n", "\r\n") : yaml;
  });

test("values and places are those of the parser of record", () => {
  fc.assert(
    fc.property(written, (yaml) => {
      const { contents, errors } = parseDocument(yaml, { schema: "failsafe" });
      fc.pre(errors.length === 0);
      expect(outline(read(yaml))).toEqual(outlineOfRecord(contents, yaml));
    }),
  );
});

test("the place of a plain scalar on one line holds its text", () => {
  fc.assert(
    fc.property(written, (yaml) => {
      const scalars = scalarsOf(read(yaml)).filter((scalar) => scalar.style === "plain");
      const slices = scalars.map((scalar) => ({
        value: scalar.value,
        slice: yaml.slice(scalar.start, scalar.end),
      }));
      const wrong = slices.filter(({ value, slice }) => slice !== value && !slice.includes("\n"));
      expect(wrong).toEqual([]);
    }),
  );
});

function read(yaml: string): Node | undefined {
  const { root, problems } = parseYamlTree({ path: "a.yaml", text: yaml }, DEFAULT_LIMITS);
  expect(problems.all()).toEqual([]);
  return root;
}

/** Values with their places. Where block collections end, and absent values are, is a matter of taste. */
function outline(node: Node | undefined): unknown {
  if (node?.kind === "scalar") {
    return node.style === "empty" ? "" : [node.value, node.start, node.end];
  }
  if (node?.kind === "sequence") return { start: node.start, items: node.items.map(outline) };
  if (node?.kind !== "mapping") return node;
  const entries = node.entries.map((entry) => [outline(entry.key), outline(entry.value)]);
  return { start: node.start, end: node.flow ? node.end : undefined, entries };
}

function outlineOfRecord(node: unknown, yaml: string): unknown {
  if (isScalar(node)) {
    const [start = -1, end = -1] = node.range ?? [];
    if (start === end) return "";
    const block = node.type === YamlScalar.BLOCK_LITERAL || node.type === YamlScalar.BLOCK_FOLDED;
    // The parser of record counts the blank lines after a block scalar to it.
    return [node.value, start, block ? start + yaml.slice(start, end).trimEnd().length : end];
  }
  if (isSeq(node)) {
    return { start: node.range?.[0], items: node.items.map((item) => outlineOfRecord(item, yaml)) };
  }
  if (!isMap(node)) return node;
  const entries = node.items.map((pair) => [
    outlineOfRecord(pair.key, yaml),
    outlineOfRecord(pair.value, yaml),
  ]);
  return { start: node.range?.[0], end: node.flow ? node.range?.[1] : undefined, entries };
}

function scalarsOf(node: Node | undefined): Extract<Node, { kind: "scalar" }>[] {
  if (node?.kind === "scalar") return [node];
  if (node?.kind === "sequence") return node.items.flatMap(scalarsOf);
  if (node?.kind !== "mapping") return [];
  return node.entries.flatMap((entry) => [entry.key, ...scalarsOf(entry.value)]);
}
