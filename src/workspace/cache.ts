import { resolve } from "node:path";
import {
  LOCK_FILE,
  pathOf,
  readSourceTexts,
  type Stamp,
  stampTexts,
  type TextFolder,
} from "../1-read/index.ts";
import { type Diagnostic, scopeOf } from "../model/diagnostic.ts";
import type { Scope } from "../model/diagnostic-codes.ts";
import type { LinkedGraph } from "../model/linked.ts";
import { noTally, type Tally } from "../model/proof.ts";
import type { Range, TextFile } from "../model/range.ts";
import type { SourceText } from "../model/source-text.ts";
import type { Snapshot } from "./affected.ts";
import type { CachedFile, CachedText, CacheRecord } from "./cache-file.ts";
import { trusted } from "./compiled.ts";
import { digest, shortHash } from "./hashes.ts";
import { definesTerms, LoadedFile, type Unit } from "./unit.ts";

/** A check of all files of a graph, as far as it is kept. */
export interface CheckToKeep {
  /** In order of their paths: those that were read, and those that were left out. */
  readonly files: ReadonlyMap<string, LoadedFile | CachedFile>;
  /** Taken before the files were read. */
  readonly stamps: ReadonlyMap<string, Stamp>;
  /** When they were taken, in milliseconds since 1970. */
  readonly moment: number;
  readonly folders: readonly TextFolder[];
  readonly lock: TextFile | undefined;
  readonly linked: LinkedGraph;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, SourceText>;
  /** Of the files that were read, by path. */
  readonly tallies: ReadonlyMap<string, Tally>;
  /** Texts of sources that were not read, as they are now. */
  readonly unread: readonly CachedText[];
}

/**
 * What to keep of a check for the next process.
 *
 * @returns undefined when there is a problem that belongs to no file which would be read again
 */
export function cacheRecord(kept: CheckToKeep): CacheRecord | undefined {
  const { files, stamps, moment, folders, lock, tallies } = kept;
  const flaws = flawsOf(kept);
  if (!flaws) return undefined;
  const isFlawed = ({ path, cited }: Unit): boolean =>
    flaws.files.has(path) || cited.some((hash) => flaws.sources.has(hash));
  return {
    folders: placesOf(folders),
    ...(lock && { lock: digest(lock.text) }),
    texts: cachedTexts(kept),
    files: Array.from(files, ([path, file]): CachedFile => {
      const stamp = trusted(stamps.get(path), moment);
      if (!(file instanceof LoadedFile)) return { ...file, stamp };
      const { unit } = file;
      return {
        unit: isFlawed(unit) ? { ...unit, isSound: false } : unit,
        stamp,
        digest: digest(file.file.text),
        tally: tallies.get(path) ?? noTally(),
      };
    }),
  };
}

/** The folders that may hold texts, wherever the command is run. */
function placesOf(folders: readonly TextFolder[]): string[] {
  return folders.map((folder) => resolve(pathOf(folder)));
}

/** Whether a file need not be read while its stamp is the same, as far as it depends on itself. */
export function canBeLeftOut({ unit }: CachedFile): boolean {
  return unit.isSound && !definesTerms(unit);
}

/** Problems of these kinds are found again when the file is read that they stand in. */
const FOUND_AGAIN: ReadonlySet<Scope> = new Set([
  "claim",
  "record",
  "reference",
  "source",
  "syntax",
]);

/** The files and the sources, by hash of their id, that something is wrong with. */
function flawsOf({ diagnostics, stamps, linked }: CheckToKeep) {
  const files = new Set<string>();
  const sources = new Set<number>();
  for (const diagnostic of diagnostics) {
    const { range } = diagnostic;
    const scope = scopeOf(diagnostic);
    if (!range || !stamps.has(range.file) || !FOUND_AGAIN.has(scope)) return undefined;
    files.add(range.file);
    const source = scope === "source" ? sourceAt(linked, range) : undefined;
    if (source !== undefined) sources.add(shortHash(source));
  }
  return { files, sources };
}

