import { renameSync, rmSync, type Stats } from "node:fs";
import { type FileHandle, mkdir, open, realpath, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { codeOf } from "../1-read/index.ts";
import type { Chunks } from "../7-export/index.ts";
import { fileFailure } from "./failure.ts";
import { cleaningUp } from "./interruption.ts";
import { counted } from "./report/tally.ts";
import { removeAbandoned, temporaryName } from "./temporary-files.ts";

export interface Writing {
  readonly path: string;
  readonly chunks: Chunks;
}

/** What people should know of files that were replaced: a sentence each, mostly none. */
export type Remarks = readonly string[];

/**
 * Writes a file so that readers, and a machine that is switched off, find the old one or the new one and never
 * a part: into a neighbor file, flushed, then renamed over the old, whose permissions and owner it takes.
 *
 * @throws Failure naming the file when it cannot be written; the old file is then untouched
 */
export async function writeAtomically(path: string, chunks: Chunks): Promise<Remarks> {
  return writeTogether([{ path, chunks }]);
}

/**
 * Writes files that belong together: all are written before the first is replaced, and no signal comes between
 * the renames. When one cannot be written, none is replaced.
 *
 * @throws Failure naming the file that cannot be written
 */
export async function writeTogether(files: readonly Writing[]): Promise<Remarks> {
  const targets: Target[] = [];
  for (const file of files) targets.push(await targetOf(file));
  const written = targets.filter(({ special }) => !special);
  await removeAbandoned(written);
  await cleaningUp(
    () => written.forEach(abandon),
    async () => {
      for (const target of targets) await writeTarget(target);
      for (const { path, place, temporary } of written) move(path, temporary, place);
    },
  );
  return written.flatMap(remarksOn);
}

export interface Target extends Writing {
  /** What is replaced: through a link, the file it leads to and not the link. */
  readonly place: string;
  readonly temporary: string;
  /** Devices, pipes and sockets, such as /dev/stdout, are written to: a rename would replace them. */
  readonly special: boolean;
  /** The file that is replaced; absent when there is none. */
  readonly old?: Stats;
  /** Whether the new file cannot have the owner and the group of the old one; known once it is written. */
  isDisowned: boolean;
}

/** @throws Failure naming the file when it can be none */
export async function targetOf(file: Writing): Promise<Target> {
  const { path } = file;
  try {
    const there = await found(path);
    const special = there !== undefined && !there.isFile() && !there.isDirectory();
    if (!special) await makeFolder(dirname(path));
    const place = await realpath(path).catch(() => path);
    const old = await found(place);
    // Said before anything is replaced, not by the rename.
    if (old?.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    const temporary = temporaryName(place, process.pid);
    return { ...file, place, temporary, special, isDisowned: false, ...(old && { old }) };
  } catch (error) {
    throw fileFailure("write", path, error);
  }
}

/** Writes the temporary file, or what is special. */
export async function writeTarget(target: Target): Promise<void> {
  const { path, special, chunks } = target;
  try {
    if (special) await writeThrough(path, chunks);
    else await writeTemporary(target);
  } catch (error) {
    throw fileFailure("write", path, error);
  }
}

/** Removes the temporary file, where it is still there. */
export function abandon({ temporary }: Target): void {
  try {
    rmSync(temporary, { force: true });
  } catch {
    // What was never there, for its name is too long, must not hide why.
  }
}

/** @throws Failure naming the file `path` when the rename fails */
export function move(path: string, from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    throw fileFailure("write", path, error);
  }
}

/** @throws Failure when the file is there already or cannot be written */
export async function createFile(path: string, text: string): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await writeFile(path, text, { flag: "wx" });
  } catch (error) {
    throw fileFailure("create", path, error);
  }
}

/** Creates a folder and those above it. Node's own way never ends below a folder such as /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const parent = dirname(path);
    if (codeOf(error) === "ENOENT" && parent !== path && !(await found(parent))) {
      await makeFolder(parent);
      await mkdir(path);
    } else if (!(await found(path))) throw error;
  }
}

async function found(path: string): Promise<Stats | undefined> {
  return stat(path).catch(() => undefined);
}

async function writeThrough(path: string, chunks: Chunks): Promise<void> {
  const file = await open(path, "w");
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
  } finally {
    await file.close();
  }
}

async function writeTemporary(target: Target): Promise<void> {
  const { temporary, chunks, old } = target;
  const file = await open(temporary, "wx");
  try {
    if (old) target.isDisowned = !(await takesOwner(file, old));
    // After the owner, for a change of owner takes permissions away.
    if (old) await file.chmod(old.mode & 0o777);
    for await (const chunk of chunks) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives a new file the owner and the group of an old one; whether it has them. */
async function takesOwner(file: FileHandle, old: Stats): Promise<boolean> {
  const { uid, gid } = await file.stat();
  // Who may not give a file away may still give it to another group of theirs.
  for (const owner of [old.uid, uid]) {
    if (owner === uid && old.gid === gid) return owner === old.uid;
    try {
      await file.chown(owner, old.gid);
      return owner === old.uid;
    } catch {
      // Then it stays with whoever writes, who is told.
    }
  }
  return false;
}

/** What the replacement of a file did to more than its content. */
export function remarksOn({ path, old, isDisowned }: Target): string[] {
  if (!old) return [];
  const names = counted(old.nlink - 1, "other name");
  return [
    old.nlink > 1 ? `${path} had ${names} (hard links), which keep what it held before.` : "",
    isDisowned ? `${path} belonged to user ${old.uid} and group ${old.gid}; now it is yours.` : "",
  ].filter(Boolean);
}
