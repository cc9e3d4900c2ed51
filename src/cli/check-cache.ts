import { createHash } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { isFolder, pathOf, readKeptFile, type TextFolder } from "../1-read/index.ts";
import { check } from "../check.ts";
import { type Outcome, outcomeOf } from "../recheck/outcome.ts";
import { recheck } from "../recheck/recheck.ts";
import { decode, encode } from "../recheck/store.ts";
import { packageVersion } from "./version.ts";
import { writeAtomically } from "./write.ts";

/** A folder as asked for with `--cache`; false for none; undefined for the usual one. */
export type CacheOption = string | false | undefined;

/**
 * Entities below which nothing is kept in the usual folder: checking so small a graph takes no time,
 * and a folder full of files that save none is a nuisance.
 */
const WORTHWHILE = 2_000;

/**
 * Checks a graph folder with what the last check left in the cache, and leaves there what is new. A
 * cache that is missing, broken, of another version or read-only only costs time.
 */
export async function checkWithCache(
  dir: string,
  folders: readonly TextFolder[],
  option: CacheOption,
): Promise<Outcome> {
  const folder = option === false ? undefined : (option ?? (await usualFolder()));
  if (folder === undefined) return outcomeOf(await check(dir, { texts: folders }));
  const file = join(folder, nameFor(dir, folders));
  const bytes = await readKeptFile(file);
  const { outcome, record } = await recheck(dir, folders, bytes && decode(bytes, packageVersion()));
  if (record && (option !== undefined || outcome.size.entities >= WORTHWHILE)) {
    await writeAtomically(file, [encode(record, packageVersion())]).catch(() => {});
  }
  return outcome;
}

/** Where tools keep what they can do without: beside the packages of the working folder, if any. */
async function usualFolder(): Promise<string | undefined> {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const packages = join(folder, "node_modules");
    if (await isFolder(packages).catch(() => false)) return join(packages, ".cache", "graphwright");
    if (dirname(folder) === folder) return undefined;
  }
}

/** One file for each graph and the texts it is checked with. */
function nameFor(dir: string, folders: readonly TextFolder[]): string {
  const places = [dir, ...folders.map(pathOf)].map((path) => resolve(path)).join("\0");
  return `${createHash("sha256").update(places).digest("hex").slice(0, 24)}.check`;
}
