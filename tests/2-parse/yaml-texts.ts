import * as fc from "fast-check";
import { stringify } from "yaml";

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

/** YAML in every style, as another program writes it. */
export const written = fc
  .tuple(fc.oneof(list, mapping), style, fc.boolean())
  .map(([value, options, crlf]) => {
    const yaml = stringify(value, { ...options, aliasDuplicateObjects: false });
    return crlf ? yaml.replaceAll("\n", "\r\n") : yaml;
  });
