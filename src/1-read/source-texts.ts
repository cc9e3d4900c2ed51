import { createHash } from "node:crypto";
import { realpath } from "node:fs/promises";
import { isAbsolute, join, win32 } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Text } from "../model/range.ts";
import type { SourceText } from "../model/source-text.ts";
import { readBytes } from "./bytes.ts";
import { decodeText } from "./decode.ts";
import { FileMemory } from "./file-memory.ts";
import { escapingText, specialFile, tooLarge, unreadable, unsafeTextName } from "./messages.ts";
import { FILES_AT_ONCE } from "./graph-folder.ts";
import { isInside } from "./paths.ts";
import { codeOf, reasonOf } from "./read-error.ts";
import { type Stamp, stampOf } from "./stamp.ts";

interface SourceTexts {
  /** By id of the source; a source whose text is in none of the folders has no entry. */
  readonly texts: ReadonlyMap<string, SourceText>;
  /** Ids of sources whose text is there and cannot be read, which is reported once for each file; absent for none. */
  readonly unread?: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

const MAX_TEXT_BYTES = 64 * 2 ** 20;

/**
 * The texts of sources from the folders that may hold them; the first folder that has one wins.
 * A text or a whole folder that is not there is no problem: its citations are then judged by the
 * lock. A text that is there and cannot be read is one.
 *
 * @param wanted by id of the source, the file name as the graph gives it
 * @param folders text folders, in order of preference
 * @param memory texts read before: those that have not changed since are not read again
 */
export async function readSourceTexts(
  wanted: ReadonlyMap<string, Text>,
  folders: readonly string[],
  memory = new FileMemory<SourceText>(),
): Promise<SourceTexts> {
  const roots = await existingFolders(folders);
  const texts = new Map<string, SourceText>();
  const diagnostics: Diagnostic[] = [];
  const unread = new Set<string>();
  const known = new Map<string, SourceText | "unread">();
  for (const [id, name] of wanted) {
    const result = known.get(name.value) ?? (await readSafely(name, roots, memory));
    if (result === undefined) continue;
    if (result === "unread" || "code" in result) {
      unread.add(id);
      known.set(name.value, "unread");
      if (result !== "unread") diagnostics.push(result);
    } else {
      known.set(name.value, result);
      texts.set(id, result);
    }
  }
  return { texts, ...(unread.size > 0 && { unread }), diagnostics };
}

/**
 * Which file of some folders would be read for each name, and its stamp; a name that is in none of
 * them, or that cannot be looked at, has no entry.
 */
export async function stampTexts(
  names: Iterable<string>,
  folders: readonly string[],
): Promise<Map<string, Stamp>> {
  const roots = await existingFolders(folders);
  const stamps = new Map<string, Stamp>();
  const wanted = [...new Set(names)].filter(isSafeName);
  for (let at = 0; at < wanted.length; at += FILES_AT_ONCE) {
    const batch = wanted.slice(at, at + FILES_AT_ONCE);
    const found = await Promise.all(batch.map((name) => stampFirst(name, roots)));
    for (const [index, stamp] of found.entries()) if (stamp) stamps.set(batch[index] ?? "", stamp);
  }
  return stamps;
}

async function stampFirst(name: string, roots: readonly Root[]): Promise<Stamp | undefined> {
  for (const root of roots) {
    try {
      return await stampOf(await realpath(join(root.real, name)));
    } catch {
      // The next folder may have it.
    }
  }
  return undefined;
}

/** A text folder as given, which is how people are shown it, and its real path. */
interface Root {
  readonly shown: string;
  readonly real: string;
}

async function existingFolders(folders: readonly string[]): Promise<Root[]> {
  const roots: Root[] = [];
  for (const shown of folders) {
    try {
      roots.push({ shown, real: await realpath(shown) });
    } catch {
      // Texts are optional on every machine, and so is the folder for them.
    }
  }
  return roots;
}

/** The first text of that name, if it is one of a file below the folders. */
async function readSafely(
  name: Text,
  roots: readonly Root[],
  memory: FileMemory<SourceText>,
): Promise<SourceText | Diagnostic | undefined> {
  if (!isSafeName(name.value)) return unsafeTextName(name);
  for (const root of roots) {
    const result = await readText(name, root, memory);
    if (result !== undefined) return result;
  }
  return undefined;
}

async function readText(
  name: Text,
  root: Root,
  memory: FileMemory<SourceText>,
): Promise<SourceText | Diagnostic | undefined> {
  const path = join(root.shown, name.value).replaceAll("\\", "/");
  try {
    const realPath = await realpath(join(root.real, name.value));
    if (!isInside(root.real, realPath)) return escapingText(name, root.shown);
    const remembered = await memory.recall(path, realPath);
    if (remembered.value) return remembered.value;
    const read = await readBytes(realPath, MAX_TEXT_BYTES);
    if (read.kind === "special") return specialFile(path, read.what, name);
    if (read.kind === "too large") return tooLarge(path, read.size, MAX_TEXT_BYTES, name);
    const decoded = decodeText(read.bytes, path, name);
    if (decoded.problem !== undefined) return decoded.problem;
    const sha256 = createHash("sha256").update(read.bytes).digest("hex");
    const text: SourceText = { path, text: decoded.text, sha256 };
    remembered.keep(text);
    return text;
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    return unreadable(path, reasonOf(error), name);
  }
}

/** The name comes from the graph, which may come from a stranger. */
function isSafeName(name: string): boolean {
  if (name === "" || /[\\\0]/.test(name)) return false;
  if (isAbsolute(name) || win32.isAbsolute(name) || /^[A-Za-z]:/.test(name)) return false;
  return name.split("/").every((part) => part !== "..");
}
