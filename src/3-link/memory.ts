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

  /** Links the files that need it. */
  link(files: readonly FileRecords[], frame: Frame): LinkedFiles {
    const before = this.#before;
    const certain = frame.complete && hasUniqueIds(files, frame);
    const reusable = before && certain ? reusableOf(before.linked, files) : new Map();
    const linked = files.map((records) => {
      const known: LinkedFile | undefined = reusable.get(records);
      if (!known) return linkFile(records, frame);
      openNames(frame.schema, known);
      return known;
    });
    const now = { linked, ...inOrder(linked, reusable.size > 0 ? before : undefined) };
    this.#before = certain ? now : undefined;
    return now;
  }
}

/** Of two definitions the first counts: which one that is may change with any file. */
function hasUniqueIds(files: readonly FileRecords[], { index }: Frame): boolean {
  return files.reduce((sum, file) => sum + file.entities.length, 0) === index.records.size;
}

/** Files linked before that can be taken over, by their records. */
function reusableOf(
  before: readonly LinkedFile[],
  files: readonly FileRecords[],
): ReadonlyMap<FileRecords, LinkedFile> {
  const still = new Set(files);
  const gone = before.filter(({ records }) => !still.has(records)).map(({ records }) => records);
  const known = new Set(before.map(({ records }) => records));
  const added = files.filter((records) => !known.has(records));
  if ([...gone, ...added].some(definesTerms)) return new Map();
  const changed = changedIds(gone, added);
  const sound = before.filter((file) => {
    if (!still.has(file.records) || file.diagnostics.length > 0) return false;
    return changed.size === 0 || !refersTo(file, changed);
  });
  return new Map(sound.map((file) => [file.records, file]));
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
  const paths = new Set(changed.map(({ records }) => records.file.path));
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
