import * as say from "./record-messages.ts";
import type { Problems } from "./problems.ts";
import type { Entry, Mapping, Scalar } from "./tree.ts";

/**
 * The entries of a mapping. In braces, a value without quotes ends at a comma, and what stands behind that is read as
 * keys without values: it is reported once, and the value is whole again.
 *
 * @param isKey whether the mapping may have a key
 */
export function wholeEntries(
  node: Mapping,
  isKey: (key: string) => boolean,
  problems: Problems,
): readonly Entry[] {
  const { entries, repeated = [], flow } = node;
  if (!flow || !(repeated.length > 0 || entries.some(isAlone))) return entries;
  const whole: Entry[] = [];
  let rest: Entry | undefined;
  const all = [...entries, ...repeated].sort((a, b) => a.key.start - b.key.start);
  const again = new Set(repeated);
  for (const entry of [...all, undefined]) {
    const before = whole.at(-1);
    if (entry && before && isText(before) && isAlone(entry) && !isKey(entry.key.value)) {
      rest = entry;
      continue;
    }
    if (rest && before) whole[whole.length - 1] = joined(before, rest.key.end, problems);
    rest = undefined;
    if (entry && !again.has(entry)) whole.push(entry);
  }
  return whole;
}

/** Keys of lists of ids and names: a comma in a text there most likely divides several. */
export const LISTS = new Set("aliases sameAs mergedFrom domain range on".split(" "));

/** Whether an entry is a key without a colon or a value. */
export function isAlone({ value }: Pick<Entry, "value">): boolean {
  return value.kind === "scalar" && value.style === "empty";
}

/** Whether the value of an entry is text that a comma can end. */
export function isText({ value }: Pick<Entry, "value">): boolean {
  return value.kind === "scalar" && value.style === "plain";
}

/** An entry whose value goes on up to an offset, which is reported. */
function joined({ key, value }: Entry, end: number, problems: Problems): Entry {
  const written = problems.source.slice(value.start, end).replaceAll(/\s+/g, " ");
  const whole: Scalar = { kind: "scalar", value: written, style: "plain", start: value.start, end };
  const range = problems.range({ start: value.end, end });
  problems.add(say.commaInBraces(range, key.value, written, LISTS.has(key.value)));
  return { key, value: whole };
}
