import type { Diagnostic } from "../model/diagnostic.ts";
import type { Entity, LinkedGraph } from "../model/linked.ts";
import { byKey } from "../model/order.ts";
import type { FileRecords } from "../model/records.ts";
import { type Definitions, linkDefinitions } from "./definitions.ts";
import { reportAlikeIds, reportSharedNames } from "./names.ts";
import { linkFile, type LinkedFile } from "./link-file.ts";
import { type OrderedFiles, orderFiles } from "./order.ts";
import { finishSchema } from "./schema.ts";
import { reportUnknown } from "./unknown.ts";

/** A graph, and what was found on the way to it. */
interface Linked {
  readonly graph: LinkedGraph;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Resolves the records of all files to one graph: ids, references, types, values, merges, inverses.
 *
 * @param files in order of their paths; the order decides only which of two definitions is "first"
 * @param complete false when some file could not be read; what is defined nowhere is then not
 *   reported, for it may be defined there
 * @returns the graph of all that could be resolved, and every problem found on the way
 */
export function link(files: readonly FileRecords[], complete = true): Linked {
  const definitions = linkDefinitions(files, complete);
  return join(definitions, orderFiles(files.map((file) => linkFile(file, definitions))));
}

/**
 * One graph of files that were linked one by one.
 *
 * @param definitions those that the files were linked against
 */
export function join(definitions: Definitions, ordered: OrderedFiles): Linked {
  const { files, facts, relations } = ordered;
  const { info, schema, sources, index, report } = definitions;
  reportSharedNames(
    files.map(({ names }) => names),
    report,
  );
  reportAlikeIds(index, report);
  reportUnknown(files, definitions);
  const graph: LinkedGraph = {
    ...info,
    sources,
    entities: entitiesOf(files),
    facts: facts.claims,
    relations: relations.claims,
    unlinked: files.flatMap((file) => file.unlinked),
    schema: finishSchema(schema),
  };
  const diagnostics = [
    ...report.diagnostics,
    ...files.flatMap((file) => file.diagnostics),
    ...[...facts.problems.values(), ...relations.problems.values()].flat(),
  ];
  return { graph, diagnostics };
}

function entitiesOf(files: readonly LinkedFile[]): Map<string, Entity> {
  const entities = new Map<string, Entity>();
  const all = files.flatMap((file) => file.entities);
  for (const entity of all.sort(byKey(({ id }) => id))) entities.set(entity.id, entity);
  return entities;
}
