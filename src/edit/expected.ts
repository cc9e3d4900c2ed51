import type { Entry, Mapping, Node, Scalar } from "../2-parse/tree.ts";

/** What may differ after an edit, by node of the tree before it. */
export interface Expectations {
  readonly values: ReadonlyMap<Scalar, string>;
  readonly additions: ReadonlyMap<Mapping, Addition>;
}

/** A key that is new, and the entry it comes after. */
interface Addition {
  readonly key: string;
  readonly value: string;
  readonly after: Entry;
}

/** Whether a file reads after an edit as it did before, but for what the edit was to change. */
export function isAsExpected(before: Node, after: Node, expected: Expectations): boolean {
  switch (before.kind) {
    case "scalar":
      return (
        after.kind === "scalar" && after.value === (expected.values.get(before) ?? before.value)
      );
    case "sequence":
      return (
        after.kind === "sequence" &&
        after.items.length === before.items.length &&
        before.items.every((item, index) => {
          const other = after.items[index];
          return other !== undefined && isAsExpected(item, other, expected);
        })
      );
    case "mapping":
      return after.kind === "mapping" && hasEntries(before, after, expected);
    case "refused":
      return after.kind === "refused";
  }
}

function hasEntries(before: Mapping, after: Mapping, expected: Expectations): boolean {
  const addition = expected.additions.get(before);
  if (after.entries.length !== before.entries.length + (addition ? 1 : 0)) return false;
  const others = after.entries.values();
  for (const entry of before.entries) {
    const other = others.next().value;
    if (!other || other.key.value !== entry.key.value) return false;
    if (!isAsExpected(entry.value, other.value, expected)) return false;
    if (addition?.after === entry && !isAddition(others.next().value, addition)) return false;
  }
  return true;
}

function isAddition(entry: Entry | undefined, { key, value }: Addition): boolean {
  return entry?.key.value === key && entry.value.kind === "scalar" && entry.value.value === value;
}
