import { realpathSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { TextFile } from "../model/range.ts";
import { emptyFolder, escapingLink, unreadable, wholeFile } from "./messages.ts";
import { isInside, realFolder } from "./paths.ts";
import { codeOf, reasonOf } from "./read-error.ts";
import { type Stamp, StampedFiles } from "./stamp.ts";
import { type FoundFile, walkFolder } from "./walk.ts";

/** A graph folder as read: its texts, and what could not be read. */
export interface GraphFolder {
  /** The YAML files, in code-unit order of their paths, which are relative to the folder. */
  readonly files: readonly TextFile[];
  /** `citations.lock`, when the folder has one. */
  readonly lock?: TextFile;
  readonly diagnostics: readonly Diagnostic[];
  /** The stamps of the YAML files that were found, by path; absent for what is not on disk. */
  readonly stamps?: ReadonlyMap<string, Stamp>;
  /** Paths of YAML files that were not read, as the caller wished. */
  readonly leftOut?: readonly string[];
}

interface ReadOptions {
  /** The largest YAML file that is read, in bytes; 16 MiB when left out. */
  readonly maxFileBytes?: number;
  /** Files read before: those that have not changed since are not read again. */
  readonly known?: StampedFiles<TextFile>;
  /** Whether a YAML file is not read: the caller knows what it holds, by its stamp. */
  readonly isLeftOut?: (path: string, stamp: Stamp) => boolean;
}

/** The lock of a graph folder: one line per proven citation. */
export const LOCK_FILE = "citations.lock";

/** The verdicts of judges on doubts about a graph: one line each. */
export const VERDICT_FILE = "audit.verdicts";

/** The folder for source texts inside a graph folder; its YAML is somebody's text, not the graph. */
export const TEXTS_FOLDER = "texts";

export const MAX_FILE_BYTES = 16 * 2 ** 20;
export const MAX_LOCK_BYTES = 256 * 2 ** 20;

/**
 * The YAML files below a folder and its lock, each read once.
 *
 * @throws ReadError when the folder does not exist or is not one
 */
export async function readGraphFolder(
  dir: string,
  {
    maxFileBytes = MAX_FILE_BYTES,
    known = new StampedFiles(),
    isLeftOut = () => false,
  }: ReadOptions = {},
): Promise<GraphFolder> {
  const root = await realFolder(dir);
  const found = await walkFolder(root, isYaml, (path) => path === TEXTS_FOLDER);
  const diagnostics = [...found.diagnostics];
  const files: TextFile[] = [];
  const stamps = new Map<string, Stamp>();
  const leftOut: string[] = [];
  for (const file of found.files) {
    const read = readTextFile(file, maxFileBytes, known, (path, stamp) => {
      stamps.set(path, stamp);
      return isLeftOut(path, stamp);
    });
    if (read === undefined) leftOut.push(file.path);
    else if ("code" in read) diagnostics.push(read);
    else files.push(read);
  }
  if (found.files.length === 0 && diagnostics.length === 0) diagnostics.push(emptyFolder(dir));
  const lock = readBeside(root, LOCK_FILE, known);
  if (lock && "code" in lock) diagnostics.push(lock);
  return { files, ...(lock && !("code" in lock) && { lock }), diagnostics, stamps, leftOut };
}

function readTextFile(
  file: FoundFile,
  limit: number,
  known: StampedFiles<TextFile>,
  isLeftOut?: (path: string, stamp: Stamp) => boolean,
): TextFile | Diagnostic | undefined {
  const { path } = file;
  try {
    return known.read(file, wholeFile(path), limit, (text) => ({ path, text }), isLeftOut);
  } catch (error) {
    return unreadable(path, reasonOf(error));
  }
}

/**
 * A file beside the YAML of a graph folder.
 *
 * @param root real path of the folder
 * @returns undefined when there is none
 */
export function readBeside(
  root: string,
  path: string,
  known = new StampedFiles<TextFile>(),
): TextFile | Diagnostic | undefined {
  let realPath: string;
  try {
    realPath = realpathSync(join(root, path));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    return unreadable(path, reasonOf(error));
  }
  if (!isInside(root, realPath)) return escapingLink(path, "the graph folder");
  return readTextFile({ path, realPath }, MAX_LOCK_BYTES, known);
}

/** By the name; the content is judged later. */
export function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}
