import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { isInside, realFolder } from "./paths.ts";
import { isGraphFile } from "./stored-folder.ts";

/**
 * The first of some files that a path leads to, however the two are spelt: through links and `..`, in
 * another case where the disk tells none apart, or as a second name of the same file.
 *
 * @param path a file that need not exist
 * @returns undefined when there is none; files that cannot be looked at are passed over
 */
export async function sameFile(path: string, files: Iterable<string>): Promise<string | undefined> {
  const wanted = await identityOf(path);
  if (wanted === undefined) return undefined;
  for (const file of files) if ((await identityOf(file)) === wanted) return file;
  return undefined;
}

/** Device and number of a file, which no two files share; as whole numbers, for they exceed 2^53. */
async function identityOf(path: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** Whether a file that need not exist would be read as a part of a graph folder. */
export async function wouldBeRead(path: string, dir: string): Promise<boolean> {
  const root = await realFolder(dir);
  const place = await realPlace(resolve(path));
  return isInside(root, place) && isGraphFile(relative(root, place).split(sep).join("/"));
}

/** Where a file will be once it and its folders are made: links of the folders that exist are followed. */
async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(await realPlace(folder), basename(path));
  }
}
