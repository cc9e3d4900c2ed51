import { readGraphFolder, type TextFolder } from "../1-read/index.ts";
import { type ParsedFile, parseFile } from "../2-parse/index.ts";
import { type Checked, checkParsed } from "../check.ts";
import type { LinkedGraph } from "../model/linked.ts";
import { byKey } from "../model/order.ts";
import { filesBeside, filesSharing } from "./beside.ts";
import type { Changes } from "./changes.ts";
import { digest } from "./hash.ts";
import type { CheckRecord, KnownFile } from "./record.ts";
import { stubsOf } from "./stubs.ts";

/** Checks some files of a graph; of the rest it knows what others may hang on. */
export class PartialCheck {
  readonly #dir: string;
  readonly #folders: readonly TextFolder[];
  readonly #lock: Changes["lock"];
  /** What was known of the files that are read, and of those that are gone. */
  readonly #before: readonly KnownFile[];
  readonly #read = new Map<string, ParsedFile>();
  #rest: readonly KnownFile[];
  #stubs: ReadonlySet<string>;

  /** @param changed the files that have changed, parsed */
  constructor(
    dir: string,
    folders: readonly TextFolder[],
    before: CheckRecord,
    changes: Changes,
    changed: readonly ParsedFile[],
  ) {
    this.#dir = dir;
    this.#folders = folders;
    this.#lock = changes.lock;
    this.#rest = changes.rest;
    this.#stubs = pathsOf(this.#rest);
    const standing = changes.standing.map((file) => parseFile(file));
    for (const file of [...changed, ...standing]) this.#read.set(file.records.file.path, file);
    const rest = new Set(changes.rest);
    this.#before = before.files.filter((file) => !rest.has(file));
  }

  /** The files that were not read. */
  get rest(): readonly KnownFile[] {
    return this.#rest;
  }

  /** Whether a file of the graph was not read. */
  isStub(path: string): boolean {
    return this.#stubs.has(path);
  }

  /** Undefined when a file has changed meanwhile. */
  async run(): Promise<Checked | undefined> {
    const beside = filesBeside(this.#rest, this.#before, this.#inOrder());
    if (!(await this.#readAlso(beside))) return undefined;
    const checked = await this.#check();
    const sharing = filesSharing(this.#rest, checked.linked.relations);
    if (sharing.length === 0) return checked;
    return (await this.#readAlso(sharing)) ? this.#check() : undefined;
  }

  async #readAlso(files: readonly KnownFile[]): Promise<boolean> {
    if (files.length === 0) return true;
    const wanted = new Map(files.map((file) => [file.path, file]));
    const read = await readGraphFolder(this.#dir, { only: (path) => wanted.has(path) });
    for (const file of read.files) {
      if (digest(file.text) !== wanted.get(file.path)?.digest) return false;
      this.#read.set(file.path, parseFile(file));
    }
    this.#rest = this.#rest.filter(({ path }) => !wanted.has(path));
    this.#stubs = pathsOf(this.#rest);
    return read.files.length === files.length;
  }

  async #check(): Promise<Checked> {
    const checked = await this.#checkWith(citedSources());
    // Where a quote is in no place where it should be, it is looked for in all texts.
    const { broken } = checked.proofs.tally.states;
    const searches = broken > 0 || checked.linked.unlinked.length > 0;
    return searches ? this.#checkWith(() => true) : checked;
  }

  #checkWith(wants: (linked: LinkedGraph, source: string) => boolean): Promise<Checked> {
    const parsed = this.#inOrder();
    const files = parsed.map(({ records }) => records.file);
    const read = { files, diagnostics: [], ...(this.#lock && { lock: this.#lock }) };
    const elsewhere = stubsOf(this.#rest);
    return checkParsed(() => parsed, read, this.#dir, { texts: this.#folders, elsewhere, wants });
  }

  #inOrder(): ParsedFile[] {
    return [...this.#read.values()].sort(byKey(({ records }) => records.file.path));
  }
}

function pathsOf(files: readonly KnownFile[]): ReadonlySet<string> {
  return new Set(files.map(({ path }) => path));
}

/** Says of each source of a graph whether something cites it. */
function citedSources(): (linked: LinkedGraph, source: string) => boolean {
  let cited: ReadonlySet<string> | undefined;
  return ({ facts, relations, unlinked }, source) => {
    cited ??= new Set(
      [...[...facts, ...relations].flatMap(({ citations }) => citations), ...unlinked].map(
        (citation) => citation.source,
      ),
    );
    return cited.has(source);
  };
}
