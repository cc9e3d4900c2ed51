import { type Diagnostic, problem } from "../model/diagnostic.ts";
import type { Range, Text } from "../model/range.ts";

export function badHash(hash: Text): Diagnostic {
  return problem({
    code: "GW0328",
    message: "This is no sha256",
    range: hash,
    reason: "A sha256 is 64 hexadecimal digits.",
    help: "Run “sha256sum” on the text file, or leave the key out.",
  });
}

export function badIdentifier(text: Text, key: string): Diagnostic {
  return problem({
    code: "GW0321",
    message: `“${text.value}” cannot stand under “${key}”`,
    range: text,
    reason:
      "Links are followed from the viewer, so only whole ones are allowed: https://host/…, http://host/…, mailto:name@host, doi:10.…/….",
    help:
      key === "url"
        ? "Write the whole address, such as https://example.org/page."
        : "Write the whole address, or a prefix and a name such as wikidata:Q123.",
  });
}

export function badLanguage(tag: Text): Diagnostic {
  return problem({
    code: "GW0326",
    message: `“${tag.value}” is no language tag`,
    range: tag,
    reason: "Names in other languages are filed under BCP 47 tags.",
    help: "Write zh, en, de, zh-Hant and the like.",
  });
}

export function duplicateId(kind: string, id: Text, earlier: Range): Diagnostic {
  return problem({
    code: "GW0308",
    message: `The ${kind} “${id.value}” is defined twice`,
    range: id,
    reason: "One id stands for one thing, wherever its file is.",
    help: `Merge the two definitions, or give one another id.`,
    related: [{ message: "defined here first", range: earlier }],
  });
}

export function graphKeyTwice(key: string, range: Range, earlier: Range): Diagnostic {
  return problem({
    code: "GW0327",
    message: `The graph has a second “${key}”`,
    range,
    reason: "The “graph” key may be spread over files, but each of its entries is written once.",
    help: "Remove one of the two.",
    related: [{ message: "written here first", range: earlier }],
  });
}

export function mergedIdTaken(id: Text, earlier: Range): Diagnostic {
  return problem({
    code: "GW0313",
    message: `The id “${id.value}” cannot be merged: it is in use`,
    range: id,
    reason: "References to a merged id are redirected, so nothing else may carry it.",
    help: "Remove the other definition, or take the id out of “mergedFrom”.",
    related: [{ message: "in use here", range: earlier }],
  });
}

export function notOneOf(
  text: Text,
  key: string,
  allowed: readonly string[],
  suggestions: readonly string[],
): Diagnostic {
  return problem({
    code: "GW0319",
    message: `“${text.value}” is no ${key}`,
    range: text,
    reason: `Known are: ${allowed.join(", ")}.`,
    help: "Write one of them.",
    suggestions,
  });
}

export function sharedName(name: Text, other: string, earlier: Range): Diagnostic {
  return problem({
    code: "GW0309",
    message: `The name “${name.value}” is also a name of “${other}”`,
    range: name,
    reason: "Who searches for it finds two entities, and a reader may take one for the other.",
    help: "Remove it from one; if both are the same thing, merge them with “mergedFrom”.",
    related: [{ message: `a name of “${other}”`, range: earlier }],
  });
}

export function unknownEntity(id: Text, suggestions: readonly string[], role: string): Diagnostic {
  return problem({
    code: "GW0301",
    message: `No entity has the id “${id.value}”`,
    range: id,
    reason: `It is named as the ${role} of this claim.`,
    help: "Correct the id, or define the entity under “entities”.",
    suggestions,
  });
}

export function unknownName(
  code: "GW0304" | "GW0305" | "GW0306" | "GW0307",
  kind: string,
  section: string,
  name: Text,
  suggestions: readonly string[],
): Diagnostic {
  return problem({
    code,
    message: `The schema has no ${kind} “${name.value}”`,
    range: name,
    reason: `“schema: ${section}” is present, so it lists every ${kind} that may be used.`,
    help: `Correct the name, or add it under “schema: ${section}”.`,
    suggestions,
  });
}

export function unknownSource(id: Text, suggestions: readonly string[]): Diagnostic {
  return problem({
    code: "GW0317",
    message: `No source has the id “${id.value}”`,
    range: id,
    reason: "A citation names a source that is described under “sources”.",
    help: "Correct the id, or describe the source.",
    suggestions,
  });
}
