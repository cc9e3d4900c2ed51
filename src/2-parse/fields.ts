import { WRITTEN_CITATION_FIELDS } from "../model/claim-fields.ts";
import type { Text } from "../model/range.ts";
import type { TextEntry } from "../model/records.ts";
import * as say from "./record-messages.ts";
import { colonInPlain, missingSpace } from "./syntax-messages.ts";
import { show } from "./shown.ts";
import type { Problems } from "./problems.ts";
import { isAlone, isText, LISTS, wholeEntries } from "./commas.ts";
import { findLookalike } from "./lookalikes.ts";
import {
  asMapping,
  exampleOf,
  reportGlued,
  KEY_WITHOUT_SPACE,
  reportEmpty,
  reportShape,
} from "./shapes.ts";
import { isTruncated } from "./scan-scalars.ts";
import type { Entry, Mapping, Node, Scalar } from "./tree.ts";

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

  readonly inBraces: boolean;

  constructor(entries: readonly Entry[], problems: Problems, inBraces = false) {
    this.entries = entries;
    this.problems = problems;
    this.inBraces = inBraces;
  }

  /** The entries of a kind of record, none without a mapping; those with other keys are reported. */
  static of(node: Mapping | undefined, kind: RecordKind, problems: Problems): Fields {
    if (!node) return new Fields([], problems);
    const isKey = (key: string): boolean =>
      kind.keys.includes(KEY_WITHOUT_SPACE.exec(key)?.[1] ?? key);
    const entries = wholeEntries(node, isKey, problems);
    for (const entry of entries) {
      if (!kind.keys.includes(entry.key.value)) reportUnknown(entry, kind, problems);
    }
    return new Fields(entries, problems, node.flow);
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
    return entry === undefined ? NONE : readTextList(entry, this.problems, this.inBraces);
  }

  /** A mapping from text to text, such as names by language. */
  pairs(key: string): readonly TextEntry[] {
    const entry = this.entry(key);
    return entry === undefined ? NONE : readTextEntries(entry, this.problems);
  }
}

function reportUnknown(entry: Entry, kind: RecordKind, problems: Problems): void {
  const { key } = entry;
  if (reportGlued(key, problems)) return;
  const isLine = isAlone(entry) && key.style === "plain";
  const lookalike = isLine ? findLookalike(key.value) : undefined;
  const known = isLine ? KEY_WITHOUT_SPACE.exec(key.value)?.[1] : undefined;
  if (lookalike) {
    problems.add(lookalike(problems, key.start));
    problems.isWhole = false;
  } else if (known !== undefined && kind.keys.includes(known)) {
    problems.add(missingSpace(problems.range(key), known));
  } else problems.add(say.unknownKey(problems.text(key), kind.name, kind.keys, kind.help));
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

function readTextList(entry: Entry, problems: Problems, inBraces: boolean): readonly Text[] {
  const { key, value } = entry;
  const what = `“${key.value}”`;
  const shape = { name: "text or a list of texts", example: exampleOf(key.value) };
  if (value.kind === "mapping") reportShape(value, what, shape, problems);
  if (value.kind === "scalar") {
    const text = readText(entry, problems);
    if (text === undefined) return [];
    const isOne = value.style !== "plain" || !LISTS.has(key.value) || !text.value.includes(", ");
    if (isOne) return [text];
    // In braces, the comma is reported already.
    if (!inBraces) problems.add(say.commaList(text, key.value));
    // Ids hold no commas, so each would be reported again.
    return key.value === "aliases" ? [text] : partsOf(text);
  }
  if (value.kind !== "sequence") return [];
  const texts: Text[] = [];
  for (const item of value.items) {
    if (isColonInText(item)) problems.add(colonInPlain(problems.range(item)));
    else if (item.kind !== "scalar") reportShape(item, `An item of ${what}`, shape, problems);
    else if (item.value === "") reportEmpty(item, item, `An item of ${what}`, problems);
    else texts.push(wholeText(item, key.value === "aliases", problems));
  }
  if (value.items.length === 0) problems.add(say.emptyValue(problems.range(key), what));
  return texts;
}

/** Whether an item of a list is a text that a colon and a space make a mapping of. */
function isColonInText(item: Node): boolean {
  if (item.kind !== "mapping" || item.flow || item.entries.length > 1) return false;
  return item.entries.every((entry) => entry.key.style === "plain" && isText(entry));
}

/** The parts of a text between its commas; of one on several lines, their places are those of the whole. */
function partsOf(text: Text): Text[] {
  return text.value.split(/, +/).map((value) => ({ ...text, value }));
}

function readTextEntries({ key, value: body }: Entry, problems: Problems): TextEntry[] {
  const node = asMapping(body, `“${key.value}”`, exampleOf(key.value), problems, key);
  const entries: TextEntry[] = [];
  const inners = node ? wholeEntries(node, () => false, problems) : [];
  for (const inner of inners) {
    const value = readText(inner, problems);
    if (value === undefined) continue;
    if (key.value === "names") checkTruncated(inner.value, problems);
    entries.push({ key: problems.text(inner.key), value });
  }
  return entries;
}

function wholeText(scalar: Scalar, quotedInFull: boolean, problems: Problems): Text {
  if (quotedInFull) checkTruncated(scalar, problems);
  return problems.text(scalar);
}

/** Warns of a value that a ` #` has cut short. */
export function checkTruncated(value: Node, problems: Problems): void {
  if (value.kind !== "scalar" || value.style !== "plain") return;
  if (isTruncated(problems.source, value.end)) {
    problems.add(say.truncatedByComment(problems.text(value)));
  }
}

/** Names, prose and quotes hold “#1” often enough, and losing it changes what they say. */
const QUOTED_IN_FULL: ReadonlySet<string> = new Set([
  ..."name title summary description note".split(" "),
  ...WRITTEN_CITATION_FIELDS.filter(({ shape }) => shape === "words").map(({ name }) => name),
]);
