import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { FILES_AT_ONCE, findYaml, LOCK_FILE } from "./graph-folder.ts";
import { realFolder } from "./paths.ts";
import { type Stamp, stampOf } from "./stamp.ts";

/** The files of a graph folder as they are on disk, none of them read. */
export interface StampedFolder {
  /** By path, in code-unit order. */
  readonly files: ReadonlyMap<string, Stamp>;
  /** Absent without a lock. */
  readonly lock?: Stamp;
  /** False when something below the folder cannot be looked at, or is no file. */
  readonly sound: boolean;
}

/**
 * Looks at every file that reading a graph folder would read.
 *
 * @throws ReadError when the folder does not exist or is not one
 */
export async function stampGraphFolder(dir: string): Promise<StampedFolder> {
  const root = await realFolder(dir);
  const found = await findYaml(root);
  const files = new Map<string, Stamp>();
  for (let at = 0; at < found.files.length; at += FILES_AT_ONCE) {
    const batch = found.files.slice(at, at + FILES_AT_ONCE);
    const stamps = await Promise.all(batch.map((file) => stampIfThere(file.realPath)));
    for (const [index, { path }] of batch.entries()) {
      const stamp = stamps[index];
      if (stamp) files.set(path, stamp);
    }
  }
  const lockPath = await realpath(join(root, LOCK_FILE)).catch(() => undefined);
  const lock = lockPath === undefined ? undefined : await stampIfThere(lockPath);
  const sound = found.diagnostics.length === 0 && files.size === found.files.length;
  return { files, ...(lock && { lock }), sound };
}

function stampIfThere(realPath: string): Promise<Stamp | undefined> {
  return stampOf(realPath).catch(() => undefined);
}
