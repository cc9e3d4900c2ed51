import { basename, join, resolve } from "node:path";
import { type GraphFolder, ownTexts, type TextFolder } from "./1-read/index.ts";
import type { LockEntry } from "./4-verify/index.ts";
import type { BuildContext } from "./5-graph/attributes.ts";
import { buildGraph } from "./5-graph/build.ts";
import { itemsOf } from "./5-graph/items.ts";
import {
  layout,
  type LayoutReport,
  type Linked,
  type Method,
  picture,
  placeIn,
} from "./6-layout/index.ts";
import type { CompiledGraph } from "./model/compiled-graph.ts";
import { bounded, type Diagnostic, hasErrors } from "./model/diagnostic.ts";
import type { GraphItems } from "./model/graph-items.ts";
import type { LinkedGraph } from "./model/linked.ts";
import { type Policy, tightened } from "./model/policy.ts";
import { byCodeUnit } from "./model/order.ts";
import { Lines } from "./model/positions.ts";
import { addTallies, type Proofs, type Tally } from "./model/proof.ts";
import type { Range, TextFile } from "./model/range.ts";
import type { SchemaSection } from "./model/records.ts";
import type { Repair } from "./model/repair.ts";
import type { SourceText } from "./model/source-text.ts";
import { Told } from "./model/told.ts";
import { type Size, sizeOf } from "./workspace/unit.ts";
import { type ReadTexts, verifyCitations } from "./workspace/verifying.ts";
import { Workspace } from "./workspace/workspace.ts";

/** Options of every command that verifies. */
export interface CheckOptions {
  /** Folders that hold the texts of the sources, best first; see `textFolders`. */
  readonly texts?: readonly TextFolder[];
  /** Keeps what one check finds out for the next: for whoever checks after every change. */
  readonly workspace?: Workspace;
  /** What the policy of the graph may not be looser than. */
  readonly policy?: Partial<Policy>;
}

/** Options of a check of which only the report counts, or of a graph that is not on disk. */
export interface FolderOptions extends CheckOptions {
  /** Whether files are left out that are sound and depend on no change; they are counted all the same. */
  readonly isPartial?: boolean;
  /** Reads the texts of sources, by their ids; from the folders when left out. */
  readonly readTexts?: ReadTexts;
}

/** A graph folder read, parsed, linked and verified: everything `check` reports. */
export interface Checked {
  readonly linked: LinkedGraph;
  readonly proofs: Proofs;
  /** How many citations are in which state. */
  readonly tally: Tally;
  readonly size: Size;
  /** How many files did not have to be parsed. */
  readonly leftOut: number;
  /** What `citations.lock` should hold now. */
  readonly lock: readonly LockEntry[];
  /** What could be mended in the graph and its lock; worked out when asked. */
  readonly repairs: () => readonly Repair[];
  /** Every problem of every file, in order of file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that a diagnostic may point into, by the path its ranges carry. */
  readonly files: ReadonlyMap<string, CheckedFile>;
  /** The texts of the sources that are at hand, by id of the source. */
  readonly texts: ReadonlyMap<string, SourceText>;
  /** sha256 of the text that each source was judged by, at hand or locked; worked out when asked. */
  readonly textHashes: () => ReadonlyMap<string, string>;
  /** False when a file could not be read: what it holds is in no count. */
  readonly complete: boolean;
  /** Sections of the schema that are written somewhere: names outside them are errors. */
  readonly closed: ReadonlySet<SchemaSection>;
  /** The tally of each file that was read, by its path; worked out when asked. */
  readonly tallies: () => ReadonlyMap<string, Tally>;
}

/** A file with the path by which a person reaches it from the working folder. */
export interface CheckedFile extends TextFile {
  readonly shown: string;
}

export { type Method as LayoutMethod, METHODS as LAYOUT_METHODS } from "./6-layout/index.ts";

/** Options of a build. */
export interface CompileOptions extends CheckOptions {
  /** Positions of the previous build: what has one stays where it is. */
  readonly previous?: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  /**
   * False leaves out stage 6: no positions, sizes and communities. The name of a method says how what has no position
   * gets one. Default true.
   */
  readonly layout?: boolean | Method;
  /** Told from time to time how much of laying out so many entities is done, from 0 to 1. */
  readonly onLayout?: (share: number, entities: number) => void;
}

/** The outcome of a build. A graph with errors is not built. */
export interface Compilation extends Pick<Checked, "diagnostics" | "files" | "texts" | "tally"> {
  /** Without a workspace, made when it is first asked for: whoever writes `items` needs none. */
  readonly graph?: CompiledGraph;
  /** The same, made while it is read; absent with a workspace, which has the graph. */
  readonly items?: GraphItems;
  /** What became of the picture; absent without one. */
  readonly picture?: LayoutReport;
}

/**
 * Compiles a graph folder to a Graphology graph with positions: stages 1 to 6. The seventh, which writes
 * it in a format, is `exportGraph`.
 *
 * @throws ReadError when the folder cannot be read at all
 */
