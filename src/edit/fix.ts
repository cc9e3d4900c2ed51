import { join } from "node:path";
import { readGraphFolder, type GraphFolder } from "../1-read/index.ts";
import { refreshLock } from "../4-verify/index.ts";
import { checkFolder, type Checked, type CheckOptions } from "../compile.ts";
import { isOfProof } from "../model/diagnostic.ts";
import type { Range, TextFile } from "../model/range.ts";
import type { CitationRepair, Repair, TextRepair } from "../model/repair.ts";
import { Workspace } from "../workspace/workspace.ts";
import { editFile } from "./edit.ts";
import type { Edit } from "./edits.ts";

/** What can be mended in a graph folder, and what its files would then hold. */
export interface Fixed {
  readonly files: readonly FixedFile[];
  readonly lock?: FixedFile;
  readonly made: readonly Repair[];
  /** Repairs that cannot be written without changing something else. */
  readonly refused: readonly Repair[];
  /** Those that a person has to choose: several texts are possible, or nothing but a likeness speaks for one. */
  readonly undecided: readonly Repair[];
  readonly after: Checked;
}

/** A file before and after; neither text has a byte order mark. */
export interface FixedFile {
  /** The path by which a person reaches it from the working folder. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface FixOptions extends CheckOptions {
  /** Whether citations and the lock alone are mended. */
  readonly onlyCitations?: boolean;
  /** Whether a name that is none is taken for the only one that it resembles. */
  readonly near?: boolean;
}

/**
 * One repair may make another possible: a quote whose source is mended may be typeset otherwise, and of the
 * problems of a file not all are told at once.
 */
const MOST_ROUNDS = 8;

/**
 * Works out the repairs of a graph folder, writing nothing. Everything is proven anew with the repaired files.
 *
 * @throws ReadError when the folder cannot be read at all
 */
export async function fix(dir: string, options: FixOptions = {}): Promise<Fixed> {
  const before = await readGraphFolder(dir);
  const made: Repair[] = [];
  // Most files are the same in every round.
  const checking = { workspace: new Workspace(), ...options };
  let checked = await checkFolder(before, dir, checking);
  const ofFiles = (): Repair[] => [
    ...(options.onlyCitations
      ? []
      : checked.diagnostics.flatMap(({ repair }) => everywhere(repair))),
    ...checked.repairs().filter((each) => each.kind !== "revision"),
  ];
  let round = repair(before.files, ofFiles(), options);
  for (let rounds = 1; round.made.length > 0; rounds++) {
    for (const repair of round.made) made.push(repair);
    checked = await checkFolder({ ...before, files: round.files }, dir, checking);
    if (rounds === MOST_ROUNDS) break;
    round = repair(round.files, ofFiles(), options);
  }
  const isWhole = isComplete(checked);
  const revisions = checked.repairs().filter((each) => isWhole && each.kind === "revision");
  const revised = repair(round.files, revisions, options);
  for (const repair of revised.made) made.push(repair);
  const repaired = { ...before, files: revised.files };
  const folder = made.length > 0 && isWhole ? withLock(repaired, checked) : repaired;
  const lock = folder.lock && changed(dir, folder.lock, before.lock);
  return {
    files: folder.files.flatMap((file, index) => changed(dir, file, before.files[index]) ?? []),
    ...(lock && { lock }),
    made,
    refused: [...round.refused, ...revised.refused],
    undecided: round.undecided,
    after: made.length > 0 ? await checkFolder(folder, dir, checking) : checked,
  };
}

/** A repair for each place at which the text stands. */
function everywhere(repair: TextRepair | undefined): TextRepair[] {
  if (!repair) return [];
  const { also = [], ...first } = repair;
  return [first, ...also.map((at) => ({ ...first, at }))];
}

/** The YAML with what some repairs change in it. */
function repair(files: readonly TextFile[], repairs: readonly Repair[], options: FixOptions) {
  const edits = new Map(repairs.map((each) => [each, editOf(each, options)]));
  const byFile = new Map<string, Edit[]>();
  for (const [, found] of edits) {
    if (!found) continue;
    const group = byFile.get(found.file);
    if (group) group.push(found.edit);
    else byFile.set(found.file, [found.edit]);
  }
  const left = new Set<Edit>();
  const edited = files.map((file) => {
    const group = byFile.get(file.path);
    if (!group) return file;
    const { text, refused } = editFile(file, group);
    for (const { edit } of refused) left.add(edit);
    return { path: file.path, text };
  });
  const isRefused = (each: Repair): boolean => left.has(edits.get(each)?.edit as Edit);
  const isMade = (each: Repair): boolean =>
    // A revision may concern the lock alone.
    !isRefused(each) && (each.kind === "revision" || edits.get(each) !== undefined);
  return {
    files: edited,
    made: repairs.filter(isMade),
    refused: repairs.filter(isRefused),
    undecided: repairs.filter(
      (each) => (each.kind === "source" || each.kind === "text") && !edits.get(each),
    ),
  };
}

interface FileEdit {
  readonly file: string;
  readonly edit: Edit;
}

/** What a repair changes in the YAML; nothing where it concerns the lock alone, or a person has to choose. */
function editOf(repair: Repair, { near = false }: FixOptions): FileEdit | undefined {
  const set = (at: Range, value: string): FileEdit => {
    return { file: at.file, edit: { kind: "set", at, value } };
  };
  // What tells more about a quote stands behind it.
  const put = (key: string, value: string, { range }: CitationRepair["citation"]): FileEdit => ({
    file: range.file,
    edit: { kind: "put", in: range, key, value: { kind: "text", value }, after: "quote" },
  });
  switch (repair.kind) {
    case "text": {
      const [only, other] = repair.texts;
      const isSure = other === undefined && (repair.isExact || near);
      return isSure && only !== undefined ? set(repair.at, only) : undefined;
    }
    case "revision": {
      const at = repair.source.text?.sha256;
      return at && set(at, repair.sha256);
    }
    case "typography":
      return put("quote", repair.quote, repair.citation);
    case "source":
      return repair.isOnly ? put("source", repair.source, repair.citation) : undefined;
    case "context": {
      const { prefix, suffix } = repair.proven ?? {};
      if (prefix !== undefined) return put("prefix", prefix, repair.citation);
      return suffix === undefined ? undefined : put("suffix", suffix, repair.citation);
    }
  }
}

/** Whether quotes are all that is wrong: else claims may be missing, and a new lock would lose their proofs. */
function isComplete({ diagnostics }: Checked): boolean {
  return diagnostics.every((each) => each.severity !== "error" || isOfProof(each));
}

function withLock(folder: GraphFolder, { lock, proofs }: Checked): GraphFolder {
  if (!folder.lock) return folder;
  const failing = new Set<string>();
  for (const [citation, { state }] of proofs.of) {
    if (state === "broken" || state === "ambiguous") failing.add(citation.source);
  }
  const text = refreshLock(folder.lock, lock, failing);
  return { ...folder, lock: { path: folder.lock.path, text } };
}

function changed(dir: string, file: TextFile, before: TextFile | undefined): FixedFile | undefined {
  if (!before || before.text === file.text) return undefined;
  return { path: join(dir, file.path), before: before.text, after: file.text };
}
