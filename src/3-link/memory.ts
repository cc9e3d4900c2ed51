import type { Claim, Fact, Relation } from "../model/linked.ts";
import type { FileRecords } from "../model/records.ts";
import { DateReader } from "./dates.ts";
import { linkFile, type Frame, type LinkedFile } from "./link-file.ts";
import { FACTS, order, type OrderedClaims, RELATIONS, reorder } from "./order.ts";
import { openNames } from "./open-names.ts";

/** All files, linked, and their claims in order. */
interface LinkedFiles {
  readonly linked: readonly LinkedFile[];
  readonly facts: OrderedClaims<Fact>;
  readonly relations: OrderedClaims<Relation>;
}

/**
 * What one linking leaves for the next. A file is taken over as it was linked before when its
 * records are the same, nothing is wrong with it, and all that it refers to still stands: the
 * schema, the sources, and its entities with their types, each defined once. What was added since cannot
 * matter to a file without problems, for it refers to nothing that was missing.
 */
export class LinkMemory {
  readonly dates = new DateReader();
  #before: LinkedFiles | undefined;
  /** What the files were linked from. */
  #records: ReadonlyMap<FileRecords, LinkedFile> = new Map();

  /** Links the files that need it. */
  link(files: readonly FileRecords[], frame: Frame): LinkedFiles {
    const before = this.#before;
    const certain = frame.complete && hasUniqueIds(files, frame);
    const reusable = before && certain ? reusableOf(this.#records, files) : new Map();
    const linked = files.map((records) => {
      const known: LinkedFile | undefined = reusable.get(records);
      if (!known) return linkFile(records, frame);
      openNames(frame.schema, known);
      return known;
    });
    const now = { linked, ...inOrder(linked, reusable.size > 0 ? before : undefined) };
    this.#before = certain ? now : undefined;
    this.#records = certain ? paired(files, linked) : new Map();
    return now;
  }
}

/**
 * Links files of which nothing is kept: each is let go as soon as it is linked, for what a graph was
 * parsed to is larger than the graph.
 *
 * @param files emptied
 */
export function linkOnce(files: FileRecords[], frame: Frame): LinkedFiles {
  files.reverse();
  const linked: LinkedFile[] = [];
  for (let records = files.pop(); records; records = files.pop()) {
    linked.push(linkFile(records, frame));
  }
  return { linked, ...inOrder(linked, undefined) };
}

function paired(files: readonly FileRecords[], linked: readonly LinkedFile[]) {
  const pairs = new Map<FileRecords, LinkedFile>();
  for (const [at, file] of linked.entries()) {
    const records = files[at];
    if (records) pairs.set(records, file);
  }
  return pairs;
}

/** Of two definitions the first counts: which one that is may change with any file. */
function hasUniqueIds(files: readonly FileRecords[], { index }: Frame): boolean {
  return files.reduce((sum, file) => sum + file.entities.length, 0) === index.entities.size;
}

/** Files linked before that can be taken over, by their records. */
function reusableOf(
  before: ReadonlyMap<FileRecords, LinkedFile>,
  files: readonly FileRecords[],
): ReadonlyMap<FileRecords, LinkedFile> {
  const still = new Set(files);
  const gone = [...before.keys()].filter((records) => !still.has(records));
  const added = files.filter((records) => !before.has(records));
  if ([...gone, ...added].some(definesTerms)) return new Map();
  const changed = changedIds(gone, added);
  const sound = [...before].filter(([records, file]) => {
    if (!still.has(records) || file.diagnostics.length > 0) return false;
    return changed.size === 0 || !refersTo(file, changed);
  });
  return new Map(sound);
}

/** Whether a file defines what claims of any file hang on, other than entities. */
function definesTerms(file: FileRecords): boolean {
  return file.schemaSections.length > 0 || file.sources.length > 0;
}

/** The entities that went, and those that are not the same to others any more. */
function changedIds(gone: readonly FileRecords[], added: readonly FileRecords[]): Set<string> {
  const now = signatures(added);
  const changed = [...signatures(gone)].filter(([id, signature]) => now.get(id) !== signature);
  return new Set(changed.map(([id]) => id));
}

function refersTo({ facts, relations }: LinkedFile, ids: ReadonlySet<string>): boolean {
  return (
    relations.some(
      ({ from, to, by }) => ids.has(from) || ids.has(to) || by.some((id) => ids.has(id)),
    ) || facts.some(({ by }) => by.some((id) => ids.has(id)))
  );
}

function signatures(files: readonly FileRecords[]): Map<string, string> {
  const entities = files.flatMap((file) => file.entities);
  return new Map(
    entities.map(({ id, type, mergedFrom }) => [
      id.value,
      JSON.stringify([type?.value, mergedFrom.map((old) => old.value)]),
    ]),
  );
}

function inOrder(linked: readonly LinkedFile[], before: LinkedFiles | undefined) {
  if (!before) {
    return {
      facts: order(
        linked.flatMap((file) => file.facts),
        FACTS,
      ),
      relations: order(
        linked.flatMap((file) => file.relations),
        RELATIONS,
      ),
    };
  }
  const old = new Set(before.linked);
  const added = linked.filter((file) => !old.has(file));
  const still = new Set(linked);
  const changed = before.linked.filter((file) => !still.has(file));
  const paths = new Set(changed.map(({ path }) => path));
  const isGone = ({ range }: Claim) => paths.has(range.file);
  return {
    facts: reorder(
      before.facts,
      isGone,
      added.flatMap((file) => file.facts),
      FACTS,
    ),
    relations: reorder(
      before.relations,
      isGone,
      added.flatMap((file) => file.relations),
      RELATIONS,
    ),
  };
}
