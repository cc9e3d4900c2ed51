import { isFolder } from "../../1-read/index.ts";
import { check, textFolders } from "../../compile.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { hasErrors } from "../../model/diagnostic.ts";
import type { Tally } from "../../model/proof.ts";
import { painter, type Console } from "../console.ts";
import { EXIT, Failure } from "../failure.ts";
import { renderGithub } from "../report/github.ts";
import { renderJson } from "../report/json.ts";
import { Locator } from "../report/locate.ts";
import { renderCounts, renderTally } from "../report/tally.ts";
import { renderDiagnostic } from "../report/text.ts";

export const REPORT_FORMATS = ["text", "json", "github"] as const;
type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface TextsOption {
  readonly texts: readonly string[];
}

export interface CheckArguments extends TextsOption {
  readonly format: ReportFormat;
}

/** `graphwright check`: every problem of a graph folder, and the tally. The report is the result. */
export async function checkCommand(
  dir: string,
  options: CheckArguments,
  console: Console,
): Promise<number> {
  const checked = await check(dir, { texts: await foldersFor(dir, options) });
  const { diagnostics, proofs } = checked;
  const locator = new Locator(checked.files);
  if (options.format === "json") {
    console.out(renderJson(diagnostics, proofs.tally, locator));
  } else {
    const paint = painter(console.outIsRich);
    for (const diagnostic of diagnostics) {
      if (options.format === "github") console.out(renderGithub(diagnostic, locator));
      else console.out(`${renderDiagnostic(diagnostic, locator, paint)}\n`);
    }
    console.out(`${summary(diagnostics, proofs.tally)}\n`);
  }
  return hasErrors(diagnostics) ? EXIT.data : EXIT.fine;
}

/**
 * Where the texts of a graph folder may be: asked for, in the environment, beside the graph.
 *
 * @throws Failure or ReadError naming the first `--texts` that is not a folder
 */
export async function foldersFor(dir: string, { texts }: TextsOption): Promise<string[]> {
  await requireFolders(texts);
  return textFolders(dir, texts, process.env["GRAPHWRIGHT_TEXTS"]);
}

/** @throws Failure or ReadError naming the first `--texts` that is not a folder */
export async function requireFolders(texts: readonly string[]): Promise<void> {
  for (const folder of texts) {
    if (!(await isFolder(folder))) throw new Failure(`--texts ${folder} is not a folder`);
  }
}

/** Prints diagnostics as messages, for the commands whose result is something else. */
export function reportProblems(
  diagnostics: readonly Diagnostic[],
  locator: Locator,
  console: Console,
): void {
  const paint = painter(console.errIsRich);
  for (const diagnostic of diagnostics) {
    console.err(`${renderDiagnostic(diagnostic, locator, paint)}\n`);
  }
}

/** The closing line of every command that verifies. */
export function summary(diagnostics: readonly Diagnostic[], tally: Tally): string {
  return [renderCounts(diagnostics), renderTally(tally)].filter(Boolean).join("\n");
}
