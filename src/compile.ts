import { basename, resolve } from "node:path";
import { type GraphFolder, ownTexts, type TextFolder } from "./1-read/index.ts";
import type { LockEntry } from "./4-verify/index.ts";
import type { BuildContext } from "./5-graph/attributes.ts";
import { buildGraph } from "./5-graph/build.ts";
import { itemsOf } from "./5-graph/items.ts";
import { type Earlier, layout, type LayoutReport, type Method } from "./6-layout/index.ts";
import type { CompiledGraph } from "./model/compiled-graph.ts";
import { type Diagnostic, hasErrors } from "./model/diagnostic.ts";
import type { GraphItems } from "./model/graph-items.ts";
import type { LinkedGraph } from "./model/linked.ts";
import { type Policy, tightened } from "./model/policy.ts";
import { addTallies, type Proofs, type Tally } from "./model/proof.ts";
import type { SchemaSection } from "./model/records.ts";
import type { Repair } from "./model/repair.ts";
import type { SourceText } from "./model/source-text.ts";
import { toldInOrder } from "./model/told.ts";
import { type CheckedFile, filesByPath, originFinder } from "./workspace/places.ts";
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
  /** The same once somebody has read again the quotes whose sentence has changed: until then they keep their entries. */
  readonly lockReread: () => readonly LockEntry[];
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

export {
  type Method as LayoutMethod,
  METHODS as LAYOUT_METHODS,
  MOST_BY_LEVELS,
} from "./6-layout/index.ts";

/** Options of a build. */
export interface CompileOptions extends CheckOptions {
  /** Positions of the previous build: what has one stays where it is. With communities, those stay as well. */
  readonly previous?: ReadonlyMap<string, Earlier>;
  /**
   * False leaves out stage 6: no positions, sizes and communities. The name of a method says how what has no position
   * gets one. Default true.
   */
  readonly layout?: boolean | Method | undefined;
  /** Told from time to time how much of laying out so many entities is done, from 0 to 1. */
  readonly onLayout?: (share: number, entities: number) => void;
}

/** The outcome of a build. A graph with errors is not built. */
export interface Compilation extends Pick<Checked, "diagnostics" | "files" | "texts" | "tally"> {
  /** Made when it is first asked for, unless the workspace keeps one: whoever writes `items` needs none. */
  readonly graph?: CompiledGraph;
  /** The same, made while it is read. */
  readonly items?: GraphItems;
  /** What became of the picture; absent without one. */
  readonly picture?: LayoutReport;
}

/**
 * Compiles a graph folder to a graph with positions: stages 1 to 6. The seventh writes it: `exportGraph`.
 *
 * @throws ReadError when the folder cannot be read at all
 */
export async function compile(dir: string, options: CompileOptions = {}): Promise<Compilation> {
  const { workspace = new Workspace({ isKept: false }), previous = new Map(), onLayout } = options;
  // Stages 1 to 4: read, parse, link, verify.
  const checked = await check(dir, { ...options, workspace });
  const { linked, diagnostics, files, texts, tally } = checked;
  const outcome = { diagnostics, files, texts, tally };
  if (hasErrors(diagnostics)) return outcome;
  // Stage 5: nodes and edges.
  const built = workspace.build(linked, contextOf(checked, basename(resolve(dir))));
  // Stage 6: their places.
  const tell = (share: number): void => onLayout?.(share, linked.entities.size);
  const { layout: asked = true } = options;
  const method = typeof asked === "string" ? asked : undefined;
  const picture = asked ? workspace.layout(built, previous, { tell, method }) : undefined;
  return {
    ...outcome,
    ...(picture && { picture }),
    items: built.items,
    get graph() {
      return built.graph;
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
    lockReread: verification.lockReread,
    repairs,
    diagnostics: toldInOrder([
      ...folder.diagnostics,
      ...linkedFolder.diagnostics,
      ...verified.diagnostics,
      ...verification.diagnostics,
    ]),
    files: filesByPath(dir, folder, linkedFolder.files, texts.values()),
    texts,
    textHashes,
    complete,
    closed,
    tallies,
  };
}

/** Stage 5: the graph of what was checked, without positions; of all that could be linked, under errors. */
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
  return layout(graph, new Map(), { tell, method });
}

function contextOf({ proofs, files, textHashes }: Checked, fallbackTitle: string): BuildContext {
  return { proofs, originOf: originFinder(files), fallbackTitle, textHashes: textHashes() };
}
