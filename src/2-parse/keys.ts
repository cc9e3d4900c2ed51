import { checkKey } from "./look.ts";
import * as say from "./syntax-messages.ts";
import type { Problems } from "./problems.ts";
import type { Entry, Node, Scalar } from "./tree.ts";

/** A mapping being built, as far as its keys go. */
export interface KeyedEntries {
  readonly entries: Entry[];
  /** Entries whose key stands in the mapping already. */
  repeated?: Entry[] | undefined;
  /** The key of the next of them. */
  again?: Scalar | undefined;
  /** Keys so far, once there are too many to look through. */
  seen: Map<string, Scalar> | undefined;
}

/** Up to here, looking through the entries is faster than keeping a map of the keys. */
const FEW_KEYS = 12;

/** Adds the value of a key to its mapping; that of a key that was refused is dropped, or kept as a repetition. */
export function addEntry(mapping: KeyedEntries, key: Scalar | "refused", value: Node): void {
  if (key !== "refused") mapping.entries.push({ key, value });
  else if (mapping.again) (mapping.repeated ??= []).push({ key: mapping.again, value });
  mapping.again = undefined;
}

/** The next key of a mapping; "refused", and a report, when its entry has to be dropped. */
export function acceptKey(
  mapping: KeyedEntries,
  key: Node,
  problems: Problems,
): Scalar | "refused" {
  if (key.kind === "refused") return "refused";
  if (key.kind !== "scalar") {
    const range = problems.range({ start: key.start, end: key.start + 1 });
    problems.add(say.complexKey(range, key.kind));
    return "refused";
  }
  if (key.value === "") {
    problems.add(say.emptyKey(problems.range(key)));
    return "refused";
  }
  if (key.value === "<<" && key.style === "plain") {
    problems.add(say.mergeKey(problems.range(key)));
    return "refused";
  }
  if (!checkKey(key, problems)) return "refused";
  const earlier = findEarlier(mapping, key);
  if (earlier === undefined) return key;
  problems.add(say.duplicateKey(problems.text(key), problems.range(earlier)));
  mapping.again = key;
  return "refused";
}

/** The same key earlier in the mapping; a new one is remembered. */
function findEarlier(mapping: KeyedEntries, key: Scalar): Scalar | undefined {
  const { entries } = mapping;
  if (entries.length < FEW_KEYS) return entries.find((e) => e.key.value === key.value)?.key;
  mapping.seen ??= new Map(entries.map((entry) => [entry.key.value, entry.key]));
  const earlier = mapping.seen.get(key.value);
  if (earlier === undefined) mapping.seen.set(key.value, key);
  return earlier;
}
