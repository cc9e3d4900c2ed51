import { isWritable, replaceForbidden } from "./characters.ts";
import type { Losses } from "./losses.ts";

/** Names for keys in a format that cannot hold every key: the key itself wherever possible, and all different. */
export function writableIds(keys: readonly string[], losses: Losses): (key: string) => string {
  const strange = keys.filter((key) => key === "" || !isWritable(key));
  if (strange.length === 0) return (key) => key;
  const taken = new Set(keys);
  const names = new Map<string, string>();
  for (const key of strange) {
    const wanted = replaceForbidden(key) || "_";
    let name = wanted;
    for (let number = 2; taken.has(name); number++) name = `${wanted} (${number})`;
    taken.add(name);
    names.set(key, name);
    losses.note("idsChanged", `to “${name}”`);
  }
  return (key) => names.get(key) ?? key;
}

/**
 * The wanted name, or the first of `name (2)`, `name (3)`, … that differs from all taken ones by more than
 * case. It is then taken as well.
 *
 * @param taken names in lower case
 */
export function takeName(
  wanted: string,
  taken: Set<string>,
  numbered = (number: number): string => ` (${number})`,
): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = wanted + numbered(number);
  taken.add(name.toLowerCase());
  return name;
}
