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

/**
 * Reports each name that two entities share, or that looks like one of another, at the later in order of id.
 *
 * @param files the named entities of each file
 */
export function reportSharedNames(
  files: readonly (readonly NamedEntity[])[],
  report: Report,
): void {
  for (const group of sharedNames(files)) {
    const owners = new Map<string, NameUse>();
    const lookers = new Map<string, NameUse>();
    for (const use of group.sort(byKey(({ id }) => id))) {
      const { id, name } = use;
      const owner = owners.get(nameKey(name));
      if (owner && owner.id !== id) report.add(sharedName(name, owner.id, owner.name));
      if (owner) continue;
      owners.set(nameKey(name), use);
      const shape = shapeOf(name.value).trim();
      const first = lookers.get(shape) ?? use;
      lookers.set(shape, first);
      // Of two, the one is told that is not what it looks like.
      const [odd, other] = shape === name.value ? [first, use] : [use, first];
      if (first.id !== id) report.add(alike(odd.name, other.name, other.id));
    }
  }
}

/** Reports each id that looks like another. */
export function reportAlikeIds({ entities }: EntityIndex, report: Report): void {
  const others = new Map<string, Text>();
  for (const { id } of entities.values()) {
    // Of the letters of ASCII none looks like another; an id in another normal form is refused as that.
    if (/^[\x20-\x7e]*$/.test(id.value) || !isNormal(id)) continue;
    const shape = shapeOf(id.value);
    const other = others.get(shape) ?? (shape === id.value ? undefined : entities.get(shape)?.id);
    if (other && isNormal(other)) report.add(alike(id, other));
    else others.set(shape, id);
  }
}

function isNormal({ value }: Text): boolean {
  return value === value.normalize("NFC");
}

interface NameUse {
  readonly id: string;
  readonly name: Text;
}

/** The uses of the names that several entities may have. */
function sharedNames(files: readonly (readonly NamedEntity[])[]): NameUse[][] {
  const entities = files.flat();
  const hashes = joined(files.map(hashesOf));
  const repeated = repeatedHashes(entities, hashes);
  // Most names are not shared: who has one is looked for only where it is.
  if (repeated.size === 0) return [];
  const shared = new Map<string, NameUse[]>();
  let at = 0;
  for (const { id, names } of entities) {
    for (const name of names) {
      if (!repeated.has(hashes[at++] ?? 0)) continue;
      const key = looseKey(name);
      const group = shared.get(key);
      if (group) group.push({ id, name });
      else shared.set(key, [{ id, name }]);
    }
  }
  return [...shared.values()];
}

/** The hashes of the names of a file, for as long as it is the same: they cost more than all that is done with them. */
const known = new WeakMap<readonly NamedEntity[], Int32Array>();

function hashesOf(file: readonly NamedEntity[]): Int32Array {
  let hashes = known.get(file);
  if (!hashes) {
    const names = file.flatMap((entity) => entity.names);
    hashes = Int32Array.from(names, (name) => hashOf(looseKey(name)));
    known.set(file, hashes);
  }
  return hashes;
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A name that finds no place within so many steps, as hostile ones may, is looked at like one that is shared. */
const MOST_STEPS = 32;

/**
 * The hashes that names of two entities have; a table of all names would cost more than the rest of linking.
 *
 * @param hashes of the names, one after another
 */
function repeatedHashes(entities: readonly NamedEntity[], hashes: Int32Array): Set<number> {
  const repeated = new Set<number>();
  const size = 2 ** Math.ceil(Math.log2(2 * hashes.length + 1));
  // A place holds the hash of a name, which is not 0, and which entity has it.
  const held = new Int32Array(size);
  const owners = new Int32Array(size);
  let at = 0;
  for (const [owner, { names }] of entities.entries()) {
    for (const end = at + names.length; at < end; at++) {
      const hash = hashes[at] ?? 0;
      let place = hash & (size - 1);
      for (
        let steps = 0;
        held[place] !== 0 && held[place] !== hash && steps < MOST_STEPS;
        steps++
      ) {
        place = (place + 1) & (size - 1);
      }
      if (held[place] === 0) {
        held[place] = hash;
        owners[place] = owner;
      } else if (held[place] !== hash || owners[place] !== owner) repeated.add(hash);
    }
  }
  return repeated;
}

/** FNV-1a, without 0. */
function hashOf(text: string): number {
  let hash = -2_128_831_035;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  return hash || 1;
}
