import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { codeOf } from "../1-read/index.ts";
import { Failure, fileFailure } from "./failure.ts";
import { cleaningUp } from "./interruption.ts";
import { removeAbandoned } from "./temporary-files.ts";
import {
  abandon,
  move,
  remarksOn,
  targetOf,
  writeTarget,
  type Remarks,
  type Target,
} from "./write.ts";

/**
 * Replaces the text of a file that was read before; its byte order mark, permissions and owner stay.
 *
 * Nothing is lost that another program, such as an editor, saves meanwhile, however shortly before the
 * end: the file is taken away under another name, and only if it is still what was read, the new one
 * is put in its place, which fails where another program has put one there already.
 *
 * @param before what was read: a file that holds anything else by now is left alone
 * @throws Failure naming the file when it has changed or cannot be written
 */
export async function replaceText(path: string, before: string, after: string): Promise<Remarks> {
  const bytes = read(path);
  const mark = bytes.toString("utf8").startsWith("\ufeff") ? "\ufeff" : "";
  const [expected, wanted] = [mark + before, mark + after].map((text) => Buffer.from(text));
  if (!expected || !wanted || !bytes.equals(expected)) throw changed(path);
  const target = await targetOf({ path, chunks: [wanted] });
  await removeAbandoned([target]);
  await cleaningUp(
    () => abandon(target),
    async () => {
      await writeTarget(target);
      exchange(target, expected, wanted);
    },
  );
  return remarksOn(target);
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw fileFailure("read", path, error);
  }
}

function changed(path: string): Failure {
  return new Failure(`${path} has changed meanwhile; run again`);
}

/** In one go: no signal comes between. */
function exchange({ path, place, temporary }: Target, expected: Buffer, wanted: Buffer): void {
  // Most that has changed is found here, and the file never moves.
  if (!read(place).equals(expected)) throw changed(path);
  const name = basename(temporary).replace(/^\.(.+)\.tmp$/s, "$1.was");
  const taken = join(dirname(temporary), name);
  const files = { path, place, taken };
  move(path, place, taken);
  try {
    if (isSwapped(files, temporary, expected, wanted)) return;
  } catch (error) {
    throw error instanceof Failure ? error : restored(files, error);
  }
  throw changed(path);
}

/** Puts the new file in place if the one taken away is still what was read; else that one returns: false. */
function isSwapped(files: Away, temporary: string, expected: Buffer, wanted: Buffer): boolean {
  const { place, taken } = files;
  if (!holds(taken, expected)) {
    putBack(files);
    return false;
  }
  const isPut = put(temporary, place);
  // A program that had the file open may have written to it since.
  if (!holds(taken, expected)) {
    if (!isPut) throw twice(files);
    undo(files, wanted);
    return false;
  }
  rmSync(taken, { force: true });
  return isPut;
}

/** A file, where it stands, and the name it has while it is away: one that people see when all else fails. */
interface Away {
  readonly path: string;
  readonly place: string;
  readonly taken: string;
}

/** What was written to the file after it was taken away comes back. */
function undo({ path, place, taken }: Away, wanted: Buffer): void {
  const ours = `${taken}.new`;
  move(path, place, ours);
  if (holds(ours, wanted)) {
    putBack({ path, place, taken });
    rmSync(ours, { force: true });
  } else {
    // Another save, over what was put there, is the last.
    putBack({ path, place, taken: ours });
    throw twice({ path, place, taken });
  }
}

function holds(path: string, expected: Buffer): boolean {
  return readFileSync(path).equals(expected);
}

/** Puts a file where there is none, and removes its other name; false when there is one. */
function put(from: string, place: string): boolean {
  try {
    linkOrCopy(from, place);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  rmSync(from, { force: true });
  return true;
}

/** File systems without links copy; what was taken away stays until that is done. */
function linkOrCopy(from: string, place: string): void {
  try {
    linkSync(from, place);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    copyFileSync(from, place, constants.COPYFILE_EXCL);
  }
}

function putBack(files: Away): void {
  if (!put(files.taken, files.place)) throw twice(files);
}

function twice({ path, taken }: Away): Failure {
  return new Failure(`${path} has changed meanwhile, twice: what was saved first is in ${taken}`);
}

/** The disk failed in between: the file comes back if it can, and people are told where it is if not. */
function restored({ path, place, taken }: Away, error: unknown): Failure {
  const failure = fileFailure("write", path, error);
  try {
    renameSync(taken, place);
    return failure;
  } catch {
    return new Failure(`${failure.message}; what it held is in ${taken}`);
  }
}
