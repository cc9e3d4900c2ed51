/** No items: most claims have no qualifiers and no speakers, and a list for each takes its room. */
export const NONE: readonly never[] = Object.freeze([]);

/**
 * The same items in a list as long as they are: one that grew item by item has room for sixteen
 * more, which counts where there are millions of short ones.
 */
export function exactly<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}
