import { readGraphFolder, type StampedFolder } from "../1-read/index.ts";
import type { TextFile } from "../model/range.ts";
import { digest } from "./hash.ts";
import type { CheckRecord, KnownFile } from "./record.ts";

/** What became of the files of a graph since a check. */
export interface Changes {
  /** New ones, and those with another text. */
  readonly changed: readonly TextFile[];
  /** Unchanged ones that are read all the same: frames, and those that something is to be said of. */
  readonly standing: readonly TextFile[];
  /** Those that are not there any more. */
  readonly gone: readonly KnownFile[];
  /** All others. */
  readonly rest: readonly KnownFile[];
  readonly lock: TextFile | undefined;
}

/**
 * Compares a folder with what was left of it; only files whose stamp has changed are read.
 *
 * @returns undefined when something has changed that anything may hang on
 */
export async function changesSince(
  dir: string,
  look: StampedFolder,
  before: CheckRecord,
): Promise<Changes | undefined> {
  const known = new Map(before.files.map((file) => [file.path, file]));
  const mayDiffer = (path: string): boolean => {
    const file = known.get(path);
    return !file || file.frame || file.flawed || file.stamp !== look.files.get(path)?.text;
  };
  const read = await readGraphFolder(dir, { only: mayDiffer });
  const hasSameLock = (read.lock && digest(read.lock.text)) === before.lock?.digest;
  if (!look.sound || read.diagnostics.length > 0 || !hasSameLock) return undefined;
  const changed = read.files.filter(({ path, text }) => known.get(path)?.digest !== digest(text));
  const gone = before.files.filter(({ path }) => !look.files.has(path));
  const isFrame = ({ path }: { readonly path: string }): boolean => known.get(path)?.frame === true;
  if (changed.some(isFrame) || gone.some(isFrame)) return undefined;
  const isChanged = new Set(changed);
  const standing = read.files.filter((file) => {
    const { frame, flawed } = known.get(file.path) ?? {};
    return !isChanged.has(file) && (frame === true || flawed === true);
  });
  const away = new Set([...changed, ...standing, ...gone].map(({ path }) => path));
  const rest = before.files.filter(({ path }) => !away.has(path));
  return { changed, standing, gone, rest, lock: read.lock };
}
