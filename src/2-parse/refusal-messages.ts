import { problemAt } from "../model/diagnostic.ts";
import type { Range, Text } from "../model/range.ts";
import { inQuotes, show } from "./shown.ts";

/** What YAML allows and this format does not, in alphabetical order. */

/** @param meant the text that it begins, if it is one */
export const alias = (range: Range, written: string, meant: string) =>
  problemAt("GW0201", range, {
    message: `${show(written)} is a YAML alias, which this format does not use`,
    reason: "Aliases let a small file grow without bound, and hide what is said where.",
    help: `Write the value out. If it is text, put all of it in quotes: ${inQuotes(meant)}`,
  });

/** @param meant the text that it begins, if it is one */
export const anchor = (range: Range, written: string, meant: string) =>
  problemAt("GW0202", range, {
    message: `${show(written)} is a YAML anchor, which this format does not use`,
    reason: "Anchors exist for aliases, and those are refused.",
    help: `Remove it. If it is text, put all of it in quotes: ${inQuotes(meant)}`,
  });

export const complexKey = (range: Range, kind: "mapping" | "sequence") =>
  problemAt("GW0208", range, {
    message: `A key has to be text, and this one is ${kind === "mapping" ? "a mapping" : "a list"}`,
    help: "Write a word before the colon; put it in quotes if it begins with “[” or “{”.",
  });

export const directive = (range: Range) =>
  problemAt("GW0210", range, {
    message: "A line that begins with “%” is a YAML directive, which this format does not use",
    help: "Remove the line.",
  });

export const duplicateKey = (key: Text, earlier: Range) =>
  problemAt("GW0211", key, {
    message: `${show(key.value)} stands twice in one mapping`,
    reason: "Only one of the two values could be kept.",
    help: "Merge the two, or rename one.",
    related: [{ message: "It stands here first", range: earlier }],
  });

export const emptyKey = (range: Range) =>
  problemAt("GW0212", range, {
    message: "An entry has no key",
    help: "Write a word before the colon.",
  });

export const mergeKey = (range: Range) =>
  problemAt("GW0221", range, {
    message: "“<<” is a YAML merge key, which this format does not use",
    help: "Write the keys out.",
  });

export const secondDocument = (range: Range) =>
  problemAt("GW0231", range, {
    message: "A file holds one YAML document, and “---” begins a second one",
    reason: "What follows is not read.",
    help: "Remove the line, or move what follows to a file of its own.",
  });

/** @param meant the text that it begins, if it is one */
export const tag = (range: Range, written: string, meant: string) =>
  problemAt("GW0234", range, {
    message: `${show(written)} is a YAML tag, which this format does not use`,
    reason: "Every value is text; the schema says what it means.",
    help: `Remove it. If it is text, put all of it in quotes: ${inQuotes(meant)}`,
  });

export const tooDeep = (range: Range, limit: number) =>
  problemAt("GW0236", range, {
    message: `More than ${limit} lists and mappings stand inside one another`,
    reason: "The depth is bounded so that a hostile file does no harm; a graph needs about eight.",
  });

export const tooDense = (range: Range, limit: number) =>
  problemAt("GW0237", range, {
    message: `The file has more than ${limit} commas, brackets, colons and dashes`,
    reason: "Their number is bounded so that a hostile file cannot exhaust memory.",
    help: "Split the file.",
  });
