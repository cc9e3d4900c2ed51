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

/** A kind of record: how messages call it, and which keys it has. */
export interface RecordKind {
  /** With its article: `an entity`. */
  readonly name: string;
  readonly keys: readonly string[];
  /** What to do about another key; the list of keys when left out. */
  readonly help?: string;
}

/**
 * The entries of a mapping, read by key: what is not there is undefined, or a list without items; what has
 * another shape is reported and left out.
 */
export class Fields {
  readonly entries: readonly Entry[];
  readonly problems: Problems;

  constructor(entries: readonly Entry[], problems: Problems) {
    this.entries = entries;
    this.problems = problems;
  }

  /** The entries of a kind of record; those with other keys are reported. */
  static of(node: Mapping, kind: RecordKind, problems: Problems): Fields {
    for (const entry of node.entries) {
      if (!kind.keys.includes(entry.key.value)) reportUnknown(entry, node, kind, problems);
    }
    return new Fields(node.entries, problems);
  }

  /** Keys are few, so looking through them is faster than making a map of them. */
  entry(key: string): Entry | undefined {
    for (const entry of this.entries) if (entry.key.value === key) return entry;
    return undefined;
  }

  text(key: string): Text | undefined {
    const entry = this.entry(key);
    return entry && readText(entry, this.problems);
  }

  texts<K extends string>(keys: readonly K[]): { [P in K]?: Text } {
    const texts: { [P in K]?: Text } = {};
    for (const key of keys) {
      const text = this.text(key);
      if (text !== undefined) texts[key] = text;
    }
    return texts;
  }

  /** One text or a list of texts, as a list. */
  list(key: string): readonly Text[] {
    const entry = this.entry(key);
    return entry === undefined ? NONE : readTextList(entry, this.problems);
  }

  /** A mapping from text to text, such as names by language. */
  pairs(key: string): readonly TextEntry[] {
    const entry = this.entry(key);
    return entry === undefined ? NONE : readTextEntries(entry, this.problems);
  }
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

function readTextList(entry: Entry, problems: Problems): readonly Text[] {
  const { key, value } = entry;
  const what = `“${key.value}”`;
  const shape = { name: "text or a list of texts", example: exampleOf(key.value) };
  if (value.kind === "mapping") reportShape(value, what, shape, problems);
  if (value.kind === "scalar") {
    const text = readText(entry, problems);
    return text === undefined ? [] : [text];
  }
  if (value.kind !== "sequence") return [];
  const texts: Text[] = [];
  for (const item of value.items) {
    if (item.kind !== "scalar") reportShape(item, `An item of ${what}`, shape, problems);
    else if (item.value === "") reportEmpty(item, item, `An item of ${what}`, problems);
    else texts.push(wholeText(item, key.value === "aliases", problems));
  }
  if (value.items.length === 0) problems.add(say.emptyValue(problems.range(key), what));
  return texts;
}

function readTextEntries({ key, value: body }: Entry, problems: Problems): TextEntry[] {
  const node = asMapping(body, `“${key.value}”`, exampleOf(key.value), problems, key);
  const entries: TextEntry[] = [];
  for (const inner of node?.entries ?? []) {
    const value = readText(inner, problems);
    if (value === undefined) continue;
    if (key.value === "names" && inner.value.kind === "scalar") {
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
