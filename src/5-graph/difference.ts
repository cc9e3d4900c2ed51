/** What is in one list and not in the other; the same object is the same. */
export interface Difference<T> {
  readonly gone: readonly T[];
  readonly added: readonly T[];
}

/** Compares two lists, most of which are the same from both ends. Linear. */
export function difference<T>(before: readonly T[], now: readonly T[]): Difference<T> {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === now.at(-1 - end)) end++;
  const old = before.slice(start, before.length - end);
  const young = now.slice(start, now.length - end);
  const [had, has] = [new Set(old), new Set(young)];
  return {
    gone: old.filter((item) => !has.has(item)),
    added: young.filter((item) => !had.has(item)),
  };
}
