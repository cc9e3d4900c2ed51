import { readFile } from "node:fs/promises";
import { ReadError, reasonOf } from "./read-error.ts";
import { realFolder } from "./paths.ts";
import { walkFolder } from "./walk.ts";

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
      files.set(path, await readFile(realPath));
    } catch (error) {
      throw new ReadError(`cannot read “${path}” in “${dir}”: ${reasonOf(error)}`, {
        cause: error,
      });
    }
  }
  return files;
}
