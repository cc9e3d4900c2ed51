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
import { type Built, rebuildGraph } from "../5-graph/change.ts";
import { layout, type LayoutReport, type Method, type Progress } from "../6-layout/index.ts";
import type { CompiledGraph } from "../model/compiled-graph.ts";
import { hasErrors } from "../model/diagnostic.ts";
import type { LinkedGraph } from "../model/linked.ts";
import type { TextFile } from "../model/range.ts";
import type { Point } from "../model/plane/point.ts";
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
import { Linking, type LinkedFolder } from "./linking.ts";
import { digest, LoadedFile } from "./unit.ts";
import { isOfLock, type ReadTexts } from "./verifying.ts";

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
  #stamps: ReadonlyMap<string, Stamp> = new Map();
  #moment = 0;

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
    this.#moment = this.#now();
    const isLeftOut = (path: string, stamp: Stamp): boolean => {
      const known = this.#files.get(path);
      if (!known || known instanceof LoadedFile) return false;
      return canBeLeftOut(known) && known.stamp === stamp.text;
    };
    const known = this.#known;
    const folder = await readGraphFolder(dir, isPartial ? { known, isLeftOut } : { known });
    this.#stamps = folder.stamps ?? new Map();
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
    const linking = new Linking<CachedFile>(this.#dates, !hasErrors(unread));
    for (const path of folder.leftOut ?? []) this.#keep(path, linking);
    const changed: TextFile[] = [];
    for (const file of folder.files) {
      const known = this.#files.get(file.path);
      const isSame =
        known instanceof LoadedFile
          ? known.file.text === file.text
          : known && reach && canBeLeftOut(known) && known.digest === digest(file.text);
      if (isSame) this.#keep(file.path, linking);
      else changed.push(file);
    }
    linking.parse(changed);
    const record = reach && this.#record;
    const { before, now } = record
      ? await momentsOf(record, folder.lock, reach.folders, this.#moment)
      : NO_MOMENTS;
    this.#unread = now.list;
    await linking.run({ ...before, files: this.#files }, now, async (paths) => {
      const isLeftOut = (path: string): boolean => !paths.has(path);
      return reach ? (await readGraphFolder(reach.dir, { isLeftOut })).files : [];
    });
    const { linked, ordered } = linking.finish(this.#ordered);
    if (this.#isKept) {
      this.#files = linking.files;
      this.#ordered = ordered;
    }
    return linked;
  }

  #keep(path: string, linking: Linking<CachedFile>): void {
    const known = this.#files.get(path);
    if (known) linking.keep(path, known);
  }

  /** Reads the texts of sources from the folders that may hold them, best first. */
  readerOf(folders: readonly TextFolder[]): ReadTexts {
    return (sources) => {
      const names = Array.from(sources, ([id, { file }]) => [id, file] as const);
      return readSourceTexts(new Map(names), folders, this.#texts);
    };
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

  /** Stage 5: the graph of what was linked, changed from the last one where that is possible. */
  build(linked: LinkedGraph, context: BuildContext): CompiledGraph {
    const before = this.#built;
    // Should anything fail half way, the graph is one that nobody knows.
    this.#built = undefined;
    const built = rebuildGraph(linked, context, before);
    if (!built.isSameStructure) this.#picture = undefined;
    if (this.#isKept) this.#built = built;
    return built.graph;
  }

  /**
   * Stage 6: gives the nodes of the graph that was built last their places.
   *
   * @param previous places from before, by id: they are kept
   */
  layout(
    graph: CompiledGraph,
    previous: ReadonlyMap<string, Point>,
    tell: Progress,
    method?: Method,
  ): LayoutReport {
    const before = this.#picture;
    this.#picture = layout(graph, previous, {
      tell,
      ...(method && { method }),
      ...(before && { before }),
    });
    return this.#picture;
  }

  /** What to keep for the next process; undefined when nothing may be kept, or nothing is new. */
  record(
    kept: Omit<CheckToKeep, "files" | "stamps" | "moment" | "unread"> & {
      readonly complete: boolean;
    },
  ): CacheRecord | undefined {
    const files = new Map([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
    const [stamps, moment, unread] = [this.#stamps, this.#moment, this.#unread];
    // A file may have come or gone while the others were checked.
    if (!kept.complete || files.size !== stamps.size) return undefined;
    const record = cacheRecord({ ...kept, files, stamps, moment, unread });
    return record && this.#record && isSameRecord(record, this.#record) ? undefined : record;
  }
}
