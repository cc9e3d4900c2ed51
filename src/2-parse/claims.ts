import { CHECKED_FIELD, CLAIM_FIELD_LIST } from "../model/claim-fields.ts";
import { byCodeUnit } from "../model/order.ts";
import type { Text } from "../model/range.ts";
import { whole } from "../model/present.ts";
import { type CheckRecord, type ClaimRecord, FLAT_CLAIM_KEYS } from "../model/records.ts";
import { readCitations } from "./citations.ts";
import { wholeEntries } from "./commas.ts";
import { checkTruncated, Fields, NONE, type RecordKind, readText } from "./fields.ts";
import * as say from "./record-messages.ts";
import { checkPredicate } from "./names.ts";
import type { Problems } from "./problems.ts";
import { readItems } from "./sections.ts";
import { asMapping, exampleOf, reportGlued } from "./shapes.ts";
import type { Entry, Mapping } from "./tree.ts";

/** How messages call the key that says what is claimed. */
const NAMED = { fact: "a property", relation: "a relation" } as const;
type ClaimKind = keyof typeof NAMED;

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
  const what = kind === "fact" ? "A fact" : "A relation";
  const example = kind === "fact" ? "- price: 215900 CNY" : "- makes: xiaomi-su7";
  return readItems(section, what, example, problems, (node) => readClaim(node, kind, problems));
}

/** The relations in the flat form, at the top level of a file. */
export function readFlatRelations(section: Entry | undefined, problems: Problems): ClaimRecord[] {
  return readItems(section, "A relation", FLAT_EXAMPLE, problems, (node) =>
    readFlatRelation(node, problems),
  );
}

const FLAT_EXAMPLE = "- {from: xiaomi, type: makes, to: xiaomi-su7}";

function readClaim(node: Mapping, kind: ClaimKind, problems: Problems): ClaimRecord | undefined {
  // Beside the reserved ones, a claim has one key: what is claimed.
  const isKey = (key: string): boolean =>
    RESERVED.has(key) ||
    key === node.entries.find((entry) => !RESERVED.has(entry.key.value))?.key.value;
  const entries = wholeEntries(node, isKey, problems);
  const named = thePredicate(node, entries, kind, problems);
  const predicate = named && problems.text(named.key);
  const object = named && readText(named, problems);
  const claim = claimOf(new Fields(entries, problems), node, undefined, predicate, object);
  if (claim && named) checkTruncated(named.value, problems);
  return claim;
}

function thePredicate(
  node: Mapping,
  entries: readonly Entry[],
  kind: ClaimKind,
  problems: Problems,
): Entry | undefined {
  let first: Entry | undefined;
  let second: Entry | undefined;
  let flat: Entry | undefined;
  for (const entry of entries) {
    const { value } = entry.key;
    if (RESERVED.has(value)) continue;
    if (!first) first = entry;
    else second ??= entry;
    if (kind === "relation" && FLAT.has(value)) flat ??= entry;
  }
  if (first === undefined) {
    problems.add(say.noPredicate(problems.range(node), kind));
    return undefined;
  }
  if (flat) {
    problems.add(say.flatKeyInEntity(problems.text(flat.key)));
    return undefined;
  }
  const name = problems.text(first.key);
  if (second !== undefined) {
    if (reportGlued(second.key, problems) || reportGlued(first.key, problems)) return undefined;
    const other = problems.text(second.key);
    problems.add(say.twoPredicates(other, name, NAMED[kind], RESERVED_CLAIM_KEYS));
    return undefined;
  }
  checkPredicate(name, NAMED[kind], problems);
  return first;
}

function readFlatRelation(node: Mapping, problems: Problems): ClaimRecord | undefined {
  const fields = Fields.of(node, FLAT_RELATION, problems);
  const { from, type, to } = fields.texts(FLAT_CLAIM_KEYS);
  const claim = claimOf(fields, node, from, type, to);
  for (const key of FLAT_CLAIM_KEYS) {
    if (fields.entry(key)) continue;
    problems.add(say.missingKey(problems.range(node), "This relation", key, FLAT_EXAMPLE));
  }
  if (from === undefined || claim === undefined) return undefined;
  checkPredicate(claim.predicate, "a relation", problems, true);
  return claim;
}

/** A claim with what is said about it; undefined when a part is missing, or all its citations are broken. */
function claimOf(
  fields: Fields,
  node: Mapping,
  subject: Text | undefined,
  predicate: Text | undefined,
  object: Text | undefined,
): ClaimRecord | undefined {
  const { problems } = fields;
  const cited = fields.entry("cite");
  const claim = whole<ClaimRecord>({
    range: problems.range(node),
    subject,
    predicate,
    object,
    status: fields.text("status"),
    by: fields.list("by"),
    at: fields.text("at"),
    since: fields.text("since"),
    until: fields.text("until"),
    rank: fields.text("rank"),
    note: fields.text("note"),
    with: fields.pairs("with"),
    cite: cited ? readCitations(cited, exampleOf("cite"), problems) : NONE,
    checked: readCheck(fields.entry(CHECKED_FIELD.key), problems),
  });
  // Without citations, it would be reported a second time, as one that cites nothing.
  const isMiscited = cited !== undefined && claim.cite.length === 0;
  return predicate && object && !isMiscited ? claim : undefined;
}

const CHECK: RecordKind = { name: "a check of a claim", keys: CHECKED_FIELD.keys };

function readCheck(entry: Entry | undefined, problems: Problems): CheckRecord | undefined {
  if (entry === undefined) return undefined;
  const node = asMapping(entry.value, "“checked”", CHECKED_FIELD.example, problems, entry.key);
  return node && Fields.of(node, CHECK, problems).texts(CHECKED_FIELD.keys);
}

/** Reports a property or relation of the schema that no claim could use. */
export function checkClaimName(name: Text, kind: ClaimKind, problems: Problems): void {
  const what = NAMED[kind];
  checkPredicate(name, what, problems);
  const isTaken = RESERVED.has(name.value) || (kind === "relation" && FLAT.has(name.value));
  if (isTaken) problems.add(say.reservedName(name, what));
}
