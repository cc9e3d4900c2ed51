import {
  LOCK_FILE,
  ownTexts,
  readSourceTexts,
  sourceTextFrom,
  type GraphFolder,
  type SourceTexts,
  type TextFolder,
} from "../1-read/index.ts";
import { textHashesIn, type TrustBasis } from "../4-verify/index.ts";
import { checkFolder, type Checked, type FolderOptions } from "../compile.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { SourceTextReference } from "../model/linked.ts";
import type { SourceText } from "../model/source-text.ts";
import type { Revision, RevisionTexts } from "./revision.ts";

/**
 * Checks a graph folder as a revision holds it.
 *
 * @param name the revision, as `readRevision` takes it
 * @param dir the folder that a bare revision is read at
 * @param options the text folders on disk, best first; and the workspace of the other side
 */
export function checkRevision(
  held: Extract<Revision, { kind: "folder" }>,
  name: string,
  dir: string,
  { texts, workspace }: Required<Pick<FolderOptions, "texts" | "workspace">>,
): Promise<Checked> {
  const [, path = dir] = name.split(/:(.*)/s);
  const shownBelow = name.includes(":") ? name : `${name}:${dir}`;
  const folders = [...texts, ownTexts(path)];
  const readTexts = readerOfRevision(held.folder, held.texts, folders);
  return checkFolder(held.folder, shownBelow, { readTexts, workspace });
}

/** What the proofs of a graph that was checked rest on. */
export function basisOf({ linked, texts, files, textHashes }: Checked): TrustBasis {
  return { linked, texts, lock: files.get(LOCK_FILE), textHashes: textHashes() };
}

type Sources = ReadonlyMap<string, SourceTextReference>;

/**
 * Reads the texts of a revision: those that git tracks as they were then; of those on disk, which belong
 * to the working folder, only what has a hash that the revision names, in its sources or its lock.
 */
function readerOfRevision(
  folder: GraphFolder,
  tracks: RevisionTexts,
  folders: readonly TextFolder[],
): NonNullable<FolderOptions["readTexts"]> {
  return async (sources) => {
    const tracked = await trackedTexts(sources, tracks, folders);
    const missing = new Map([...sources].filter(([id]) => !tracked.known.has(id)));
    const names = new Map(Array.from(missing, ([id, { file }]) => [id, file]));
    const named = namedHashes(missing, folder);
    const texts = new Map(tracked.texts);
    for (const each of folders) {
      // What is wrong with a file on disk is nothing that the revision says.
      const onDisk = await readSourceTexts(names, [each]);
      for (const [id, text] of onDisk.texts) {
        if (!texts.has(id) && named.get(id)?.has(text.sha256)) texts.set(id, text);
      }
    }
    const { diagnostics: badNames } = await readSourceTexts(names, []);
    return { texts, diagnostics: [...tracked.diagnostics, ...badNames] };
  };
}

interface Tracked extends SourceTexts {
  /** Ids of the sources whose file is tracked, readable or not. */
  readonly known: ReadonlySet<string>;
}

async function trackedTexts(
  sources: Sources,
  texts: RevisionTexts,
  folders: readonly TextFolder[],
): Promise<Tracked> {
  const names = Array.from(sources.values(), ({ file }) => file.value);
  const files = await texts(
    names,
    folders.filter((folder) => typeof folder === "string"),
  );
  const read = new Map<string, SourceText | Diagnostic>();
  const found = new Map<string, SourceText>();
  const diagnostics: Diagnostic[] = [];
  const known = new Set<string>();
  for (const [id, { file: name }] of sources) {
    const stored = files.get(name.value);
    if (!stored) continue;
    known.add(id);
    // Two sources may share one file, which is then one text.
    const text = read.get(name.value) ?? sourceTextFrom({ ...stored, path: stored.shown }, name);
    read.set(name.value, text);
    if ("code" in text) diagnostics.push(text);
    else found.set(id, text);
  }
  return { texts: found, diagnostics, known };
}

function namedHashes(sources: Sources, { lock }: GraphFolder): Map<string, ReadonlySet<string>> {
  const locked = textHashesIn(lock);
  return new Map(
    Array.from(sources, ([id, { sha256 }]) => {
      const written = sha256 ? [sha256.value.toLowerCase()] : [];
      return [id, new Set([...written, ...(locked.get(id) ?? [])])] as const;
    }),
  );
}
