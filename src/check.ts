import { join } from "node:path";
import {
  LOCK_FILE,
  ownTexts,
  readGraphFolder,
  readSourceTexts,
  type GraphFolder,
  type SourceTexts,
  type TextFolder,
} from "./1-read/index.ts";
import { type ParsedFile, parseFile } from "./2-parse/index.ts";
import type { IndexedEntity } from "./3-link/entities.ts";
import { link } from "./3-link/link.ts";
import { verify, type LockEntry } from "./4-verify/index.ts";
import type { Memory } from "./memory.ts";
import { bounded, hasErrors, type Diagnostic } from "./model/diagnostic.ts";
import type { LinkedGraph, SourceTextReference } from "./model/linked.ts";
import { byCodeUnit } from "./model/order.ts";
import type { Proofs, Tally } from "./model/proof.ts";
import type { TextFile } from "./model/range.ts";
import type { FileRecords, SchemaSection } from "./model/records.ts";
import type { Repair } from "./model/repair.ts";
import type { SourceText } from "./model/source-text.ts";
import { Told } from "./model/told.ts";

/** Options of every command that verifies. */
export interface CheckOptions {
  /** Folders that hold the texts of the sources, best first; see `textFolders`. */
  readonly texts?: readonly TextFolder[];
  /** Keeps what one check finds out for the next: for whoever checks after every change. */
  readonly memory?: Memory;
}

/** Options of checking a part of a graph, or one that is not on disk. */
export interface PartOptions extends CheckOptions {
  /** Entities of the files that are left out, by id: claims may refer to them. */
  readonly elsewhere?: ReadonlyMap<string, IndexedEntity>;
  /** Reads the texts of sources, by their ids; from the folders when left out. */
  readonly readTexts?: (sources: ReadonlyMap<string, SourceTextReference>) => Promise<SourceTexts>;
  /** Whether the text of a source is needed; that of every source when left out. */
  readonly wants?: (linked: LinkedGraph, source: string) => boolean;
}

/** A graph folder read, parsed, linked and verified: everything `check` reports. */
export interface Checked {
  readonly linked: LinkedGraph;
  readonly proofs: Proofs;
  /** What `citations.lock` should hold now. */
  readonly lock: readonly LockEntry[];
  /** What could be mended in the graph and its lock; worked out when asked. */
  readonly repairs: () => readonly Repair[];
  /** Every problem of every file, in order of file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that a diagnostic may point into, by the path its ranges carry. */
  readonly files: ReadonlyMap<string, CheckedFile>;
  readonly texts: ReadonlyMap<string, SourceText>;
  /** sha256 of the text that each source was judged by, at hand or locked; worked out when asked. */
  readonly textHashes: () => ReadonlyMap<string, string>;
  /** False when a file could not be read: what it holds is in no count. */
  readonly complete: boolean;
  /** Sections of the schema that are written somewhere: names outside them are errors. */
  readonly closed: ReadonlySet<SchemaSection>;
  /** Files that define what claims of any file may hang on, by path: see `isFrame`. */
  readonly frame: ReadonlySet<string>;
  /** The tally of each file, by its path; worked out when asked. */
  readonly tallies: () => ReadonlyMap<string, Tally>;
}

/** A file with the path by which a person reaches it from the working folder. */
export interface CheckedFile extends TextFile {
  readonly shown: string;
}

/**
 * Stages 1 to 4: reads a graph folder and proves its citations.
 *
 * @throws ReadError when the folder cannot be read at all
 */
export async function check(dir: string, options: CheckOptions = {}): Promise<Checked> {
  const read = await readGraphFolder(dir, options.memory && { memory: options.memory.files });
  return checkFolder(read, dir, options);
}

/**
 * Stages 2 to 4, for a folder that was read already: from disk, or from a revision.
 *
 * @param dir what its paths are shown below, and where `texts/` is looked for
 */
export async function checkFolder(
  read: GraphFolder,
  dir: string,
  options: PartOptions = {},
): Promise<Checked> {
  const parse = (): readonly ParsedFile[] =>
    options.memory?.parsed.parse(read.files) ?? read.files.map((file) => parseFile(file));
  return checkParsed(parse, read, dir, options);
}

/**
 * Stages 3 and 4, for files that are parsed already, or are about to be.
 *
 * @param parse gives the files in order of their paths; asked once, so that nobody else has to hold
 *   what is as large as the graph
 */
