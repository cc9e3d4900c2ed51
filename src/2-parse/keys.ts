import { isAlone, isText } from "./commas.ts";
import { checkKey, hasOddSpace } from "./lookalikes.ts";
import * as say from "./refusal-messages.ts";
import type { Problems } from "./problems.ts";
import type { Entry, Node, Scalar } from "./tree.ts";

/** A mapping being built, as far as its keys go. */
export interface KeyedEntries {
  readonly entries: Entry[];
  /** Entries whose key stands in the mapping already. */
  repeated?: Entry[] | undefined;
  /** The key of the next of them. */
  again?: Scalar | undefined;
  readonly flow: boolean;
  /** Whether the last value that is there is text without quotes. */
  endsInText?: boolean;
  /** The keys of the entries by their text. */
  readonly keys: Map<string, Scalar>;
}

/** Up to here, comparing keys with one another is faster than keeping a set of them. */
const FEW_KEYS = 12;

/** Whether a key stands twice among some entries, in linear time however many they are. */
export function hasRepetition(entries: readonly Entry[]): boolean {
  const count = entries.length;
  if (count > FEW_KEYS) return new Set(entries.map(({ key }) => key.value)).size < count;
  for (let at = 1; at < count; at++) {
    const key = entries[at]?.key.value;
    for (let before = 0; before < at; before++) {
      if (entries[before]?.key.value === key) return true;
    }
  }
  return false;
}

/** Adds the value of a key to its mapping; that of a key that was refused is dropped, or kept as a repetition. */
export function addEntry(
  mapping: KeyedEntries,
  key: Scalar | "refused",
  value: Node,
  problems: Problems,
): void {
  const { again, entries, keys } = mapping;
  if (!isAlone({ value })) mapping.endsInText = isText({ value });
  if (key !== "refused") entries.push({ key, value });
  else if (again) {
    const entry = { key: again, value };
    (mapping.repeated ??= []).push(entry);
    const earlier = keys.get(again.value);
    // Behind a text in braces, this is reported as what a comma has cut off.
    if (earlier && !(mapping.flow && mapping.endsInText && isAlone(entry))) {
      problems.add(say.duplicateKey(problems.text(again), problems.range(earlier)));
    }
  }
  mapping.again = undefined;
}

/** Whether there is nothing to report of a key, but that it may stand in its mapping before. */
export function isOrdinaryKey({ value, style }: Scalar): boolean {
  return value !== "" && (style !== "plain" || (value !== "<<" && !hasOddSpace(value)));
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
  if (key.value === "" || (key.value === "<<" && key.style === "plain")) {
    problems.add((key.value === "" ? say.emptyKey : say.mergeKey)(problems.range(key)));
    return "refused";
  }
  if (!checkKey(key, problems)) return "refused";
  const earlier = mapping.keys.get(key.value);
  if (earlier === undefined) {
    mapping.keys.set(key.value, key);
    return key;
  }
  mapping.again = key;
  return "refused";
}
