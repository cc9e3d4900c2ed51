import { isWritable, replaceForbidden } from "./characters.ts";
import type { Losses } from "./losses.ts";

/** Names for keys in a format that cannot hold every key: the key itself wherever possible, and all different. */
export function writableIds(keys: readonly string[], losses: Losses): (key: string) => string {
  const strange = keys.filter((key) => key === "" || !isWritable(key));
  if (strange.length === 0) return (key) => key;
  const taken = new Set(keys);
  const names = new Map<string, string>();
  for (const key of strange) {
    const name = unused(replaceForbidden(key) || "_", taken);
    taken.add(name);
    names.set(key, name);
    losses.note("idsChanged", `to “${name}”`);
  }
  return (key) => names.get(key) ?? key;
}

/** The wanted name, or the first of `name (2)`, `name (3)`, … that is not taken. */
export function unused(
  wanted: string,
  taken: ReadonlySet<string>,
  numbered = (number: number): string => ` (${number})`,
): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = wanted + numbered(number);
  return name;
}
