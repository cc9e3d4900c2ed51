import type { Text } from "../model/range.ts";
import { duplicateId } from "./messages.ts";
import type { Report } from "./report.ts";

/** Files records by id; the first of each id wins, later ones are reported with its place. */
export function uniqueById<T extends { readonly id: Text }>(
  kind: string,
  records: Iterable<T>,
  report: Report,
): Map<string, T> {
  const unique = new Map<string, T>();
  for (const record of records) {
    const earlier = unique.get(record.id.value);
    if (earlier) report.add(duplicateId(kind, record.id, earlier.id));
    else unique.set(record.id.value, record);
  }
  return unique;
}
