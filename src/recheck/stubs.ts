import type { IndexedEntity } from "../3-link/entities.ts";
import { entitiesOf, type KnownFile } from "./record.ts";

/**
 * The entities of known files by id, with no more than their type, which is all that claims hang on.
 * Those of one type share one record: nobody points at its place, for a file that something is to be
 * said of is read.
 */
export function stubsOf(files: readonly KnownFile[]): Map<string, IndexedEntity> {
  const stubs = new Map<string, IndexedEntity>();
  const byType = new Map<string, IndexedEntity>();
  for (const file of files) {
    for (const [id, type] of entitiesOf(file)) {
      let stub = byType.get(type);
      if (!stub) {
        stub = stubOf(type);
        byType.set(type, stub);
      }
      stubs.set(id, stub);
    }
  }
  return stubs;
}

function stubOf(type: string): IndexedEntity {
  const nowhere = { file: "", start: 0, end: 0 };
  return {
    id: { ...nowhere, value: "" },
    ...(type !== "" && { type: { ...nowhere, value: type } }),
  };
}
