/** The least of some numbers, however many; `start` is one of them. */
export function least(numbers: Iterable<number>, start = Infinity): number {
  let found = start;
  for (const number of numbers) found = Math.min(found, number);
  return found;
}

/** The greatest of some numbers, however many; `start` is one of them. */
export function greatest(numbers: Iterable<number>, start = 0): number {
  let found = start;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}
