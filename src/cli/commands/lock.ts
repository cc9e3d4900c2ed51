import { join } from "node:path";
import { LOCK_FILE, readGraphFolder } from "../../1-read/index.ts";
import { formatLock } from "../../4-verify/index.ts";
import { type Checked, checkFolder } from "../../compile.ts";
import { hasErrors } from "../../model/diagnostic.ts";
import { Workspace } from "../../workspace/workspace.ts";
import type { Console } from "../console.ts";
import { EXIT } from "../failure.ts";
import type { Action } from "../options.ts";
import { Locator } from "../report/locate.ts";
import { counted } from "../report/tally.ts";
import { tellRemarks } from "../result.ts";
import { writeAtomically } from "../write.ts";
import { foldersFor, reportProblems, summary, type TextsOption } from "./check.ts";

interface LockOptions extends TextsOption {
  /** Quotes whose sentence has changed were read again, and are locked too. */
  readonly reread: boolean;
}

/**
 * `graphwright cite lock`: writes what is proven now to `citations.lock`. Citations whose text is not here
 * keep their entries. With errors nothing is written: a lock of a part would lose the proofs of the rest.
 */
export const lockCommand: Action<LockOptions> = async (dir, options, console) => {
  const texts = await foldersFor(dir, options);
  const folder = await readGraphFolder(dir);
  const workspace = new Workspace();
  const before = await checkFolder(folder, dir, { texts, workspace });
  const failed = hasErrors(before.diagnostics);
  if (failed) return report(before, console);
  const file = join(dir, LOCK_FILE);
  const entries = options.reread ? before.lockReread() : before.lock;
  const text = formatLock(entries);
  tellRemarks(await writeAtomically(file, [text]), console);
  const { moved } = before.proofs.tally.states;
  const revised = moved > 0 ? `, ${moved} of them in a text that has changed` : "";
  console.err(`Wrote ${file}: ${counted(entries.length, "passage")}${revised}.\n`);
  // A lock that says the same leaves everything as it is.
  if (folder.lock === undefined || folder.lock.text === text) return report(before, console);
  const lock = { path: LOCK_FILE, text };
  return report(await checkFolder({ ...folder, lock }, dir, { texts, workspace }), console);
};

function report({ diagnostics, files, proofs }: Checked, console: Console): number {
  reportProblems(diagnostics, new Locator(files), console);
  console.err(`${summary(diagnostics, proofs.tally)}\n`);
  return hasErrors(diagnostics) ? EXIT.data : EXIT.fine;
}
