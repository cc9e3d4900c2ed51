/**
 * Keeps the entries of an object that have a value: with `exactOptionalPropertyTypes` an absent
 * key and an undefined one differ, and absent is what every reader of the result expects.
 */
export function present<T extends object>(entries: T): Present<T> {
  // Called for every record of a graph: a list of entries for each would cost more than the rest.
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(entries) as (keyof T & string)[]) {
    const value = entries[key];
    if (value !== undefined) kept[key] = value;
  }
  return kept as Present<T>;
}

/**
 * An object with every field of its type, those that are absent too: all of a kind then have one layout in
 * memory, which is smaller and sooner read. For what a graph has hundreds of thousands of. A field that is
 * forgotten does not compile.
 */
export function whole<T>(fields: { readonly [K in keyof T]-?: T[K] | undefined }): T {
  return fields as T;
}

/** A list or a mapping; undefined when nothing is in it. */
export function some<T extends object>(all: T): T | undefined {
  return (Array.isArray(all) ? all.length : Object.keys(all).length) > 0 ? all : undefined;
}

const NONE: readonly never[] = Object.freeze([]);

/** What each item becomes, without those that become nothing; most lists are empty, and are then one list. */
export function each<T, U>(items: readonly T[], become: (item: T) => U | undefined): readonly U[] {
  if (items.length === 0) return NONE;
  const all = items.map(become);
  return all.every((item) => item !== undefined) ? all : all.filter((item) => item !== undefined);
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};
