import { parseFile } from "../2-parse/index.ts";
import { Assumptions } from "../3-link/assumptions.ts";
import type { DateReader } from "../3-link/dates.ts";
import { type Definitions, linkDefinitions } from "../3-link/definitions.ts";
import { looseKey } from "../3-link/names.ts";
import { join } from "../3-link/link.ts";
import { openNames } from "../3-link/open-names.ts";
import { type OrderedFiles, orderFiles } from "../3-link/order.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { LinkedGraph } from "../model/linked.ts";
import { byKey } from "../model/order.ts";
import type { TextFile } from "../model/range.ts";
import type {
  EntityDefinition,
  FileDefinitions,
  FileRecords,
  SchemaSection,
} from "../model/records.ts";
import { affected, type Snapshot } from "./affected.ts";
import type { CachedFile } from "./cache-file.ts";
import { shortHash } from "./hashes.ts";
import { LoadedFile, stubsOf } from "./unit.ts";

/** What all files say together. */
export interface LinkedFolder {
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
  /** Names of files of texts of which nothing new can be told. */
  readonly unchanged: ReadonlySet<string>;
  /** Files that were not needed, since nothing about them can have changed. */
  readonly leftOut: readonly CachedFile[];
}

/**
 * Links the files of a graph that have changed, and those that depend on what changed. Records are several
 * times as large as what they are linked to, so they are released as soon as a file is linked.
 */
export class Linking {
  /** Every file of the graph by path: those in memory, and those that were left out. Those known before are put here. */
  readonly files = new Map<string, LoadedFile | CachedFile>();
  readonly #dates: DateReader;
  readonly #isReadable: boolean;
  /** Of files that are parsed and not yet linked, by path. */
  readonly #records = new Map<string, FileRecords>();
  /** Of files that were linked before all were parsed, by path. */
  readonly #assumed = new Map<string, Assumptions>();
  /** Paths of the files that were linked. */
  readonly #fresh = new Set<string>();
  #definitions: Definitions | undefined;

  /** @param isReadable whether all files of the graph could be read */
  constructor(dates: DateReader, isReadable: boolean) {
    this.#dates = dates;
    this.#isReadable = isReadable;
  }

  /**
   * Takes files that have to be parsed. Where there are no others, those that define nothing but entities are
   * linked one by one; entities that they refer to are assumed to be defined in others.
   */
  parse(files: readonly TextFile[]): void {
    const isCold = this.files.size === 0;
    const first = new Set(isCold ? files.filter(mayDefineTerms) : files);
    for (const file of first) this.#parse(file);
    if (first.size === files.length) return;
    const entities = new Map(this.#defined.index.entities);
    const definitions = {
      ...this.#defined,
      index: { entities, redirects: new Map<string, string>() },
    };
    let isCertain = true;
    for (const file of files) {
      if (first.has(file)) continue;
      const parsed = this.#parse(file);
      isCertain &&= addsEntities(parsed.definitions, entities);
      if (isCertain) this.#link(parsed, definitions, new Assumptions());
    }
    this.#definitions = undefined;
    if (isCertain) return;
    for (const path of this.#assumed.keys()) this.#unlink(path);
    this.#assumed.clear();
  }

  #parse(file: TextFile): LoadedFile {
    const parsed = parseFile(file);
    const loaded = LoadedFile.from(parsed);
    this.files.set(file.path, loaded);
    this.#records.set(file.path, parsed.records);
    this.#definitions = undefined;
    return loaded;
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
        this.parse(await readMore(unread));
        // Of what these define, only the ids and types were known.
        for (const path of this.#fresh) outdated.push(path);
        this.#fresh.clear();
      }
      for (const path of outdated) this.#unlink(path);
      this.#settle();
      const unlinked = this.#inMemory().filter(({ linked }) => !linked);
      if (unlinked.length === 0) return;
      for (const file of unlinked) this.#link(file);
    }
  }

