import { byCodeUnit } from "../model/order.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { SPANS } from "../model/linked.ts";
import type { Passage } from "../model/proof.ts";
import { Told } from "../model/told.ts";
import type { Range, TextFile } from "../model/range.ts";
import { lockConflict, lockDuplicate, lockLineUnreadable } from "./lock-messages.ts";
import { readQuote } from "./quote.ts";
import type { QuoteText } from "./quote.ts";

/** Proof that a quote stood at one place of one text. */
export interface LockEntry extends QuoteText {
  /** Id of the source. */
  readonly source: string;
  /** sha256 of the source's text. */
  readonly textSha256: string;
  readonly passage: Passage;
}

/** The lock as read: entries by what they prove. */
export interface Lock {
  readonly entries: ReadonlyMap<string, LockEntry>;
  readonly diagnostics: readonly Diagnostic[];
}

const HEADER = `# Where each quote stands in the text of its source. Written by “graphwright cite lock”.
# source, quote, prefix, suffix, span, sha256 of the text, paragraph, start, end (code points), sha256 of the passage
`;
const SHA256 = /^[0-9a-f]{64}$/;
const COUNT = /^(?:0|[1-9][0-9]{0,14})$/;
const FIELDS = 10;
const CONFLICT_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

/** What a lock entry proves: equal for the same words of the same source, however they are typeset. */
export function lockKey(source: string, quoteKey: string): string {
  // No id of a source holds a line feed.
  return `${source}\n${quoteKey}`;
}

/**
 * Writes a lock: one line per entry, ten fields between tabs, texts as JSON strings, an absent
 * prefix or suffix as nothing. Lines are sorted by source and words, not by place, so that a new
 * revision of a text changes lines and moves none.
 */
export function formatLock(entries: readonly LockEntry[]): string {
  const lines = [...new Set(entries.map(formatEntry))].sort(byCodeUnit);
  return HEADER + lines.map((line) => `${line}\n`).join("");
}

function formatEntry(entry: LockEntry): string {
  const { passage } = entry;
  return [
    quoted(entry.source),
    quoted(entry.quote),
    entry.prefix === undefined ? "" : quoted(entry.prefix),
    entry.suffix === undefined ? "" : quoted(entry.suffix),
    entry.span,
    entry.textSha256,
    passage.paragraph,
    passage.start,
    passage.end,
    passage.sha256,
  ].join("\t");
}

/** A JSON string in which no invisible or direction-changing character hides from a reviewer. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, index) => escaped(character, index)).join(""),
  );
}

function escaped(text: string, index: number): string {
  return `\\u${text.charCodeAt(index).toString(16).padStart(4, "0")}`;
}

/**
 * Reads a lock. A line that is not exactly as `formatLock` writes it proves nothing: it is reported
 * and left out. Of two entries for the same words the first counts.
 */
export function parseLock(file: TextFile | undefined): Lock {
  const entries = new Map<string, LockEntry>();
  const places = new Map<string, Range>();
  const told = new Told();
  let inConflict = false;
  for (const { line, range } of file ? linesOf(file) : []) {
    if (line === "" || line.startsWith("#")) continue;
    if (CONFLICT_MARKER.test(line)) {
      if (!inConflict) told.add(lockConflict(range));
      inConflict = true;
      continue;
    }
    const entry = parseEntry(line);
    if (typeof entry === "string") {
      told.add(lockLineUnreadable(range, entry));
      continue;
    }
    const key = lockKey(entry.source, readQuote(entry).key);
    const earlier = entries.get(key);
    if (!earlier) {
      entries.set(key, entry);
      places.set(key, range);
    } else if (!inConflict && formatEntry(earlier) !== formatEntry(entry)) {
      told.add(lockDuplicate(range, places.get(key) ?? range));
    }
  }
  return { entries, diagnostics: told.all() };
}

function* linesOf({ path, text }: TextFile): Generator<{ line: string; range: Range }> {
  for (let start = text.startsWith("\ufeff") ? 1 : 0; start < text.length;) {
    const found = text.indexOf("\n", start);
    const next = found === -1 ? text.length : found;
    const end = text[next - 1] === "\r" && next > start ? next - 1 : next;
    yield { line: text.slice(start, end), range: { file: path, start, end } };
    start = next + 1;
  }
}

/** The entry on a line, or what is wrong with it. */
function parseEntry(line: string): LockEntry | string {
  const count = fieldsIn(line);
  if (count !== FIELDS) return `A line has ${FIELDS} fields between tabs; this one has ${count}.`;
  const fields = line.split("\t");
  const [source, quote, prefix, suffix] = fields.slice(0, 4).map(parseText);
  const span = SPANS.find((name) => name === fields[4]);
  const [textSha256, sha256] = [fields[5] ?? "", fields[9] ?? ""];
  const numbers = fields.slice(6, 9);
  const [paragraph = 0, start = 0, end = 0] = numbers.map(Number);
  if (source === undefined) return "The source is no JSON string.";
  if (quote === undefined) return "The quote is no JSON string.";
  if (prefix === undefined && fields[2] !== "") return "The prefix is no JSON string.";
  if (suffix === undefined && fields[3] !== "") return "The suffix is no JSON string.";
  if (!span) return "The span is neither “paragraph” nor “document”.";
  if (!SHA256.test(textSha256) || !SHA256.test(sha256)) {
    return "A sha256 is not 64 hexadecimal digits.";
  }
  if (!numbers.every((number) => COUNT.test(number)) || paragraph < 1 || start >= end) {
    return "Paragraph, start and end are not numbers that make a passage.";
  }
  return {
    source,
    quote,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
    span,
    textSha256,
    passage: { paragraph, start, end, sha256 },
  };
}

/** Counted before they are made: a hostile line can hold millions. */
function fieldsIn(line: string): number {
  let count = 1;
  for (let at = line.indexOf("\t"); at !== -1; at = line.indexOf("\t", at + 1)) count++;
  return count;
}

function parseText(field: string): string | undefined {
  if (!field.startsWith('"')) return undefined;
  try {
    const value: unknown = JSON.parse(field);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
