import { isFolder, pathOf, type TextFolder, textFolders } from "../../1-read/index.ts";
import { trustChanges } from "../../4-verify/index.ts";
import { check, type Checked, type CheckOptions } from "../../compile.ts";
import { type CacheOption, checkWithCache } from "../cache.ts";
import { type Diagnostic, hasErrors } from "../../model/diagnostic.ts";
import type { Policy } from "../../model/policy.ts";
import type { Tally } from "../../model/proof.ts";
import { Workspace } from "../../workspace/workspace.ts";
import { painter, type Console } from "../console.ts";
import { EXIT, Failure, reportFailure } from "../failure.ts";
import type { Action } from "../options.ts";
import { renderGithub } from "../report/github.ts";
import { renderJson } from "../report/json.ts";
import { Locator } from "../report/locate.ts";
import { renderSarif } from "../report/sarif.ts";
import { renderCounts, renderSize, renderTally } from "../report/tally.ts";
import { renderDiagnostic } from "../report/text.ts";
import { textLines } from "../report/texts.ts";
import { readRevision } from "../revision.ts";
import { basisOf, checkRevision } from "../revision-texts.ts";
import { watchPaths } from "../watch.ts";

export const REPORT_FORMATS = ["text", "json", "github", "sarif"] as const;
type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface TextsOption {
  readonly texts: readonly string[];
}

interface CheckArguments extends CacheOption, TextsOption {
  readonly format: ReportFormat;
  readonly watch: boolean;
  /** Whether to tell how each text is read. */
  readonly verbose: boolean;
  /** What the graph may not loosen. */
  readonly policy: Partial<Policy>;
  /** What has to be at hand: with the texts, nothing passes that they do not prove. */
  readonly require?: "texts";
  /** A git revision: what changed since that proofs depend on is named. */
  readonly base?: string;
}

const WITH_TEXTS: Partial<Policy> = { unquoted: "error", unverifiable: "error", locked: "error" };

/** `graphwright check`: every problem of a graph folder, and the tally. The report is the result. */
export const checkCommand: Action<CheckArguments> = async (dir, options, console) => {
  if (!options.watch) return reportOnce(dir, options, undefined, console);
  const workspace = new Workspace();
  let reports = 0;
  return afterChanges(dir, options, console, async () => {
    if (reports++ > 0 && console.outIsRich) console.out(separator(console));
    await reportOnce(dir, options, workspace, console);
  });
};

/** Does some work now and after every change of a graph folder or its texts; `own` files do not count. */
export async function afterChanges(
  dir: string,
  options: TextsOption,
  console: Console,
  work: () => Promise<void>,
  own: readonly string[] = [],
): Promise<number> {
  const paths = [dir, ...(await foldersFor(dir, options)).map(pathOf)];
  await watchPaths(paths, work, (error) => reportFailure(error, console), {
    ignored: own,
  });
  console.err(`Watching ${dir}. Ctrl-C stops.\n`);
  return EXIT.fine;
}

/** Sets a report apart from the one before it, which stays readable above. */
function separator({ width = 80 }: Console): string {
  const time = new Date().toTimeString().slice(0, 8);
  return `\n${painter(true)("dim", `── ${time} ${"─".repeat(Math.max(0, width - 12))}`)}\n\n`;
}

async function reportOnce(
  dir: string,
  options: CheckArguments,
  workspace: Workspace | undefined,
  console: Console,
): Promise<number> {
  const texts = await foldersFor(dir, options);
  const policy = options.require ? { ...options.policy, ...WITH_TEXTS } : options.policy;
  const { base, verbose } = options;
  const fully = { texts, policy, workspace: workspace ?? new Workspace({ isKept: false }) };
  // What is left out of a check has no text to tell of.
  const checked =
    base !== undefined
      ? await checkSince(base, dir, fully)
      : workspace || verbose
        ? await check(dir, fully)
        : await checkWithCache(dir, { texts, policy }, options);
  if (verbose) console.err(textLines(checked));
  console.out(render(checked, options.format, console));
  return hasErrors(checked.diagnostics) ? EXIT.data : EXIT.fine;
}

/** A check with what changed since a revision that proofs depend on; all files are read for it. */
async function checkSince(
  base: string,
  dir: string,
  options: Required<CheckOptions>,
): Promise<Checked> {
  const held = await readRevision(base, dir);
  if (held.kind === "file")
    throw new Failure(`--base “${base}” names a file; a graph folder is needed`);
  const before = await checkRevision(held, base, dir, options);
  const checked = await check(dir, options);
  const changes = trustChanges(basisOf(before), basisOf(checked), base);
  return { ...checked, diagnostics: [...checked.diagnostics, ...changes] };
}

function render(checked: Checked, format: ReportFormat, console: Console): string {
  const { diagnostics, tally, files } = checked;
  const locator = new Locator(files);
  if (format === "json") return renderJson(diagnostics, tally, locator);
  if (format === "sarif") return renderSarif(diagnostics, tally, locator);
  const paint = painter(console.outIsRich);
  const reports = diagnostics.map((diagnostic) =>
    format === "github"
      ? renderGithub(diagnostic, locator)
      : `${renderDiagnostic(diagnostic, locator, paint)}\n`,
  );
  return `${reports.join("")}${renderSize(checked)}\n${summary(diagnostics, tally)}\n`;
}

/** @throws Failure when a folder of texts that was asked for, or is in the environment, is none */
export async function foldersFor(dir: string, { texts }: TextsOption): Promise<TextFolder[]> {
  await requireFolders(texts, "--texts");
  const folders = textFolders(dir, [], process.env["GRAPHWRIGHT_TEXTS"]);
  const named = folders.filter((folder) => typeof folder === "string");
  await requireFolders(named, "GRAPHWRIGHT_TEXTS");
  return [...texts, ...folders];
}

/** @throws Failure naming the first that is not a folder, and who asked for it */
export async function requireFolders(folders: readonly string[], asker: string): Promise<void> {
  for (const folder of folders) {
    const found = await isFolder(folder).catch(() => false);
    if (!found) throw new Failure(`${asker} names “${folder}”, which is not a folder`);
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

export function summary(diagnostics: readonly Diagnostic[], tally: Tally): string {
  return [renderCounts(diagnostics), renderTally(tally)].filter(Boolean).join("\n");
}