export async function compile(dir: string, options: CompileOptions = {}): Promise<Compilation> {
  const { workspace, previous = new Map(), onLayout } = options;
  // Stages 1 to 4: read, parse, link, verify.
  const checked = await check(dir, options);
  const { linked, diagnostics, files, texts, tally } = checked;
  const outcome = { diagnostics, files, texts, tally };
  if (hasErrors(diagnostics)) return outcome;
  const context = contextOf(checked, basename(resolve(dir)));
  const tell = (share: number): void => onLayout?.(share, linked.entities.size);
  const method = typeof options.layout === "string" ? options.layout : undefined;
  if (workspace) {
    // Stages 5 and 6: the graph, changed from the last one, and its picture.
    const graph = workspace.build(linked, context);
    if (options.layout === false) return { ...outcome, graph };
    return { ...outcome, graph, picture: workspace.layout(graph, previous, tell, method) };
  }
  // Stage 6 comes first, for it needs only what is linked with what; stage 5 is done when it is read.
  const placed =
    options.layout === false ? undefined : picture(linksOf(linked), previous, tell, method);
  const items = itemsOf(linked, context, placed && ((entity) => placeIn(placed, entity)));
  let graph: CompiledGraph | undefined;
  return {
    ...outcome,
    ...(placed && { picture: placed.report }),
    items,
    get graph() {
      return (graph ??= buildGraph(items));
    },
  };
}

/** What a layout needs of a graph. */
function linksOf({ entities, relations }: LinkedGraph): Linked {
  return {
    ids: [...entities.keys()],
    size: relations.length,
    forEachEdge: (visit) => {
      for (const { from, to } of relations) visit(from, to);
    },
  };
}

/**
 * Reads a graph folder and proves its citations: stages 1 to 4.
 *
 * @throws ReadError when the folder cannot be read at all
 */
export async function check(dir: string, options: FolderOptions = {}): Promise<Checked> {
  const { workspace = new Workspace({ isKept: false }) } = options;
  // Stage 1: the texts of the files.
  const folder = await workspace.read(dir, options.isPartial);
  return checkFolder(folder, dir, { ...options, workspace });
}

/**
 * Stages 2 to 4, for a folder that was read already: from disk, or from a revision.
 *
 * @param dir what its paths are shown below, and where `texts/` is looked for
 */
export async function checkFolder(
  folder: GraphFolder,
  dir: string,
  options: FolderOptions = {},
): Promise<Checked> {
  const { workspace = new Workspace({ isKept: false }), texts: folders = [ownTexts(dir)] } =
    options;
  // Stages 2 and 3: parse and link, file by file.
  const reach = options.isPartial ? { dir, folders } : undefined;
  const linkedFolder = await workspace.link(folder, reach);
  const { graph: linked, complete, closed, leftOut } = linkedFolder;
  const judged = { ...linked, policy: tightened(linked.policy, options.policy ?? {}) };
  // Stage 4: verify the citations.
  const readTexts = options.readTexts ?? workspace.readerOf(folders);
  const verified = await verifyCitations(folder, linkedFolder, readTexts, (found, isTold) =>
    workspace.verify(judged, found, folder.lock, isTold),
  );
  const { texts, verification } = verified;
  const { proofs, repairs, textHashes, tallies } = verification;
  return {
    linked,
    proofs,
    tally: leftOut.map((file) => file.tally).reduce(addTallies, proofs.tally),
    size: sizeOf(linked, leftOut),
    leftOut: leftOut.length,
    get lock() {
      return verification.lock;
    },
    repairs,
    diagnostics: toldOf([
      ...folder.diagnostics,
      ...linkedFolder.diagnostics,
      ...verified.diagnostics,
      ...verification.diagnostics,
    ]),
    files: filesByPath(dir, folder, linkedFolder.files, texts),
    texts,
    textHashes,
    complete,
    closed,
    tallies,
  };
}

/**
 * Stage 5: the Graphology graph of what was checked, without positions; of all that could be
 * linked, when there were errors.
 *
 * @param fallbackTitle title of a graph that names none
 */
export function graphOf(checked: Checked, fallbackTitle: string): CompiledGraph {
  return buildGraph(itemsOf(checked.linked, contextOf(checked, fallbackTitle)));
}

/**
 * Stage 6 for a graph that was compiled without it and read back, such as a `graph.columns.json`. One
 * that has positions keeps them: no layout puts every entity at one place. With a method, all are placed anew.
 */
export function placeUnplaced(
  graph: CompiledGraph,
  onLayout?: CompileOptions["onLayout"],
  method?: Method,
): LayoutReport | undefined {
  const isPlaced = graph.someNode((_id, { x, y }) => x !== 0 || y !== 0);
  if (isPlaced && !method) return undefined;
  const tell = (share: number): void => onLayout?.(share, graph.order);
  return layout(graph, new Map(), method ? { tell, method } : { tell });
}

function contextOf({ proofs, files, textHashes }: Checked, fallbackTitle: string): BuildContext {
  return { proofs, originOf: originFinder(files), fallbackTitle, textHashes: textHashes() };
}

function originFinder(files: ReadonlyMap<string, TextFile>) {
  const lines = new Map<string, Lines>();
  return ({ file, start }: Range) => {
    let known = lines.get(file);
    if (!known) {
      known = new Lines(files.get(file)?.text ?? "");
      lines.set(file, known);
    }
    return { file, line: known.lineOf(start) };
  };
}

function filesByPath(
  dir: string,
  { lock, diagnostics }: GraphFolder,
  files: readonly TextFile[],
  texts: ReadonlyMap<string, SourceText>,
): Map<string, CheckedFile> {
  const byPath = new Map<string, CheckedFile>();
  // What could not be read has no text, but it is shown where it lies all the same.
  const unread = diagnostics.flatMap(({ range }) => range ?? []);
  for (const { file } of unread) byPath.set(file, { path: file, text: "", shown: join(dir, file) });
  for (const { path, text } of texts.values()) byPath.set(path, { path, text, shown: path });
  for (const { path, text } of [...files, ...(lock ? [lock] : [])]) {
    byPath.set(path, { path, text, shown: join(dir, path) });
  }
  return byPath;
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
