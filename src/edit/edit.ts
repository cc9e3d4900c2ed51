import { DEFAULT_LIMITS } from "../2-parse/limits.ts";
import { parseYamlTree } from "../2-parse/parse-tree.ts";
import type { Scalar } from "../2-parse/tree.ts";
import type { Yaml } from "../2-parse/write-yaml.ts";
import { isWritable } from "../2-parse/write.ts";
import type { TextFile } from "../model/range.ts";
import { Places } from "./places.ts";
import type { Edit, Edited, Plan, Reason, Splice } from "./edits.ts";
import { plansOf } from "./plan.ts";
import { Changes } from "./reading.ts";

/**
 * Edits a YAML file as an author would: comments, order and layout stay. The result is read again, and an edit
 * after which anything else would read otherwise is refused. Linear in the file, save where edits are refused.
 */
export function editFile(file: TextFile, edits: readonly Edit[]): Edited {
  const { root = nothing(file.text), problems } = parseYamlTree(file, DEFAULT_LIMITS);
  const before = { root, problems: problems.all().length };
  if (root.start === file.text.length && before.problems > 0) {
    const reason = "the file is no YAML";
    return { text: file.text, refused: edits.map((edit) => ({ edit, reason })) };
  }
  const refused = new Map<Edit, Reason>();
  for (const edit of edits) {
    if (!textsOf(edit).every(isWritable)) refused.set(edit, "no file can hold such a text");
  }
  const held = edits.filter((edit) => !refused.has(edit));
  const plans = plansOf(held, new Places(root, file.text), file.text, refused);
  const apart = withoutOverlap(plans, refused);

  /** The largest part of some plans that leaves everything else as it was. */
  function sound(some: readonly Plan[]): readonly Plan[] {
    if (some.length === 0 || isSound(some)) return some;
    if (some.length === 1) return [];
    const middle = some.length >> 1;
    const first = sound(some.slice(0, middle));
    const both = [...first, ...sound(some.slice(middle))];
    return isSound(both) ? both : first;
  }

  function isSound(some: readonly Plan[]): boolean {
    const { path } = file;
    const after = parseYamlTree({ path, text: spliced(file.text, some) }, DEFAULT_LIMITS);
    if (after.problems.all().length !== before.problems) return false;
    const changes = new Changes();
    for (const plan of some) plan.change(changes);
    return changes.holdIn(before.root, after.root ?? nothing(file.text));
  }

  const made = new Set(sound(apart));
  for (const plan of apart) {
    if (made.has(plan)) continue;
    for (const edit of plan.edits) refused.set(edit, "something else would read otherwise");
  }
  return {
    text: spliced(file.text, [...made]),
    refused: edits.flatMap((edit) => {
      const reason = refused.get(edit);
      return reason ? [{ edit, reason }] : [];
    }),
  };
}

/** What an edit writes. */
function textsOf(edit: Edit): string[] {
  if (edit.kind === "remove") return [];
  if (edit.kind === "set") return [edit.value];
  return edit.kind === "put"
    ? [edit.key, ...textsIn(edit.value)]
    : [edit.list, ...textsIn(edit.item)];
}

function textsIn(value: Yaml): string[] {
  if (value.kind === "text") return [value.value];
  if (value.kind === "list") return value.items.flatMap(textsIn);
  return value.entries.flatMap(([key, each]) => [key, ...textsIn(each)]);
}

/** What a file without content holds: a value that is not there. */
function nothing({ length }: string): Scalar {
  const [start, end] = [length, length];
  return { kind: "scalar", value: "", style: "empty", start, end };
}

/** The plans that change different places, in order of the file; of two that change the same, the first. */
function withoutOverlap(plans: readonly Plan[], refused: Map<Edit, Reason>): Plan[] {
  const dropped = new Set<Plan>();
  let last: Splice | undefined;
  for (const { plan, splice } of splicesOf(plans)) {
    const overlaps =
      last && (splice.start < last.end || (splice.start === last.start && !last.joins));
    if (overlaps) dropped.add(plan);
    else if (!dropped.has(plan)) last = splice;
  }
  for (const { edits } of dropped) {
    for (const edit of edits) refused.set(edit, "another edit changes the same place");
  }
  return plans.filter((plan) => !dropped.has(plan));
}

/** In order of place; what only adds text comes before what replaces some. */
function splicesOf(plans: readonly Plan[]): { readonly plan: Plan; readonly splice: Splice }[] {
  const all = plans.flatMap((plan) => plan.splices.map((splice) => ({ plan, splice })));
  return all.sort((a, b) => a.splice.start - b.splice.start || a.splice.end - b.splice.end);
}

function spliced(text: string, plans: readonly Plan[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { splice } of splicesOf(plans)) {
    parts.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  return parts.join("") + text.slice(at);
}
