import type { Entry, Node, Scalar } from "../2-parse/tree.ts";
import {
  entryText,
  flowPair,
  flowText,
  itemText,
  keyText,
  type Yaml,
} from "../2-parse/write-yaml.ts";
import { written } from "../2-parse/written.ts";
import type { Body, Draft, Edit, InsertEdit, Plan, PutEdit, Reason, Splice } from "./edits.ts";
import { columnOf, lineBreakOf, nextLine, entryOf, type Placed, type Places } from "./places.ts";
import type { Changes } from "./reading.ts";
import { removal } from "./remove.ts";
import { setScalar } from "./set-scalar.ts";

/** Plans edits of a file; those that have no place in it are refused. */
export function plansOf(
  edits: readonly Edit[],
  places: Places,
  text: string,
  refused: Map<Edit, Reason>,
): Plan[] {
  const planner = new Planner(places, text);
  return grouped(edits, places).flatMap((group) => {
    const draft = planner.draft(group);
    if (draft) return [{ ...draft, edits: group }];
    for (const edit of group) refused.set(edit, "there is no such place");
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
  if (edit.kind === "insert")
    return JSON.stringify(["start" in edit.in ? [edit.in.start, edit.in.end] : edit.in, edit.list]);
  return edit.kind === "remove" ? (places.at(edit.at)?.parent?.node ?? edit) : edit;
}

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
        return this.#insert(edit, group);
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
    const { body, missing } = this.#bodyOf(place);
    if (!body) return undefined;
    if (missing.length > 0) return this.#addPath(body, missing, [key, value]);
    const known = entryOf(body.node, key)?.value;
    if (!known) return this.#addEntry(body, key, value, after);
    if (known.kind !== "scalar" || known.style === "empty" || value.kind !== "text")
      return undefined;
    return this.#set({ node: known, inFlow: body.inFlow }, value.value);
  }

  #insert({ in: place, list: key }: InsertEdit, group: readonly Edit[]): Draft | undefined {
    const items = group.flatMap((each) => (each.kind === "insert" ? [each.item] : []));
    const { body, missing } = this.#bodyOf(place);
    if (!body) return undefined;
    const entry = entryOf(body.node, key);
    if (missing.length > 0 || !entry) {
      return this.#addPath(body, missing, [key, { kind: "list", items, flow: false }]);
    }
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

  #bodyOf(place: Body) {
    if (!("start" in place)) return this.#places.follow(place);
    return { body: this.#places.bodyAt(place), missing: [] };
  }

  #addPath(body: Placed, missing: readonly string[], last: readonly [string, Yaml]) {
    const [key, value] = missing.reduceRight<readonly [string, Yaml]>(
      (inner, outer) => [outer, { kind: "mapping", entries: [inner], flow: false }],
      last,
    );
    return this.#addEntry(body, key, value);
  }

  #addEntry(body: Placed, key: string, value: Yaml, after?: string): Draft | undefined {
    const { node, inFlow, entry: own } = body;
    if (node.kind !== "mapping" && !isEmptyScalar(node)) return undefined;
    const last = node.kind === "mapping" ? node.entries.at(-1) : undefined;
    const anchor = entryOf(node, after) ?? last;
    const change = (changes: Changes): void => changes.addEntry(node, key, value, anchor?.value);
    if (inFlow) {
      if (node.kind === "mapping" && !node.flow) return undefined;
      const text = pairText(key, value, anchor, true) ?? flowPair(key, value);
      return { splices: [inBrackets(node, anchor?.value, text, "{}")], change };
    }
    const beside = anchor ?? own;
    const start = beside ? columnOf(this.#text, beside.key.start) : 0;
    const column = anchor || !own ? start : start + 2;
    const text = pairText(key, value, anchor, false) ?? entryText(key, value, column);
    return { splices: [this.#below(anchor?.value ?? node, column, [text])], change };
  }

  /** Lines below the one that a node ends on; in a file that holds nothing, its first ones. */
  #below(node: Node, column: number, lines: readonly string[]): Splice {
    const indented = lines.map((line) => `${" ".repeat(column)}${line}`).join("\n");
    const text = indented.replaceAll("\n", this.#lineBreak);
    const start = nextLine(this.#text, node.end);
    const isOpen = columnOf(this.#text, start) > 0;
    const whole = isOpen ? this.#lineBreak + text : text + this.#lineBreak;
    return { start, end: start, text: whole, joins: true };
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
function pairText(key: string, value: Yaml, after: Entry | undefined, inFlow: boolean) {
  if (value.kind !== "text" || value.as || after?.value.kind !== "scalar") return undefined;
  return `${keyText(key, inFlow)}: ${written(value.value, after.value.style, inFlow)}`;
}

function isEmptyScalar(node: Node): node is Scalar {
  return node.kind === "scalar" && node.style === "empty";
}
