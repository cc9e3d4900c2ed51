import { realpath } from "node:fs/promises";
import { readBytes } from "./bytes.ts";
import { decodeText } from "./decode.ts";
import { wholeFile } from "./messages.ts";
import { ReadError, reasonOf } from "./read-error.ts";

const MAX_JSON_BYTES = 2 ** 30;

/**
 * The text of a JSON file such as `graph.json`, of at most 1 GiB.
 *
 * @throws ReadError when it cannot be read, is too large or is not UTF-8
 */
export async function readJsonFile(path: string): Promise<string> {
  const bytes = await bytesOf(path);
  try {
    const decoded = decodeText(bytes, path, wholeFile(path));
    if (decoded.text !== undefined) return decoded.text;
    throw new ReadError(decoded.problem.message);
  } catch (error) {
    throw asReadError(path, error);
  }
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    const read = await readBytes(await realpath(path), MAX_JSON_BYTES);
    if (read.kind === "bytes") return read.bytes;
    throw new ReadError(
      read.kind === "special" ? `“${path}” is ${read.what}` : `“${path}” is larger than 1 GiB`,
    );
  } catch (error) {
    throw asReadError(path, error);
  }
}

function asReadError(path: string, error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  return new ReadError(`cannot read “${path}”: ${reasonOf(error)}`, { cause: error });
}
