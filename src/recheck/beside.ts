import type { ParsedFile } from "../2-parse/index.ts";
import { namesOf } from "../3-link/entities.ts";
import { RELATIONS } from "../3-link/order.ts";
import type { Relation } from "../model/linked.ts";
import { shortHash } from "./hash.ts";
import { entitiesOf, type KnownFile } from "./record.ts";

/**
 * The known files that have to be read as well because of what is in others: they refer to an entity
 * that is not what it was, define one of the same id, or give one the same name. What was added
 * otherwise cannot matter to them, for they refer to nothing that was missing.
 *
 * @param before what was known of the files that are read, and of those that are gone
 * @param read the files that are read, in order of their paths
 */
export function filesBeside(
  known: readonly KnownFile[],
  before: readonly KnownFile[],
  read: readonly ParsedFile[],
): KnownFile[] {
  const types = typesOf(read);
  const names = new Set<number>();
  for (const { records } of read) {
    for (const entity of records.entities) {
      for (const { key } of namesOf(entity)) names.add(shortHash(key));
    }
  }
  const changed = new Set<number>();
  for (const [id, type] of before.flatMap((file) => [...entitiesOf(file)])) {
    if (types.get(id) !== type) changed.add(shortHash(id));
  }
  return known.filter(
    (file) =>
      file.names.some((name) => names.has(name)) ||
      (changed.size > 0 && file.references.some((id) => changed.has(id))) ||
      definesOneOf(file, types),
  );
}

/** The known files with a relation that shares its ends and type with one of those that are read. */
export function filesSharing(known: readonly KnownFile[], relations: Iterable<Relation>) {
  const heads = new Set(Array.from(relations, (relation) => shortHash(RELATIONS.head(relation))));
  return known.filter((file) => file.heads.some((head) => heads.has(head)));
}

/** Of two definitions the first counts. */
function typesOf(read: readonly ParsedFile[]): Map<string, string> {
  const types = new Map<string, string>();
  for (const { id, type } of read.flatMap(({ records }) => records.entities)) {
    if (!types.has(id.value)) types.set(id.value, type?.value ?? "");
  }
  return types;
}

function definesOneOf(file: KnownFile, ids: ReadonlyMap<string, string>): boolean {
  for (const [id] of entitiesOf(file)) if (ids.has(id)) return true;
  return false;
}
