import { WRITTEN_CITATION_FIELDS } from "../model/claim-fields.ts";
import type { Text } from "../model/range.ts";
import type { TextEntry } from "../model/records.ts";
import * as say from "./record-messages.ts";
import { show } from "./shown.ts";
import type { Problems } from "./problems.ts";
import { findLookalike } from "./lookalikes.ts";
import { asMapping, exampleOf, reportEmpty, reportShape } from "./shapes.ts";
import type { Entry, Mapping, Scalar } from "./tree.ts";

/** No items: most claims have no qualifiers and no speakers, and a list for each takes its room. */
export const NONE: readonly never[] = Object.freeze([]);

/** The entries of a mapping by key, with only the keys its kind of record knows. */
export type Fields = ReadonlyMap<string, Entry>;

/** A kind of record: how messages call it, and which keys it has. */
export interface RecordKind {
  /** With its article: `an entity`. */
  readonly name: string;
  readonly keys: readonly string[];
  /** What to do about another key; the list of keys when left out. */
  readonly help?: string;
}

/** The known entries of a mapping; each other one is reported. */
export function readFields(node: Mapping, kind: RecordKind, problems: Problems): Fields {
  const fields = new Map<string, Entry>();
  for (const entry of node.entries) {
    if (kind.keys.includes(entry.key.value)) fields.set(entry.key.value, entry);
    else reportUnknown(entry, node, kind, problems);
  }
  return fields;
}

function reportUnknown(entry: Entry, node: Mapping, kind: RecordKind, problems: Problems): void {
  const { key, value } = entry;
  const lookalike =
    value.kind === "scalar" && value.style === "empty" ? findLookalike(key.value) : undefined;
  if (lookalike && key.style === "plain") {
    problems.add(lookalike(problems, key.start));
    problems.lose();
    return;
  }
  const endsAtComma = node.flow && value.kind === "scalar" && value.style === "empty";
  const help = endsAtComma ? COMMA_HELP : kind.help;
  problems.add(say.unknownKey(problems.text(key), kind.name, kind.keys, help));
}

const COMMA_HELP =
  "Inside { } a comma ends a value: if this belongs to the value before it, put that in quotes, \" or ' and no others.";

/** The texts among some fields, by key; a field of another shape is reported and left out. */
export function readTexts<K extends string>(
  fields: Fields,
  keys: readonly K[],
  problems: Problems,
): { [P in K]?: Text } {
  const texts: { [P in K]?: Text } = {};
  for (const key of keys) {
    const entry = fields.get(key);
    const text = entry === undefined ? undefined : readText(entry, problems);
    if (text !== undefined) texts[key] = text;
  }
  return texts;
}

/** The text of one entry; undefined, and a report, when it is empty or has another shape. */
export function readText(entry: Entry, problems: Problems): Text | undefined {
  const { key, value } = entry;
  if (value.kind === "scalar" && value.value !== "") {
    return wholeText(value, QUOTED_IN_FULL.has(key.value), problems);
  }
  const what = show(key.value);
  if (value.kind === "scalar") reportEmpty(value, key, what, problems);
  else reportShape(value, what, { name: "text", example: exampleOf(key.value) }, problems);
  return undefined;
}

/** One text or a list of texts, as a list; what is neither is reported. */
export function readTextList(fields: Fields, key: string, problems: Problems): readonly Text[] {
  const entry = fields.get(key);
  if (entry === undefined) return NONE;
  const { value } = entry;
  const what = `“${key}”`;
  const shape = { name: "text or a list of texts", example: exampleOf(key) };
  if (value.kind === "mapping") reportShape(value, what, shape, problems);
  if (value.kind === "scalar") {
    const text = readText(entry, problems);
    return text === undefined ? [] : [text];
  }
  if (value.kind !== "sequence") return [];
  const texts: Text[] = [];
  for (const item of value.items) {
    if (item.kind !== "scalar") reportShape(item, `An item of ${what}`, shape, problems);
    else if (item.value === "") {
      reportEmpty(item, item, `An item of ${what}`, problems);
    } else texts.push(wholeText(item, key === "aliases", problems));
  }
  if (value.items.length === 0) problems.add(say.emptyValue(problems.range(entry.key), what));
  return texts;
}

/** A mapping from text to text, such as names by language; what is another shape is reported. */
export function readTextEntries(
  fields: Fields,
  key: string,
  problems: Problems,
): readonly TextEntry[] {
  const entry = fields.get(key);
  if (entry === undefined) return NONE;
  const node = asMapping(entry.value, `“${key}”`, exampleOf(key), problems, entry.key);
  const entries: TextEntry[] = [];
  for (const inner of node?.entries ?? []) {
    const value = readText(inner, problems);
    if (value === undefined) continue;
    if (key === "names" && inner.value.kind === "scalar") {
      checkTruncated(inner.value, value, problems);
    }
    entries.push({ key: problems.text(inner.key), value });
  }
  return entries;
}

function wholeText(scalar: Scalar, quotedInFull: boolean, problems: Problems): Text {
  const text = problems.text(scalar);
  if (quotedInFull) checkTruncated(scalar, text, problems);
  return text;
}

/** Warns of a value that a ` #` has cut short. */
export function checkTruncated(scalar: Scalar, text: Text, problems: Problems): void {
  if (scalar.truncated) problems.add(say.truncatedByComment(text));
}

/** Names and quotes hold “#1” often enough, and losing it changes what they say. */
const QUOTED_IN_FULL: ReadonlySet<string> = new Set([
  "name",
  "title",
  ...WRITTEN_CITATION_FIELDS.filter(({ shape }) => shape === "words").map(({ name }) => name),
]);
