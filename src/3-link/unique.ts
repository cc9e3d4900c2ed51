import type { Defined, FileDefinitions } from "../model/records.ts";
import { duplicateId } from "./messages.ts";
import type { Report } from "./report.ts";

/** Records by id. */
export interface Unique<T> {
  /** The first of each id, which is taken for the right one where there are more. */
  readonly records: Map<string, T>;
  /** All but the first, by id. What is right of them nobody can tell, so nothing is checked against them. */
  readonly others: ReadonlyMap<string, readonly T[]>;
}

/** Files the records that `of` picks by id; later ones of an id are reported with the place of the first. */
export function uniqueById<T extends Defined>(
  kind: string,
  files: readonly FileDefinitions[],
  of: (file: FileDefinitions) => readonly T[],
  report: Report,
): Unique<T> {
  const records = new Map<string, T>();
  const others = new Map<string, T[]>();
  for (const file of files) {
    for (const record of of(file)) {
      const id = record.id.value;
      const earlier = records.get(id);
      if (!earlier) {
        records.set(id, record);
        continue;
      }
      // In one mapping, the second is reported where the mapping is read.
      if (!record.repeats) report.add(duplicateId(kind, record.id, earlier.id));
      const again = others.get(id);
      if (again) again.push(record);
      else others.set(id, [record]);
    }
  }
  return { records, others };
}
