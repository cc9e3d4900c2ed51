import type { Entity } from "../model/linked.ts";
import { byKey } from "../model/order.ts";
import type { EntityDefinition, EntityRecord, FileDefinitions } from "../model/records.ts";
import type { Text } from "../model/range.ts";
import { isIdentifier } from "./links.ts";
import { badIdentifier, mergedIdTaken } from "./messages.ts";
import { each, whole } from "../model/present.ts";
import { meaningOf } from "./open-names.ts";
import type { Report } from "./report.ts";
import type { LinkedSchema } from "./schema.ts";
import { uniqueById } from "./unique.ts";

/** An entity as claims of any file depend on it. */
export interface IndexedEntity extends Pick<EntityDefinition, "id" | "type"> {
  /** Whether it is defined again, so that its type is not certain. */
  readonly contested?: true;
}

/** What claims of any file may refer to. */
export interface EntityIndex {
  /** The first definition of each id, in order of file and place. */
  readonly entities: ReadonlyMap<string, IndexedEntity>;
  /** Merged id to the id that replaced it. */
  readonly redirects: ReadonlyMap<string, string>;
}

/**
 * The entities of all files by id; an id that is defined twice is reported.
 *
 * @param elsewhere entities that are defined in none of the files
 */
export function indexEntities(
  files: readonly FileDefinitions[],
  elsewhere: ReadonlyMap<string, IndexedEntity>,
  report: Report,
): EntityIndex {
  const merging: EntityDefinition[] = [];
  const { records, others } = uniqueById("entity", files, ({ entities }) => entities, report);
  const entities: Map<string, IndexedEntity> = records;
  for (const record of records.values()) if (record.mergedFrom.length > 0) merging.push(record);
  for (const [id, again] of others) {
    for (const record of again) if (record.mergedFrom.length > 0) merging.push(record);
    const first = records.get(id);
    if (first) entities.set(id, { ...first, contested: true });
  }
  for (const [id, entity] of elsewhere) if (!entities.has(id)) entities.set(id, entity);
  return { entities, redirects: linkMerges(merging, entities, report) };
}

function linkMerges(
  merging: EntityDefinition[],
  entities: ReadonlyMap<string, IndexedEntity>,
  report: Report,
): Map<string, string> {
  const redirects = new Map<string, string>();
  const places = new Map<string, Text>();
  for (const { id, mergedFrom } of merging.sort(byKey((record) => record.id.value))) {
    for (const old of mergedFrom) {
      // Two definitions of one entity may name the same old id.
      if (redirects.get(old.value) === id.value && entities.get(id.value)?.contested) continue;
      const taken = entities.get(old.value)?.id ?? places.get(old.value);
      if (taken) {
        report.add(mergedIdTaken(old, taken));
        continue;
      }
      redirects.set(old.value, id.value);
      places.set(old.value, old);
    }
  }
  return redirects;
}

/** One entity without its claims. */
export function linkEntity(record: EntityRecord, schema: LinkedSchema, report: Report): Entity {
  const { type } = record;
  return whole<Entity>({
    id: record.id.value,
    range: record.id,
    type: type && (meaningOf(schema, "types", type.value)?.id ?? report.lacks("types", type)),
    name: record.name?.value ?? record.id.value,
    names: report.labels(record.names),
    aliases: each(record.aliases, ({ value }) => value),
    summary: record.summary?.value,
    note: record.note?.value,
    sameAs: each(record.sameAs, (link) => (linkable(link, report) ? link.value : undefined)),
    mergedFrom: each(record.mergedFrom, ({ value }) => value),
  });
}

function linkable(link: Text, report: Report): boolean {
  if (isIdentifier(link.value)) return true;
  report.add(badIdentifier(link, "sameAs"));
  return false;
}
