import {
  type GraphFolder,
  isSettled,
  LOCK_FILE,
  readGraphFolder,
  readSourceTexts,
  type Stamp,
  type TextFolder,
} from "../1-read/index.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Tally } from "../model/proof.ts";
import type { TextFile } from "../model/range.ts";
import type { SourceText } from "../model/source-text.ts";
import { filesByPath } from "./places.ts";
import { digest } from "./hashes.ts";

/** What a graph was compiled from: beside the compiler, all that it depends on. */
export interface Inputs {
  /** Of each file its stamp, where that is to be trusted, and the sha256 of its text. */
  readonly files: readonly {
    readonly path: string;
    readonly stamp: string;
    readonly digest: string;
  }[];
  /** The sha256 of the lock; absent without one. */
  readonly lock: string | undefined;
  /** The sources that name a text: their ids, the names of its file, and the sha256 of what is at hand. */
  readonly texts: readonly (readonly [id: string, file: string, sha256: string | undefined])[];
}

/** What was told of a graph that was compiled without an error. */
export interface CompiledRecord {
  readonly inputs: Inputs;
  readonly diagnostics: readonly Diagnostic[];
  readonly tally: Tally;
}

/** The graph itself, as another process may take it. */
export interface GraphRecord extends CompiledRecord {
  /** The JSON text of its `GraphFile`, in parts. */
  readonly parts: readonly Uint8Array[];
  /** Whether it has the places that a layout from nothing gives. */
  readonly isPlaced: boolean;
}

/** What a build wrote. */
export interface BuildRecord extends CompiledRecord {
  /** Number of entities. */
  readonly order: number;
  /** Number of relations. */
  readonly size: number;
  /** Of the file. */
  readonly sha256: string;
}

/** What was read for a check. */
export interface ReadFolder {
  readonly folder: GraphFolder;
  /** When it was, in milliseconds since 1970. */
  readonly moment: number;
  /** By id of the source: the names of the files of texts. */
  readonly names: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, SourceText>;
}

/** What was read, to be compared with what is there later. */
export function inputsOf({ folder, moment, names, texts }: ReadFolder): Inputs {
  return {
    files: folder.files.map(({ path, text }) => ({
      path,
      stamp: trusted(folder.stamps?.get(path), moment),
      digest: digest(text),
    })),
    lock: folder.lock && digest(folder.lock.text),
    texts: Array.from(names, ([id, file]) => [id, file, texts.get(id)?.sha256]),
  };
}

/** The stamp, if a change after some moment would show in it; else empty. */
export function trusted(stamp: Stamp | undefined, moment: number): string {
  return stamp && isSettled(stamp, moment) ? stamp.text : "";
}

/**
 * The files and the texts of a graph folder, when they are those that a record was made of; else undefined.
 *
 * @throws ReadError when the folder cannot be read at all
 */
export async function recalled(
  { inputs, diagnostics }: CompiledRecord,
  dir: string,
  folders: readonly TextFolder[],
) {
  const known = new Map(inputs.files.map((file) => [file.path, file]));
  // What is told of a file shows its lines.
  const told = new Set(diagnostics.flatMap(placesOf));
  const isLeftOut = (path: string, { text }: Stamp): boolean =>
    known.get(path)?.stamp === text && !told.has(path);
  const folder = await readGraphFolder(dir, { isLeftOut });
  const isSame = ({ path, text }: TextFile): boolean => known.get(path)?.digest === digest(text);
  const found = folder.files.length + (folder.leftOut?.length ?? 0);
  if (folder.diagnostics.length > 0 || found !== known.size) return undefined;
  if (!folder.files.every(isSame)) return undefined;
  if ((folder.lock && digest(folder.lock.text)) !== inputs.lock) return undefined;
  const nowhere = { file: LOCK_FILE, start: 0, end: 0 };
  const wanted = inputs.texts.map(([id, value]) => [id, { ...nowhere, value }] as const);
  const read = await readSourceTexts(new Map(wanted), folders);
  const isSameText = inputs.texts.every(([id, , sha256]) => read.texts.get(id)?.sha256 === sha256);
  if (read.diagnostics.length > 0 || !isSameText) return undefined;
  const all = [
    ...folder.files,
    ...Array.from(folder.leftOut ?? [], (path) => ({ path, text: "" })),
  ];
  return { files: filesByPath(dir, folder, all, read.texts.values()), texts: read.texts };
}

function placesOf({ range, related = [] }: Diagnostic): string[] {
  return [...(range ? [range.file] : []), ...related.map((other) => other.range.file)];
}
