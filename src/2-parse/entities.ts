import { whole } from "../model/present.ts";
import type { EntityRecord } from "../model/records.ts";
import { readClaims } from "./claims.ts";
import type { Fields, RecordKind } from "./fields.ts";
import { checkId, checkLooks, checkPredicate } from "./names.ts";
import type { Problems } from "./problems.ts";
import { readSection, type Section } from "./sections.ts";

const KEYS = "type name summary note names aliases sameAs mergedFrom facts relations".split(" ");

const ENTITY: RecordKind = {
  name: "an entity",
  keys: KEYS,
  help:
    "What is claimed of an entity goes under “facts” or “relations”, one list item per claim. " +
    `Its keys are: ${KEYS.join(", ")}.`,
};

/** The entities of a file. One that is broken is kept as far as it can be read. */
export function readEntities(fields: Fields, problems: Problems): EntityRecord[] {
  const section = readSection(fields.entry("entities"), ENTITY, problems);
  return section.map((entity) => readEntity(entity, problems));
}

function readEntity({ id, repeats, fields }: Section, problems: Problems): EntityRecord {
  checkId(id, "an entity", problems);
  const entity = whole<EntityRecord>({
    id,
    repeats,
    type: fields.text("type"),
    name: fields.text("name"),
    summary: fields.text("summary"),
    note: fields.text("note"),
    names: fields.pairs("names"),
    aliases: fields.list("aliases"),
    sameAs: fields.list("sameAs"),
    mergedFrom: fields.list("mergedFrom"),
    facts: readClaims(fields.entry("facts"), "fact", problems),
    relations: readClaims(fields.entry("relations"), "relation", problems),
  });
  if (entity.type !== undefined) checkPredicate(entity.type, "a type", problems, true);
  for (const old of entity.mergedFrom) checkId(old, "a merged entity", problems);
  checkNames(entity, problems);
  return entity;
}

/** Warns of names that are not what they look like. */
function checkNames({ name, names, aliases }: EntityRecord, problems: Problems): void {
  if (name !== undefined) checkLooks(name, "an entity", problems);
  for (const { value } of names) checkLooks(value, "an entity", problems);
  for (const alias of aliases) checkLooks(alias, "an entity", problems);
}
