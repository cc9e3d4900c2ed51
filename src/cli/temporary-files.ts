import { randomBytes } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf } from "../1-read/index.ts";

/** A name beside a file that tells whose temporary file it is. */
export function temporaryName(target: string, pid: number): string {
  return join(dirname(target), `.${basename(target)}.${pid}.${randomBytes(4).toString("hex")}.tmp`);
}

/** Removes, as far as it can, what builds that were killed left beside the files. */
export async function removeAbandoned(
  targets: readonly { readonly place: string }[],
): Promise<void> {
  const names = new Map<string, Set<string>>();
  for (const { place } of targets) {
    const folder = dirname(place);
    const inFolder = names.get(folder) ?? new Set();
    names.set(folder, inFolder.add(basename(place)));
  }
  for (const [folder, inFolder] of names) {
    for (const entry of await readdir(folder).catch(() => [])) {
      const [, name = "", pid] = /^\.(.+)\.(\d+)\.[0-9a-f]{8}\.tmp$/s.exec(entry) ?? [];
      if (!inFolder.has(name) || isOther(Number(pid))) continue;
      await rm(join(folder, entry), { force: true }).catch(() => {});
    }
  }
}

/**
 * Removes the files of a cache, by name, beyond those that were written last, `most` of them with so many
 * `bytes` together, and those older than `days`.
 */
export async function removeOldest(
  folder: string,
  name: RegExp,
  limits: { readonly most: number; readonly bytes: number; readonly days: number },
): Promise<void> {
  const oldest = Date.now() - limits.days * 24 * 3_600_000;
  const files: { readonly path: string; readonly written: number; readonly size: number }[] = [];
  for (const entry of await readdir(folder).catch(() => [])) {
    if (!name.test(entry)) continue;
    const path = join(folder, entry);
    const stats = await stat(path).catch(() => undefined);
    if (stats) files.push({ path, written: stats.mtimeMs, size: stats.size });
  }
  files.sort((a, b) => b.written - a.written);
  let bytes = 0;
  for (const [index, { path, written, size }] of files.entries()) {
    bytes += size;
    const isKept = index < limits.most && bytes <= limits.bytes && written >= oldest;
    if (!isKept) await rm(path, { force: true }).catch(() => {});
  }
}

/** Whether another process has this number; in containers a killed build and the next have the same. */
function isOther(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user exists but may not be signalled.
    return codeOf(error) === "EPERM";
  }
}
