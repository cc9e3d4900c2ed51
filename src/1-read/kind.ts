import { stat } from "node:fs/promises";
import { ReadError, reasonOf } from "./read-error.ts";

/**
 * Whether a path leads to a folder; otherwise it is taken for a file.
 *
 * @throws ReadError when there is nothing
 */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new ReadError(`cannot read “${path}”: ${reasonOf(error)}`, { cause: error });
  }
}
