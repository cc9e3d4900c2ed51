import type { Source } from "../model/linked.ts";
import { present, whole } from "../model/present.ts";
import type { EntityDefinition, FileDefinitions, FileRecords } from "../model/records.ts";
import { DateReader } from "./dates.ts";
import { type EntityIndex, type IndexedEntity, indexEntities } from "./entities.ts";
import { linkGraphInfo } from "./graph-info.ts";
import { Report } from "./report.ts";
import { type LinkedSchema, linkSchema } from "./schema.ts";
import { linkSources, resolveVoices } from "./sources.ts";

/** What all files of a graph define together; each file is linked against it. */
export interface Definitions {
  /** False when some file could not be read: what is defined nowhere may then stand there. */
  readonly complete: boolean;
  readonly info: ReturnType<typeof linkGraphInfo>;
  /** Names that are used where a section is open are added to it as files are linked. */
  readonly schema: LinkedSchema;
  readonly sources: ReadonlyMap<string, Source>;
  /** Sources that are defined twice, by id: quotes can be held against neither text. */
  readonly contested: ReadonlySet<string>;
  readonly index: EntityIndex;
  /** Holds what is wrong with the definitions, and the dates that were read. */
  readonly report: Report;
}

/**
 * Resolves what files define. A definition that stands twice is reported; the first one counts.
 *
 * @param files in order of their paths
 * @param complete false when some file could not be read
 * @param dates dates that were read before
 * @param elsewhere entities of files that are not given, by id
 */
export function linkDefinitions(
  files: readonly FileDefinitions[],
  complete = true,
  dates = new DateReader(),
  elsewhere: ReadonlyMap<string, IndexedEntity> = new Map(),
): Definitions {
  const report = new Report(dates);
  const info = linkGraphInfo(files, report);
  const schema = linkSchema(files, report);
  const { sources, contested } = linkSources(files, report);
  const index = indexEntities(files, elsewhere, report);
  resolveVoices(files, sources, index, report);
  return { complete, info, schema, sources, contested, index, report };
}

/** What a file defines, without its claims, which are most of it. */
export function definitionsOf(records: FileRecords): FileDefinitions {
  const entities = records.entities.map(({ id, repeats, type, mergedFrom }) =>
    whole<EntityDefinition>({ id, repeats, type, mergedFrom }),
  );
  return present({ ...records, entities, relations: undefined });
}
