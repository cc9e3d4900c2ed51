import { type Diagnostic, problem, type Related } from "../model/diagnostic.ts";
import { shapeOf, unlikeness } from "../model/look-alikes.ts";
import type { Range, Text } from "../model/range.ts";
import { respelt, rewritten } from "../model/repair.ts";
import type { SchemaSection } from "../model/records.ts";

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

/** A name of what is defined nowhere. */
export interface UnknownName {
  readonly kind: UnknownKind;
  readonly name: Text;
}

/** What it would be the name of. */
export type UnknownKind = "entities" | "speakers" | "sources" | SchemaSection;

/** @param ids of entities that have it as a name */
export function nameOfEntities(
  name: Text,
  others: readonly Text[],
  ids: readonly string[],
): Diagnostic {
  return problem({
    code: "GW0301",
    message: `No entity has the id “${name.value}”${places(others)}`,
    range: name,
    reason: `It is a name of ${ids.map((id) => `“${id}”`).join(", ")}; entities are named by their ids.`,
    ...rewritten(name, ids, "", others),
    ...alsoHere(others),
  });
}

/** @param others where else it stands */
export function unknownName(
  kind: UnknownKind,
  name: Text,
  others: readonly Text[],
  near: readonly string[],
): Diagnostic {
  const { code, lack, help, ...usual } = UNKNOWN[kind];
  const twin = near.find((known) => shapeOf(known) === shapeOf(name.value));
  const reason = twin
    ? `It looks like “${twin}”, but ${unlikeness(name.value, twin)}.`
    : usual.reason;
  const message = `${lack} “${name.value}”${places(others)}`;
  const remedy = respelt(name, near, help, others);
  return problem({ code, message, range: name, reason, ...remedy, ...alsoHere(others) });
}

const UNKNOWN = {
  entities: {
    code: "GW0301",
    lack: "No entity has the id",
    reason: "Entities are named by their ids.",
    help: "Correct the id, or define the entity under “entities”.",
  },
  speakers: {
    code: "GW0322",
    lack: "“by” is kept as text, for no entity has the id",
    reason: "It looks like an id: one word that no reader would take for a name.",
    help: "Correct the id, define the entity, or write the name as people read it.",
  },
  sources: {
    code: "GW0317",
    lack: "No source has the id",
    reason: "A citation names a source that is described under “sources”.",
    help: "Correct the id, or describe the source.",
  },
  types: notInSchema("GW0307", "types", "type"),
  properties: notInSchema("GW0305", "properties", "property"),
  relations: notInSchema("GW0304", "relations", "relation"),
  qualifiers: notInSchema("GW0306", "qualifiers", "qualifier"),
} as const satisfies Record<UnknownKind, object>;

function notInSchema<C extends "GW0304" | "GW0305" | "GW0306" | "GW0307">(
  code: C,
  section: string,
  kind: string,
) {
  return {
    code,
    lack: `The schema has no ${kind}`,
    reason: `“schema: ${section}” is present, so it lists every ${kind} that may be used.`,
    help: `Correct the name, or add it under “schema: ${section}”.`,
  };
}

function places(others: readonly Text[]): string {
  return others.length === 0 ? "" : `, which stands in ${others.length + 1} places`;
}

/** More places than this are counted, and not shown. */
const MOST_SHOWN = 4;

function alsoHere(others: readonly Text[]): Pick<Diagnostic, "related"> {
  const shown = others.slice(0, MOST_SHOWN);
  return shown.length === 0
    ? {}
    : { related: shown.map((range) => ({ message: "it stands here, too", range })) };
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
