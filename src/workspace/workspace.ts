import {
  type GraphFolder,
  readGraphFolder,
  readSourceTexts,
  type Stamp,
  StampedFiles,
  type TextFolder,
} from "../1-read/index.ts";
import { DateReader } from "../3-link/dates.ts";
import type { OrderedFiles } from "../3-link/order.ts";
import { FoldCache, type Verification, verify } from "../4-verify/index.ts";
import type { BuildContext } from "../5-graph/attributes.ts";
import { BuiltGraph } from "../5-graph/build.ts";
import { type Built, rebuildGraph } from "../5-graph/change.ts";
import {
  type Earlier,
  layout,
  type LayoutReport,
  picture,
  type PictureOptions,
  placeIn,
} from "../6-layout/index.ts";
import { hasErrors } from "../model/diagnostic.ts";
import type { LinkedGraph } from "../model/linked.ts";
import type { TextFile } from "../model/range.ts";
import type { SourceText } from "../model/source-text.ts";
import {
  cacheRecord,
  canBeLeftOut,
  isSameRecord,
  type CheckToKeep,
  momentsOf,
  NO_MOMENTS,
} from "./cache.ts";
import type { CachedFile, CachedText, CacheRecord } from "./cache-file.ts";
import { type Inputs, inputsOf, type ReadFolder } from "./compiled.ts";
import { Linking, type LinkedFolder } from "./linking.ts";
import { digest } from "./hashes.ts";
import { LoadedFile } from "./unit.ts";
import { isOfLock, type ReadTexts } from "./verifying.ts";

const NO_FOLDER: GraphFolder = { files: [], diagnostics: [] };

/** How a workspace is used. */
interface WorkspaceOptions {
  /** False for a single check or build, which leaves nothing. Default true. */
  readonly isKept?: boolean;
  /** Folded texts of sources, for whoever verifies again in this process. */
  readonly folds?: FoldCache;
  /** The time, in milliseconds since 1970. */
  readonly now?: () => number;
}

/** Where files and texts that were left out can be read. */
export interface Reach {
  readonly dir: string;
  readonly folders: readonly TextFolder[];
}

/**
 * What one check or build of a graph leaves for the next: each file as it was parsed and linked, and the
 * last result of each stage. Nothing in it changes an outcome: a check with it gives what a check
 * without it would, and does again only what depends on a change. The graph of a build is changed into
 * that of the next, so it is good until then.
 */
export class Workspace {
  readonly #isKept: boolean;
  readonly #now: () => number;
  readonly #folds: FoldCache;
  readonly #dates = new DateReader();
  readonly #known = new StampedFiles<TextFile>();
  readonly #texts = new StampedFiles<SourceText>();
  /** By path, as they were linked last. */
  #files: ReadonlyMap<string, LoadedFile | CachedFile> = new Map();
  #ordered: OrderedFiles | undefined;
  #verified: Verification["judged"] | undefined;
  #built: Built | undefined;
  #picture: LayoutReport | undefined;
  /** What another process left, as long as nothing newer is there. */
  #record: CacheRecord | undefined;
  #unread: readonly CachedText[] = [];
  #read: ReadFolder = { folder: NO_FOLDER, moment: 0, names: new Map(), texts: new Map() };

  constructor({ isKept = true, folds, now = Date.now }: WorkspaceOptions = {}) {
    this.#isKept = isKept;
    this.#now = now;
    this.#folds = folds ?? new FoldCache(isKept ? undefined : 0);
  }

  /** Takes up what another process left; its files are read when they are needed. */
  restore(record: CacheRecord | undefined): void {
    this.#record = record;
    this.#files = new Map(record?.files.map((file) => [file.unit.path, file]));
    this.#ordered = undefined;
  }

  /**
   * Stage 1: the texts of a graph folder.
   *
   * @param isPartial whether files may be left out that are known and have not changed
   * @throws ReadError when the folder cannot be read at all
   */
  async read(dir: string, isPartial = false): Promise<GraphFolder> {
    const moment = this.#now();
    const isLeftOut = (path: string, stamp: Stamp): boolean => {
      const known = this.#files.get(path);
      if (!known || known instanceof LoadedFile) return false;
      return canBeLeftOut(known) && known.stamp === stamp.text;
    };
    const known = this.#known;
    const folder = await readGraphFolder(dir, isPartial ? { known, isLeftOut } : { known });
    this.#read = { folder, moment, names: new Map(), texts: new Map() };
    return folder;
  }

