import { check, type Checked } from "../compile.ts";
import type { Console } from "./console.ts";
import { type Diagnostic, scopeOf } from "../model/diagnostic.ts";
import { reportProblems } from "./commands/check.ts";
import { Locator } from "./report/locate.ts";

/**
 * A graph folder read for its names. Claims and citations that do not hold leave the names as they
 * are, and whoever is mending them needs the names most; but with a file that cannot be read, names
 * would be missing.
 *
 * @returns undefined, with the problems reported, when names may be missing
 */
export async function namesOf(dir: string, console: Console): Promise<Checked | undefined> {
  const checked = await check(dir);
  const unread = checked.diagnostics.filter(
    (diagnostic) => diagnostic.severity === "error" && hidesNames(diagnostic),
  );
  if (unread.length === 0) return checked;
  reportProblems(unread, new Locator(checked.files), console);
  console.err("Nothing written: with these errors, names may be missing.\n");
  return undefined;
}

function hidesNames(diagnostic: Diagnostic): boolean {
  const scope = scopeOf(diagnostic);
  return scope === "file" || scope === "syntax";
}
