import { checkKey } from "./look.ts";
import * as say from "./syntax-messages.ts";
import type { Problems } from "./problems.ts";
import type { Entry, Node, Scalar } from "./tree.ts";

/** A mapping being built, as far as its keys go. */
export interface KeyedEntries {
  readonly entries: Entry[];
  repeated: Entry[] | undefined;
  /** Keys so far, once there are too many to look through. */
  seen: Map<string, Scalar> | undefined;
}

/** Up to here, looking through the entries is faster than keeping a map of the keys. */
const FEW_KEYS = 12;

/** A key that stands in its mapping already. */
interface Repeated {
  readonly kind: "repeated";
  readonly key: Scalar;
}

/** What came of a key; "refused" when its entry is dropped. */
export type Key = Scalar | Repeated | "refused";

/** Adds the value of a key to its mapping. */
export function addEntry(mapping: KeyedEntries, key: Key, value: Node): void {
  if (key === "refused") return;
  if (key.kind === "scalar") mapping.entries.push({ key, value });
  else (mapping.repeated ??= []).push({ key: key.key, value });
}

/** The next key of a mapping; "refused", and a report, when its entry has to be dropped. */
export function acceptKey(mapping: KeyedEntries, key: Node, problems: Problems): Key {
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
  return { kind: "repeated", key };
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
