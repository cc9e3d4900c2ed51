import type { Tally } from "../model/proof.ts";

/** What a check leaves on disk for the next. */
export interface CheckRecord {
  /** The folders of texts that were asked for, in order. */
  readonly folders: readonly string[];
  readonly lock: KnownLock | undefined;
  readonly texts: readonly KnownText[];
  /** In code-unit order of their paths. */
  readonly files: readonly KnownFile[];
}

interface KnownLock {
  readonly digest: string;
}

/** The text of a source: the name of its file, and what was found under it. */
export interface KnownText {
  readonly name: string;
  /** Empty when there was none, or it had changed too lately for a stamp to be trusted; so below. */
  readonly stamp: string;
  /** Of its bytes; absent when there was no such file. */
  readonly sha256: string | undefined;
}

/** What others need to know of a file in which nothing was wrong, and which has not changed. */
export interface KnownFile {
  readonly path: string;
  readonly stamp: string;
  readonly digest: string;
  /** Whether claims of any file may hang on it; such a file is always read. */
  readonly frame: boolean;
  /** Whether something is to be said of it; it is read again, to say it again. */
  readonly flawed: boolean;
  /** The ids of its entities, each followed by U+0000. */
  readonly ids: string;
  /** Their types, likewise; empty for none. */
  readonly types: string;
  /** Short hashes of the names of its entities, as names are compared. */
  readonly names: Float64Array;
  /** Of the ids that its claims refer to. */
  readonly references: Float64Array;
  /** Of what parallel relations share. */
  readonly heads: Float64Array;
  readonly entities: number;
  readonly relations: number;
  readonly facts: number;
  readonly tally: Tally;
}

/** The entities of a known file: ids and types. */
export function* entitiesOf({ ids, types }: KnownFile): Generator<[id: string, type: string]> {
  const type = types.split("\0");
  const all = ids.split("\0");
  // Each is followed by a zero, so the last is nothing.
  for (let at = 0; at < all.length - 1; at++) yield [all[at] ?? "", type[at] ?? ""];
}
