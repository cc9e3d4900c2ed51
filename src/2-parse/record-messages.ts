import { type Diagnostic, problem } from "../model/diagnostic.ts";
import { near } from "../model/near.ts";
import type { Range, Text } from "../model/range.ts";
import { respelt } from "../model/repair.ts";
import { show } from "./shown.ts";

export function truncatedByComment(value: Text): Diagnostic {
  return problem({
    code: "GW0209",
    message: `The value ends at ${show(value.value)}: what follows “ #” is a comment`,
    range: value,
    help: "If the # is part of the text, put the value in quotes; if not, put a space after it.",
  });
}

export function emptyValue(range: Range, what: string): Diagnostic {
  return problem({
    code: "GW0213",
    message: `${what} is empty`,
    range,
    reason: "An empty value and an unknown one look alike; a key that is left out says it plainly.",
    help: "Write a value, or remove it.",
  });
}

export function flatKeyInEntity(key: Text): Diagnostic {
  return problem({
    code: "GW0214",
    message: `${show(key.value)} belongs to the flat form of a relation`,
    range: key,
    reason: "Inside an entity, the relation is the key and the other entity its value.",
    help: "Write “- makes: xiaomi-su7”, or move it to the top-level list “relations”.",
  });
}

export function missingKey(range: Range, owner: string, key: string, example: string): Diagnostic {
  return problem({
    code: "GW0224",
    message: `${owner} has no ${show(key)}`,
    range,
    help: `For example: ${example}`,
  });
}

export function noPredicate(range: Range, kind: "fact" | "relation"): Diagnostic {
  return problem({
    code: "GW0228",
    message: kind === "fact" ? "This fact names no property" : "This relation names no relation",
    range,
    reason: "All of its keys are about the claim, none says what is claimed.",
    help:
      kind === "fact"
        ? "Add one, such as “price: 215900 CNY”."
        : "Add one, such as “makes: xiaomi-su7”.",
  });
}

export function reservedName(name: Text, kind: string): Diagnostic {
  return problem({
    code: "GW0229",
    message: `${show(name.value)} cannot name ${kind}`,
    range: name,
    reason: "It is a key of every claim, and would be read as that.",
    help: "Choose another name, such as a longer one.",
  });
}

export function twoPredicates(
  second: Text,
  first: Text,
  kind: "fact" | "relation",
  keys: Iterable<string>,
): Diagnostic {
  const what = kind === "fact" ? "a property" : "a relation";
  const known = [...keys];
  const misspelt = near(second.value, known).length > 0 ? second : first;
  return problem({
    code: "GW0238",
    message: `${show(first.value)} and ${show(second.value)} both name ${what} in one claim`,
    range: second,
    reason: "A list item is one claim: one key says what is claimed, the others are about it.",
    ...respelt(
      misspelt,
      near(misspelt.value, known),
      "Begin a new item with “- ” for each claim, or correct the key that is misspelt.",
    ),
    related: [{ message: "The other one", range: first }],
  });
}

export function unknownKey(
  key: Text,
  owner: string,
  keys: readonly string[],
  help?: string,
): Diagnostic {
  return problem({
    code: "GW0241",
    message: `${show(key.value)} is not a key of ${owner}`,
    range: key,
    ...respelt(key, near(key.value, keys), help ?? `Its keys are: ${keys.join(", ")}.`),
  });
}

/** @param isText whether text is expected, which may begin with a bracket */
export function wrongShape(
  range: Range,
  what: string,
  found: string,
  expected: Shape,
  isText: boolean,
): Diagnostic {
  return problem({
    code: "GW0243",
    message: `${what} is ${found}, where ${expected.name} is expected`,
    range,
    help: `For example: ${expected.example}${isText ? ". A text that begins with “[”, “{” or “- ” needs quotes around it." : ""}`,
  });
}

/** What a value should look like. */
export interface Shape {
  readonly name: string;
  readonly example: string;
}