export async function checkParsed(
  parse: () => readonly ParsedFile[],
  read: GraphFolder,
  dir: string,
  options: PartOptions = {},
): Promise<Checked> {
  const { memory, elsewhere, wants = () => true } = options;
  const understood = understand(gathered(parse()), read, memory, elsewhere);
  const { linked, complete, closed, frame } = understood;
  const readTexts = options.readTexts ?? textReader(options.texts ?? [ownTexts(dir)], memory);
  const isWanted = (id: string): boolean => wants(linked, id) && !understood.contested.has(id);
  const source = await readTexts(textFiles(linked, isWanted));
  const hasLock = !read.diagnostics.some(isOfLock);
  const isTold = (id: string): boolean =>
    !hasLock || understood.contested.has(id) || source.unread?.has(id) === true;
  const verified = verify(linked, source.texts, read.lock, memory?.proofs, isTold);
  const diagnostics = [
    ...read.diagnostics,
    ...understood.diagnostics,
    ...source.diagnostics,
    ...verified.diagnostics,
  ];
  return {
    linked,
    proofs: verified.proofs,
    get lock() {
      return verified.lock;
    },
    repairs: verified.repairs,
    diagnostics: toldOf(diagnostics),
    files: filesByPath(dir, read, source.texts),
    complete,
    texts: source.texts,
    closed,
    frame,
    textHashes: verified.textHashes,
    tallies: verified.tallies,
  };
}

/** All files as they were parsed. */
interface Gathered {
  /** Emptied as the files are linked: they are larger than the graph, and nobody else holds them. */
  readonly records: FileRecords[];
  readonly readable: boolean;
  readonly closed: ReadonlySet<SchemaSection>;
  readonly frame: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

function gathered(parsed: readonly ParsedFile[]): Gathered {
  const records = parsed.map((file) => file.records);
  return {
    records,
    readable: parsed.every(({ readable }) => readable),
    closed: new Set(records.flatMap((record) => record.schemaSections)),
    frame: new Set(records.filter(isFrame).map(({ file }) => file.path)),
    diagnostics: parsed.flatMap((file) => file.diagnostics),
  };
}

/** Stage 3: what the files say. */
function understand(
  { records, readable, closed, frame, diagnostics }: Gathered,
  read: GraphFolder,
  memory: Memory | undefined,
  elsewhere: PartOptions["elsewhere"],
) {
  const unread = read.diagnostics.filter((diagnostic) => !isOfLock(diagnostic));
  const complete = readable && !hasErrors(unread);
  const {
    graph,
    contested,
    diagnostics: found,
  } = link(records, complete, memory?.linked, elsewhere);
  const all = [...diagnostics, ...found];
  return { linked: graph, contested, complete, closed, frame, diagnostics: all };
}

/** A lock that cannot be read defines nothing that claims refer to. */
function isOfLock({ range }: Diagnostic): boolean {
  return range?.file === LOCK_FILE;
}

/**
 * Whether a file defines what claims of any file may hang on, other than plain entities: the graph
 * itself, its schema, sources, and ids that were replaced.
 */
export function isFrame(records: FileRecords): boolean {
  const { graph, schemaSections, sources, entities } = records;
  return (
    graph.length > 0 ||
    schemaSections.length > 0 ||
    sources.length > 0 ||
    entities.some(({ mergedFrom }) => mergedFrom.length > 0)
  );
}

/** The folders that may hold source texts: those asked for, those of the environment, `texts/`. */
export function textFolders(
  dir: string,
  asked: readonly string[],
  environment: string | undefined,
): TextFolder[] {
  const separator = process.platform === "win32" ? ";" : ":";
  const fromEnvironment = (environment ?? "").split(separator).filter((folder) => folder !== "");
  return [...asked, ...fromEnvironment, ownTexts(dir)];
}

function textFiles(
  linked: LinkedGraph,
  isWanted: (source: string) => boolean,
): Map<string, SourceTextReference> {
  const files = new Map<string, SourceTextReference>();
  for (const { id, text } of linked.sources.values()) {
    if (text && isWanted(id)) files.set(id, text);
  }
  return files;
}

function textReader(
  folders: readonly TextFolder[],
  memory: Memory | undefined,
): NonNullable<PartOptions["readTexts"]> {
  return (sources) => {
    const names = Array.from(sources, ([id, { file }]) => [id, file] as const);
    return readSourceTexts(new Map(names), folders, memory?.texts);
  };
}

function filesByPath(
  dir: string,
  read: GraphFolder,
  texts: ReadonlyMap<string, SourceText>,
): Map<string, CheckedFile> {
  const files = new Map<string, CheckedFile>();
  // What could not be read has no text, but it is shown where it lies all the same.
  const unread = read.diagnostics.flatMap(({ range }) => range ?? []);
  for (const { file } of unread) files.set(file, { path: file, text: "", shown: join(dir, file) });
  for (const { path, text } of texts.values()) files.set(path, { path, text, shown: path });
  for (const { path, text } of [...read.files, ...(read.lock ? [read.lock] : [])]) {
    files.set(path, { path, text, shown: join(dir, path) });
  }
  return files;
}

/** In order of file and place; of each file the first ones, and how many more there are. */
function toldOf(diagnostics: Diagnostic[]): readonly Diagnostic[] {
  const told = new Told();
  for (const diagnostic of diagnostics.sort(byPlace)) told.add(diagnostic);
  return told.all().map(bounded).sort(byPlace);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    byCodeUnit(a.range?.file ?? "", b.range?.file ?? "") ||
    (a.range?.start ?? 0) - (b.range?.start ?? 0) ||
    byCodeUnit(a.code, b.code) ||
    byCodeUnit(a.message, b.message)
  );
}
