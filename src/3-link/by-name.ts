/** From entries such as `EUR: €, euro; USD: $` all that each name stands for, in their order. */
export function byName(entries: string): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, readonly string[]>();
  for (const entry of entries.trim().split(/; |\n */)) {
    const [meant = "", names = ""] = entry.split(/: (.*)/s);
    for (const name of names.split(", ")) all.set(name, [...(all.get(name) ?? []), meant]);
  }
  return all;
}
