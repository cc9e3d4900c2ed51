import { basename, resolve } from "node:path";
import { isFolder, readJsonFile, ReadError } from "../../1-read/index.ts";
import { type TrustBasis, trustChanges } from "../../4-verify/index.ts";
import { check, type Checked, graphOf } from "../../compile.ts";
import { compareGraphs, countDifferences } from "../../diff/index.ts";
import type { CompiledGraph } from "../../model/compiled-graph.ts";
import { type Diagnostic, isOfProof, scopeOf } from "../../model/diagnostic.ts";
import { GraphFileError, openGraph } from "../../query/index.ts";
import { Workspace } from "../../workspace/workspace.ts";
import { painter, type Console } from "../console.ts";
import { EXIT, Failure } from "../failure.ts";
import { readRevision } from "../revision.ts";
import { basisOf, checkRevision } from "../revision-texts.ts";
import type { DifferenceWithTrust } from "../report/diff-outline.ts";
import { diffMarkdown } from "../report/diff-markdown.ts";
import { diffText } from "../report/diff-text.ts";
import { Locator } from "../report/locate.ts";
import { counted } from "../report/tally.ts";
import { foldersFor, reportProblems, type TextsOption } from "./check.ts";

export const DIFF_FORMATS = ["text", "json", "markdown"] as const;
type DiffFormat = (typeof DIFF_FORMATS)[number];

export interface DiffArguments extends TextsOption {
  readonly format: DiffFormat;
  readonly exitCode: boolean;
}

/** Raised when a reader of `diff --format json` would misunderstand the report. */
const DIFF_VERSION = 1;

interface Side {
  readonly graph?: CompiledGraph;
  readonly failed: boolean;
  /** What its proofs rest on; absent for a `graph.json`, which has no lock. */
  readonly basis?: TrustBasis;
}

/**
 * `graphwright diff`: what the second of two graphs says differently. Citations that do not hold
 * are part of what is compared; with any other error a side has no meaning to compare.
 *
 * @param names the old and the new side: folders, `graph.json` files or git revisions
 * @param defaultDir where a bare revision is read when neither side is a folder
 */
export async function diffCommand(
  names: readonly [string, string],
  defaultDir: string,
  options: DiffArguments,
  console: Console,
): Promise<number> {
  const [older, newer] = [await kindOnDisk(names[0]), await kindOnDisk(names[1])];
  const folder = newer === "folder" ? names[1] : older === "folder" ? names[0] : defaultDir;
  // One after the other, so that what is said of them never mixes.
  // Most files are the same on both sides.
  const workspace = new Workspace();
  const before = await loadSide(names[0], older, folder, { ...options, workspace }, console);
  const after = await loadSide(names[1], newer, folder, { ...options, workspace }, console);
  if (!before.graph || !after.graph) return EXIT.data;
  const difference = compareGraphs(before.graph, after.graph);
  const changes =
    before.basis && after.basis ? trustChanges(before.basis, after.basis, names[0]) : [];
  const trust = changes.map(({ code, message, reason = "" }) => ({ code, message, reason }));
  console.out(render({ ...difference, trust }, names, options.format, console));
  const differs = options.exitCode && countDifferences(difference) + trust.length > 0;
  return before.failed || after.failed || differs ? EXIT.data : EXIT.fine;
}

function render(
  difference: DifferenceWithTrust,
  [before, after]: readonly [string, string],
  format: DiffFormat,
  console: Console,
): string {
  switch (format) {
    case "text":
      return diffText(difference, painter(console.outIsRich));
    case "markdown":
      return diffMarkdown(difference, before, after);
    case "json": {
      const report = { version: DIFF_VERSION, before, after, ...difference };
      return `${JSON.stringify(report, undefined, 2)}\n`;
    }
  }
}

type Kind = "folder" | "file" | "revision";

/** A path that exists is a path; anything else may be a revision. */
async function kindOnDisk(name: string): Promise<Kind> {
  try {
    return (await isFolder(name)) ? "folder" : "file";
  } catch (error) {
    if (error instanceof ReadError) return "revision";
    throw error;
  }
}

async function loadSide(
  name: string,
  kind: Kind,
  dir: string,
  options: TextsOption & { readonly workspace: Workspace },
  console: Console,
): Promise<Side> {
  const { workspace } = options;
  // Both sides have the title of one folder, so that where a side stands is no difference.
  const title = basename(resolve(dir));
  if (kind === "file") return { graph: openFile(await readJsonFile(name), name), failed: false };
  if (kind === "folder") {
    const checked = await check(name, { texts: await foldersFor(name, options), workspace });
    return sideOf(checked, name, title, console);
  }
  const held = await readRevision(name, await existing(dir, name));
  if (held.kind === "file") return { graph: openFile(held.text, name), failed: false };
  const texts = await foldersFor(dir, options);
  return sideOf(await checkRevision(held, name, dir, { texts, workspace }), name, title, console);
}

/** A bare revision says when, and a folder on disk says where; else the working folder does. */
async function existing(dir: string, revision: string): Promise<string> {
  if (revision.includes(":")) return ".";
  if ((await kindOnDisk(dir)) === "folder") return dir;
  throw new Failure(
    `“${revision}” is no path, and as a git revision it needs a folder: ` +
      `there is no “${dir}” here. Name one, as in ${revision}:path/to/graph`,
  );
}

function sideOf(checked: Checked, name: string, title: string, console: Console): Side {
  const errors = checked.diagnostics.filter(({ severity }) => severity === "error");
  const basis = basisOf(checked);
  if (errors.length === 0) return { graph: graphOf(checked, title), failed: false, basis };
  reportProblems(errors, new Locator(checked.files), console);
  const comparable = errors.every(isOfCitation);
  const rest = comparable ? "Compared as it is." : "Nothing is compared.";
  console.err(`${name} has ${counted(errors.length, "error")}. ${rest}\n`);
  return comparable ? { graph: graphOf(checked, title), failed: true, basis } : { failed: true };
}

/** A citation that does not hold leaves the graph whole: what is claimed is known. */
function isOfCitation(diagnostic: Diagnostic): boolean {
  return isOfProof(diagnostic) || scopeOf(diagnostic) === "lock";
}

function openFile(text: string, name: string): CompiledGraph {
  try {
    const file: unknown = JSON.parse(text);
    // Opening checks that it is one.
    return openGraph(file as Parameters<typeof openGraph>[0]).graph;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof GraphFileError)) throw error;
    throw new GraphFileError(`${name}: ${error.message}`);
  }
}
