import { resolve } from "node:path";
import {
  LOCK_FILE,
  pathOf,
  stampGraphFolder,
  type StampedFolder,
  type TextFolder,
} from "../1-read/index.ts";
import { parseFile } from "../2-parse/index.ts";
import { check, isFrame } from "../check.ts";
import { changesSince } from "./changes.ts";
import { digest } from "./hash.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { PartialCheck } from "./partial-check.ts";
import type { CheckRecord } from "./record.ts";
import { knownFiles, trusted } from "./take.ts";
import { knownTexts, sameTexts } from "./texts.ts";

/** A check, and what it leaves for the next. */
export interface Rechecked {
  /** How many files did not have to be parsed. */
  readonly spared: number;
  readonly outcome: Outcome;
  /** Absent when there is nothing new to keep, or nothing that may be kept. */
  readonly record?: CheckRecord;
}

/**
 * Checks a graph folder with what an earlier check left: only the files that have changed are read, and
 * those that something in these touches. It says what a check from nothing says, to the letter;
 * where that cannot be told from what was left, everything is checked.
 *
 * @param folders folders of texts, best first
 * @param moment the time, in milliseconds since 1970
 * @throws ReadError when the folder cannot be read at all
 */
export async function recheck(
  dir: string,
  folders: readonly TextFolder[],
  before: CheckRecord | undefined,
  moment = Date.now(),
): Promise<Rechecked> {
  const subject = { dir, folders, look: await stampGraphFolder(dir), moment };
  const again = before && (await checkChanged(subject, before));
  return again ?? checkAll(subject);
}

/** What is to be checked, and how it looks on disk. */
interface Subject {
  readonly dir: string;
  readonly folders: readonly TextFolder[];
  readonly look: StampedFolder;
  /** When it was looked at. */
  readonly moment: number;
}

async function checkAll({ dir, folders, look, moment }: Subject): Promise<Rechecked> {
  const checked = await check(dir, { texts: folders });
  const outcome = outcomeOf(checked);
  const isSame = [...look.files.keys()].every((path) => checked.files.has(path));
  const spared = 0;
  if (!look.sound || !checked.complete || !isSame) return { outcome, spared };
  const files = knownFiles(checked, look.files, moment);
  if (!files) return { outcome, spared };
  const lock = checked.files.get(LOCK_FILE);
  const record: CheckRecord = {
    folders: folders.map((folder) => resolve(pathOf(folder))),
    lock: lock && { digest: digest(lock.text) },
    texts: await knownTexts(checked, folders, moment),
    files,
  };
  return { outcome, spared, record };
}

/** Undefined when everything has to be checked. */
async function checkChanged(
  { dir, folders, look, moment }: Subject,
  before: CheckRecord,
): Promise<Rechecked | undefined> {
  if (
    !areSame(
      folders.map((folder) => resolve(pathOf(folder))),
      before.folders,
    )
  )
    return undefined;
  const changes = await changesSince(dir, look, before);
  const texts = changes && (await sameTexts(before.texts, folders, moment));
  if (!changes || !texts) return undefined;
  const changed = changes.changed.map((file) => parseFile(file));
  if (changed.some(({ records }) => isFrame(records))) return undefined;
  const partial = new PartialCheck(dir, folders, before, changes, changed);
  const checked = await partial.run();
  // What is to be said of a file that was not read would have to be said of its true places.
  if (!checked || checked.diagnostics.some(({ range }) => partial.isStub(range?.file ?? ""))) {
    return undefined;
  }
  const outcome = outcomeOf(checked, partial.rest);
  const stamps = new Map([...look.files].filter(([path]) => !partial.isStub(path)));
  const fresh = checked.complete ? knownFiles(checked, stamps, moment) : undefined;
  const spared = partial.rest.length;
  if (!fresh) return { outcome, spared };
  const all = new Map([...fresh, ...partial.rest].map((file) => [file.path, file]));
  const files = Array.from(look.files, ([path, stamp]) => {
    const file = all.get(path);
    return file ? [{ ...file, stamp: trusted(stamp, moment) }] : [];
  }).flat();
  const record = { folders: before.folders, lock: before.lock, texts, files };
  return isAsBefore(record, before) ? { outcome, spared } : { outcome, spared, record };
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}

function isAsBefore(now: CheckRecord, before: CheckRecord): boolean {
  const same = <T>(one: readonly T[], other: readonly T[], key: (item: T) => string): boolean =>
    one.length === other.length && one.every((item, at) => key(item) === key(other[at] ?? item));
  return (
    same(
      now.files,
      before.files,
      ({ path, stamp, digest: text }) => `${path}\0${stamp}\0${text}`,
    ) && same(now.texts, before.texts, ({ stamp }) => stamp)
  );
}
