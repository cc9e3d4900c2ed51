import { byCodeUnit } from "../../model/order.ts";

/**
 * Citation keys for ids: the id itself where every reader of BibTeX takes it, else the nearest text
 * of ASCII letters, digits and `- _ . :`. No two ids have keys that differ by case alone, and the
 * key of an id that can be one never depends on other ids.
 */
export function citationKeys(ids: readonly string[]): (id: string) => string {
  const sorted = [...new Set(ids)].sort(byCodeUnit);
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  const take = (id: string, wanted: string): void => {
    let key = wanted;
    for (let number = 2; taken.has(key.toLowerCase()); number++) key = `${wanted}-${number}`;
    taken.add(key.toLowerCase());
    keys.set(id, key);
  };
  const [plain, others] = [sorted.filter(isPlain), sorted.filter((id) => !isPlain(id))];
  for (const id of plain) take(id, id);
  for (const id of others) take(id, asciiOf(id));
  return (id) => keys.get(id) ?? id;
}

function isPlain(id: string): boolean {
  return /^[A-Za-z0-9][\w.:-]*$/.test(id);
}

/** `Zoë` as `Zoe`; letters without a Latin base by their code points: 雷 as `u96f7`. */
function asciiOf(id: string): string {
  const bare = id.normalize("NFKD").replaceAll(/\p{M}/gu, "");
  const spelt = Array.from(bare, (character) => {
    if (/[\w.:-]/.test(character)) return character;
    const letter = /[\p{L}\p{N}]/u.test(character);
    return letter ? `u${character.codePointAt(0)?.toString(16)}` : "-";
  });
  const key = spelt.join("").replace(/^[^A-Za-z0-9]+/, "");
  return key === "" ? "source" : key;
}
