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
  readonly keys: Keys;
}

/** Up to here, looking through the entries is faster than keeping a map of the keys. */
const FEW_KEYS = 12;

/** Finds keys that stand in a mapping twice, in linear time however many it has. */
export class Keys {
  readonly #entries: readonly Entry[];
  #seen: Map<string, Scalar> | undefined;

  /** @param entries of the mapping so far; the caller adds to them */
  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  /** The same key earlier in the mapping; a new one is remembered. */
  earlier(key: Scalar): Scalar | undefined {
    const entries = this.#entries;
    if (entries.length < FEW_KEYS) {
      for (const { key: other } of entries) if (other.value === key.value) return other;
      return undefined;
    }
    this.#seen ??= new Map(entries.map((entry) => [entry.key.value, entry.key]));
    const earlier = this.#seen.get(key.value);
    if (earlier === undefined) this.#seen.set(key.value, key);
    return earlier;
  }
}

/** Adds the value of a key to its mapping; that of a key that was refused is dropped, or kept as a repetition. */
export function addEntry(mapping: KeyedEntries, key: Scalar | "refused", value: Node): void {
  if (key !== "refused") mapping.entries.push({ key, value });
  else if (mapping.again) (mapping.repeated ??= []).push({ key: mapping.again, value });
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
  if (key.value === "") {
    problems.add(say.emptyKey(problems.range(key)));
    return "refused";
  }
  if (key.value === "<<" && key.style === "plain") {
    problems.add(say.mergeKey(problems.range(key)));
    return "refused";
  }
  if (!checkKey(key, problems)) return "refused";
  const earlier = mapping.keys.earlier(key);
  if (earlier === undefined) return key;
  problems.add(say.duplicateKey(problems.text(key), problems.range(earlier)));
  mapping.again = key;
  return "refused";
}
