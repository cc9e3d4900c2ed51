import { createHash } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { isFolder, LOCK_FILE, pathOf, readCacheFile, type TextFolder } from "../1-read/index.ts";
import { FoldCache } from "../4-verify/index.ts";
import { check, type Checked } from "../compile.ts";
import { type Policy, POLICY_NAMES } from "../model/policy.ts";
import { decode, encode } from "../workspace/cache-file.ts";
import { Workspace } from "../workspace/workspace.ts";
import { removeOldest } from "./temporary-files.ts";
import { packageVersion } from "./version.ts";
import { writeAtomically } from "./write.ts";

/** A folder as asked for with `--cache`; false for none; undefined for the usual one. */
export type CacheOption = string | false | undefined;

/** Entities below which the usual folder keeps nothing: checking so small a graph takes no time. */
const WORTHWHILE = 2_000;
/** Cache files that are kept in one folder: those of the graphs that were checked last. */
const MOST_FILES = 32;
/** Cache files that were not written for so long are removed, in days. */
const MOST_DAYS = 60;

/** Checks a graph folder with what the cache holds, and updates it. A cache that is no use only costs time. */
export async function checkWithCache(
  dir: string,
  { texts, policy }: { readonly texts: readonly TextFolder[]; readonly policy: Partial<Policy> },
  option: CacheOption,
): Promise<Checked> {
  const folder = option === false ? undefined : (option ?? (await usualFolder()));
  if (folder === undefined) return check(dir, { texts, policy });
  const file = join(folder, nameFor(dir, texts, policy));
  const bytes = readCacheFile(file);
  const workspace = new Workspace({ folds: new FoldCache(0) });
  workspace.restore(bytes && decode(bytes, packageVersion()));
  const checked = await check(dir, { texts, policy, workspace, isPartial: true });
  if (option === undefined && checked.size.entities < WORTHWHILE) return checked;
  const lock = checked.files.get(LOCK_FILE);
  const record = workspace.record({ ...checked, folders: texts, lock, tallies: checked.tallies() });
  if (record) {
    await writeAtomically(file, [encode(record, packageVersion())]).catch(() => {});
    await removeOldest(folder, CACHE_NAME, { most: MOST_FILES, days: MOST_DAYS });
  }
  return checked;
}

/** Where tools keep what they can do without: beside the packages of the working folder, if any. */
async function usualFolder(): Promise<string | undefined> {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const packages = join(folder, "node_modules");
    if (await isFolder(packages).catch(() => false)) return join(packages, ".cache", "graphwright");
    if (dirname(folder) === folder) return undefined;
  }
}

/** One file for each graph, the texts it is checked with, and the policy that is demanded of it. */
function nameFor(dir: string, folders: readonly TextFolder[], policy: Partial<Policy>): string {
  const places = [dir, ...folders.map(pathOf)].map((path) => resolve(path));
  const demands = POLICY_NAMES.flatMap((name) => (policy[name] ? [`${name}=${policy[name]}`] : []));
  const key = [...places, ...demands].join("\0");
  return `${createHash("sha256").update(key).digest("hex").slice(0, 24)}.check`;
}

const CACHE_NAME = /^[0-9a-f]{24}\.check$/;
