export interface Pairing<T> {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** The keys under which an item may find its partner; none when it is not to be paired this way. */
export type KeysOf<T> = (item: T) => readonly string[];

/** Pairs the items of two lists by keys, from the strictest to the loosest; linear in the number of keys. */
export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  passes: readonly KeysOf<T>[],
): Pairing<T> {
  const pairs: (readonly [T, T])[] = [];
  const removed = new Set(before);
  const added = new Set(after);
  for (const keysOf of passes) {
    if (removed.size === 0 || added.size === 0) break;
    const waiting = index(removed, keysOf);
    for (const item of added) {
      const partner = take(waiting, keysOf(item), removed);
      if (partner === undefined) continue;
      pairs.push([partner, item]);
      removed.delete(partner);
      added.delete(item);
    }
  }
  return { pairs, removed: [...removed], added: [...added] };
}

/** Pairs what is the only one left under its key on both sides. */
export function pairLone<T>({ pairs, removed, added }: Pairing<T>, keysOf: KeysOf<T>): Pairing<T> {
  const left = index(removed, keysOf);
  const right = index(added, keysOf);
  const lone = (item: T): readonly string[] =>
    keysOf(item).filter((key) => left.get(key)?.length === 1 && right.get(key)?.length === 1);
  const more = pairUp(removed, added, [lone]);
  return { ...more, pairs: [...pairs, ...more.pairs] };
}

function index<T>(items: Iterable<T>, keysOf: KeysOf<T>): Map<string, T[]> {
  const byKey = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const list = byKey.get(key);
      if (list) list.push(item);
      else byKey.set(key, [item]);
    }
  }
  for (const list of byKey.values()) list.reverse();
  return byKey;
}

/** The first item that waits under one of the keys and has no partner yet. */
function take<T>(waiting: Map<string, T[]>, keys: readonly string[], free: ReadonlySet<T>) {
  for (const key of keys) {
    const list = waiting.get(key) ?? [];
    for (let item = list.pop(); item !== undefined; item = list.pop()) {
      if (free.has(item)) return item;
    }
  }
  return undefined;
}
