import { type Diagnostic, problem, type Related } from "../model/diagnostic.ts";
import { unlikeness } from "../model/look-alikes.ts";
import type { Range, Text } from "../model/range.ts";
import { respelt } from "../model/repair.ts";

/** @param owner the entity of which the other is a name; left out for ids */
export function alike(text: Text, other: Text, owner?: string): Diagnostic {
  const [kind, of] = owner === undefined ? ["id", "another id"] : ["name", `a name of “${owner}”`];
  return problem({
    code: "GW0330",
    message: `The ${kind} “${text.value}” looks like “${other.value}”, ${of}`,
    range: text,
    reason: `It ${unlikeness(text.value, other.value)}, so a reader takes one for the other.`,
    help: "If both are the same thing, merge them with “mergedFrom”; if not, add a word to one.",
    related: [{ message: "what it looks like", range: other }],
  });
}

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
  near: readonly string[],
): Diagnostic {
  return problem({
    code: "GW0319",
    message: `“${text.value}” is no ${key}`,
    range: text,
    reason: `Known are: ${allowed.join(", ")}.`,
    ...respelt(text, near, "Write one of them."),
  });
}

export function sharedName(name: Text, other: string, earlier: Text): Diagnostic {
  const isSame = name.value.toLowerCase().trim() === earlier.value.toLowerCase().trim();
  const difference = isSame ? "" : `Written here, it ${unlikeness(name.value, earlier.value)}. `;
  return problem({
    code: "GW0309",
    message: `The name “${name.value}” is also a name of “${other}”`,
    range: name,
    reason: `${difference}Who searches for it finds two entities, and a reader may take one for the other.`,
    help: "Remove it from one; if both are the same thing, merge them with “mergedFrom”.",
    related: [{ message: `a name of “${other}”`, range: earlier }],
  });
}

export function badColor(color: Text): Diagnostic {
  return problem({
    code: "GW0320",
    message: `“${color.value}” is no colour`,
    range: color,
    reason: "Colours are written in hexadecimal, which every export format understands.",
    help: 'Write it as "#4c78a8", in quotes: a bare # starts a comment.',
  });
}

export function cyclicExtends(at: Text, cycle: readonly string[]): Diagnostic {
  return problem({
    code: "GW0310",
    message: `The type “${cycle[0]}” extends itself`,
    range: at,
    reason: `It goes ${cycle.map((id) => `“${id}”`).join(" → ")}.`,
    help: "Remove one “extends” of the circle.",
  });
}

export function deepExtends(at: Text, most: number): Diagnostic {
  return problem({
    code: "GW0310",
    message: `The type “${at.value}” stands more than ${most} levels up`,
    range: at,
    reason: `Types extend one another over at most ${most} levels.`,
    help: "Make the tree of types flatter.",
  });
}

export function inverseClash(name: Text, relation: string, earlier: Related): Diagnostic {
  return problem({
    code: "GW0315",
    message: `“${name.value}” cannot be the inverse of “${relation}”: the name is taken`,
    range: name,
    reason: "A name must say by itself which relation it is and in which direction it is read.",
    help: "Choose another name for the inverse.",
    related: [earlier],
  });
}

export function symmetricEnds(relation: Text): Diagnostic {
  return problem({
    code: "GW0325",
    message: `The symmetric relation “${relation.value}” has different types at its ends`,
    range: relation,
    reason: "It has no direction, so “domain” and “range” must allow the same types.",
    help: "Give both the same types, or remove “symmetric”.",
  });
}

export function symmetricInverse(inverse: Text, relation: string): Diagnostic {
  return problem({
    code: "GW0325",
    message: `The symmetric relation “${relation}” has an inverse`,
    range: inverse,
    reason: "It reads the same both ways.",
    help: "Remove “inverse” or “symmetric”.",
  });
}
