import { type Diagnostic, problem } from "../model/diagnostic.ts";
import type { Range, Text } from "../model/range.ts";
import { inQuotes, show } from "./shown.ts";

/** What YAML allows and this format does not, in alphabetical order. */

/** @param meant the text that it begins, if it is one */
export function alias(range: Range, written: string, meant: string): Diagnostic {
  return problem({
    code: "GW0201",
    message: `${show(written)} is a YAML alias, which this format does not use`,
    range,
    reason: "Aliases let a small file grow without bound, and hide what is said where.",
    help: `Write the value out. If it is text, put all of it in quotes: ${inQuotes(meant)}`,
  });
}

/** @param meant the text that it begins, if it is one */
export function anchor(range: Range, written: string, meant: string): Diagnostic {
  return problem({
    code: "GW0202",
    message: `${show(written)} is a YAML anchor, which this format does not use`,
    range,
    reason: "Anchors exist for aliases, and those are refused.",
    help: `Remove it. If it is text, put all of it in quotes: ${inQuotes(meant)}`,
  });
}

export function complexKey(range: Range, kind: "mapping" | "sequence"): Diagnostic {
  return problem({
    code: "GW0208",
    message: `A key has to be text, and this one is ${kind === "mapping" ? "a mapping" : "a list"}`,
    range,
    help: "Write a word before the colon; put it in quotes if it begins with “[” or “{”.",
  });
}

export function directive(range: Range): Diagnostic {
  return problem({
    code: "GW0210",
    message: "A line that begins with “%” is a YAML directive, which this format does not use",
    range,
    help: "Remove the line.",
  });
}

export function duplicateKey(key: Text, earlier: Range): Diagnostic {
  return problem({
    code: "GW0211",
    message: `${show(key.value)} stands twice in one mapping`,
    range: key,
    reason: "Only one of the two values could be kept.",
    help: "Merge the two, or rename one.",
    related: [{ message: "It stands here first", range: earlier }],
  });
}

export function emptyKey(range: Range): Diagnostic {
  return problem({
    code: "GW0212",
    message: "An entry has no key",
    range,
    help: "Write a word before the colon.",
  });
}

export function mergeKey(range: Range): Diagnostic {
  return problem({
    code: "GW0221",
    message: "“<<” is a YAML merge key, which this format does not use",
    range,
    help: "Write the keys out.",
  });
}

export function secondDocument(range: Range): Diagnostic {
  return problem({
    code: "GW0231",
    message: "A file holds one YAML document, and “---” begins a second one",
    range,
    reason: "What follows is not read.",
    help: "Remove the line, or move what follows to a file of its own.",
  });
}

/** @param meant the text that it begins, if it is one */
export function tag(range: Range, written: string, meant: string): Diagnostic {
  return problem({
    code: "GW0234",
    message: `${show(written)} is a YAML tag, which this format does not use`,
    range,
    reason: "Every value is text; the schema says what it means.",
    help: `Remove it. If it is text, put all of it in quotes: ${inQuotes(meant)}`,
  });
}

export function tooDeep(range: Range, limit: number): Diagnostic {
  return problem({
    code: "GW0236",
    message: `More than ${limit} lists and mappings stand inside one another`,
    range,
    reason: "The depth is bounded so that a hostile file does no harm; a graph needs about eight.",
  });
}

export function tooDense(range: Range, limit: number): Diagnostic {
  return problem({
    code: "GW0237",
    message: `The file has more than ${limit} commas, brackets, colons and dashes`,
    range,
    reason: "Their number is bounded so that a hostile file cannot exhaust memory.",
    help: "Split the file.",
  });
}
