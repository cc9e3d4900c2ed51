import { CITATION_FIELD_LIST, CLAIM_FIELD_LIST, CLAIM_FIELDS } from "../../model/claim-fields.ts";
import { byCodeUnit } from "../../model/order.ts";

/** Keys in the order in which they are written; others follow in code-unit order. */
const ORDER: ReadonlyMap<string, number> = new Map(
  [
    ...new Set([
      ...words("format version key source target undirected id relation property name label title"),
      ...words("kind type multi allowSelfLoops value text number unit names aliases summary"),
      ...words("description author publisher lang published accessed url uri lineage inverse"),
      "symmetric",
      ...CITATION_FIELD_LIST.map(({ name }) => name).filter((name) => !(name in CLAIM_FIELDS)),
      ...CLAIM_FIELD_LIST.map(({ name }) => name),
      ...words("sources facts sameAs mergedFrom x y size color community licence sha256 origin"),
      ...words("file line schema types properties relations tally attributes options nodes edges"),
    ]),
  ].map((key, index) => [key, index]),
);

function words(text: string): string[] {
  return text.split(" ");
}

/** Keys as JSON, each made once. */
const QUOTED = new Map(Array.from(ORDER.keys(), (key) => [key, JSON.stringify(key)]));

/**
 * JSON text that depends only on the value: keys in a fixed order, and entries without a value
 * (undefined, null, numbers that are not finite) left out.
 *
 * @param value plain data without cycles
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.filter(hasValue).map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  let text = "";
  for (const key of orderedKeys(value)) {
    const entry: unknown = value[key];
    if (!hasValue(entry)) continue;
    text += `${text === "" ? "" : ","}${QUOTED.get(key) ?? JSON.stringify(key)}:${canonicalJson(entry)}`;
  }
  return `{${text}}`;
}

/** The entries of an object that have a value, in the order in which they are written. */
export function orderedEntries(object: object): [string, unknown][] {
  const entries = orderedKeys(object).map((key): [string, unknown] => [key, object[key]]);
  return entries.filter(([, entry]) => hasValue(entry));
}

/** Most objects are made with their keys in order, and need no sorting. */
function orderedKeys<T extends object>(object: T): (keyof T & string)[] {
  const keys = Object.keys(object) as (keyof T & string)[];
  for (let at = 1; at < keys.length; at++) {
    if (compareKeys(keys[at - 1] ?? "", keys[at] ?? "") > 0) return keys.sort(compareKeys);
  }
  return keys;
}

/** Whether a value is written at all. */
export function hasValue(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return value !== undefined && value !== null;
}

function compareKeys(left: string, right: string): number {
  return (
    (ORDER.get(left) ?? ORDER.size) - (ORDER.get(right) ?? ORDER.size) || byCodeUnit(left, right)
  );
}
