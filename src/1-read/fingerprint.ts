import { realpath, stat } from "node:fs/promises";
import { walkFolder } from "./walk.ts";

/** Files asked about at once. */
const AT_ONCE = 64;
/** A file changed so shortly before it was looked at may change again within the same time stamp. */
const RACY_MS = 20;

/**
 * Says in one text what stands below some paths: equal texts mean that nothing has changed. It looks
 * at names, sizes and times only, so that it can be asked often; dot-files, `node_modules` and links
 * that leave their folder are passed over, as they are when a graph is read.
 *
 * @param paths files and folders; those that are not there count as such
 * @param ignored files that do not count, such as what is written when something has changed
 */
export async function fingerprint(
  paths: readonly string[],
  ignored: readonly string[] = [],
): Promise<string> {
  const skipped = new Set(await Promise.all(ignored.map(realOrSame)));
  const parts: string[] = [];
  for (const path of paths) parts.push(`${path}\n${await partsOf(path, skipped)}`);
  return parts.join("");
}

async function partsOf(path: string, skipped: ReadonlySet<string>): Promise<string> {
  try {
    const root = await realpath(path);
    if (!(await stat(root)).isDirectory()) return await stamp(root);
    const { files, diagnostics } = await walkFolder(root, () => true);
    const parts = diagnostics.map(({ code, range }) => `${code} ${range?.file ?? ""}\n`);
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const batch = files.slice(at, at + AT_ONCE).filter((file) => !skipped.has(file.realPath));
      const stamps = await Promise.all(batch.map((file) => stamp(file.realPath)));
      for (const [index, file] of batch.entries())
        parts.push(`${file.path} ${stamps[index] ?? ""}`);
    }
    return parts.join("");
  } catch {
    return "not there\n";
  }
}

async function stamp(realPath: string): Promise<string> {
  try {
    const now = Date.now();
    const { ino, size, mtimeNs, ctimeNs, ctimeMs } = await stat(realPath, { bigint: true });
    const racy = Math.abs(now - Number(ctimeMs)) < RACY_MS ? ` at ${now}` : "";
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}${racy}\n`;
  } catch {
    return "not there\n";
  }
}

async function realOrSame(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}