  /**
   * Stages 2 and 3: parses the files that have changed, and links them and those that depend on what
   * changed.
   *
   * @param reach given when files may be left out
   */
  async link(folder: GraphFolder, reach?: Reach): Promise<LinkedFolder> {
    const unread = folder.diagnostics.filter((diagnostic) => !isOfLock(diagnostic));
    const linking = new Linking(this.#dates, !hasErrors(unread));
    const keep = (path: string, known = this.#files.get(path)): void => {
      if (known) linking.files.set(path, known);
    };
    const changed: TextFile[] = [];
    for (const path of folder.leftOut ?? []) keep(path);
    for (const file of folder.files) {
      const known = this.#files.get(file.path);
      const isSame =
        known instanceof LoadedFile
          ? known.file.text === file.text
          : known && reach && canBeLeftOut(known) && known.digest === digest(file.text);
      if (isSame) keep(file.path);
      else changed.push(file);
    }
    linking.parse(changed);
    const record = reach && this.#record;
    const { before, now, unchanged } = record
      ? await momentsOf(record, folder.lock, reach.folders, this.#read.moment)
      : NO_MOMENTS;
    this.#unread = now.list;
    await linking.run({ ...before, files: this.#files }, now, async (paths) => {
      const isLeftOut = (path: string): boolean => !paths.has(path);
      return reach ? (await readGraphFolder(reach.dir, { isLeftOut })).files : [];
    });
    const { linked, ordered } = linking.finish(this.#ordered, unchanged);
    if (this.#isKept) {
      this.#files = linking.files;
      this.#ordered = ordered;
    }
    return linked;
  }

  /** Reads the texts of sources from the folders that may hold them, best first. */
  readerOf(folders: readonly TextFolder[]): ReadTexts {
    return async (sources, named) => {
      const wanted = new Map(Array.from(sources, ([id, { file }]) => [id, file]));
      const read = await readSourceTexts(wanted, folders, this.#texts, named);
      const names = new Map(Array.from(wanted, ([id, { value }]) => [id, value]));
      this.#read = { ...this.#read, names, texts: read.texts };
      return read;
    };
  }

  /** What the check was of that was made last; of one of all files. */
  get inputs(): Inputs {
    return inputsOf(this.#read);
  }

  /**
   * Stage 4: judges the citations of sources of which something has changed.
   *
   * @param isTold whether it is reported already why a source has no text, or no lock
   */
  verify(
    graph: LinkedGraph,
    texts: ReadonlyMap<string, SourceText>,
    lock: TextFile | undefined,
    isTold: (source: string) => boolean,
  ): Verification {
    const [folds, before] = [this.#folds, this.#verified];
    const verification = verify(graph, texts, lock, { isTold, folds, before });
    if (this.#isKept) this.#verified = verification.judged;
    return verification;
  }

  /**
   * Stage 5: nodes and edges of what was linked. Where a graph is kept, they are those of the last one, which
   * is changed as far as that is possible; else they are made when they are read.
   */
  build(linked: LinkedGraph, context: BuildContext): BuiltGraph {
    if (!this.#isKept) return new BuiltGraph(linked, context);
    const before = this.#built;
    // Should anything fail half way, the graph is one that nobody knows.
    this.#built = undefined;
    this.#built = rebuildGraph(linked, context, before);
    if (!this.#built.isSameStructure) this.#picture = undefined;
    return new BuiltGraph(linked, context, this.#built.graph);
  }

  /**
   * Stage 6: gives the nodes of the graph that was built last their places.
   *
   * @param previous places from before, by id: they are kept
   */
  layout(
    built: BuiltGraph,
    previous: ReadonlyMap<string, Earlier>,
    options: PictureOptions,
  ): LayoutReport {
    if (!this.#isKept) {
      const made = picture(built.links, previous, options);
      built.place((entity) => placeIn(made, entity));
      return made.report;
    }
    const before = this.#picture;
    this.#picture = layout(built.graph, previous, before ? { ...options, before } : options);
    return this.#picture;
  }

  /** What to keep for the next process; undefined when nothing may be kept, or nothing is new. */
  record(
    kept: Omit<CheckToKeep, "files" | "stamps" | "moment" | "unread"> & {
      readonly complete: boolean;
    },
  ): CacheRecord | undefined {
    const files = new Map([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
    const { folder, moment } = this.#read;
    const { stamps = new Map<string, Stamp>() } = folder;
    const unread = this.#unread;
    // A file may have come or gone while the others were checked.
    if (!kept.complete || files.size !== stamps.size) return undefined;
    const record = cacheRecord({ ...kept, files, stamps, moment, unread });
    return record && this.#record && isSameRecord(record, this.#record) ? undefined : record;
  }
}
