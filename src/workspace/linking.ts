import { parseFile } from "../2-parse/index.ts";
import type { DateReader } from "../3-link/dates.ts";
import { type Definitions, linkDefinitions } from "../3-link/definitions.ts";
import { join } from "../3-link/link.ts";
import type { LinkedFile } from "../3-link/link-file.ts";
import { openNames } from "../3-link/open-names.ts";
import { type OrderedFiles, orderFiles } from "../3-link/order.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { LinkedGraph } from "../model/linked.ts";
import { byKey } from "../model/order.ts";
import type { TextFile } from "../model/range.ts";
import type { FileRecords, SchemaSection } from "../model/records.ts";
import { affected, type Snapshot } from "./affected.ts";
import type { CachedFile } from "./cache-file.ts";
import { type KnownUnit, LoadedFile, stubsOf } from "./unit.ts";

/** What all files say together. */
export interface LinkedFolder<T = CachedFile> {
  readonly graph: LinkedGraph;
  readonly diagnostics: readonly Diagnostic[];
  /** Sources that are defined twice, by id. */
  readonly contested: ReadonlySet<string>;
  /** Sections of the schema that are written somewhere: names outside them are errors. */
  readonly closed: ReadonlySet<SchemaSection>;
  /** False when a file could not be read: what it holds is in no count. */
  readonly complete: boolean;
  /** The texts of the files that were read. */
  readonly files: readonly TextFile[];
  /** Files that were not needed, since nothing about them can have changed. */
  readonly leftOut: readonly T[];
}

/**
 * Links the files of a graph that have changed, and those that depend on what changed. Definitions of all
 * files come first; then each file is linked and its records released.
 */
export class Linking<T extends KnownUnit> {
  /** Every file of the graph by path: those in memory, and those that were left out. */
  readonly files = new Map<string, LoadedFile | T>();
  readonly #dates: DateReader;
  readonly #isReadable: boolean;
  /** Of files that are parsed and not yet linked, by path. */
  readonly #records = new Map<string, FileRecords>();
  /** Paths of the files that were linked. */
  readonly #fresh = new Set<string>();
  #definitions: Definitions | undefined;

  /** @param isReadable whether all files of the graph could be read */
  constructor(dates: DateReader, isReadable: boolean) {
    this.#dates = dates;
    this.#isReadable = isReadable;
  }

  /** Takes a file as it was linked before, or as it was left out. */
  keep(path: string, file: LoadedFile | T): void {
    this.files.set(path, file);
  }

  /** Takes a file that has to be parsed. */
  parse(file: TextFile): void {
    const parsed = parseFile(file);
    this.files.set(file.path, LoadedFile.from(parsed));
    this.#records.set(file.path, parsed.records);
    this.#definitions = undefined;
  }

  /**
   * Links what has to be.
   *
   * @param before the graph as it was linked last
   * @param now its texts and its lock now
   * @param readMore reads files that were left out and are needed after all
   */
  async run(
    before: Snapshot,
    now: Omit<Snapshot, "files">,
    readMore: (paths: ReadonlySet<string>) => Promise<readonly TextFile[]>,
  ): Promise<void> {
    for (;;) {
      const outdated = this.#outdated(before, { ...now, files: this.files });
      const unread = new Set(outdated.filter((path) => !this.#loaded(path)));
      if (unread.size > 0) {
        for (const path of unread) this.files.delete(path);
        for (const file of await readMore(unread)) this.parse(file);
        // Of what these define, only the ids and types were known.
        for (const path of this.#fresh) outdated.push(path);
        this.#fresh.clear();
      }
      for (const path of outdated) this.#unlink(path);
      const unlinked = this.#inMemory().filter(({ linked }) => !linked);
      if (unlinked.length === 0) return;
      for (const file of unlinked) this.#link(file);
    }
  }

  /** The files that depend on what changed and were not linked since. */
  #outdated(before: Snapshot, now: Snapshot): string[] {
    if (before.files.size === 0) return [];
    const found = affected(before, now);
    const paths = found === "all" ? this.files.keys() : found;
    return [...paths].filter((path) => !this.#fresh.has(path));
  }

  #loaded(path: string): LoadedFile | undefined {
    const file = this.files.get(path);
    return file instanceof LoadedFile ? file : undefined;
  }

  #unlink(path: string): void {
    const file = this.#loaded(path);
    if (file?.linked) this.files.set(path, file.unlinked());
  }

  #link(file: LoadedFile): void {
    const { path } = file.file;
    this.files.set(path, file.linkedAgainst(this.#defined, this.#records.get(path)));
    this.#records.delete(path);
    this.#fresh.add(path);
  }

  /**
   * What all files say together.
   *
   * @param before the claims as they were put in order last
   */
  finish(before: OrderedFiles | undefined) {
    const definitions = this.#defined;
    const loaded = this.#inMemory();
    const files: LinkedFile[] = [];
    for (const { linked: file } of loaded) {
      if (!file) continue;
      if (!this.#fresh.has(file.path)) openNames(definitions.schema, file);
      files.push(file);
    }
    const ordered = orderFiles(files, before);
    const { graph, diagnostics } = join(definitions, ordered);
    const linked: LinkedFolder<T> = {
      graph,
      diagnostics: [...loaded.flatMap((file) => file.diagnostics), ...diagnostics],
      contested: definitions.contested,
      closed: definitions.schema.closed,
      complete: definitions.complete,
      files: loaded.map(({ file }) => file),
      leftOut: this.#leftOut(),
    };
    return { linked, ordered };
  }

  /** What all files define. */
  get #defined(): Definitions {
    if (!this.#definitions) {
      const files = this.#inMemory();
      const complete = this.#isReadable && files.every(({ readable }) => readable);
      const definitions = files.map((file) => file.definitions);
      const elsewhere = stubsOf(this.#leftOut());
      this.#definitions = linkDefinitions(definitions, complete, this.#dates, elsewhere);
    }
    return this.#definitions;
  }

  /** The files that are parsed, in order of their paths. */
  #inMemory(): LoadedFile[] {
    const files = [...this.files.values()].filter((file) => file instanceof LoadedFile);
    return files.sort(byKey(({ file }) => file.path));
  }

  /** The files that were left out, in order of their paths. */
  #leftOut(): T[] {
    const files = Array.from(this.files.values()).filter((file) => !(file instanceof LoadedFile));
    return (files as T[]).sort(byKey(({ unit }) => unit.path));
  }
}