/** The source of which a place tells something; what is wrong there depends on all that cites it. */
function sourceAt({ sources }: LinkedGraph, { file, start }: Range): string | undefined {
  for (const { id, range, text } of sources.values()) {
    const places = [range, text?.file, text?.sha256];
    if (places.some((place) => place?.file === file && place.start === start)) return id;
  }
  return undefined;
}

function cachedTexts({ linked, texts, folders, moment, unread }: CheckToKeep): CachedText[] {
  const known = new Map(unread.map((text) => [text.name, text]));
  const found = new Map<string, string | undefined>();
  for (const { id, text } of linked.sources.values()) {
    if (text) found.set(text.file.value, texts.get(id)?.sha256);
  }
  const stamps = stampTexts(found.keys(), folders);
  return Array.from(found, ([name, sha256]) => {
    const left = sha256 === undefined ? known.get(name) : undefined;
    if (left) return left;
    return { name, sha256, stamp: sha256 === undefined ? "" : trusted(stamps.get(name), moment) };
  });
}

/** The texts and the lock of a graph at one moment. */
interface Moment extends Omit<Snapshot, "files"> {
  readonly list: readonly CachedText[];
}

/** In place of a hash: a text is there and cannot be read, which has to be told. */
const UNREADABLE = "unreadable";

/** For a graph of which no file is left out: texts and lock are then compared when quotes are verified. */
const NOTHING: Moment = { list: [], texts: new Map() };
export const NO_MOMENTS = {
  before: NOTHING,
  now: NOTHING,
  unchanged: new Set<string>() as ReadonlySet<string>,
};

/** The texts and the lock of a graph at the check that left a record, and now; and which texts are the same. */
export async function momentsOf(
  record: CacheRecord,
  lock: TextFile | undefined,
  folders: readonly TextFolder[],
  moment: number,
): Promise<typeof NO_MOMENTS> {
  const isSamePlace = placesOf(folders).join("\0") === record.folders.join("\0");
  const locked = isSamePlace ? lock && digest(lock.text) : "of another place";
  const texts = await textsNow(record.texts, folders, moment);
  const before = momentOf(record.texts, record.lock);
  const same = texts.filter(
    ({ name, sha256 }) => sha256 !== UNREADABLE && before.texts.get(name) === sha256,
  );
  const unchanged: ReadonlySet<string> = new Set(same.map(({ name }) => name));
  return { before, now: momentOf(texts, locked), unchanged };
}

function momentOf(list: readonly CachedText[], lock: string | undefined): Moment {
  const texts = new Map(list.map(({ name, sha256 }) => [name, sha256]));
  return { list, texts, ...(lock !== undefined && { lock }) };
}

/** Whether a record would be kept for nothing. */
export function isSameRecord(now: CacheRecord, before: CacheRecord): boolean {
  const summary = ({ folders, lock, texts, files }: CacheRecord): string =>
    JSON.stringify([
      folders,
      lock,
      texts.map(({ name, stamp, sha256 }) => [name, stamp, sha256]),
      files.map(({ unit, stamp, digest: text }) => [unit.path, stamp, text]),
    ]);
  return summary(now) === summary(before);
}

/**
 * Texts that are known, as they are now; only those whose stamp has changed are read.
 *
 * @param moment when this is asked, in milliseconds since 1970
 */
async function textsNow(
  known: readonly CachedText[],
  folders: readonly TextFolder[],
  moment: number,
): Promise<CachedText[]> {
  const names = known.map(({ name }) => name);
  const stamps = stampTexts(names, folders);
  const isSame = ({ name, stamp }: CachedText): boolean =>
    stamp !== "" && stamps.get(name)?.text === stamp;
  const changed = known.filter((text) => !isSame(text));
  const nowhere = { file: LOCK_FILE, start: 0, end: 0 };
  const wanted = changed.map(({ name }) => [name, { ...nowhere, value: name }] as const);
  const { texts, unread } = await readSourceTexts(new Map(wanted), folders);
  const isChanged = new Set(changed);
  return known.map((text) => {
    const { name } = text;
    const found = unread?.has(name) ? UNREADABLE : texts.get(name)?.sha256;
    const sha256 = isChanged.has(text) ? found : text.sha256;
    return { name, sha256, stamp: trusted(stamps.get(name), moment) };
  });
}
