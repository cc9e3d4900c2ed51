import type { TextFile } from "../model/range.ts";
import { formatLock, lockKey } from "./lock-entry.ts";
import { parseLock } from "./lock.ts";
import type { LockEntry } from "./lock-entry.ts";
import { readQuote } from "./quote.ts";

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
