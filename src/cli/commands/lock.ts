import { join } from "node:path";
import { LOCK_FILE } from "../../1-read/index.ts";
import { formatLock } from "../../4-verify/index.ts";
import { check } from "../../check.ts";
import { hasErrors } from "../../model/diagnostic.ts";
import type { Console } from "../console.ts";
import { EXIT } from "../failure.ts";
import { Locator } from "../report/locate.ts";
import { counted } from "../report/tally.ts";
import { tellRemarks } from "../result.ts";
import { writeAtomically } from "../write.ts";
import { foldersFor, reportProblems, summary, type TextsOption } from "./check.ts";

export type LockArguments = TextsOption;

/**
 * `graphwright cite lock`: writes what is proven now to `citations.lock`. Citations whose text is
 * not here keep the entries they have. With errors in the graph nothing is written: a lock of a
 * part would lose the proofs of the rest.
 */
export async function lockCommand(
  dir: string,
  options: LockArguments,
  console: Console,
): Promise<number> {
  const { diagnostics, files, lock, proofs } = await check(dir, {
    texts: await foldersFor(dir, options),
  });
  reportProblems(diagnostics, new Locator(files), console);
  const failed = hasErrors(diagnostics);
  if (!failed) {
    const file = join(dir, LOCK_FILE);
    tellRemarks(await writeAtomically(file, [formatLock(lock)]), console);
    console.err(`Wrote ${file}: ${counted(lock.length, "passage")}.\n`);
  }
  console.err(`${summary(diagnostics, proofs.tally)}\n`);
  return failed ? EXIT.data : EXIT.fine;
}
