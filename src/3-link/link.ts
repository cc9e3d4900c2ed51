import type { Diagnostic } from "../model/diagnostic.ts";
import type { Entity, LinkedGraph } from "../model/linked.ts";
import { byCodeUnit, byKey } from "../model/order.ts";
import type { FileRecords } from "../model/records.ts";
import { type Definitions, linkDefinitions } from "./definitions.ts";
import { nameKey } from "./entities.ts";
import { unknownEntity } from "./messages.ts";
import { linkFile, type LinkedFile } from "./link-file.ts";
import { type OrderedFiles, orderFiles } from "./order.ts";
import { finishSchema } from "./schema.ts";

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
  const { files, names, facts, relations } = ordered;
  const { info, schema, sources, report } = definitions;
  names.report(report);
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

/** Reports ends that are no id, with the ids whose name they are, or which they resemble. */
function reportUnknown(files: readonly LinkedFile[], { index, report }: Definitions): void {
  const unknown = files.flatMap((file) => file.unknown);
  if (unknown.length === 0) return;
  const wanted = new Map(unknown.map(({ id }) => [nameKey(id), new Set<string>()]));
  for (const { id, names } of files.flatMap((file) => file.names)) {
    for (const name of names) wanted.get(nameKey(name))?.add(id);
  }
  for (const end of unknown) {
    const named = [...(wanted.get(nameKey(end.id)) ?? [])].sort(byCodeUnit).slice(0, MOST_NAMED);
    const near = named.length > 0 ? named : report.near(end.id, index.entities);
    report.add(unknownEntity(end, near, named.length > 0));
  }
}

/** More entities of one name than this help nobody. */
const MOST_NAMED = 3;

function entitiesOf(files: readonly LinkedFile[]): Map<string, Entity> {
  const all: Entity[] = [];
  for (const file of files) for (const entity of file.entities) all.push(entity);
  const entities = new Map<string, Entity>();
  for (const entity of all.sort(byKey(({ id }) => id))) entities.set(entity.id, entity);
  return entities;
}
