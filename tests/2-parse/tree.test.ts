import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isMap, isScalar, isSeq, parseDocument, Scalar as YamlScalar } from "yaml";
import { DEFAULT_LIMITS } from "../../src/2-parse/index.ts";
import { parseYamlTree } from "../../src/2-parse/parse-tree.ts";
import type { Node } from "../../src/2-parse/tree.ts";
import { written } from "./yaml-texts.ts";

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
