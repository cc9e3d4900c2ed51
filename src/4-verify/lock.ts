import type { Diagnostic } from "../model/diagnostic.ts";
import { QUOTE_SPANS } from "../model/linked.ts";
import { groupBy } from "../model/order.ts";
import type { Range, TextFile } from "../model/range.ts";
import { Told } from "../model/told.ts";
import { formatEntry, formatLock, type LockEntry, lockKey } from "./lock-entry.ts";
import { contradictionIn, contradictionsAmong } from "./lock-check.ts";
import {
  lockConflict,
  lockDuplicate,
  lockLinesContradict,
  lockLineUnreadable,
  lockLineUntrue,
} from "./source-messages.ts";
import { readQuote } from "./quote.ts";

/** The lock as read: entries by what they prove. */
export interface Lock {
  readonly entries: ReadonlyMap<string, LockEntry>;
  /** Where each stands. */
  readonly places: ReadonlyMap<string, Range>;
  readonly diagnostics: readonly Diagnostic[];
}

const SHA256 = /^[0-9a-f]{64}$/;
const COUNT = /^(?:0|[1-9][0-9]{0,14})$/;
const FIELDS = 10;
/** Three may follow, each told by its form: how the passage is written, its page, the hash of its sentence. */
const MOST_FIELDS = 13;
const CONFLICT_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

/**
 * Reads a lock. A line that is not exactly as `formatLock` writes it proves nothing: it is reported
 * and left out, and so is one that cannot be true. Of two entries for the same words the first counts.
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
    const quote = readQuote(entry);
    const contradiction = contradictionIn(entry, quote);
    if (contradiction !== undefined) {
      told.add(lockLineUntrue(range, contradiction));
      continue;
    }
    const key = lockKey(entry.source, quote.key);
    const earlier = entries.get(key);
    if (!earlier) {
      entries.set(key, entry);
      places.set(key, range);
    } else if (!inConflict && formatEntry(earlier) !== formatEntry(entry)) {
      told.add(lockDuplicate(range, places.get(key) ?? range));
    }
  }
  for (const { entry, other, reason } of contradictionsAmong(entries.values())) {
    const [key, otherKey] = [keyOf(entry), keyOf(other)];
    const [range, otherRange] = [places.get(key), places.get(otherKey)];
    if (entries.delete(key) && range && otherRange) {
      told.add(lockLinesContradict(range, otherRange, reason));
    }
  }
  return { entries, places, diagnostics: told.all() };
}

function keyOf(entry: LockEntry): string {
  return lockKey(entry.source, readQuote(entry).key);
}

/** The hashes of texts that a lock proves quotes against, by id of the source. */
export function textHashesIn(file: TextFile | undefined): Map<string, ReadonlySet<string>> {
  const bySource = groupBy(parseLock(file).entries.values(), ({ source }) => source);
  return new Map(
    Array.from(bySource, ([source, entries]) => [
      source,
      new Set(entries.map(({ textSha256 }) => textSha256)),
    ]),
  );
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
  if (count < FIELDS || count > MOST_FIELDS)
    return `A line has ${FIELDS} to ${MOST_FIELDS} fields between tabs; this one has ${count}.`;
  const fields = line.split("\t");
  const [source, quote, prefix, suffix] = fields.slice(0, 4).map(parseText);
  const more = fields.slice(FIELDS);
  const take = (form: RegExp) => (form.test(more[0] ?? "") ? more.shift() : undefined);
  const [written, numbered, sentenceSha256] = [take(/^"/), take(COUNT), take(SHA256)];
  const wording = written === undefined ? undefined : parseText(written);
  const page = numbered === undefined ? undefined : Number(numbered);
  const span = QUOTE_SPANS.find((name) => name === fields[4]);
  const [textSha256, sha256] = [fields[5] ?? "", fields[9] ?? ""];
  const numbers = fields.slice(6, 9);
  const [paragraph = 0, start = 0, end = 0] = numbers.map(Number);
  if (source === undefined) return "The source is no JSON string.";
  if (quote === undefined) return "The quote is no JSON string.";
  if (prefix === undefined && fields[2] !== "") return "The prefix is no JSON string.";
  if (suffix === undefined && fields[3] !== "") return "The suffix is no JSON string.";
  if (written !== undefined && wording === undefined) return "The passage is no JSON string.";
  if (more.length > 0) return "Behind ten fields come a JSON string, a page and a sha256 at most.";
  if (!span) return "The span is neither “paragraph” nor “document”.";
  if (!SHA256.test(textSha256) || !SHA256.test(sha256)) {
    return "A sha256 is not 64 hexadecimal digits.";
  }
  if (!numbers.every((number) => COUNT.test(number)) || paragraph < 1 || start >= end) {
    return "Paragraph, start and end are not numbers that make a passage.";
  }
  if (page === 0) return "Pages are counted from 1.";
  return {
    source,
    quote,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
    span,
    textSha256,
    passage: { paragraph, ...(page !== undefined && { page }), start, end, sha256 },
    ...(wording !== undefined && { wording }),
    ...(sentenceSha256 !== undefined && { sentenceSha256 }),
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

/**
 * The lock with what is proven now, and with the earlier proofs of sources some of whose quotes
 * fail: those say where such a quote once stood.
 *
 * @param failing ids of the sources that have a broken or an ambiguous quote
 */
export function refreshLock(
  previous: TextFile,
  proven: readonly LockEntry[],
  failing: ReadonlySet<string>,
): string {
  const keys = new Set(proven.map((entry) => lockKey(entry.source, readQuote(entry).key)));
  const earlier = [...parseLock(previous).entries].flatMap(([key, entry]) =>
    failing.has(entry.source) && !keys.has(key) ? [entry] : [],
  );
  return formatLock([...proven, ...earlier]);
}
