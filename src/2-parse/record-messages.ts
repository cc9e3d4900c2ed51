import { problemAt } from "../model/diagnostic.ts";
import { near } from "../model/near.ts";
import type { Range, Text } from "../model/range.ts";
import { respelt } from "../model/repair.ts";
import { inQuotes, show } from "./shown.ts";

export const truncatedByComment = (value: Text) =>
  problemAt("GW0209", value, {
    message: `The value ends at ${show(value.value)}: what follows “ #” is a comment`,
    help: "If the # is part of the text, put the value in quotes; if not, put a space after it.",
  });

/**
 * @param written the value with all that stands behind its commas
 * @param mayBeList whether it may be meant as a list
 */
export const commaInBraces = (range: Range, key: string, written: string, mayBeList: boolean) =>
  problemAt("GW0256", range, {
    message: `The value of ${show(key)} ends at its first comma`,
    reason: "In braces a comma ends a value, and what follows is read as another key.",
    help: mayBeList
      ? listHelp(written, key)
      : `If the text goes on behind it, put all of it in quotes: ${key}: ${inQuotes(written)}`,
  });

export const commaList = (text: Text, key: string) =>
  problemAt("GW0257", text, {
    message: `“${key}” is a text with commas, not a list`,
    reason: "A list stands in brackets, or has a line with a dash for each item.",
    help: listHelp(text.value, key),
  });

function listHelp(written: string, key: string): string {
  const items = show(written).slice(1, -1);
  return `If these are several, write ${key}: [${items}]; if it is one, put it in quotes.`;
}

export const emptyValue = (range: Range, what: string) =>
  problemAt("GW0213", range, {
    message: `${what} is empty`,
    reason: "An empty value and an unknown one look alike; a key that is left out says it plainly.",
    help: "Write a value, or remove it.",
  });

export const flatKeyInEntity = (key: Text) =>
  problemAt("GW0214", key, {
    message: `${show(key.value)} belongs to the flat form of a relation`,
    reason: "Inside an entity, the relation is the key and the other entity its value.",
    help: "Write “- makes: xiaomi-su7”, or move it to the top-level list “relations”.",
  });

export const missingKey = (range: Range, owner: string, key: string, example: string) =>
  problemAt("GW0224", range, {
    message: `${owner} has no ${show(key)}`,
    help: `For example: ${example}`,
  });

export const noPredicate = (range: Range, kind: "fact" | "relation") =>
  problemAt("GW0228", range, {
    message: kind === "fact" ? "This fact names no property" : "This relation names no relation",
    reason: "All of its keys are about the claim, none says what is claimed.",
    help:
      kind === "fact"
        ? "Add one, such as “price: 215900 CNY”."
        : "Add one, such as “makes: xiaomi-su7”.",
  });

export const reservedName = (name: Text, kind: string) =>
  problemAt("GW0229", name, {
    message: `${show(name.value)} cannot name ${kind}`,
    reason: "It is a key of every claim, and would be read as that.",
    help: "Choose another name, such as a longer one.",
  });

/** @param what what the two name, with its article */
export const twoPredicates = (second: Text, first: Text, what: string, keys: readonly string[]) => {
  const misspelt = near(second.value, keys).length > 0 ? second : first;
  return problemAt("GW0238", second, {
    message: `${show(first.value)} and ${show(second.value)} both name ${what} in one claim`,
    reason: "A list item is one claim: one key says what is claimed, the others are about it.",
    ...respelt(
      misspelt,
      near(misspelt.value, keys),
      "Begin a new item with “- ” for each claim, or correct the key that is misspelt.",
    ),
    related: [{ message: "The other one", range: first }],
  });
};

export const unknownKey = (key: Text, owner: string, keys: readonly string[], help?: string) =>
  problemAt("GW0241", key, {
    message: `${show(key.value)} is not a key of ${owner}`,
    ...respelt(key, near(key.value, keys), help ?? `Its keys are: ${keys.join(", ")}.`),
  });

/** @param isText whether text is expected, which may begin with a bracket */
export const wrongShape = (
  range: Range,
  what: string,
  found: string,
  expected: Shape,
  isText: boolean,
) =>
  problemAt("GW0243", range, {
    message: `${what} is ${found}, where ${expected.name} is expected`,
    help: `For example: ${expected.example}${isText ? ". A text that begins with “[”, “{” or “- ” needs quotes around it." : ""}`,
  });

/** What a value should look like. */
export interface Shape {
  readonly name: string;
  readonly example: string;
}
