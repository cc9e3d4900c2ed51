import { realpathSync, statSync } from "node:fs";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Range } from "../model/range.ts";
import { readBytes } from "./bytes.ts";
import { decodeText } from "./decode.ts";
import { specialFile, tooLarge } from "./messages.ts";
import { type FoundFile, walkFolder } from "./walk.ts";

/** Timestamps of some file systems are this coarse, in milliseconds: two changes may look like one. */
const COARSEST = 2_000;
/** A file changed so shortly before it was looked at may change again within the same time stamp. */
const RACY_MS = 20;

/** What tells one state of a file on disk from another without reading it. */
export interface Stamp {
  /** Equal as long as size, times and place on disk are. */
  readonly text: string;
  /** When the file last changed, in milliseconds since 1970. */
  readonly changed: number;
}

/** @throws the system's error when there is no such file */
export function stampOf(realPath: string): Stamp {
  const stats = statSync(realPath, { bigint: true });
  const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = stats;
  return {
    text: [realPath, dev, ino, size, mtimeNs, ctimeNs].join("\0"),
    changed: Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs),
  };
}

/** Whether a change after some moment, in milliseconds since 1970, would show in the stamp. */
export function isSettled({ changed }: Stamp, moment: number): boolean {
  return moment - changed > COARSEST;
}

/** The content of files by name, each for as long as its stamp stays the same. */
export class StampedFiles<T> {
  readonly #known = new Map<string, { readonly stamp: string; readonly value: T }>();

  /** The content under that name; undefined when the file is new or may have changed since. */
  get(name: string, stamp: Stamp): T | undefined {
    const known = this.#known.get(name);
    return known?.stamp === stamp.text ? known.value : undefined;
  }

  /**
   * Keeps content that was read after its file was stamped. A file that changed so lately that another
   * change could have the same stamp is not kept.
   *
   * @param moment when it was stamped, in milliseconds since 1970
   */
  set(name: string, stamp: Stamp, value: T, moment: number): void {
    if (isSettled(stamp, moment)) this.#known.set(name, { stamp: stamp.text, value });
    else this.#known.delete(name);
  }

  /**
   * What is made of the text of a file, unless that is known; or why there is none.
   *
   * @param range where problems are reported
   * @param limit the largest size that is read, in bytes
   * @returns undefined when the file is left out
   * @throws the system's error when it cannot be read
   */
  read(
    { path, realPath }: FoundFile,
    range: Range,
    limit: number,
    make: (text: string, bytes: Uint8Array) => T,
    isLeftOut: (path: string, stamp: Stamp) => boolean = () => false,
  ): T | Diagnostic | undefined {
    const moment = Date.now();
    const stamp = stampOf(realPath);
    if (isLeftOut(path, stamp)) return undefined;
    const unchanged = this.get(path, stamp);
    if (unchanged) return unchanged;
    const read = readBytes(realPath, limit);
    if (read.kind === "special") return specialFile(path, read.what, range);
    if (read.kind === "too large") return tooLarge(path, read.size, limit, range);
    const { text, problem } = decodeText(read.bytes, path, range);
    if (problem !== undefined) return problem;
    const value = make(text, read.bytes);
    this.set(path, stamp, value, moment);
    return value;
  }
}

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
  const skipped = new Set(ignored.map(realOrSame));
  const parts: string[] = [];
  for (const path of paths) parts.push(`${path}\n${await below(path, skipped)}`);
  return parts.join("");
}

async function below(path: string, skipped: ReadonlySet<string>): Promise<string> {
  try {
    const root = realpathSync(path);
    if (!statSync(root).isDirectory()) return lookAt(root);
    const { files, diagnostics } = await walkFolder(root, () => true);
    const parts = diagnostics.map(({ code, range }) => `${code} ${range?.file ?? ""}\n`);
    for (const { path: name, realPath } of files) {
      if (!skipped.has(realPath)) parts.push(`${name} ${lookAt(realPath)}`);
    }
    return parts.join("");
  } catch {
    return ABSENT;
  }
}

const ABSENT = "not there\n";

function lookAt(realPath: string): string {
  try {
    const now = Date.now();
    const { text, changed } = stampOf(realPath);
    const racy = Math.abs(now - changed) < RACY_MS ? ` at ${now}` : "";
    return `${text}${racy}\n`;
  } catch {
    return ABSENT;
  }
}

function realOrSame(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
