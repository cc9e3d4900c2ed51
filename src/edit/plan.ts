import type { Entry, Node, Scalar } from "../2-parse/tree.ts";
import {
  entryText,
  flowPair,
  flowText,
  itemText,
  keyText,
  type Yaml,
} from "../2-parse/write-yaml.ts";
import { isWritable } from "../2-parse/write.ts";
import { written } from "../2-parse/written.ts";
import type { Edit, InsertEdit, PutEdit, Reason } from "./edit.ts";
import { columnOf, endOfLine, lineBreakOf } from "./lines.ts";
import type { Placed, Places } from "./places.ts";
import type { Changes } from "./reading.ts";
import { removal } from "./remove.ts";
import { setScalar } from "./set-scalar.ts";

/** Text to stand in place of a span. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether more may be put in at the same place, behind it. */
  readonly joins?: true;
}

/** How edits are made, and what they change of what the file says. */
export interface Plan {
  /** One, or several of one list, which are made together or not at all. */
  readonly edits: readonly Edit[];
  readonly splices: readonly Splice[];
  readonly change: (changes: Changes) => void;
}

/** What of a plan its edits leave open. */
export type Draft = Omit<Plan, "edits">;

/** Plans edits of a file; those that have no place in it are refused. */
export function plansOf(
  edits: readonly Edit[],
  places: Places,
  text: string,
  refused: Map<Edit, Reason>,
): Plan[] {
  const planner = new Planner(places, text);
  return grouped(edits, places).flatMap((group) => {
    const reason = group.every(canBeHeld) ? undefined : "no file can hold such a text";
    const draft = reason ? undefined : planner.draft(group);
    if (draft) return [{ ...draft, edits: group }];
    for (const edit of group) refused.set(edit, reason ?? "there is no such place");
    return [];
  });
}

/** Edits that have to be made together: what is added to one list, and what is removed from one. */
function grouped(edits: readonly Edit[], places: Places): readonly Edit[][] {
  const groups = new Map<unknown, Edit[]>();
  for (const edit of edits) {
    const key = groupOf(edit, places);
    const group = groups.get(key);
    if (group) group.push(edit);
    else groups.set(key, [edit]);
  }
  return [...groups.values()];
}

function groupOf(edit: Edit, places: Places): unknown {
  if (edit.kind === "insert") return `${edit.in?.start}:${edit.in?.end}:${edit.list}`;
  return edit.kind === "remove" ? (places.at(edit.at)?.parent?.node ?? edit) : edit;
}

function canBeHeld(edit: Edit): boolean {
  switch (edit.kind) {
    case "set":
      return isWritable(edit.value);
    case "put":
      return isWritable(edit.key) && isHeld(edit.value);
    case "insert":
      return isWritable(edit.list) && isHeld(edit.item);
    case "remove":
      return true;
  }
}

function isHeld(value: Yaml): boolean {
  if (value.kind === "text") return isWritable(value.value);
  if (value.kind === "list") return value.items.every(isHeld);
  return value.entries.every(([key, each]) => isWritable(key) && isHeld(each));
}

/** Plans edits of one file. */
class Planner {
  readonly #places: Places;
  readonly #text: string;
  readonly #lineBreak: string;

  constructor(places: Places, text: string) {
    this.#places = places;
    this.#text = text;
    this.#lineBreak = lineBreakOf(text);
  }

  /** @returns undefined when the file has no place for the edits */
  draft(group: readonly Edit[]): Draft | undefined {
    const [edit] = group;
    switch (edit?.kind) {
      case "set":
        return this.#set(this.#places.scalarAt(edit.at), edit.value);
      case "put":
        return this.#put(edit);
      case "insert":
        return this.#insert(
          edit,
          group.flatMap((each) => (each.kind === "insert" ? [each.item] : [])),
        );
      case "remove": {
        const ranges = group.flatMap((each) => (each.kind === "remove" ? [each.at] : []));
        const placed = ranges.flatMap((range) => this.#places.at(range) ?? []);
        return placed.length < ranges.length ? undefined : removal(placed, this.#text);
      }
      case undefined:
        return undefined;
    }
  }

  #set(place: Placed<Scalar> | undefined, value: string): Draft | undefined {
    if (!place) return undefined;
    const { node } = place;
    // The white space that ends a block text is layout, and stays.
    const ending = node.style === "block" ? node.value.slice(node.value.trimEnd().length) : "";
    const whole = value.trimEnd() === value ? value + ending : value;
    const text = setScalar(this.#text, place, whole);
    if (text === undefined) return undefined;
    const { start, end } = node;
    return { splices: [{ start, end, text }], change: (changes) => changes.setText(node, whole) };
  }

  #put({ in: place, key, value, after }: PutEdit): Draft | undefined {
    const body = this.#places.bodyAt(place);
    if (!body) return undefined;
    const known = entryOf(body.node, key)?.value;
    if (!known) return this.#addEntry(body, key, value, after);
    if (known.kind !== "scalar" || known.style === "empty" || value.kind !== "text")
      return undefined;
    return this.#set({ node: known, inFlow: body.inFlow }, value.value);
  }

