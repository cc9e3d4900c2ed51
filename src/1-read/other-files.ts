import { readFileSync, realpathSync } from "node:fs";
import { readBytes } from "./bytes.ts";
import { decodeText } from "./decode.ts";
import { wholeFile } from "./messages.ts";
import { realFolder } from "./paths.ts";
import { cannotRead, ReadError } from "./read-error.ts";
import { walkFolder } from "./walk.ts";

/** The largest JSON or cache file that is read: 1 GiB. */
const MAX_BYTES = 2 ** 30;

/**
 * The text of a JSON file such as `graph.json`, of at most 1 GiB.
 *
 * @throws ReadError when it cannot be read, is too large or is not UTF-8
 */
export async function readJsonFile(path: string): Promise<string> {
  try {
    const read = readBytes(realpathSync(path), MAX_BYTES);
    if (read.kind === "special") throw new ReadError(`“${path}” is ${read.what}`);
    if (read.kind === "too large") throw new ReadError(`“${path}” is larger than 1 GiB`);
    const decoded = decodeText(read.bytes, path, wholeFile(path));
    if (decoded.text !== undefined) return decoded.text;
    throw new ReadError(decoded.problem.message);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw cannotRead(`“${path}”`, error);
  }
}

/** The bytes of a cache file; undefined when it cannot be read, for any reason. */
export function readCacheFile(path: string): Uint8Array | undefined {
  try {
    const read = readBytes(realpathSync(path), MAX_BYTES);
    return read.kind === "bytes" ? read.bytes : undefined;
  } catch {
    return undefined;
  }
}

/**
 * All files below a folder of this package, in memory: what a server may hand out, so that no
 * request ever becomes a path.
 *
 * @returns bytes by path below the folder, with `/`, in code-unit order
 * @throws ReadError when the folder or a file in it cannot be read
 */
export async function readPackageFiles(dir: string): Promise<Map<string, Uint8Array>> {
  const found = await walkFolder(await realFolder(dir), () => true);
  const files = new Map<string, Uint8Array>();
  for (const { path, realPath } of found.files) {
    try {
      files.set(path, readFileSync(realPath));
    } catch (error) {
      throw cannotRead(`“${path}” in “${dir}”`, error);
    }
  }
  return files;
}
