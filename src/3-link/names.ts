import { caselessShape, shapeOf } from "../model/look-alikes.ts";
import { byKey } from "../model/order.ts";
import type { Text } from "../model/range.ts";
import type { EntityRecord } from "../model/records.ts";
import type { EntityIndex } from "./entities.ts";
import { alike, sharedName } from "./messages.ts";
import type { Report } from "./report.ts";

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

/** The same for names that look alike, too: what names of two entities are first found by. */
export function looseKey({ value }: Text): string {
  return caselessShape(value).trim();
}

/** Reports each name that two entities share, or that looks like one of another, at the later in order of id. */
export function reportSharedNames(entities: readonly NamedEntity[], report: Report): void {
  for (const group of sharedNames(entities)) {
    const owners = new Map<string, NameUse>();
    const lookers = new Map<string, NameUse>();
    for (const use of group.sort(byKey(({ id }) => id))) {
      const { id, name } = use;
      const owner = owners.get(nameKey(name));
      if (owner && owner.id !== id) report.add(sharedName(name, owner.id, owner.name));
      if (owner) continue;
      owners.set(nameKey(name), use);
      const shape = shapeOf(name.value).trim();
      const other = lookers.get(shape);
      if (!other) lookers.set(shape, use);
      else if (other.id !== id) report.add(alike(name, other.name, other.id));
    }
  }
}

/** Reports each id that looks like another. */
export function reportAlikeIds({ entities }: EntityIndex, report: Report): void {
  const others = new Map<string, Text>();
  for (const { id } of entities.values()) {
    // Of the letters of ASCII none looks like another.
    if (/^[\x20-\x7e]*$/.test(id.value)) continue;
    const shape = shapeOf(id.value);
    const other = others.get(shape) ?? (shape === id.value ? undefined : entities.get(shape)?.id);
    if (other) report.add(alike(id, other));
    else others.set(shape, id);
  }
}

interface NameUse {
  readonly id: string;
  readonly name: Text;
}

/** The uses of the names that several entities may have. */
function sharedNames(entities: readonly NamedEntity[]): NameUse[][] {
  const owners = new Map<string, Text>();
  const shared = new Map<string, NameUse[]>();
  for (const { names } of entities) {
    for (const name of names) {
      const key = looseKey(name);
      const owner = owners.get(key);
      if (!owner) owners.set(key, name);
      else if (!names.includes(owner)) shared.set(key, []);
    }
  }
  // Most names are not shared: who has one is looked for only where it is.
  if (shared.size === 0) return [];
  for (const { id, names } of entities) {
    for (const name of names) shared.get(looseKey(name))?.push({ id, name });
  }
  return [...shared.values()];
}
