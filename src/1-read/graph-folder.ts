import { join } from "node:path";
import { realpath } from "node:fs/promises";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Range, TextFile } from "../model/range.ts";
import { readBytes } from "./bytes.ts";
import { decodeText } from "./decode.ts";
import { FileMemory } from "./file-memory.ts";
import {
  emptyFolder,
  escapingLink,
  specialFile,
  tooLarge,
  unreadable,
  wholeFile,
} from "./messages.ts";
import { isInside, realFolder } from "./paths.ts";
import { codeOf, reasonOf } from "./read-error.ts";
import { type Found, type FoundFile, walkFolder } from "./walk.ts";

/** A graph folder as read: its texts, and what could not be read. */
export interface GraphFolder {
  /** The YAML files, in code-unit order of their paths, which are relative to the folder. */
  readonly files: readonly TextFile[];
  /** `citations.lock`, when the folder has one. */
  readonly lock?: TextFile;
  readonly diagnostics: readonly Diagnostic[];
}

interface ReadOptions {
  /** The largest YAML file that is read, in bytes; 16 MiB when left out. */
  readonly maxFileBytes?: number;
  /** Files read before: those that have not changed since are not read again. */
  readonly memory?: FileMemory<TextFile>;
  /** Which of the files to read, by their paths; all when left out. */
  readonly only?: (path: string) => boolean;
}

/** The lock of a graph folder: one line per proven citation. */
export const LOCK_FILE = "citations.lock";

/** The folder for source texts inside a graph folder; its YAML is somebody's text, not the graph. */
export const TEXTS_FOLDER = "texts";

export const MAX_FILE_BYTES = 16 * 2 ** 20;
export const MAX_LOCK_BYTES = 256 * 2 ** 20;
/** Enough to keep the disk busy without running out of file handles. */
export const FILES_AT_ONCE = 32;

/**
 * The YAML files below a folder and its lock, each read once.
 *
 * @throws ReadError when the folder does not exist or is not one
 */
export async function readGraphFolder(dir: string, options?: ReadOptions): Promise<GraphFolder> {
  const root = await realFolder(dir);
  const found = await findYaml(root);
  const diagnostics = [...found.diagnostics];
  const files: TextFile[] = [];
  const limit = options?.maxFileBytes ?? MAX_FILE_BYTES;
  const memory = options?.memory ?? new FileMemory<TextFile>();
  const wanted = found.files.filter(({ path }) => options?.only?.(path) ?? true);
  for (let at = 0; at < wanted.length; at += FILES_AT_ONCE) {
    const batch = wanted.slice(at, at + FILES_AT_ONCE);
    for (const read of await Promise.all(batch.map((file) => readTextFile(file, limit, memory)))) {
      if (read.file !== undefined) files.push(read.file);
      else diagnostics.push(read.problem);
    }
  }
  if (found.files.length === 0 && diagnostics.length === 0) diagnostics.push(emptyFolder(dir));
  const lock = await readLock(root, memory);
  if (lock?.problem !== undefined) diagnostics.push(lock.problem);
  return { files, ...(lock?.file === undefined ? {} : { lock: lock.file }), diagnostics };
}

/** The YAML files of a graph folder, of which none is read. */
export function findYaml(root: string): Promise<Found> {
  return walkFolder(root, isYaml, (path) => path === TEXTS_FOLDER);
}

type ReadFile =
  | { readonly file: TextFile; readonly problem?: never }
  | { readonly file?: never; readonly problem: Diagnostic };

async function readTextFile(
  found: FoundFile,
  limit: number,
  memory: FileMemory<TextFile>,
): Promise<ReadFile> {
  const { path } = found;
  const range: Range = wholeFile(path);
  try {
    const remembered = await memory.recall(path, found.realPath);
    if (remembered.value) return { file: remembered.value };
    const read = await readBytes(found.realPath, limit);
    if (read.kind === "special") return { problem: specialFile(path, read.what, range) };
    if (read.kind === "too large") return { problem: tooLarge(path, read.size, limit, range) };
    const decoded = decodeText(read.bytes, path, range);
    if (decoded.problem !== undefined) return { problem: decoded.problem };
    const file = { path, text: decoded.text };
    remembered.keep(file);
    return { file };
  } catch (error) {
    return { problem: unreadable(path, reasonOf(error)) };
  }
}

async function readLock(root: string, memory: FileMemory<TextFile>): Promise<ReadFile | undefined> {
  let realPath: string;
  try {
    realPath = await realpath(join(root, LOCK_FILE));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    return { problem: unreadable(LOCK_FILE, reasonOf(error)) };
  }
  if (!isInside(root, realPath)) return { problem: escapingLink(LOCK_FILE, "the graph folder") };
  return readTextFile({ path: LOCK_FILE, realPath }, MAX_LOCK_BYTES, memory);
}

/** By the name; the content is judged later. */
export function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}
