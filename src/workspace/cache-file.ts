import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { Tally } from "../model/proof.ts";
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

/** Raised with every change of the record, or of what a check says of a file by itself. */
const FORMAT = 5;
const DIGEST_BYTES = 32;

/**
 * A record as bytes: a digest of all that follows, a line that says whose it is, and the record in V8's
 * own form, which reads large arrays fastest.
 *
 * @param compiler the version that made it; no other reads it
 */
export function encode(record: CacheRecord, compiler: string): Uint8Array {
  const body = Buffer.concat([header(compiler), serialize(record)]);
  return Buffer.concat([digestOf(body), body]);
}

/** Reads what `encode` wrote; undefined for anything else, whole or not. */
export function decode(bytes: Uint8Array, compiler: string): CacheRecord | undefined {
  const [digest, body] = [bytes.subarray(0, DIGEST_BYTES), bytes.subarray(DIGEST_BYTES)];
  const head = header(compiler);
  const ours = head.equals(body.subarray(0, head.length)) && digestOf(body).equals(digest);
  if (!ours) return undefined;
  try {
    // The digest says that these are the very bytes that this version wrote.
    return deserialize(body.subarray(head.length)) as CacheRecord;
  } catch {
    return undefined;
  }
}

function header(compiler: string): Buffer {
  return Buffer.from(`graphwright workspace ${FORMAT} ${compiler} ${process.version}\n`);
}

function digestOf(body: Uint8Array): Buffer {
  return createHash("sha256").update(body).digest();
}