  #insert({ in: place, list: key }: InsertEdit, items: readonly Yaml[]): Draft | undefined {
    const body = this.#places.bodyAt(place);
    if (!body) return undefined;
    const entry = entryOf(body.node, key);
    if (!entry) return this.#addEntry(body, key, { kind: "list", items, flow: false });
    const { value } = entry;
    if (value.kind !== "sequence" && !isEmptyScalar(value)) return undefined;
    const last = value.kind === "sequence" ? value.items.at(-1) : undefined;
    const flow = items.map(flowText).join(", ");
    const isFlow = body.inFlow || "[".includes(this.#text[value.start] ?? " ");
    const column = columnOf(this.#text, (last ? value : entry.key).start) + (last ? 0 : 2);
    const lines = items.map((item) => itemText(item, column));
    const splice = isFlow
      ? inBrackets(value, last, flow, "[]")
      : this.#below(last ?? value, column, lines);
    return { splices: [splice], change: (changes) => changes.addItems(value, items) };
  }

  #addEntry(
    { node, inFlow, entry: own }: Placed,
    key: string,
    value: Yaml,
    after?: string,
  ): Draft | undefined {
    if (node.kind !== "mapping" && !isEmptyScalar(node)) return undefined;
    const last = node.kind === "mapping" ? node.entries.at(-1) : undefined;
    const anchor = entryOf(node, after) ?? last;
    const change = (changes: Changes): void => changes.addEntry(node, key, value, anchor?.value);
    if (inFlow) {
      if (node.kind === "mapping" && !node.flow) return undefined;
      const text = pairText(key, value, anchor, true) ?? flowPair(key, value);
      return { splices: [inBrackets(node, anchor?.value, text, "{}")], change };
    }
    const column = anchor
      ? columnOf(this.#text, anchor.key.start)
      : own
        ? columnOf(this.#text, own.key.start) + 2
        : 0;
    const text = pairText(key, value, anchor, false) ?? entryText(key, value, column);
    return { splices: [this.#below(anchor?.value ?? node, column, [text])], change };
  }

  /** Lines below the one that a node ends on; in a file that holds nothing, its first ones. */
  #below(node: Node, column: number, lines: readonly string[]): Splice {
    const start = endOfLine(this.#text, node.end);
    if (columnOf(this.#text, start) === 0) {
      const text = lines
        .map((line) => `${line}\n`)
        .join("")
        .replaceAll("\n", this.#lineBreak);
      return { start, end: start, text, joins: true };
    }
    const indent = `\n${" ".repeat(column)}`;
    const text = lines
      .map((line) => indent + line)
      .join("")
      .replaceAll("\n", this.#lineBreak);
    return { start, end: start, text, joins: true };
  }
}

/** Behind the last part in brackets, or as the first one in brackets that may have to be made. */
function inBrackets(node: Node, last: Node | undefined, text: string, brackets: string): Splice {
  if (last) return { start: last.end, end: last.end, text: `, ${text}`, joins: true };
  const start = isEmptyScalar(node) ? node.end : node.start + 1;
  const whole = isEmptyScalar(node) ? ` ${brackets.charAt(0)}${text}${brackets.charAt(1)}` : text;
  return { start, end: start, text: whole };
}

/** A text in the style of the text that it comes after. */
function pairText(
  key: string,
  value: Yaml,
  after: Entry | undefined,
  inFlow: boolean,
): string | undefined {
  if (value.kind !== "text" || value.as || after?.value.kind !== "scalar") return undefined;
  return `${keyText(key, inFlow)}: ${written(value.value, after.value.style, inFlow)}`;
}

function entryOf(node: Node, key: string | undefined): Entry | undefined {
  return node.kind === "mapping"
    ? node.entries.find((entry) => entry.key.value === key)
    : undefined;
}

function isEmptyScalar(node: Node): node is Scalar {
  return node.kind === "scalar" && node.style === "empty";
}
