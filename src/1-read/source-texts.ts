import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { delimiter, isAbsolute, join, win32 } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Text } from "../model/range.ts";
import type { SourceText } from "../model/source-text.ts";
import { decodeText } from "./decode.ts";
import {
  escapingText,
  textNamedAlmost,
  textSpeltOtherwise,
  tooLarge,
  unreadable,
  unsafeTextName,
} from "./messages.ts";
import { TEXTS_FOLDER } from "./graph-folder.ts";
import { OtherSpellings, type Root } from "./other-spelling.ts";
import { isInside } from "./paths.ts";
import { codeOf, reasonOf } from "./read-error.ts";
import { type Stamp, StampedFiles, stampOf } from "./stamp.ts";
import type { StoredFile } from "./stored-folder.ts";

/**
 * A folder that may hold texts. One that a person named is read wherever it leads; the one inside a
 * graph, which may come from a stranger, is read only while it stays below `within`.
 */
export type TextFolder = string | { readonly path: string; readonly within: string };

/** The folder for texts that a graph folder has by itself. */
export function ownTexts(graphFolder: string): TextFolder {
  return { path: join(graphFolder, TEXTS_FOLDER), within: graphFolder };
}

/** The folders that may hold source texts: those asked for, those of the environment, `texts/`. */
export function textFolders(
  dir: string,
  asked: readonly string[],
  environment: string | undefined,
): TextFolder[] {
  const fromEnvironment = (environment ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...asked, ...fromEnvironment, ownTexts(dir)];
}

/** The path of a folder that may hold texts, as people are shown it. */
export function pathOf(folder: TextFolder): string {
  return typeof folder === "string" ? folder : folder.path;
}

export interface SourceTexts {
  /** By id of the source; a source whose text is in none of the folders has no entry. */
  readonly texts: ReadonlyMap<string, SourceText>;
  /** Ids of sources whose text is there and cannot be read, which is reported once for each file; absent for none. */
  readonly unread?: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The largest text that is read, in bytes. */
export const LARGEST_TEXT = 64 * 2 ** 20;

/**
 * The texts of sources from the folders that may hold them; the first folder that has one wins.
 * A text or a whole folder that is not there is no problem: its citations are then judged by the
 * lock. A text that is there and cannot be read is one.
 *
 * @param wanted by id of the source, the file name as the graph gives it
 * @param folders text folders, in order of preference
 * @param known texts read before: those that have not changed since are not read again
 * @param named the names of all texts, wanted or not
 */
export async function readSourceTexts(
  wanted: ReadonlyMap<string, Text>,
  folders: readonly TextFolder[],
  known = new StampedFiles<SourceText>(),
  named: ReadonlySet<string> = new Set(Array.from(wanted.values(), ({ value }) => value)),
): Promise<SourceTexts> {
  const roots = existingFolders(folders);
  const spellings = new OtherSpellings(roots);
  const texts = new Map<string, SourceText>();
  const diagnostics: Diagnostic[] = [];
  const unread = new Set<string>();
  const results = new Map<string, SourceText | "unread">();
  for (const [id, name] of wanted) {
    const result =
      results.get(name.value) ?? readSafely(name, roots, known) ?? misspelt(name, spellings);
    if (result === undefined) {
      const found = spellings.nearest(name.value, (path) => named.has(path));
      if (found !== undefined) diagnostics.push(textNamedAlmost(name, found));
      continue;
    }
    if (result === "unread" || "code" in result) {
      unread.add(id);
      results.set(name.value, "unread");
      if (result !== "unread") diagnostics.push(result);
    } else {
      results.set(name.value, result);
      texts.set(id, result);
    }
  }
  return { texts, ...(unread.size > 0 && { unread }), diagnostics };
}

/**
 * Which file of some folders would be read for each name, and its stamp; a name that is in none of
 * them, or that cannot be looked at, has no entry.
 */
export function stampTexts(
  names: Iterable<string>,
  folders: readonly TextFolder[],
): Map<string, Stamp> {
  const roots = existingFolders(folders);
  const stamps = new Map<string, Stamp>();
  for (const name of new Set(names)) {
    const stamp = isSafeName(name) ? stampFirst(name, roots) : undefined;
    if (stamp) stamps.set(name, stamp);
  }
  return stamps;
}

function stampFirst(name: string, roots: readonly Root[]): Stamp | undefined {
  for (const root of roots) {
    try {
      return stampOf(realpathSync(join(root.real, name)));
    } catch {
      // The next folder may have it.
    }
  }
  return undefined;
}

/** The folders that are there and may be read. A link that leaves the graph is told when that is read. */
function existingFolders(folders: readonly TextFolder[]): Root[] {
  const roots: Root[] = [];
  for (const folder of folders) {
    const shown = pathOf(folder);
    try {
      const real = realpathSync(shown);
      if (typeof folder === "string" || isInside(realpathSync(folder.within), real)) {
        roots.push({ shown, real });
      }
    } catch {
      // Texts are optional on every machine, and so is the folder for them.
    }
  }
  return roots;
}

/** The first text of that name, if it is one of a file below the folders. */
function readSafely(
  name: Text,
  roots: readonly Root[],
  known: StampedFiles<SourceText>,
): SourceText | Diagnostic | undefined {
  if (!isSafeName(name.value)) return unsafeTextName(name);
  for (const root of roots) {
    const result = readText(name, root, known);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** A text that some file systems find under its name, and others do not. */
function misspelt(name: Text, spellings: OtherSpellings): Diagnostic | undefined {
  const found = spellings.of(name.value);
  return found === undefined ? undefined : textSpeltOtherwise(name, found);
}

function readText(
  name: Text,
  root: Root,
  known: StampedFiles<SourceText>,
): SourceText | Diagnostic | undefined {
  const path = join(root.shown, name.value).replaceAll("\\", "/");
  try {
    const realPath = realpathSync(join(root.real, name.value));
    if (!isInside(root.real, realPath)) return escapingText(name, root.shown);
    return known.read({ path, realPath }, name, LARGEST_TEXT, (text, bytes) =>
      sourceText(path, text, bytes),
    );
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    return unreadable(path, reasonOf(error), name);
  }
}

/**
 * The text of a source from its file, or what is wrong with it.
 *
 * @param file with the path that people are shown; without bytes when it is larger than `LARGEST_TEXT`
 * @param name the file name as the graph gives it
 */
export function sourceTextFrom(
  { path, size, bytes }: StoredFile,
  name: Text,
): SourceText | Diagnostic {
  if (bytes === undefined) return tooLarge(path, size, LARGEST_TEXT, name);
  const decoded = decodeText(bytes, path, name);
  if (decoded.problem !== undefined) return decoded.problem;
  return sourceText(path, decoded.text, bytes);
}

function sourceText(path: string, text: string, bytes: Uint8Array): SourceText {
  return { path, text, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** The name comes from the graph, which may come from a stranger. */
function isSafeName(name: string): boolean {
  if (name === "" || /[\\\0]/.test(name)) return false;
  if (isAbsolute(name) || win32.isAbsolute(name) || /^[A-Za-z]:/.test(name)) return false;
  return name.split("/").every((part) => part !== "..");
}
