import type { Entity } from "../model/linked.ts";
import { byKey } from "../model/order.ts";
import type { EntityDefinition, EntityRecord, FileDefinitions } from "../model/records.ts";
import type { Text } from "../model/range.ts";
import { isIdentifier } from "./links.ts";
import { badIdentifier, mergedIdTaken, unknownName } from "./messages.ts";
import { each, whole } from "../model/present.ts";
import { openType } from "./open-names.ts";
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
  const { records, others } = uniqueById("entity", definitionsIn(files), report);
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

function* definitionsIn(files: readonly FileDefinitions[]): Generator<EntityDefinition> {
  for (const { entities } of files) yield* entities;
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
  return whole<Entity>({
    id: record.id.value,
    range: record.id,
    type: linkType(record.type, schema, report),
    name: record.name?.value ?? record.id.value,
    names: report.labels(record.names),
    aliases: each(record.aliases, ({ value }) => value),
    summary: record.summary?.value,
    note: record.note?.value,
    sameAs: each(record.sameAs, (link) => (linkable(link, report) ? link.value : undefined)),
    mergedFrom: each(record.mergedFrom, ({ value }) => value),
  });
}

function linkType(
  type: Text | undefined,
  schema: LinkedSchema,
  report: Report,
): string | undefined {
  if (type === undefined) return undefined;
  if (!schema.types.has(type.value)) {
    if (schema.closed.has("types")) {
      report.add(unknownName("GW0307", "type", "types", type, report.near(type, schema.types)));
      return undefined;
    }
    schema.types.set(type.value, openType(type.value));
  }
  return type.value;
}

function linkable(link: Text, report: Report): boolean {
  if (isIdentifier(link.value)) return true;
  report.add(badIdentifier(link, "sameAs"));
  return false;
}

/** An entity with all names that it goes by. */
export interface NamedEntity {
  readonly id: string;
  readonly names: readonly Text[];
}

/** The names of an entity; undefined for one without. */
export function namesOf({ id, name, names, aliases }: EntityRecord): NamedEntity | undefined {
  const all = [...(name ? [name] : []), ...names.map(({ value }) => value), ...aliases];
  return all.length === 0 ? undefined : { id: id.value, names: all };
}

/** A name as it is compared with others, whatever their case, width or composition. */
export function nameKey({ value }: Text): string {
  return value.normalize("NFKC").toLowerCase().trim();
}
