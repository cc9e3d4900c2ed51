/** A node as far as its ids go. */
interface Identified {
  /** The entity's id. */
  readonly key: string;
  readonly attributes: { readonly mergedFrom?: readonly string[] };
}

/**
 * Where the ids lead that entities had before they were renamed or merged. An id that is in use stands
 * for its own entity, whatever another says of it; of two entities that claim one, the first in order
 * of id has it.
 *
 * @returns ids by old id
 */
export function oldIds(nodes: readonly Identified[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { key, attributes } of nodes) {
    for (const old of attributes.mergedFrom ?? []) {
      const other = ids.get(old);
      if (other === undefined || key < other) ids.set(old, key);
    }
  }
  if (ids.size > 0) for (const { key } of nodes) ids.delete(key);
  return ids;
}
