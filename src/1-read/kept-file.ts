import { realpath } from "node:fs/promises";
import { readBytes } from "./bytes.ts";

const MAX_KEPT_BYTES = 2 ** 30;

/** The bytes of a file that was kept to save work; undefined when it cannot be read, for any reason. */
export async function readKeptFile(path: string): Promise<Uint8Array | undefined> {
  try {
    const read = await readBytes(await realpath(path), MAX_KEPT_BYTES);
    return read.kind === "bytes" ? read.bytes : undefined;
  } catch {
    return undefined;
  }
}
