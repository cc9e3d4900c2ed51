/** Orders strings by UTF-16 code unit: the same everywhere, whatever the locale. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A comparison by the strings that `key` picks, in code-unit order. */
export function byKey<T>(key: (item: T) => string): (left: T, right: T) => number {
  return (left, right) => byCodeUnit(key(left), key(right));
}

/**
 * The first index from `start` up to, not including, `end` at which something holds that holds from some index on;
 * `end` where it holds at none. A binary search.
 */
export function firstIndex(start: number, end: number, holds: (index: number) => boolean): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of the first of ascending `values` that is not below `least`; their count where all are. */
export function firstFrom(values: ArrayLike<number>, least: number, end = values.length): number {
  return firstIndex(0, end, (index) => (values[index] ?? 0) >= least);
}

/** Items by what `key` gives for each, in their order. */
export function groupBy<K, T>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const at = key(item);
    const group = groups.get(at);
    if (group) group.push(item);
    else groups.set(at, [item]);
  }
  return groups;
}
