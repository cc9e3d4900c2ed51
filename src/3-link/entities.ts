import type { Entity } from "../model/linked.ts";
import type { EntityRecord, FileRecords } from "../model/records.ts";
import type { Text } from "../model/range.ts";
import { readLabels } from "./labels.ts";
import { isIdentifier } from "./links.ts";
import { badIdentifier, mergedIdTaken, sharedName, unknownName } from "./messages.ts";
import { present } from "../model/present.ts";
import type { Report } from "./report.ts";
import type { LinkedSchema } from "./schema.ts";
import { uniqueById } from "./unique.ts";

/** Entities by id, the records they came from, and the ids that were merged into them. */
export interface LinkedEntities {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly records: ReadonlyMap<string, EntityRecord>;
  /** Merged id to the id that replaced it. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Entities whose type is not in the schema. */
  readonly mistyped: ReadonlySet<string>;
}

/** Resolves the entities of all files, without their claims. */
export function linkEntities(
  files: readonly FileRecords[],
  schema: LinkedSchema,
  report: Report,
): LinkedEntities {
  const unique = uniqueById(
    "entity",
    files.flatMap((file) => file.entities),
    report,
  );
  const records = new Map([...unique].sort(([a], [b]) => (a < b ? -1 : 1)));
  const entities = new Map<string, Entity>();
  const mistyped = new Set<string>();
  for (const [id, record] of records) {
    const entity = linkEntity(record, schema, report);
    entities.set(id, entity);
    if (record.type && entity.type === undefined) mistyped.add(id);
  }
  reportSharedNames(records.values(), report);
  return { entities, records, redirects: linkMerges(records, report), mistyped };
}

function linkEntity(record: EntityRecord, schema: LinkedSchema, report: Report): Entity {
  return present({
    id: record.id.value,
    range: record.id,
    type: linkType(record.type, schema, report),
    name: record.name?.value ?? record.id.value,
    names: readLabels(record.names, report),
    aliases: record.aliases.map((alias) => alias.value),
    summary: record.summary?.value,
    note: record.note?.value,
    sameAs: record.sameAs.filter((link) => linkable(link, report)).map((link) => link.value),
    mergedFrom: record.mergedFrom.map((id) => id.value),
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
      report.add(unknownName("GW0307", "type", "types", type, schema.types.keys()));
      return undefined;
    }
    schema.types.set(type.value, { id: type.value, lineage: [type.value], label: {} });
  }
  return type.value;
}

function linkable(link: Text, report: Report): boolean {
  if (isIdentifier(link.value)) return true;
  report.add(badIdentifier(link, "sameAs"));
  return false;
}

/** A name is shared when two entities carry it, whatever its case, width or composition. */
function reportSharedNames(records: Iterable<EntityRecord>, report: Report): void {
  const owners = new Map<string, { id: string; name: Text }>();
  for (const record of records) {
    const id = record.id.value;
    const names = record.names.map((entry) => entry.value);
    const all = record.name
      ? [record.name, ...names, ...record.aliases]
      : [...names, ...record.aliases];
    for (const name of all) {
      const key = name.value.normalize("NFKC").toLowerCase().trim();
      const owner = owners.get(key);
      if (!owner) owners.set(key, { id, name });
      else if (owner.id !== id) report.add(sharedName(name, owner.id, owner.name));
    }
  }
}

function linkMerges(
  records: ReadonlyMap<string, EntityRecord>,
  report: Report,
): Map<string, string> {
  const redirects = new Map<string, string>();
  const places = new Map<string, Text>();
  for (const [id, record] of records) {
    for (const old of record.mergedFrom) {
      const taken = records.get(old.value)?.id ?? places.get(old.value);
      if (taken) {
        report.add(mergedIdTaken(old, taken));
        continue;
      }
      redirects.set(old.value, id);
      places.set(old.value, old);
    }
  }
  return redirects;
}