  /** Keeps those of the files linked before all were parsed of which all that was assumed is so. */
  #settle(): void {
    for (const [path, assumed] of this.#assumed) {
      const linked = this.#loaded(path)?.linked;
      if (linked && assumed.hold(this.#defined)) {
        openNames(this.#defined.schema, linked);
        this.#fresh.add(path);
      } else this.#unlink(path);
    }
    this.#assumed.clear();
  }

  /** The files that depend on what changed and were not linked since. */
  #outdated(before: Snapshot, now: Snapshot): string[] {
    if (before.files.size === 0) return [];
    const found = affected(before, now);
    const paths = found === "all" ? this.files.keys() : found;
    return [...paths, ...this.#naming()].filter((path) => !this.#fresh.has(path));
  }

  /** Files left out that may have entities with a name which a claim gives in place of an id. */
  #naming(): string[] {
    const unknown = this.#inMemory().flatMap(({ linked }) => linked?.unknown ?? []);
    const ids = unknown.filter(({ kind }) => kind === "entities");
    const wanted = new Set(ids.map(({ name }) => shortHash(looseKey(name))));
    if (wanted.size === 0) return [];
    const found = this.#leftOut().filter(({ unit }) => unit.names.some((name) => wanted.has(name)));
    return found.map(({ unit }) => unit.path);
  }

  #loaded(path: string): LoadedFile | undefined {
    const file = this.files.get(path);
    return file instanceof LoadedFile ? file : undefined;
  }

  #unlink(path: string): void {
    const file = this.#loaded(path);
    if (file?.linked) this.files.set(path, file.unlinked());
  }

  /** @param assumed given when not all files are parsed: one with problems is then linked later */
  #link(file: LoadedFile, definitions = this.#defined, assumed?: Assumptions): void {
    const { path } = file.file;
    const linked = file.linkedAgainst(definitions, this.#records.get(path), assumed);
    if (assumed && linked.linked?.isSound !== true) return;
    if (assumed) this.#assumed.set(path, assumed);
    else this.#fresh.add(path);
    this.files.set(path, linked);
    this.#records.delete(path);
  }

  /**
   * What all files say together.
   *
   * @param before the claims as they were put in order last
   */
  finish(before: OrderedFiles | undefined, unchanged: ReadonlySet<string>) {
    const definitions = this.#defined;
    const loaded = this.#inMemory();
    const files = loaded.flatMap(({ linked }) => linked ?? []);
    for (const file of files) if (!this.#fresh.has(file.path)) openNames(definitions.schema, file);
    const ordered = orderFiles(files, before);
    const { graph, diagnostics } = join(definitions, ordered);
    const linked: LinkedFolder = {
      graph,
      diagnostics: [...loaded.flatMap((file) => file.diagnostics), ...diagnostics],
      contested: definitions.contested,
      closed: definitions.schema.closed,
      complete: definitions.complete,
      files: loaded.map(({ file }) => file),
      unchanged,
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
  #leftOut(): CachedFile[] {
    const files = [...this.files.values()];
    const known = files.flatMap((file) => (file instanceof LoadedFile ? [] : file));
    return known.sort(byKey(({ unit }) => unit.path));
  }
}

/** Whether a file may define more than entities, by the look of its text: it is then parsed before others. */
function mayDefineTerms({ text }: TextFile): boolean {
  return !/^(?:entities|relations):/.test(text) || text.includes("\nsources:");
}

/** Adds the entities of a file; false when it defines more than those, or one that is defined already. */
function addsEntities(
  { entities, graph, schemaSections, sources }: FileDefinitions,
  all: Map<string, Pick<EntityDefinition, "id" | "type">>,
): boolean {
  const before = all.size;
  for (const entity of entities) all.set(entity.id.value, entity);
  const isNew = all.size - before === entities.length;
  return isNew && graph.length + schemaSections.length + sources.length === 0;
}
