import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { CheckRecord } from "./record.ts";

/** Raised with every change of the record, or of what a check says of a file by itself. */
const FORMAT = 1;
const DIGEST_BYTES = 32;

/**
 * A record as bytes: a digest of all that follows, a line that says whose it is, and the record in V8's
 * own form, which reads large arrays fastest.
 *
 * @param compiler the version that made it; no other reads it
 */
export function encode(record: CheckRecord, compiler: string): Uint8Array {
  const body = Buffer.concat([header(compiler), serialize(record)]);
  return Buffer.concat([digestOf(body), body]);
}

/** Reads what `encode` wrote; undefined for anything else, whole or not. */
export function decode(bytes: Uint8Array, compiler: string): CheckRecord | undefined {
  const [digest, body] = [bytes.subarray(0, DIGEST_BYTES), bytes.subarray(DIGEST_BYTES)];
  const head = header(compiler);
  const ours = head.equals(body.subarray(0, head.length)) && digestOf(body).equals(digest);
  if (!ours) return undefined;
  try {
    // The digest says that these are the very bytes that this version wrote.
    return deserialize(body.subarray(head.length)) as CheckRecord;
  } catch {
    return undefined;
  }
}

function header(compiler: string): Buffer {
  return Buffer.from(`graphwright check ${FORMAT} ${compiler} ${process.version}\n`);
}

function digestOf(body: Uint8Array): Buffer {
  return createHash("sha256").update(body).digest();
}
