import { CHECKED_FIELD, CLAIM_FIELD_LIST, type ClaimShape } from "../model/claim-fields.ts";
import { byCodeUnit } from "../model/order.ts";
import type { Text } from "../model/range.ts";
import {
  type CheckRecord,
  type CitationRecord,
  type ClaimRecord,
  FLAT_CLAIM_KEYS,
  type WrittenClaimFields,
} from "../model/records.ts";
import { readCitations } from "./citations.ts";
import {
  checkTruncated,
  type Fields,
  NONE,
  readFields,
  type RecordKind,
  readText,
  readTextEntries,
  readTextList,
  readTexts,
} from "./fields.ts";
import * as say from "./record-messages.ts";
import { checkPredicate } from "./names.ts";
import type { Problems } from "./problems.ts";
import { readItems } from "./sections.ts";
import { asMapping, exampleOf } from "./shapes.ts";
import type { Entry, Mapping } from "./tree.ts";

type ClaimKind = "fact" | "relation";

/** Keys of a claim that never name a property or a relation. */
const RESERVED_CLAIM_KEYS: readonly string[] = [
  ...CLAIM_FIELD_LIST.map(({ key }) => key),
  CHECKED_FIELD.key,
].sort(byCodeUnit);
const RESERVED: ReadonlySet<string> = new Set(RESERVED_CLAIM_KEYS);
const FLAT: ReadonlySet<string> = new Set(FLAT_CLAIM_KEYS);

const FLAT_RELATION: RecordKind = {
  name: "a relation in the flat form",
  keys: [...FLAT_CLAIM_KEYS, ...RESERVED_CLAIM_KEYS],
  help:
    "At the top level a relation is written {from: xiaomi, type: makes, to: xiaomi-su7, …}; " +
    "what else it says goes under “with”.",
};

/** The facts or the relations of one entity. A claim that is broken is reported and left out. */
export function readClaims(
  section: Entry | undefined,
  kind: ClaimKind,
  problems: Problems,
): readonly ClaimRecord[] {
  const claims: ClaimRecord[] = [];
  const what = kind === "fact" ? "A fact" : "A relation";
  const example = kind === "fact" ? "- price: 215900 CNY" : "- makes: xiaomi-su7";
  for (const item of readItems(section, problems)) {
    const node = asMapping(item, what, example, problems);
    const claim = node === undefined ? undefined : readClaim(node, kind, problems);
    if (claim !== undefined) claims.push(claim);
  }
  return claims;
}

/** The relations in the flat form, at the top level of a file. */
export function readFlatRelations(section: Entry | undefined, problems: Problems): ClaimRecord[] {
  const claims: ClaimRecord[] = [];
  for (const item of readItems(section, problems)) {
    const node = asMapping(item, "A relation", FLAT_EXAMPLE, problems);
    const claim = node === undefined ? undefined : readFlatRelation(node, problems);
    if (claim !== undefined) claims.push(claim);
  }
  return claims;
}

const FLAT_EXAMPLE = "- {from: xiaomi, type: makes, to: xiaomi-su7}";

function readClaim(node: Mapping, kind: ClaimKind, problems: Problems): ClaimRecord | undefined {
  const fields = new Map<string, Entry>();
  const others: Entry[] = [];
  for (const entry of node.entries) {
    if (RESERVED.has(entry.key.value)) fields.set(entry.key.value, entry);
    else others.push(entry);
  }
  const about = readAbout(fields, problems);
  const predicate = thePredicate(node, others, kind, problems);
  if (predicate === undefined) return undefined;
  const object = readText(predicate, problems);
  if (object === undefined || about === undefined) return undefined;
  if (predicate.value.kind === "scalar") checkTruncated(predicate.value, object, problems);
  return {
    range: problems.range(node),
    predicate: problems.text(predicate.key),
    object,
    ...about,
  };
}

function thePredicate(
  node: Mapping,
  others: readonly Entry[],
  kind: ClaimKind,
  problems: Problems,
): Entry | undefined {
  const [first, second] = others;
  if (first === undefined) {
    problems.add(say.noPredicate(problems.range(node), kind));
    return undefined;
  }
  const flat = kind === "relation" && others.find((entry) => FLAT.has(entry.key.value));
  if (flat) {
    problems.add(say.flatKeyInEntity(problems.text(flat.key)));
    return undefined;
  }
  const name = problems.text(first.key);
  if (second !== undefined) {
    const other = problems.text(second.key);
    problems.add(say.twoPredicates(other, name, kind, RESERVED_CLAIM_KEYS));
    return undefined;
  }
  checkPredicate(name, kind === "fact" ? "a property" : "a relation", problems);
  return first;
}

function readFlatRelation(node: Mapping, problems: Problems): ClaimRecord | undefined {
  const fields = readFields(node, FLAT_RELATION, problems);
  const { from, type, to } = readTexts(fields, FLAT_CLAIM_KEYS, problems);
  const about = readAbout(fields, problems);
  for (const key of FLAT_CLAIM_KEYS) {
    if (fields.has(key)) continue;
    problems.add(say.missingKey(problems.range(node), "This relation", key, FLAT_EXAMPLE));
  }
  if (from === undefined || type === undefined || to === undefined || about === undefined) {
    return undefined;
  }
  checkPredicate(type, "a relation", problems, true);
  return { range: problems.range(node), subject: from, predicate: type, object: to, ...about };
}

/** What is said about the claim; undefined when all its citations are broken. */
function readAbout(fields: Fields, problems: Problems): WrittenClaimFields | undefined {
  const about: Record<string, unknown> = {};
  for (const { key, shape } of CLAIM_FIELD_LIST) {
    const value = READERS[shape](fields, key, problems);
    if (value !== undefined) about[key] = value;
    else if (shape === "citations") return undefined;
  }
  const checked = readCheck(fields.get(CHECKED_FIELD.key), problems);
  if (checked !== undefined) about[CHECKED_FIELD.key] = checked;
  return about as unknown as WrittenClaimFields;
}

const CHECK: RecordKind = { name: "a check of a claim", keys: CHECKED_FIELD.keys };

function readCheck(entry: Entry | undefined, problems: Problems): CheckRecord | undefined {
  if (entry === undefined) return undefined;
  const { example } = CHECKED_FIELD;
  const node = asMapping(entry.value, "“checked”", example, problems, entry.key);
  return node && readTexts(readFields(node, CHECK, problems), CHECKED_FIELD.keys, problems);
}

type Reader = (fields: Fields, key: string, problems: Problems) => unknown;

const READERS: Readonly<Record<ClaimShape, Reader>> = {
  choice: readField,
  citations: citationsOf,
  date: readField,
  end: readField,
  qualifiers: readTextEntries,
  speakers: readTextList,
  text: readField,
};

function readField(fields: Fields, key: string, problems: Problems): Text | undefined {
  const entry = fields.get(key);
  return entry === undefined ? undefined : readText(entry, problems);
}

/** A claim left without citations would be reported a second time, as one that cites nothing. */
function citationsOf(
  fields: Fields,
  key: string,
  problems: Problems,
): readonly CitationRecord[] | undefined {
  const entry = fields.get(key);
  if (entry === undefined) return NONE;
  const citations = readCitations(entry, exampleOf(key), problems);
  return citations.length === 0 ? undefined : citations;
}

/** Reports a property or relation of the schema that no claim could use. */
export function checkReserved(name: Text, kind: ClaimKind, problems: Problems): void {
  const taken = RESERVED.has(name.value) || (kind === "relation" && FLAT.has(name.value));
  if (!taken) return;
  problems.add(say.reservedName(name, kind === "fact" ? "a property" : "a relation"));
}
