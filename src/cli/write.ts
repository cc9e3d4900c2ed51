import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import {
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Failure, fileFailure } from "./failure.ts";

export type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string>;

/**
 * Writes a file so that readers, and a machine that is switched off, find the old one or the new
 * one and never a part: into a neighbor file, flushed, then renamed over the old. The libraries
 * that do this want the whole content at once; exports stream.
 *
 * @param mode permissions of the new file; those of the old one when left out
 * @throws Failure naming the file when it cannot be written; the old file is then untouched
 */
export async function writeAtomically(path: string, chunks: Chunks, mode?: number): Promise<void> {
  try {
    if (await isSpecial(path)) {
      await writeThrough(path, chunks);
      return;
    }
    await makeFolder(dirname(path));
    // Through a link, the file it leads to is replaced, not the link.
    const target = await realpath(path).catch(() => path);
    await removeAbandoned(target);
    const temporary = temporaryName(target, process.pid);
    await unlessInterrupted(temporary, async () => {
      await writeChunks(temporary, chunks, mode ?? (await modeOf(target)));
      await rename(temporary, target);
    });
  } catch (error) {
    throw fileFailure("write", path, error);
  }
}

/**
 * Does some work with a temporary file, which is removed when the work fails and when the process is
 * stopped meanwhile. A signal then ends the process as it would have: at other times nothing is in
 * the way of it, so that Ctrl-C ends the longest computation at once, and a shell reports 130.
 */
async function unlessInterrupted(temporary: string, work: () => Promise<void>): Promise<void> {
  const remove = (): void => rmSync(temporary, { force: true });
  const die = (signal: NodeJS.Signals): void => {
    remove();
    forget();
    process.kill(process.pid, signal);
  };
  const forget = (): void => {
    process.off("exit", remove);
    for (const signal of SIGNALS) process.off(signal, die);
  };
  process.once("exit", remove);
  for (const signal of SIGNALS) process.once(signal, die);
  try {
    await work();
  } catch (error) {
    remove();
    throw error;
  } finally {
    // A signal that came meanwhile is told in the next turn of the loop; forgotten, it would be lost.
    await nextTurn();
    await nextTurn();
    forget();
  }
}

const SIGNALS = ["SIGHUP", "SIGINT", "SIGTERM"] as const;

/** The permissions of the file that is replaced. */
async function modeOf(path: string): Promise<number | undefined> {
  const stats = await stat(path).catch(() => undefined);
  return stats && stats.mode & 0o777;
}

/**
 * Replaces the text of a file that was read before; its byte order mark and permissions stay.
 *
 * @param before what was read: a file that holds anything else by now is left alone
 * @throws Failure naming the file when it has changed or cannot be written
 */
export async function replaceText(path: string, before: string, after: string): Promise<void> {
  const { text, mode } = await readForReplacement(path);
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  if (text !== mark + before) throw new Failure(`${path} has changed meanwhile; run again`);
  await writeAtomically(path, [mark + after], mode);
}

async function readForReplacement(path: string): Promise<{ text: string; mode: number }> {
  try {
    const { mode } = await stat(path);
    return { text: await readFile(path, "utf8"), mode: mode & 0o777 };
  } catch (error) {
    throw fileFailure("read", path, error);
  }
}

/**
 * Creates a file with its folders, unless it is there.
 *
 * @throws Failure when it is there already or cannot be written
 */
export async function createFile(path: string, text: string): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await writeFile(path, text, { flag: "wx" });
  } catch (error) {
    throw fileFailure("create", path, error);
  }
}

/**
 * Creates a folder and those above it that are not there. Node's own way never ends where a folder
 * such as /proc says that a new one does not exist.
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" && dirname(path) !== path && !(await isThere(dirname(path)))) {
      await makeFolder(dirname(path));
      await mkdir(path);
    } else if (!(await isThere(path))) throw error;
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Devices, pipes and sockets, such as /dev/stdout, are written to: a rename would replace them. */
async function isSpecial(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

async function writeThrough(path: string, chunks: Chunks): Promise<void> {
  const file = await open(path, "w");
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
  } finally {
    await file.close();
  }
}

async function writeChunks(path: string, chunks: Chunks, mode?: number): Promise<void> {
  const file = await open(path, "wx");
  try {
    if (mode !== undefined) await file.chmod(mode);
    for await (const chunk of chunks) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

function temporaryName(target: string, pid: number): string {
  return join(dirname(target), `.${basename(target)}.${pid}.${randomBytes(4).toString("hex")}.tmp`);
}

/** Removes what builds that were killed left beside the target. */
async function removeAbandoned(target: string): Promise<void> {
  const prefix = `.${basename(target)}.`;
  for (const name of await readdir(dirname(target))) {
    const pid = /^(\d+)\.[0-9a-f]{8}\.tmp$/.exec(name.slice(prefix.length))?.[1];
    if (!name.startsWith(prefix) || pid === undefined || isOther(Number(pid))) continue;
    await rm(join(dirname(target), name), { force: true });
  }
}

/**
 * Whether another process that runs has this number. In containers a killed build and the next one
 * have the same; this one writes nothing to the target yet.
 */
function isOther(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user exists but may not be signalled.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
