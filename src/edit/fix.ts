import { join } from "node:path";
import { readGraphFolder, type GraphFolder } from "../1-read/index.ts";
import { refreshLock } from "../4-verify/index.ts";
import { checkFolder, type Checked, type CheckOptions } from "../compile.ts";
import { isOfProof } from "../model/diagnostic.ts";
import type { TextFile } from "../model/range.ts";
import type { Repair } from "../model/repair.ts";
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
  /** Quotes that stand in one source that was searched, and perhaps in others that were not. */
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

/** One repair may make another possible: a quote whose source is mended may be typeset otherwise. */
const MOST_ROUNDS = 4;

/**
 * Works out the repairs of a graph folder, writing nothing. Everything is proven anew with the repaired files.
 *
 * @throws ReadError when the folder cannot be read at all
 */
export async function fix(dir: string, options: CheckOptions = {}): Promise<Fixed> {
  const before = await readGraphFolder(dir);
  const made: Repair[] = [];
  // Most files are the same in every round.
  const checking = { workspace: new Workspace(), ...options };
  let checked = await checkFolder(before, dir, checking);
  const ofCitations = () => checked.repairs().filter((each) => !isOfLock(each));
  let round = repair(before.files, ofCitations());
  for (let rounds = 1; round.made.length > 0; rounds++) {
    for (const repair of round.made) made.push(repair);
    checked = await checkFolder({ ...before, files: round.files }, dir, checking);
    if (rounds === MOST_ROUNDS) break;
    round = repair(round.files, ofCitations());
  }
  const revisions = isComplete(checked) ? checked.repairs().filter(isOfLock) : [];
  const revised = repair(round.files, revisions);
  for (const repair of revised.made) made.push(repair);
  const repaired = { ...before, files: revised.files };
  const folder = made.length > 0 && isComplete(checked) ? withLock(repaired, checked) : repaired;
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

/** The YAML with what some repairs change in it. */
function repair(files: readonly TextFile[], repairs: readonly Repair[]) {
  const byFile = new Map<string, Map<Edit, Repair>>();
  const made = new Set<Repair>();
  const refused = new Set<Repair>();
  for (const each of repairs) {
    const found = editOf(each);
    if (!found && !isOfLock(each)) continue;
    made.add(each);
    if (!found) continue;
    const edits = byFile.get(found.file) ?? new Map<Edit, Repair>();
    byFile.set(found.file, edits.set(found.edit, each));
  }
  const edited = files.map((file) => {
    const edits = byFile.get(file.path);
    if (!edits) return file;
    const { text, refused: left } = editFile(file, [...edits.keys()]);
    for (const { edit } of left) {
      const undone = edits.get(edit);
      if (undone) refused.add(undone);
    }
    return { path: file.path, text };
  });
  return {
    files: edited,
    made: [...made].filter((each) => !refused.has(each)),
    refused: [...refused],
    undecided: repairs.filter((each) => each.kind === "source" && !each.isOnly),
  };
}

/** What a repair changes in the YAML; nothing where it concerns the lock alone. */
function editOf(repair: Repair): { readonly file: string; readonly edit: Edit } | undefined {
  if (repair.kind === "revision") {
    const at = repair.source.text?.sha256;
    return at && { file: at.file, edit: { kind: "set", at, value: repair.sha256 } };
  }
  const { range } = repair.citation;
  const put = (key: string, value: string): { file: string; edit: Edit } => ({
    file: range.file,
    // What tells more about a quote stands behind it.
    edit: { kind: "put", in: range, key, value: { kind: "text", value }, after: "quote" },
  });
  switch (repair.kind) {
    case "typography":
      return put("quote", repair.quote);
    case "source":
      return repair.isOnly ? put("source", repair.source) : undefined;
    case "context": {
      const { prefix, suffix } = repair.proven ?? {};
      if (prefix !== undefined) return put("prefix", prefix);
      return suffix === undefined ? undefined : put("suffix", suffix);
    }
  }
}

function isOfLock(repair: Repair): boolean {
  return repair.kind === "revision";
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
