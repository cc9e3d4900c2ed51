import type { Range, TextFile } from "../model/range.ts";
import { isAsExpected, type Expectations } from "./expected.ts";
import { addKey, type Splice } from "./add-key.ts";
import { NodeIndex } from "./node-index.ts";
import { setScalar } from "./set-scalar.ts";
import { DEFAULT_LIMITS } from "../2-parse/limits.ts";
import { parseYamlTree } from "../2-parse/parse-tree.ts";

/** One text of a YAML file to be changed. */
export type Change = ScalarChange | KeyChange;

/** Gives the scalar at a place, its quotation marks included, another value. */
interface ScalarChange {
  readonly scalar: Range;
  readonly value: string;
}

/** Gives a key of the mapping at a place a value: the key is added where it is missing. */
interface KeyChange {
  readonly mapping: Range;
  readonly key: string;
  readonly value: string;
}

export interface Edited {
  readonly text: string;
  /** Changes that could not be made without touching something else, in their order. */
  readonly refused: readonly Change[];
}

/**
 * Changes values of a YAML file as an author would by hand: comments, order, layout, quotation
 * marks and line ends stay as they are. The result is read again, and a change after which
 * anything else would read differently is refused. Linear in the file, save where changes are
 * refused; then each costs a few readings of it.
 */
export function editFile(file: TextFile, changes: readonly Change[]): Edited {
  const { root, problems } = parseYamlTree(file, DEFAULT_LIMITS);
  if (root === undefined) return { text: file.text, refused: changes };
  const before = { root, problems: problems.all().length };
  const index = new NodeIndex(root, file.text);
  const planned = changes.map((change) => ({ change, plan: planOf(change, index, file.text) }));
  const accepted = acceptable(planned.flatMap(({ plan }) => plan ?? []));

  /** The largest part of some plans that leaves everything else as it was. */
  function sound(plans: readonly Plan[]): readonly Plan[] {
    if (plans.length === 0 || isSound(plans)) return plans;
    if (plans.length === 1) return [];
    const middle = plans.length >> 1;
    const both = [...sound(plans.slice(0, middle)), ...sound(plans.slice(middle))];
    return isSound(both) ? both : [];
  }

  function isSound(plans: readonly Plan[]): boolean {
    const { path } = file;
    const after = parseYamlTree({ path, text: spliced(file.text, plans) }, DEFAULT_LIMITS);
    if (after.root === undefined || after.problems.all().length !== before.problems) return false;
    return isAsExpected(before.root, after.root, expectationsOf(plans));
  }

  const made = new Set(sound(accepted));
  return {
    text: spliced(file.text, [...made]),
    refused: planned.flatMap(({ change, plan }) => (plan && made.has(plan) ? [] : [change])),
  };
}

/** How a change is made, and what it changes. */
interface Plan {
  readonly splice: Splice;
  readonly expect: Partial<Expectations>;
}

function planOf(change: Change, index: NodeIndex, text: string): Plan | undefined {
  if ("scalar" in change) {
    const place = index.scalarAt(change.scalar.start);
    return place && scalarPlan(place, change.value, text);
  }
  const place = index.mappingAt(change.mapping.start);
  if (!place) return undefined;
  const known = place.node.entries.find(({ key }) => key.value === change.key)?.value;
  if (known) {
    if (known.kind !== "scalar") return undefined;
    return scalarPlan({ node: known, inFlow: place.inFlow }, change.value, text);
  }
  const added = addKey(text, place, change.key, change.value);
  if (!added) return undefined;
  const { key, value } = change;
  const additions = new Map([[place.node, { key, value, after: added.after }]]);
  return { splice: added.splice, expect: { additions } };
}

function scalarPlan(
  place: Parameters<typeof setScalar>[1],
  value: string,
  text: string,
): Plan | undefined {
  const { node } = place;
  // The white space that ends a block text is layout, and stays.
  const ending = node.style === "block" ? node.value.slice(node.value.trimEnd().length) : "";
  const whole = value.trimEnd() === value ? value + ending : value;
  const written = setScalar(text, place, whole);
  if (written === undefined) return undefined;
  const { start, end } = node;
  return {
    splice: { start, end, text: written },
    expect: { values: new Map([[node, whole]]) },
  };
}

/** In order of place; of two that overlap, the first only. */
function acceptable(plans: readonly Plan[]): Plan[] {
  const sorted = [...plans].sort(
    (a, b) => a.splice.start - b.splice.start || a.splice.end - b.splice.end,
  );
  let last: Splice | undefined;
  return sorted.filter(({ splice }) => {
    const again = last && (splice.start < last.end || splice.start === last.start);
    if (!again) last = splice;
    return !again;
  });
}

function expectationsOf(plans: readonly Plan[]): Expectations {
  return {
    values: new Map(plans.flatMap(({ expect }) => [...(expect.values ?? [])])),
    additions: new Map(plans.flatMap(({ expect }) => [...(expect.additions ?? [])])),
  };
}

/** @param plans in order of place */
function spliced(text: string, plans: readonly Plan[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { splice } of plans) {
    parts.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  return parts.join("") + text.slice(at);
}
