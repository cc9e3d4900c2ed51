import type { Diagnostic } from "../model/diagnostic.ts";
import type { Entity, LinkedGraph } from "../model/linked.ts";
import { byKey } from "../model/order.ts";
import type { FileRecords } from "../model/records.ts";
import { type IndexedEntity, indexEntities, reportSharedNames } from "./entities.ts";
import { DateReader } from "./dates.ts";
import { linkGraphInfo } from "./graph-info.ts";
import type { LinkedFile } from "./link-file.ts";
import { type LinkMemory, linkOnce } from "./memory.ts";
import { Report } from "./report.ts";
import { finishSchema, linkSchema } from "./schema.ts";
import { linkSources } from "./sources.ts";

/** A graph, and what was found on the way to it. */
interface Linked {
  readonly graph: LinkedGraph;
  readonly diagnostics: readonly Diagnostic[];
  /** Sources that are defined twice, by id: quotes can be held against neither text. */
  readonly contested: ReadonlySet<string>;
}

/**
 * Resolves the records of all files to one graph: ids, references, types, values, merges, inverses.
 *
 * @param files in order of their paths; the order decides only which of two definitions is "first".
 *   Without a memory the list is emptied, file by file
 * @param complete false when some file could not be read; what is defined nowhere is then not
 *   reported, for it may be defined there
 * @param memory what an earlier call left, and where this one leaves its own: a file is linked
 *   again only when it, or something it may hang on, has changed
 * @param elsewhere entities of files that are not linked, by id: claims may refer to them
 * @returns the graph of all that could be resolved, and every problem found on the way
 */
export function link(
  files: FileRecords[],
  complete = true,
  memory?: LinkMemory,
  elsewhere: ReadonlyMap<string, IndexedEntity> = new Map(),
): Linked {
  const dates = memory?.dates ?? new DateReader();
  const report = new Report(complete, dates);
  const info = linkGraphInfo(files, report);
  const schema = linkSchema(files, report);
  const { sources, contested } = linkSources(files, report);
  const index = indexEntities(files, elsewhere, report);
  const frame = { complete, schema, sources, index, dates, spellings: report.spellings };
  const { linked, facts, relations } = memory?.link(files, frame) ?? linkOnce(files, frame);
  reportSharedNames(namesIn(linked), report);
  const graph: LinkedGraph = {
    ...info,
    sources,
    entities: entitiesOf(linked),
    facts: facts.claims,
    relations: relations.claims,
    unlinked: linked.flatMap((file) => file.unlinked),
    schema: finishSchema(schema),
  };
  const diagnostics = [
    ...report.diagnostics,
    ...linked.flatMap((file) => file.diagnostics),
    ...[...facts.problems.values(), ...relations.problems.values()].flat(),
  ];
  return { graph, diagnostics, contested };
}

function* namesIn(files: readonly LinkedFile[]) {
  for (const { names } of files) yield* names;
}

function entitiesOf(files: readonly LinkedFile[]): Map<string, Entity> {
  const all = files.flatMap((file) => file.entities);
  const entities = new Map<string, Entity>();
  for (const entity of all.sort(byKey(({ id }) => id))) entities.set(entity.id, entity);
  return entities;
}
