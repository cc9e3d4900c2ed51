import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { Tally } from "../model/proof.ts";
import type { BuildRecord, GraphRecord } from "./compiled.ts";
import type { KnownUnit } from "./unit.ts";

/** What a check leaves on disk for the next. */
export interface CacheRecord {
  /** The folders of texts that were asked for, in order. */
  readonly folders: readonly string[];
  /** The sha256 of the lock; absent without one. */
  readonly lock?: string;
  readonly texts: readonly CachedText[];
  /** In code-unit order of their paths. */
  readonly files: readonly CachedFile[];
}

/** The text of a source: the name of its file, and what was found under it. */
export interface CachedText {
  readonly name: string;
  /** Empty when there was none, or it had changed too lately for a stamp to be trusted; so below. */
  readonly stamp: string;
  /** Of its bytes; absent when there was no such file. */
  readonly sha256: string | undefined;
}

/** A file that is known without what it was parsed and linked to. */
export interface CachedFile extends KnownUnit {
  readonly stamp: string;
  /** The sha256 of its text. */
  readonly digest: string;
  /** Of its claims. */
  readonly tally: Tally;
}

/** What is kept, by kind of file. */
export interface Records {
  readonly check: CacheRecord;
  readonly graph: GraphRecord;
  readonly build: BuildRecord;
}

/** Raised with every change of a record, or of what a check says of a file by itself. */
const FORMAT = 6;
const DIGEST_BYTES = 32;

/**
 * A record as chunks of bytes: a digest of all that follows, a line that says whose it is, and the record in V8's
 * own form, which reads large arrays fastest.
 *
 * @param compiler the version that made it; no other reads it
 */
export function encode<K extends keyof Records>(
  kind: K,
  record: Records[K],
  compiler: string,
): Uint8Array[] {
  const body = [header(kind, compiler), serialize(record)];
  return [digestOf(body), ...body];
}

/** Reads what `encode` wrote; undefined for anything else, whole or not. */
export function decode<K extends keyof Records>(
  kind: K,
  bytes: Uint8Array,
  compiler: string,
): Records[K] | undefined {
  const [digest, body] = [bytes.subarray(0, DIGEST_BYTES), bytes.subarray(DIGEST_BYTES)];
  const head = header(kind, compiler);
  const ours = head.equals(body.subarray(0, head.length)) && digestOf([body]).equals(digest);
  if (!ours) return undefined;
  try {
    // The digest says that these are the very bytes that this version wrote.
    return deserialize(body.subarray(head.length)) as Records[K];
  } catch {
    return undefined;
  }
}

function header(kind: string, compiler: string): Buffer {
  return Buffer.from(`graphwright ${kind} ${FORMAT} ${compiler} ${process.version}\n`);
}

function digestOf(body: readonly Uint8Array[]): Buffer {
  const hash = createHash("sha256");
  for (const part of body) hash.update(part);
  return hash.digest();
}
