import { createHash } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { isFolder, LOCK_FILE, pathOf, readCacheFile, type TextFolder } from "../1-read/index.ts";
import { FoldCache } from "../4-verify/index.ts";
import { check, type Checked } from "../compile.ts";
import { type Policy, POLICY_NAMES } from "../model/policy.ts";
import { decode, encode, type Records } from "../workspace/cache-file.ts";
import { Workspace } from "../workspace/workspace.ts";
import { removeOldest } from "./temporary-files.ts";
import { buildVersion } from "./version.ts";
import { writeAtomically } from "./write.ts";

/** A folder as asked for with `--cache`; false for none; undefined for the usual one. */
export interface CacheOption {
  readonly cache?: string | false | undefined;
}

/** Entities below which the usual folder keeps nothing: checking so small a graph takes no time. */
const WORTHWHILE = 2_000;
/** What one folder keeps: the files that were written last. */
const LIMITS = { most: 32, bytes: 512 * 2 ** 20, days: 60 };
const CACHE_NAME = /^[0-9a-f]{24}\.(?:build|check|graph)$/;

/**
 * What a cache holds of one kind for one graph and the texts it is checked with.
 *
 * @param asked what else the outcome depends on: other answers have another file
 * @returns undefined where nothing is to be kept
 */
export async function cacheFile<K extends keyof Records>(
  kind: K,
  { cache }: CacheOption,
  dir: string,
  texts: readonly TextFolder[],
  asked: readonly string[] = [],
) {
  const folder = cache === false ? undefined : (cache ?? (await usualFolder()));
  if (folder === undefined) return undefined;
  const places = [dir, ...texts.map(pathOf)].map((path) => resolve(path));
  const key = createHash("sha256").update([...places, ...asked].join("\0"));
  const file = join(folder, `${key.digest("hex").slice(0, 24)}.${kind}`);
  return {
    /** Undefined where there is nothing that this version wrote. */
    read(): Records[K] | undefined {
      const bytes = readCacheFile(file);
      return bytes && decode(kind, bytes, buildVersion());
    },
    /** Keeps a record of so many entities; a cache that cannot be written is no cache. */
    async write(entities: number, record: () => Records[K] | undefined): Promise<void> {
      const kept = cache === undefined && entities < WORTHWHILE ? undefined : record();
      if (kept === undefined) return;
      await writeAtomically(file, encode(kind, kept, buildVersion())).catch(() => {});
      await removeOldest(folder, CACHE_NAME, LIMITS);
    },
  };
}

/** Checks a graph folder with what the cache holds, and updates it. A cache that is no use only costs time. */
export async function checkWithCache(
  dir: string,
  { texts, policy }: { readonly texts: readonly TextFolder[]; readonly policy: Partial<Policy> },
  option: CacheOption,
): Promise<Checked> {
  const demands = POLICY_NAMES.flatMap((name) => (policy[name] ? [`${name}=${policy[name]}`] : []));
  const file = await cacheFile("check", option, dir, texts, demands);
  if (!file) return check(dir, { texts, policy });
  const workspace = new Workspace({ folds: new FoldCache(0) });
  workspace.restore(file.read());
  const checked = await check(dir, { texts, policy, workspace, isPartial: true });
  const lock = checked.files.get(LOCK_FILE);
  await file.write(checked.size.entities, () =>
    workspace.record({ ...checked, folders: texts, lock, tallies: checked.tallies() }),
  );
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
