import { fix, type Fixed } from "../../edit/fix.ts";
import { hasErrors } from "../../model/diagnostic.ts";
import { harmless, painter, type Console } from "../console.ts";
import { EXIT } from "../failure.ts";
import type { Action } from "../options.ts";
import { renderPatch } from "../report/patch.ts";
import { Locator } from "../report/locate.ts";
import { renderRepairs } from "../report/repairs.ts";
import { replaceText } from "../replace-text.ts";
import { tellRemarks } from "../result.ts";
import { foldersFor, reportProblems, summary, type TextsOption } from "./check.ts";

interface FixArguments extends TextsOption {
  readonly write: boolean;
  readonly near?: boolean;
}

/** `graphwright fix`: repairs without a guess. Without `--write` the result is a unified diff. */
export const fixCommand: Action<FixArguments> = (dir, options, console) =>
  fixFolder(dir, options, false, console);

/** `graphwright cite fix`: the same of citations and the lock. */
export const citeFixCommand: Action<FixArguments> = (dir, options, console) =>
  fixFolder(dir, options, true, console);

async function fixFolder(
  dir: string,
  options: FixArguments,
  onlyCitations: boolean,
  console: Console,
): Promise<number> {
  const { near = false } = options;
  const texts = await foldersFor(dir, options);
  const fixed = await fix(dir, { texts, near, onlyCitations });
  const { files, lock, after } = fixed;
  if (options.write) await write(fixed, console);
  else await console.write(renderPatch(files, lock, console));
  const errors = after.diagnostics.filter(({ severity }) => severity === "error");
  reportProblems(errors, new Locator(after.files), console);
  console.err(renderRepairs(fixed, painter(console.errIsRich)));
  console.err(`${summary(after.diagnostics, after.proofs.tally)}\n`);
  const changes = files.length > 0 || lock !== undefined;
  if (changes && !options.write) {
    console.err("Nothing written: the places and counts are those after “--write”.\n");
  }
  return hasErrors(errors) ? EXIT.data : EXIT.fine;
}

/** The lock last: it must not prove what is not written yet. */
async function write({ files, lock }: Fixed, console: Console): Promise<void> {
  for (const { path, before, after } of [...files, ...(lock ? [lock] : [])]) {
    tellRemarks(await replaceText(path, before, after), console);
    console.err(`Wrote ${harmless(path)}.\n`);
  }
}
