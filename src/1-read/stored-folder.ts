import type { Diagnostic } from "../model/diagnostic.ts";
import { byKey } from "../model/order.ts";
import type { TextFile } from "../model/range.ts";
import { decodeText } from "./decode.ts";
import {
  type GraphFolder,
  isYaml,
  LOCK_FILE,
  MAX_FILE_BYTES,
  MAX_LOCK_BYTES,
  TEXTS_FOLDER,
} from "./graph-folder.ts";
import { emptyFolder, tooLarge, wholeFile } from "./messages.ts";
import { isHidden } from "./walk.ts";

/** A file of a graph folder that is kept elsewhere than on disk, such as in a revision. */
export interface StoredFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly size: number;
  /** Absent when the file is larger than `largestFile` and was left where it is. */
  readonly bytes?: Uint8Array;
}

/** Whether a path of a folder is one that a graph is read from: its YAML and its lock. */
export function isGraphFile(path: string): boolean {
  if (path === LOCK_FILE) return true;
  const parts = path.split("/");
  return isYaml(path) && parts[0] !== TEXTS_FOLDER && !parts.some(isHidden);
}

/** The largest size at which a file is read, in bytes. */
export function largestFile(path: string): number {
  return path === LOCK_FILE ? MAX_LOCK_BYTES : MAX_FILE_BYTES;
}

/**
 * A graph folder from its stored files, with the problems that reading it from disk would have.
 *
 * @param name how messages call the folder
 * @param stored those for which `isGraphFile` holds
 */
export function graphFolderFrom(name: string, stored: readonly StoredFile[]): GraphFolder {
  const files: TextFile[] = [];
  const diagnostics: Diagnostic[] = [];
  let lock: TextFile | undefined;
  for (const { path, size, bytes } of [...stored].sort(byKey((file) => file.path))) {
    const range = wholeFile(path);
    if (bytes === undefined) {
      diagnostics.push(tooLarge(path, size, largestFile(path), range));
      continue;
    }
    const { text, problem } = decodeText(bytes, path, range);
    if (problem !== undefined) diagnostics.push(problem);
    else if (path === LOCK_FILE) lock = { path, text };
    else files.push({ path, text });
  }
  if (files.length === 0 && diagnostics.length === 0) diagnostics.push(emptyFolder(name));
  return { files, ...(lock === undefined ? {} : { lock }), diagnostics };
}
