import type { Labels } from "../model/linked.ts";
import { byCodeUnit } from "../model/order.ts";
import { present } from "../model/present.ts";
import type { Changes, FieldChange, FieldValue } from "./types.ts";

/** The fields of something by name; an absent value and an empty list are the same. */
export type Fields = ReadonlyMap<string, FieldValue>;

export type FieldEntry = readonly [name: string, value: FieldValue | undefined];

/** Gathers fields, leaving out those without a value. */
export function fieldsOf(entries: readonly FieldEntry[]): Fields {
  const fields = new Map<string, FieldValue>();
  for (const [name, value] of entries) {
    if (value !== undefined && value.length > 0) fields.set(name, value);
  }
  return fields;
}

/** Texts by language as one field each: `name (zh)`. */
export function byLanguage(name: string, labels: Labels | undefined): [string, string][] {
  return Object.entries(labels ?? {}).map(([language, text]) => [`${name} (${language})`, text]);
}

/** The fields that differ: those of the old side in its order, then what is new. */
export function compareFields(before: Fields, after: Fields): FieldChange[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].flatMap((field) => {
    const change = present({ field, before: before.get(field), after: after.get(field) });
    return same(change.before, change.after) ? [] : [change];
  });
}

function same(left: FieldValue | undefined, right: FieldValue | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return canonical(left) === canonical(right);
}

/** The order of aliases or speakers says nothing. */
function canonical(value: FieldValue): string {
  return JSON.stringify(typeof value === "string" ? value : [...value].sort(byCodeUnit));
}

/** Something with an id: how it is shown, and what is compared. */
export interface Item<T> {
  readonly brief: T;
  readonly fields: Fields;
}

/** Compares things that have an id, in order of the keys. */
export function compareItems<T>(
  before: ReadonlyMap<string, Item<T>>,
  after: ReadonlyMap<string, Item<T>>,
): Changes<T> {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort(byCodeUnit);
  const added: T[] = [];
  const removed: T[] = [];
  const changed: (T & { fields: FieldChange[] })[] = [];
  for (const key of keys) {
    const [old, now] = [before.get(key), after.get(key)];
    if (!old && now) added.push(now.brief);
    else if (old && !now) removed.push(old.brief);
    else if (old && now) {
      const fields = compareFields(old.fields, now.fields);
      if (fields.length > 0) changed.push({ ...now.brief, fields });
    }
  }
  return { added, removed, changed };
}
