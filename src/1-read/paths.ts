import { realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import { cannotRead, ReadError } from "./read-error.ts";

/**
 * Whether a path leads to a folder; otherwise it is taken for a file.
 *
 * @throws ReadError when there is nothing
 */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw cannotRead(`“${path}”`, error);
  }
}

/**
 * The real path of a folder that the caller named.
 *
 * @throws ReadError when it does not exist or is not a folder
 */
export async function realFolder(dir: string): Promise<string> {
  try {
    const root = await realpath(dir);
    if ((await stat(root)).isDirectory()) return root;
  } catch (error) {
    throw cannotRead(`the folder “${dir}”`, error);
  }
  throw new ReadError(`“${dir}” is not a folder`);
}

/** Whether a real path is the root or below it; both without symbolic links. */
export function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}
