/** Orders strings by UTF-16 code unit: the same everywhere, whatever the locale. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A comparison by the strings that `key` picks, in code-unit order. */
export function byKey<T>(key: (item: T) => string): (left: T, right: T) => number {
  return (left, right) => byCodeUnit(key(left), key(right));
}
